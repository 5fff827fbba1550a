"""What a large site costs: CPU seconds, memory and size of rendering and of publishing a thousand pages.

    python -m benchmarks.pages [--pages N]

The briefings are copies of the sample stories' with other names in them, until there are that many pages. Each step is
a process of its own; rendering is measured with all charts and handouts drawn before, and without the making of the
copies. Beside publishing stands what MkDocs and Material take by themselves for the same pages, with our short
navigation and with theirs, which has every page on every page and grows with the square of their number.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.cost import measured
from briefgen.model.briefing import Briefing
from briefgen.model.codec import decode, decode_briefing, encode
from briefgen.render import render

ROOT = Path(__file__).parents[1]
TARGETS = (
    "must, of 1,000 pages: publishing 16 s CPU, .40 of them with all pages in the menu, 300 MB, a site of 50 MB;"
    " an index of 5 kB a page, rendering 5 ms a page"
)

FOLDERS = {"search": "search", "assets": "theme"}
ENDINGS = {".html": "pages", ".pdf": "handouts"}
"""What files of these are; all others are data."""

COPY = """
import sys
from pathlib import Path
from benchmarks.pages import copies
from briefgen.cache import Cache
from briefgen.publish import write_tree
from briefgen.render import render
site = Path(sys.argv[1])
given = [file.read_bytes() for file in sorted((site / "given").iterdir())]
briefings = tuple(copies(given, int(sys.argv[2])))
"""
RENDER = f"""{COPY}
files = render(briefings, charts=Cache(site / "cache"))
write_tree(site / "build" / "pages", files)
"""
PUBLISH = """
import sys
from datetime import date
from pathlib import Path
from briefgen.publish import publish
print(*publish(Path(sys.argv[1]) / "mkdocs.yml", as_of=date(2025, 3, 4), strict=False), sep="; ")
"""
ALONE = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(sys.argv[1] + "/mkdocs.yml", site_dir=sys.argv[1] + "/alone")
if "all" in sys.argv:
    config.nav = config.not_in_nav = None  # what is not for the menu would be left out of it
build(config)
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    wanted = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        given = samples(site)
        number = _copies_for(given, wanted)
        subprocess.run([sys.executable, "-c", RENDER, name, str(number)], check=True)  # draws what is kept
        copied = measured("making the copies", [sys.executable, "-c", COPY, name, str(number)])
        rendered = measured("that, and rendering", [sys.executable, "-c", RENDER, name, str(number)]) - copied
        pages = sum(1 for _ in (site / "build" / "pages").rglob("*.md"))
        published = measured("publishing", [sys.executable, "-c", PUBLISH, name])
        alone = measured("MkDocs and Material alone", [sys.executable, "-c", ALONE, name])
        stock = measured("with every page in the menu", [sys.executable, "-c", ALONE, name, "all"])
        sizes = sizes_of(site / "site")
        print(f"{number} briefings, {pages} pages, {sizes.total() / 1e6:.1f} MB:", end=" ")
        print(", ".join(f"{kind} {size / 1e6:.1f}" for kind, size in sizes.most_common()))
        print(f"an index of {sizes['search'] / pages:.0f} B a page")
        print(f"a page: rendering {1000 * rendered / pages:.1f} ms, publishing {1000 * published / pages:.1f} ms CPU,")
        print(f"        {published / alone:.2f} of what MkDocs and Material take alone, {published / stock:.2f} with")
        print("        all pages in the menu")
        print(TARGETS)


def sizes_of(site: Path) -> Counter[str]:
    """Return the bytes of a published site by what its files are."""
    found = Counter[str]()
    for file in site.rglob("*"):
        if file.is_file():
            found[_kind(file.relative_to(site))] += file.stat().st_size
    return found


def _kind(file: Path) -> str:
    if file.parts[0] in FOLDERS:
        return FOLDERS[file.parts[0]]
    return ENDINGS.get(file.suffix, "data")


def copies(given: list[bytes], number: int) -> Iterator[Briefing]:
    """Yield ``number`` briefings from those ``given``, encoded, each with people, bodies and places of its own."""
    for nth, content in zip(range(number), (content for _ in count() for content in given), strict=False):
        yield decode(Briefing, _renamed(content.decode(), nth).encode())


def _renamed(content: str, nth: int) -> str:
    """Return a briefing with each name's letters changed for others, so that no passage changes its length."""
    known = decode(Briefing, content.encode())
    drawn = random.Random(nth)
    words = {word for actor in known.actors for word in re.findall(r"\w{4,}", actor.name) if word.istitle()}
    others: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        other = word[0] + "".join(drawn.choices("aeiourlnst", k=len(word) - 1))
        content = content.replace(word, other)
        others[word.lower()] = other.lower()
    for key in {actor.key for actor in known.actors}:
        own = "-".join(others.get(part, part) for part in key.split("-"))
        content = content.replace(f'"key":"{key}"', f'"key":"{own}"')
    return content.replace(f'"slug":"{known.slug}"', f'"slug":"{known.slug}-{nth}"', 1)


def samples(site: Path) -> list[bytes]:
    """Render the sample stories and return their briefings, encoded and kept in the folder ``given`` as well."""
    shutil.copy(ROOT / "mkdocs.yml", site)
    shutil.copytree(ROOT / "stories", site / "stories")
    subprocess.run([sys.executable, "-m", "briefgen", "render", "-C", str(site)], check=True, stdout=subprocess.DEVNULL)
    (site / "given").mkdir()
    files = sorted((site / "build" / "pages" / "briefings").glob("*/briefing.json"))
    given = [encode(decode_briefing(file.read_bytes())) for file in files]
    for nth, content in enumerate(given):
        (site / "given" / str(nth)).write_bytes(content)
    return given


def _copies_for(given: list[bytes], pages: int) -> int:
    """Return how many briefings have that many pages between them."""
    few, many = len(given), 3 * len(given)
    once, more = (sum(path.endswith(".md") for path in render(copies(given, number))) for number in (few, many))
    each = (more - once) / (many - few)
    return max(1, round(few + (pages - once) / each))


if __name__ == "__main__":
    main()
