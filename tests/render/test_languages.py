"""The interface in other languages: nothing on a page is said outside the catalogue, and German has all of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from babel import Locale

from briefgen.model.briefing import Briefing
from briefgen.model.codec import decode_briefing
from briefgen.model.editions import Changed, Changes, Kind, Recorded
from briefgen.model.insertions import read_alone
from briefgen.render import render
from briefgen.render.handout.content import executive, full
from briefgen.render.labels import ENGLISH, FOLDER, PLURALS, Labels
from briefgen.render.messages import message
from briefgen.render.shipped import SHIPPED
from briefgen.render.site import Site
from briefgen.render.views.overview import overview
from tests.render.sample import BRIEFING

GERMAN = Labels("de")
SECTIONS = "messages"
PLACE = re.compile(r"(\{\w+\})")
OPENING, CLOSING = "⟦", "⟧"
MARKED = re.compile(f"{OPENING}[^{OPENING}{CLOSING}]*{CLOSING}")
MONTHS = "|".join(Locale.parse("en_GB").months["format"]["wide"].values())
DATE = re.compile(rf"(?:\d+ )?(?:{MONTHS}|[A-Z][a-z]{{2,3}}\b)(?: \d{{4}})?")
TOLD = re.compile(r"""\b(?:aria-label|title|alt|content)=(?:"([^"]*)"|'([^']*)')""")
HIDDEN = re.compile(
    r"\A---\n.*?\n---\n|<code[^>]*>.*?</code>|\{ #[\w-]+(?: [\w-]+)* \}|\{ lang=\"en\" \}|\]\([^)]*\)", re.DOTALL
)
APART = re.compile(r"[|,;:·.…()/]")
"""What stands between words of different origin in a line; within words of one it parts what is found in parts."""

GIVEN = {"lang", "source_lang", "paper", "site"}
"""What a handout has that is no label: codes, and the site's own name."""

NAMES = {"JSON", "TimelineJS", "JSON-LD"}
"""What is called so in every language."""


def forms(file: Path) -> dict[str, Any]:
    """Return the labels of a file by their keys: a text, or the forms of plurals."""

    def flat(given: Any, key: str) -> Iterator[tuple[str, Any]]:
        if isinstance(given, dict) and not set(given) <= PLURALS:
            for name, value in given.items():
                yield from flat(value, f"{key}.{name}" if key else name)
        else:
            yield key, given

    return dict(flat(yaml.safe_load(file.read_text(encoding="utf-8")), ""))


def places(form: Any) -> set[str]:
    return {place for text in (form.values() if isinstance(form, dict) else [form]) for place in PLACE.findall(text)}


def test_german_has_every_label_with_its_values_and_plurals() -> None:
    english, german = (forms(SHIPPED / FOLDER / f"{name}.yml") for name in ("en", "de"))
    assert set(german) == set(english)
    assert {key for key in english if places(german[key]) != places(english[key])} == set()
    counted = [form for form in german.values() if isinstance(form, dict)]
    assert {tuple(form) for form in counted} == {("one", "other")}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return templates whose labels have marks around every word of theirs."""

    def around(given: Any) -> Any:
        if isinstance(given, dict):
            return {name: around(value) for name, value in given.items()}
        parts = PLACE.split(given)
        return "".join(part if PLACE.fullmatch(part) or not part else f"{OPENING}{part}{CLOSING}" for part in parts)

    labels = yaml.safe_load((SHIPPED / FOLDER / "en.yml").read_text(encoding="utf-8"))
    folder = tmp_path_factory.mktemp("marked") / "templates"
    (folder / FOLDER).mkdir(parents=True)
    own = around(labels) | {"locale": "en_GB"}
    (folder / FOLDER / "xx.yml").write_text(yaml.safe_dump(own, allow_unicode=True), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def stories(sample: Path) -> list[Briefing]:
    """Return the sample stories, and one that has whatever can be told of any."""
    found = [
        decode_briefing(file.read_bytes()) for file in sorted(sample.glob("build/pages/briefings/*/briefing.json"))
    ]
    told = Recorded(Kind.FACT, "f-1", ("f-1",), "A told thing", "The Ledger", None, "2 independent sources")
    quote = Recorded(Kind.QUOTE, "q-1", ("q-1",), "A said thing", "The Ledger", None, "nobody named")
    changed = Changed(told, "single source")
    return [*found, replace(BRIEFING, changes=Changes(None, (told, quote), (changed,), (told,)))]


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


def known_words(stories: list[Briefing], files: dict[str, bytes]) -> str:
    """Return all that the stories hold, on one line, and names that no language changes."""
    data = (json.loads(files[f"briefings/{story.slug}/briefing.json"]) for story in stories)
    told = (text for one in data for text in strings(one))
    alone = (
        read_alone(one.statement.text, one.insertions) for story in stories for one in (*story.facts, *story.events)
    )
    changes = ("A told thing", "A said thing", "The Ledger")
    return squeezed(" | ".join((*told, *alone, *changes, *NAMES)))


def squeezed(text: str) -> str:
    plain = re.sub('[“”‘’"]', "'", text)
    return " ".join(plain.replace("\u2060", "").replace("&", " & ").split())


def said(page: str) -> Iterator[str]:
    """Yield the stretches of a page that somebody reads or hears, without labels and dates."""
    text = HIDDEN.sub(" | ", unescape(page))
    for found in TOLD.finditer(text):
        yield from pieces(found[1] or found[2])
    yield from pieces(re.sub(r"<(?:/?em|/?mark)\b[^>]*>", "", text))


def pieces(text: str) -> Iterator[str]:
    text = re.sub(r"<[^>]*>", " | ", text)
    while MARKED.search(text):
        text = MARKED.sub(" | ", text)
    yield from APART.split(DATE.sub(" | ", text))


def strange(pages: Iterator[str], known: str) -> set[str]:
    """Return what is neither a label nor stands in a story."""
    bare = {re.sub(r"^[\W\d_]+|[\W\d_]+$", "", squeezed(piece)) for page in pages for piece in said(page)}
    return {piece for piece in bare if len(piece) > 1 and "://" not in piece and piece not in known}


def test_every_word_on_a_page_is_a_label_or_a_storys(marked: Path, stories: list[Briefing]) -> None:
    files = render(stories, templates=marked, site=Site(name="Lowmere", language="xx"))
    known = known_words(stories, files)
    pages = {name: content for name, content in files.items() if name.endswith(".md") and name != "method.md"}
    assert len(pages) > 50
    assert {name: found for name, page in pages.items() if (found := strange(iter([page.decode()]), known))} == {}
    assert strange(iter([files["briefgen-404.html"].decode()]), known) == set()


def test_every_word_of_a_handout_is_a_label_or_a_storys(marked: Path, stories: list[Briefing]) -> None:
    labels = Labels("xx", (marked, SHIPPED))
    known = known_words(stories, render(stories))
    for story in stories:
        view = overview(story, labels=labels)
        whole = full(view, story, paper="a4", labels=labels)
        for data in (whole, executive(whole, view, story, labels=labels)):
            texts = strings({name: one for name, one in data.items() if name not in GIVEN})
            assert strange(texts, known) == set()


def test_every_word_of_the_feed_and_of_exports_is_a_label_or_a_storys(marked: Path, stories: list[Briefing]) -> None:
    files = render(stories, templates=marked, site=Site(name="Lowmere", language="xx"))
    known = f"{known_words(stories, files)} | Lowmere"
    feed = ET.fromstring(files["feed.xml"])
    texts = [text for one in feed.iter() if one.tag.endswith(("title", "summary", "content")) and (text := one.text)]
    for story in stories:
        timeline = json.loads(files[f"briefings/{story.slug}/chronology.timelinejs.json"])
        texts += [text for slide in timeline["events"] for text in (slide["display_date"], slide["text"]["text"])]
        texts.append(timeline["title"]["text"]["text"])
    assert len(texts) > 100
    assert strange(iter(texts), known) == set()


def test_the_interface_is_german_and_the_sources_words_are_english() -> None:
    files = render([BRIEFING], site=Site(language="de"))
    page = unescape(files["briefings/brackwater-ferry/index.md"].decode())
    assert "## Kernaussagen { #key-facts }" in page
    assert "Stand: " in page
    assert page.count('<span class="bg-words" lang="en">') == page.count('<span class="bg-words"') > 10
    assert "lang=" not in render([BRIEFING])["briefings/brackwater-ferry/index.md"].decode()
    source = files["briefings/brackwater-ferry/sources/wire.md"].decode()
    assert '<div class="bg-article" lang="en">' in source
    assert re.search(r'^# .+ \{ lang="en" \}$', source, re.MULTILINE)
    assert "# Wie diese Seiten entstehen" in files["method.md"].decode()
    assert b'xml:lang="de"' in files["feed.xml"]


def test_a_sites_own_page_wins_over_our_translation_and_its_translation_over_both(tmp_path: Path) -> None:
    (tmp_path / "method.md.j2").write_text("Ours\n", encoding="utf-8")
    assert render([], templates=tmp_path, site=Site(language="de"))["method.md"] == b"Ours\n"
    (tmp_path / "method.de.md.j2").write_text("Unsere\n", encoding="utf-8")
    assert render([], templates=tmp_path, site=Site(language="de"))["method.md"] == b"Unsere\n"
    assert render([], templates=tmp_path)["method.md"] == b"Ours\n"


@pytest.mark.parametrize(
    ("told", "german"),
    [
        ("has no headline", "hat keine Überschrift"),
        ("12 characters could not be read", "12 Zeichen ließen sich nicht lesen"),
        ("has the same text as a or b.txt", "hat denselben Text wie a or b.txt"),
        (
            "“Friday” may be 2031-05-09, 2031-05-16 or later: near the dated articles",
            "„Friday“ kann 2031-05-09, 2031-05-16 oder später sein: nahe bei den datierten Artikeln",
        ),
        ("the figures differ: 3 and 5", "die Zahlen weichen voneinander ab: 3 und 5"),
        ("the figures differ: 3 and 5 boats", "die Zahlen weichen voneinander ab: 3 und 5 (boats)"),
        ("is something that nobody has foreseen", "is something that nobody has foreseen"),
    ],
)
def test_what_earlier_stages_say_in_english_is_said_in_the_interfaces_words(told: str, german: str) -> None:
    assert message(told, GERMAN) == german
    assert message(told, ENGLISH) == told
