"""A story of hundreds of articles: its own page shows what matters most, pages beside it show everything."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefgen.model.briefing import Briefing
from briefgen.model.source import Article, stable_id
from briefgen.render import render
from briefgen.render.views.appendix import FACTS_OF_A_PAGE
from briefgen.render.views.chronology import ENTRIES_OF_A_PAGE as ENTRIES_OF_A_CHRONOLOGY
from briefgen.render.views.comparison import ALONE_OF_A_SOURCE
from briefgen.render.views.involved import ACTORS_OF_A_PAGE
from briefgen.render.views.timeline import ENTRIES_ON_PAGE
from briefgen.render.views.voices import QUOTES_OF_A_PAGE, QUOTES_OF_A_VOICE, QUOTES_ON_PAGE
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


def crowded() -> Briefing:
    """Return the sample with more quotes, actors and people than a page has, and more quotes of nobody as well."""
    quote, actor = BRIEFING.quotes[0], BRIEFING.actors[0]
    assert quote.speaker
    names = [f"Ilse {letter}arrow{number}" for letter in "ABM" for number in range(ACTORS_OF_A_PAGE // 3 + 1)]
    said = [replace(quote, id=f"q-{n}", speaker=replace(quote.speaker, name=n, actor=f"a-{n}")) for n in names]
    unsaid = [replace(quote, id=f"q-{n}", speaker=None) for n in range(QUOTES_OF_A_PAGE + 1)]
    actors = [replace(actor, id=f"a-{n}", key=f"person-{n.lower().replace(' ', '-')}", name=n) for n in names]
    return replace(BRIEFING, quotes=(*said, *unsaid), actors=tuple(actors), together=())


def test_names_too_many_for_a_page_have_one_for_each_letter_and_every_link_leads_there() -> None:
    made = render([crowded()])
    own = {path.removeprefix(HOME) for path in made if path.endswith(".md")}
    assert {f"{name}{key}.md" for name in ("quotes", "actors") for key in ("", "-a", "-b", "-m")} <= own
    assert {"people.md", "people/a.md", "people/b.md", "people/m.md", "quotes-uncertain-2.md"} <= own
    assert list(broken_links(made)) == []
    for path, content in made.items():
        ids = re.findall(r'\sid="([^"]*)"', content.decode()) if path.endswith(".md") else []
        assert len(ids) == len(set(ids)), path
    marrow = stable_id("speaker", "person-ilse-marrow0")
    assert f'href="../quotes-m/#{marrow}"' in made[HOME + "actors-m.md"].decode()
    assert f'href="../../{HOME}quotes-m/#{marrow}"' in made["people/m.md"].decode()
    assert f'<li id="{marrow}">' in made[HOME + "quotes.md"].decode()  # where an address of a shorter story led


def test_every_quote_is_on_one_of_the_pages_of_letters_and_the_search_finds_it_once() -> None:
    made = render([crowded()])
    pages = [content.decode() for path, content in made.items() if path.startswith(f"{HOME}quotes")]
    assert sum(page.count('<figure class="bg-quote"') for page in pages) == len(crowded().quotes)
    assert ["exclude" in page.partition("# ")[0] for page in pages].count(True) == 1


def test_a_long_chronology_of_all_stories_has_a_page_for_each_month() -> None:
    first = next(event for event in BRIEFING.events if event.date.when.start and not event.background)
    times = ENTRIES_OF_A_CHRONOLOGY // ENTRIES_ON_PAGE + 1
    full = tuple(replace(first, id=f"e-{number}") for number in range(ENTRIES_ON_PAGE))
    many = replace(BRIEFING, events=full, key_events=tuple(one.id for one in full))
    made = render([replace(many, slug=f"story-{number}") for number in range(times)])
    months = sorted(path for path in made if path.startswith("chronology/"))
    assert months == ["chronology/2031-04-2.md", "chronology/2031-04.md"]
    assert made["chronology.md"].count(b'<li class="bg-day">') == 0
    assert sum(made[path].count(b'<li class="bg-day">') for path in months) == times * ENTRIES_ON_PAGE
    assert list(broken_links(made)) == []
