"""The cost of a command: CPU seconds of its whole process with all children, and the peak of its own memory."""

import subprocess
import sys

_ALONE = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], check=False).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(status)
"""
"""Starts one command and tells its cost: the system counts to a process what the one that started it held till then, so
that one is small and starts no second."""


def measured(what: str, command: list[str]) -> float:
    """Run ``command``, print what it cost and said, and return its user and system CPU seconds.

    Raises SystemExit when the command fails.
    """
    run = subprocess.run([sys.executable, "-c", _ALONE, *command], check=False, stdout=subprocess.PIPE, text=True)
    if run.returncode:
        raise SystemExit(f"{what}: exit status {run.returncode}")
    *said, cost = run.stdout.splitlines()
    seconds, peak = map(float, cost.split())
    print(f"{what:28}{seconds:8.2f} s CPU, peak {peak:6.0f} MB   {' '.join(said)}")
    return seconds
