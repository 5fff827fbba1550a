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
