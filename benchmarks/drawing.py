"""What charts and handouts cost when none is kept: CPU milliseconds and kilobytes of each kind, and findings of pdfua.

    python -m benchmarks.drawing [BRIEFING.json ...]

Without files, of the sample stories. Each is made several times and the quickest time counts: the processor may have
had other work; how many times that of a document of always the same words it is, changes less from run to run. What is
imported and read once in a process is not counted.
"""

import argparse
import io
import json
import re
import tempfile
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pdfua
from pypdf import PdfReader

from benchmarks.pages import samples
from briefgen.model.briefing import Briefing
from briefgen.model.codec import decode, decode_briefing
from briefgen.render.charts.choosing import figures, strip
from briefgen.render.handout import made
from briefgen.render.handout.content import full
from briefgen.render.handout.packing import packed
from briefgen.render.handout.typesetting import NAME, compiled
from briefgen.render.site import UNKNOWN
from briefgen.render.templates import Templates
from briefgen.render.views.overview import overview

TIMES = 5
TARGETS = "must: a chart 35 ms; a handout of a sample story 60 ms, 150 kB, no finding"
REFERENCE = b"""
#set document(title: "Reference", date: none)
#set text(lang: "en", font: "Libertinus Serif", size: 10pt)
#for n in range(120) [
  #block(breakable: false)[
    *#n.* The ferry left quay #n at noon, and nobody saw it again, said the harbour master.
    #text(size: 8pt)[#n]
  ]
]
"""
"""A document that stays as it is: other work of the machine slows it and a handout alike."""

_CHART = re.compile(rb'<title id="(chart-[a-z]+|strip)')


class Clock:
    """A store that keeps nothing and measures what is made between the question for it and its coming."""

    def __init__(self) -> None:
        self.made: list[tuple[float, bytes]] = []
        self._asked = 0.0

    def get(self, key: str) -> None:
        """Say that there is nothing under ``key``."""
        del key
        self._asked = time.process_time()

    def put(self, key: str, content: bytes) -> None:
        """Note what making ``content`` took."""
        del key
        self.made.append((time.process_time() - self._asked, content))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.drawing", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("briefings", type=Path, nargs="*", metavar="BRIEFING.json")
    briefings = [decode_briefing(file.read_bytes()) for file in parser.parse_args().briefings]
    if not briefings:
        with tempfile.TemporaryDirectory() as name:
            briefings = [decode(Briefing, content) for content in samples(Path(name))]
    _charts(briefings)
    for briefing in briefings:
        _handouts(briefing)
    print(TARGETS)


def _charts(briefings: list[Briefing]) -> None:
    """Print what the costliest chart of each kind takes."""
    best: dict[bytes, float] = {}
    for briefing in briefings * (TIMES + 1):  # the first time is that of the import, and is never the best
        clock = Clock()
        view = overview(briefing)
        figures(view, briefing, clock)
        strip(view, briefing, clock)
        for seconds, content in clock.made:
            best[content] = min(seconds, best.get(content, seconds))
    kinds = defaultdict[str, list[tuple[float, int]]](list)
    for content, seconds in best.items():
        found = _CHART.search(content)
        kinds[found[1].decode() if found else "?"].append((seconds, len(content)))
    for kind, costs in sorted(kinds.items()):
        print(f"{kind:14} at most {1000 * max(costs)[0]:5.1f} ms {max(size for _, size in costs) / 1000:5.1f} kB")


def _handouts(briefing: Briefing) -> None:
    """Print what each handout takes, also as so many times the reference, which is set in turn with it."""
    view, templates = overview(briefing), Templates()
    times, reference = defaultdict[str, list[float]](list), list[float]()
    for _ in range(TIMES):
        asked = time.process_time()
        compiled(REFERENCE, "")
        reference.append(time.process_time() - asked)
        files = dict[str, bytes]()
        asked = time.process_time()
        for name, files[name] in made(view, briefing, templates, paper="a4", site=UNKNOWN):
            times[name].append(time.process_time() - asked)
            asked = time.process_time()
    for name, content in files.items():
        taken = f"{1000 * min(times[name]):.1f} ms ({min(times[name]) / min(reference):.2f} references)"
        print(f"{briefing.slug}/{name}: {taken}, {_told(content)}")
    _parts(briefing)


def _parts(briefing: Briefing) -> None:
    """Print what of the full handout is its content, its setting and its packing."""
    view, template = overview(briefing), Templates().asset(NAME)
    best = dict.fromkeys(("content", "Typst", "packing"), float("inf"))
    for _ in range(TIMES):
        clock = [time.process_time()]
        data = json.dumps(full(view, briefing, paper="a4"), ensure_ascii=False)
        clock.append(time.process_time())
        pdf = compiled(template, data)
        clock.append(time.process_time())
        packed(pdf)
        clock.append(time.process_time())
        best = {
            name: min(best[name], after - before) for name, (before, after) in zip(best, pairwise(clock), strict=True)
        }
    print("  of the full one: " + ", ".join(f"{name} {1000 * seconds:.1f} ms" for name, seconds in best.items()))


def _told(pdf: bytes) -> str:
    """Return the size, the pages and the findings of a handout."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        findings = [finding.message for finding in pdfua.validate(file.name).findings]
    pages = len(PdfReader(io.BytesIO(pdf)).pages)
    return f"{len(pdf) / 1000:.1f} kB, {pages} pages, {len(findings)} findings {'; '.join(findings)}"


if __name__ == "__main__":
    main()
