"""The cost of a command: CPU seconds of its whole process with all children, and memory."""

import resource
import subprocess


def measured(what: str, command: list[str]) -> float:
    """Run ``command``, print what it cost and said, and return its user and system CPU seconds.

    The peak of memory is that of the costliest process that this one has started so far. Raises SystemExit when the
    command fails.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
    if run.returncode:
        raise SystemExit(f"{what}: exit status {run.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what:28}{seconds:8.2f} s CPU, peak {after.ru_maxrss / 1024:6.0f} MB so far   {run.stdout.strip()}")
    return seconds
