"""A story of hundreds of articles: its own page shows what matters most, pages beside it show everything."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefgen.model.briefing import Briefing
from briefgen.model.source import Article
from briefgen.render import render
from briefgen.render.views.appendix import FACTS_OF_A_PAGE
from briefgen.render.views.comparison import ALONE_OF_A_SOURCE
from briefgen.render.views.timeline import ENTRIES_ON_PAGE
from briefgen.render.views.voices import QUOTES_OF_A_VOICE, QUOTES_ON_PAGE
from tests.render.sample import BRIEFING

TIMES = 70


def huge() -> Briefing:
    """Return the sample with every fact, quote and event many times over, under ids of their own."""
    first = BRIEFING.events[2]
    return replace(
        BRIEFING,
        facts=tuple(replace(BRIEFING.facts[2], id=f"f-{number}") for number in range(TIMES)),
        quotes=tuple(replace(BRIEFING.quotes[0], id=f"q-{number}") for number in range(TIMES)),
        events=(
            *(
                replace(first, id=f"e-{number}", mentions=first.mentions[:1], origins=first.origins[:1])
                for number in range(TIMES)
            ),
            replace(first, id="e-that-matters"),
        ),
        key_events=("e-that-matters", *(f"e-{number}" for number in range(TIMES))),
    )  # fmt: skip


FILES = render([huge()])
HOME = f"briefings/{BRIEFING.slug}/"


def count(path: str, marker: str) -> int:
    return FILES[HOME + path].decode().count(marker)


def test_the_page_of_a_huge_story_is_short_and_leads_to_the_whole_lists() -> None:
    assert count("index.md", '<li class="bg-fact"') == BRIEFING.key_facts
    assert count("index.md", '<li id="f-') == ALONE_OF_A_SOURCE
    assert count("index.md", '<li class="bg-entry') == ENTRIES_ON_PAGE
    assert count("index.md", '<figure class="bg-quote"') == QUOTES_OF_A_VOICE
    for link in ('href="facts/"', 'href="timeline/"', 'href="quotes/"'):
        assert count("index.md", link) == 1


def test_the_whole_lists_hold_everything() -> None:
    assert TIMES > QUOTES_ON_PAGE
    assert count("facts.md", '<li class="bg-fact"') == TIMES
    assert count("timeline.md", '<li class="bg-entry') == TIMES + 1
    assert count("quotes.md", '<figure class="bg-quote"') == TIMES


def test_facts_beyond_a_page_go_on_the_next_and_keep_their_ranks() -> None:
    facts = tuple(replace(BRIEFING.facts[2], id=f"f-{number}") for number in range(FACTS_OF_A_PAGE + 3))
    made = render([replace(BRIEFING, facts=facts)])
    first, second = made[HOME + "facts.md"].decode(), made[HOME + "facts/2.md"].decode()
    assert first.count('<li class="bg-fact"') == FACTS_OF_A_PAGE
    assert second.count('<li class="bg-fact"') == 3
    assert f'start="{FACTS_OF_A_PAGE + 1}"' in second
    assert 'href="../../sources/ledger/#s-' in second
    assert list(broken_links(made)) == []


def test_the_entries_that_matter_most_stay_on_the_page() -> None:
    assert count("index.md", 'id="e-that-matters"') == 1
    assert count("index.md", f'id="e-{ENTRIES_ON_PAGE - 2}"') == 1
    assert count("index.md", f'id="e-{ENTRIES_ON_PAGE}"') == 0


def test_marks_on_a_page_below_lead_up_to_the_sources() -> None:
    assert count("quotes.md", 'href="../sources/ledger/#s-') > 0
    assert count("quotes.md", 'href="sources/') == 0


def test_headings_skip_no_level_on_any_page() -> None:
    story = huge()
    made = render([replace(story, events=(*story.events, *BRIEFING.events)), replace(BRIEFING, slug="second")])
    assert made[HOME + "timeline.md"].count(b"## Background") == 1
    for path, content in made.items():
        if path.endswith(".md"):
            found = re.findall(r"(?m)^(#+) |<h(\d)", content.decode())
            levels = [int(level or len(marks)) for marks, level in found]
            assert levels[:1] == [1], path
            assert all(below - above <= 1 for above, below in pairwise(levels)), path


def test_an_article_without_a_single_claim_is_still_a_source() -> None:
    silent = Article("silent", "silent.txt", "", "Nothing was said.")
    made = render([replace(BRIEFING, articles=(*BRIEFING.articles, silent))])
    assert b"silent.txt" in made[HOME + "index.md"]
    assert b"<dt>Outlet</dt><dd>not known</dd>" in made[HOME + "sources/silent.md"]


def many_speakers() -> Briefing:
    """Return the sample with as many speakers as quotes."""
    numbers = range(TIMES)
    quote, actor = BRIEFING.quotes[0], BRIEFING.actors[0]
    assert quote.speaker
    return replace(
        BRIEFING,
        quotes=tuple(
            replace(quote, id=f"q-{one}", speaker=replace(quote.speaker, name=f"Ilse {one}", actor=f"a-{one}"))
            for one in numbers
        ),
        actors=tuple(replace(actor, id=f"a-{one}", key=f"ilse-{one}", name=f"Ilse {one}") for one in numbers),
    )


def broken_links(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the links of pages to pages and anchors that are not there, each with the page that has it."""
    texts = {path: content.decode() for path, content in files.items() if path.endswith(".md")}
    anchors = {address(path): set(re.findall(r"(?:id=\"|\{ #)([\w-]+)", text)) for path, text in texts.items()}
    for path, text in texts.items():
        for link in re.findall(r'<a [^>]*?href="([^"]*)"', text):
            page, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(address(path), page))
            there = target in files or (target in anchors and anchor in anchors[target] | {""})
            if "&#58;" not in link and not there:
                yield path, link


def address(path: str) -> str:
    """Return the folder that a page is published as."""
    return posixpath.normpath(re.sub(r"(?:(?<=/)|^)index\.md$|\.md$", "", path))


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there() -> None:
    for briefing in (BRIEFING, huge(), many_speakers()):
        assert list(broken_links(render([briefing]))) == []


def test_people_lead_to_the_page_that_holds_all_speakers() -> None:
    page = render([many_speakers()])["people.md"].decode()
    assert page.count(f'href="../{HOME}quotes/#speaker-') == TIMES
