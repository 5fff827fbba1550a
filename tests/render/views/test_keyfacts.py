"""Facts as the page shows them."""

from dataclasses import replace

from briefgen.model.claims import Dating, EventDate
from briefgen.render import render
from briefgen.render.views.citing import citations
from briefgen.render.views.keyfacts import fact_views
from tests.render.sample import AGROUND, BRIEFING

LENT = EventDate(Dating.INFERRED, AGROUND.when, "another telling", AGROUND.timex)


def test_a_date_lent_by_another_sentence_is_marked_and_leads_to_its_words() -> None:
    aground, sailings, *rest = BRIEFING.facts
    briefing = replace(BRIEFING, facts=(aground, replace(sailings, date=LENT), *rest), key_facts=2)
    own, lent, *_ = fact_views(briefing, citations(briefing))
    assert own.dated_in is None
    assert AGROUND.timex is not None
    assert lent.dated_in == citations(briefing).mark(AGROUND.timex)
    assert lent.date is not None
    assert (lent.date.marks, lent.date.words) == (("inferred",), AGROUND.timex.text)
    page = render([briefing])[f"briefings/{briefing.slug}/index.md"].decode()
    assert page.count('<span class="bg-note">inferred</span> “<span class="bg-when">') == 1


def test_a_fact_shows_what_a_later_article_tells_with_another_figure() -> None:
    first, last = next(event for event in BRIEFING.events if event.id == "e-aground").mentions
    events = [replace(one, figures=(first, last)) if one.id == "e-aground" else one for one in BRIEFING.events]
    briefing = replace(BRIEFING, events=tuple(events))
    aground, sailings, *_ = fact_views(briefing, citations(briefing))
    assert [one.text for one in aground.later_figures] == [last.text]
    assert sailings.later_figures == ()
    page = render([briefing])[f"briefings/{briefing.slug}/index.md"].decode()
    assert page.count("Later, with another figure") == 1


def test_a_fact_shows_no_figure_of_an_earlier_article() -> None:
    first, last = next(event for event in BRIEFING.events if event.id == "e-aground").mentions
    events = [replace(one, figures=(first, last)) if one.id == "e-aground" else one for one in BRIEFING.events]
    latest = replace(BRIEFING.facts[0], statement=last, mentions=(last, first))
    briefing = replace(BRIEFING, events=tuple(events), facts=(latest, *BRIEFING.facts[1:]))
    assert fact_views(briefing, citations(briefing))[0].later_figures == ()
