"""Facts as the page shows them."""

from dataclasses import replace

from briefgen.model.claims import Dating, EventDate
from briefgen.model.insertions import Insertion, InsertionKind
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


def inserted(kind: InsertionKind, offset: int, text: str) -> Insertion:
    when = AGROUND.when if kind is InsertionKind.DATE else None
    return Insertion(offset, text, kind, "rule", BRIEFING.facts[0].statement, when)


def test_an_insertion_is_told_from_the_words_of_the_source_and_says_what_it_is() -> None:
    first, *rest = BRIEFING.facts
    statement = first.statement.text
    offset = statement.index(" ")
    made = inserted(InsertionKind.REFERENCE, offset, "Mar & Sons")
    briefing = replace(BRIEFING, facts=(replace(first, insertions=(made,)), *rest))
    view = fact_views(briefing, citations(briefing))[0]
    assert view.cited.text == statement
    assert view.cited.alone == f"{statement[:offset]} [Mar & Sons]{statement[offset:]}"
    page = render([briefing])[f"briefings/{briefing.slug}/index.md"].decode()
    assert '<ins class="bg-inserted" title="Not the source' in page
    assert "&#91;Mar &#38; Sons&#93;</ins>" in page
    assert page.count("bg-legend") == 1


def test_a_page_without_insertions_does_not_explain_brackets() -> None:
    page = render([BRIEFING])[f"briefings/{BRIEFING.slug}/index.md"].decode()
    assert "bg-legend" not in page


def test_a_fact_whose_words_tell_its_date_has_no_line_that_repeats_it() -> None:
    first, *rest = BRIEFING.facts
    made = inserted(InsertionKind.DATE, first.statement.text.index(" "), "15 May 2019")
    dated = replace(first, date=AGROUND, insertions=(made,))
    lent = replace(dated, date=LENT)
    assert fact_views(replace(BRIEFING, facts=(dated, *rest)), citations(BRIEFING))[0].dated_inside
    assert not fact_views(replace(BRIEFING, facts=(lent, *rest)), citations(BRIEFING))[0].dated_inside
