"""Broken files of every format, and texts of every kind, against the readers and the escaping, until the time is up.

    python -m benchmarks.fuzz [--seconds N] [--seed N] [--only NAME]

Hypothesis breaks sound files (cuts, repeats, splices, puts bytes and markup into them; of archives also into a member)
and has each read as a build has it read. No input may end the process that reads it, take more than SECONDS, come out
neither as an article nor as a notice, or give a text that is live, or unprintable, on a page. What fails is made as
small as it gets and kept in ``tests/corpus``, which the tests read from then on. The same seed gives the same inputs,
as many as there is time for. Exits with 1 for a failure.
"""

import argparse
import hashlib
import io
import re
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import markdown
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from briefgen.ingest.article import FileOutcome, SourceFile
from briefgen.ingest.bounded import BoundedReader
from briefgen.ingest.limits import Limits
from briefgen.ingest.metadata import Metadata
from briefgen.model.briefing import Notice
from briefgen.model.source import Article
from briefgen.render.escape import escaped, web_address
from tests.hostile_files import LIVE
from tests.ingest.formats.test_readers import SEVERAL, SINGLE
from tests.render.hostile import HOSTILE, shipped

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
SECONDS = 10
"""Of a processor, for a file of some kilobytes that takes hundredths of one."""

ROUND = 100
"""Inputs for a reader before it is another's turn."""

SHOWN = 4_000
"""Characters of an article that are put on a page."""

WORDS = (
    *(text.encode("utf-8", "surrogatepass") for text in (*LIVE, *HOSTILE)),
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbf\xbe", b"&#0;", b"&#xd800;", b"&#8238;"),
    *(
        b"<!ENTITY x SYSTEM 'file:///etc/passwd'>",
        b"&x;",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"%PDF-1.7",
        b"{\\rtf1\\bin9999 ",
    ),
    *(b"Content-Length: -1\r\n", b"Content-Length: 99999999999\r\n", b"charset=no-such", b"=?utf-8?b?/////w==?="),
    *(
        b"boundary=",
        b"\\u202e",
        b"\\ud800",
        b"\\'ff\\u-1?",
        b"1e9999",
        b"\r",
        b"\x0c",
        b"[" * 50,
        b"<div>" * 50,
        b'"' * 50,
    ),
)

_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_NAMES = {"markdown": "a.md", "text": "a.txt"}
_MARKDOWN = markdown.Markdown(extensions=shipped())  # type: ignore[no-untyped-call]


class BrokenPromiseError(AssertionError):
    """What was promised of every input does not hold of this one."""


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one reader, or `escaping`")
    options = parser.parse_args()
    seeds = _sound()
    targets = [name for name in (*seeds, "escaping") if options.only in (None, name)]
    tried, slowest, failed = dict.fromkeys(targets, 0), dict.fromkeys(targets, 0.0), 0
    end, turn = time.monotonic() + options.seconds, options.seed
    with BoundedReader(Limits(seconds=SECONDS)) as reader:
        while time.monotonic() < end:
            for name in [name for name in targets if time.monotonic() < end]:
                count, longest, failures = _round(name, seeds, reader, turn)
                tried[name] += count
                slowest[name] = max(slowest[name], longest)
                failed += failures
            turn += 1
    for name in targets:
        print(f"{name:22} {tried[name]:7,} inputs, slowest {slowest[name]:6.2f} s")
    print(f"{sum(tried.values()):,} inputs, {failed} failures")
    sys.exit(failed > 0)


def _sound() -> dict[str, bytes]:
    """Return a sound file of each kind."""
    given = [(str(one[0]), one[1]) for one in (*SINGLE, *SEVERAL)]
    return {name: raw if isinstance(raw, bytes) else str(raw).encode() for name, raw in given}


def _round(name: str, seeds: dict[str, bytes], reader: BoundedReader, turn: int) -> tuple[int, float, int]:
    """Try one target: how many inputs, the longest time that one took, and how many failed."""
    spent: list[float] = []
    last: list[bytes] = [b""]

    def check(raw: bytes) -> None:
        last[0] = raw
        began = time.monotonic()
        check_text(raw.decode("utf-8", "surrogatepass")) if name == "escaping" else check_file(name, raw, reader)
        spent.append(time.monotonic() - began)

    inputs = _texts() if name == "escaping" else _broken(name, seeds)
    try:
        _hypothesis(turn)(given(inputs)(check))()
    except BrokenPromiseError as failure:
        kept = CORPUS / f"{name.replace(' ', '-')}-{hashlib.sha256(last[0]).hexdigest()[:8]}"
        CORPUS.mkdir(exist_ok=True)
        kept.write_bytes(last[0])
        print(f"{name}: {failure}; kept as {kept}")
        return len(spent), max(spent, default=0), 1
    return len(spent), max(spent, default=0), 0


def _hypothesis(turn: int) -> Callable[[Callable[[], None]], Callable[[], None]]:
    quiet = settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    return lambda test: seeded(turn)(quiet(test))


def check_file(name: str, raw: bytes, reader: BoundedReader) -> None:
    """Raise BrokenPromiseError unless a file comes out as articles that can be shown, or is named."""
    read = reader.read(SourceFile("a", _NAMES.get(name, "a"), "stories/x/a", "x", Metadata(), raw))
    if isinstance(read, Notice):
        raise BrokenPromiseError(read.what)
    if not isinstance(read, FileOutcome) or not read.outcomes:
        raise BrokenPromiseError("neither an article nor a notice")
    for outcome in read.outcomes:
        if not outcome.article and not outcome.notices:
            raise BrokenPromiseError("neither an article nor a notice")
        if any(not notice.what or not notice.where for notice in outcome.notices):
            raise BrokenPromiseError("an empty notice")
        if outcome.article:
            check_article(outcome.article)


def check_article(article: Article) -> None:
    """Raise BrokenPromiseError unless an article can be shown."""
    if article.url and web_address(article.url) != article.url:
        raise BrokenPromiseError(f"an address that is no link: {article.url!r}")
    lines = (article.title, article.outlet, article.agency, *article.authors, article.position)
    for line in (*lines, *article.text.split("\n\n")):
        if _UNPRINTABLE.search(line) or "\n" in line:
            raise BrokenPromiseError(f"a line that cannot be printed: {line[:200]!r}")
    for text in (*lines, article.text[:SHOWN]):
        check_text(text)


def check_text(text: str) -> None:
    """Raise BrokenPromiseError when ``text`` is anything but itself in a paragraph of a page."""
    page = _MARKDOWN.reset().convert(f"before {escaped(text)} after")
    if not page.startswith("<p>") or "<" in page.removeprefix("<p>").removesuffix("</p>"):
        raise BrokenPromiseError(f"live on a page: {text[:200]!r}")


def _texts() -> st.SearchStrategy[bytes]:
    """Return texts made of markup and of any characters."""
    pieces = st.one_of(
        st.sampled_from([*LIVE, *HOSTILE]), st.text(max_size=8), st.sampled_from(list("<>&[](){}*_`#|~\n"))
    )
    return st.lists(pieces, max_size=12).map(lambda made: "".join(made).encode("utf-8", "surrogatepass"))


def _broken(name: str, seeds: dict[str, bytes]) -> st.SearchStrategy[bytes]:
    """Return what ``name`` is when it is broken; archives are packed again around a broken member."""
    sound, others = seeds[name], sorted(seeds.values())
    breaks = st.lists(_breaks(others), min_size=1, max_size=4)
    whole = breaks.map(lambda steps: _apply(sound, steps))
    if not sound.startswith(b"PK"):
        return whole
    return st.one_of(whole, st.tuples(st.integers(0, 30), breaks).map(lambda given: _inside(sound, *given)))


Break = tuple[str, float, float, bytes, int]


def _breaks(others: list[bytes]) -> st.SearchStrategy[Break]:
    place = st.floats(0, 1)
    put = st.one_of(st.sampled_from(WORDS), st.binary(max_size=6), st.sampled_from(others))
    return st.tuples(
        st.sampled_from(("cut", "drop", "repeat", "put", "replace")), place, place, put, st.integers(2, 300)
    )


def _apply(raw: bytes, steps: list[Break]) -> bytes:
    for what, one, other, put, times in steps:
        first, last = sorted((int(one * len(raw)), int(other * len(raw))))
        if what == "cut":
            raw = raw[:first]
        elif what == "drop":
            raw = raw[:first] + raw[last:]
        elif what == "repeat":
            raw = raw[:first] + raw[first : min(last, first + 100)] * times + raw[first:]
        elif what == "put":
            raw = raw[:first] + put + raw[first:]
        else:
            raw = raw[:first] + put + raw[first + len(put) :]
    return raw


def _inside(raw: bytes, which: int, steps: list[Break]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as sound, zipfile.ZipFile(made, "w") as file:
        names = sound.namelist()
        for at, member in enumerate(names):
            content = sound.read(member)
            file.writestr(member, _apply(content, steps) if at == which % len(names) else content)
    return made.getvalue()


if __name__ == "__main__":
    main()
