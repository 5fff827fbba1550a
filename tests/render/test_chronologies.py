"""Chronologies as pages print them: what stands where, of one story, of all, of one actor."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Event
from briefgen.model.when import Candidates
from briefgen.render import render
from briefgen.render.dates import any_of
from briefgen.render.views.chronology import in_order
from briefgen.render.views.citing import citations
from briefgen.render.views.overview import overview
from briefgen.render.views.timeline import shortened, timeline
from briefgen.render.views.told import StoryTold, story_told
from tests.render.sample import BRIEFING, EVENTS

MARROW, FALK = BRIEFING.actors[0].id, BRIEFING.actors[1].id


def with_event(identity: str, **fields: object) -> Briefing:
    events = tuple(replace(event, **fields) if event.id == identity else event for event in EVENTS)  # type: ignore[arg-type]
    return replace(BRIEFING, events=events)


def told_of(briefing: Briefing) -> StoryTold:
    return story_told(briefing, overview(briefing))


def page(briefing: Briefing, name: str) -> str:
    return render([briefing])[f"briefings/{briefing.slug}/{name}"].decode()


def test_what_stands_beside_the_story_is_on_the_page_of_the_whole_timeline_alone() -> None:
    briefing = with_event("e-sailings", beside=True)
    whole = timeline(briefing, citations(briefing))
    assert [entry.id for entry in whole.beside] == ["e-sailings"]
    assert "e-sailings" not in {entry.id for entry in whole.dated}
    assert shortened(whole, briefing.key_events).beside == ()
    assert "Sund Line suspended" not in page(briefing, "index.md").partition("## Timeline")[2].partition("## Who")[0]
    assert "Beside the story" in page(briefing, "timeline.md")
    assert "e-sailings" not in {one.entry.id for one in told_of(briefing).dated}


def test_figures_that_differ_stand_under_their_entry_each_with_its_source_and_day() -> None:
    aground = next(event for event in EVENTS if event.id == "e-aground")
    made = page(with_event("e-aground", figures=tuple(reversed(aground.mentions))), "index.md")
    lines = made.partition("Figures differ, in order of publication")[2].partition("</ul>")[0]
    assert lines.index("Evening Tide, 15 May 2031") < lines.index("Harbour Ledger, 13 May 2031")


def test_the_days_that_an_open_date_may_mean_are_listed_and_none_is_chosen() -> None:
    found = Candidates((date(2031, 5, 9), date(2031, 5, 16)), onward=False, ground="near the dated articles")
    made = page(with_event("e-divers", candidates=found), "index.md")
    assert "May be 9 May 2031 or 16 May 2031" in made
    assert "near the dated articles; none is chosen" in made


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Candidates((date(2031, 5, 9),), onward=False, ground="x"), "9 May 2031"),
        (Candidates((date(2031, 5, 9), date(2031, 5, 16)), onward=True, ground="x"),
         "9 May 2031, 16 May 2031 or a later day"),
        (Candidates((date(2031, 5, 9), date(2036, 5, 9)), onward=True, ground="x"),
         "9 May of 2031, 2036 or a later year"),
        (Candidates((date(2030, 6, 30), date(2031, 6, 30)), onward=False, ground="x"), "30 June of 2030 or 2031"),
    ],
)  # fmt: skip
def test_candidates_are_told_in_english(found: Candidates, words: str) -> None:
    assert any_of(found) == words


def acting(*pairs: tuple[str, tuple[str, ...]]) -> tuple[Event, ...]:
    given = dict(pairs)
    return tuple(replace(event, actors=given.get(event.id, ())) for event in EVENTS)


def test_an_actor_has_the_dated_entries_of_all_stories_in_order_of_time() -> None:
    first = replace(BRIEFING, events=acting(("e-steering", (FALK,)), ("e-closed", (FALK,)), ("e-divers", (FALK,))))
    second = replace(first, slug="second", title="Second story", events=acting(("e-sailings", (FALK, MARROW))))
    told = [told_of(briefing).acting for briefing in (first, second)]
    entries = [(one.entry.id, one.title) for one in in_order(one for story in told for one in story["joren-falk"])]
    assert entries == [("e-closed", "Brackwater ferry aground"), ("e-sailings", "Second story"),
                       ("e-steering", "Brackwater ferry aground")]  # fmt: skip
    assert [one.entry.id for one in told[1]["ilse-marrow"]] == ["e-sailings"]


def test_a_person_s_page_prints_the_chronology_with_the_way_to_its_stories() -> None:
    briefing = replace(BRIEFING, events=acting(("e-sailings", (MARROW,))))
    pages = render([briefing])
    made = pages["people/ilse-marrow.md"].decode()
    told = made.partition("## Chronology")[2]
    assert "suspended all sailings" in told.partition("## Brackwater")[0]
    assert "../../briefings/brackwater-ferry/" in told
    assert "## Chronology" not in pages["people/joren-falk.md"].decode()


def test_of_a_long_story_the_whole_timeline_has_a_page_for_each_month(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.render.views.chronology.ENTRIES_OF_A_PAGE", 2)
    briefing = with_event("e-sailings", beside=True)  # so that there is a page of the whole timeline
    made, home = render([briefing]), f"briefings/{briefing.slug}/timeline"
    whole = timeline(briefing, citations(briefing))
    shown = {name: text.decode() for name, text in made.items() if name.startswith(home)}
    assert {f"{home}-{one.key[0].isoformat()[:7]}.md" for one in whole.dated} < shown.keys()
    for entry in whole.dated:
        (name,) = (name for name, text in shown.items() if f'id="{entry.id}"' in text)
        assert name.startswith(f"{home}-{entry.key[0].isoformat()[:7]}")
    assert "(2)" in shown[f"{home}.md"]
    assert 'href="../timeline-2031-05/"' in shown[f"{home}.md"]
    assert "Beside the story" in shown[f"{home}.md"]
