from dataclasses import replace

from briefgen.model.source import Passage, Span
from briefgen.render import render
from briefgen.render.views.overview import overview
from tests.render.sample import ARTICLES, BRIEFING, sentence, sentences_of


def test_what_is_not_known_stands_once_with_a_mark_for_each_article() -> None:
    ledger = ARTICLES[0]
    copy = replace(ledger, id="copy", path="copy.txt", outlet="Tarn Gazette")
    unclear = sentence("ledger", "not clear why")
    home = next(one for one in sentences_of(copy) if one.span.start == unclear.span.start)
    copied = Passage(Span("copy", unclear.span.start, unclear.span.end), home.id, unclear.text)
    briefing = replace(
        BRIEFING,
        articles=(*ARTICLES, copy),
        sentences=(*BRIEFING.sentences, *sentences_of(copy)),
        unknowns=(unclear, unclear, copied),
    )
    told = [(view.text, [mark.number for mark in view.marks]) for view in overview(briefing).unknowns]
    assert told == [(unclear.text, [1, len(ARTICLES) + 1])]


def test_the_sentence_before_tells_what_it_is_about() -> None:
    (view,) = overview(BRIEFING).unknowns
    assert view.before is not None
    assert view.before.text == sentence("ledger", "The ferry's operator").text
    assert "said the vessel had been inspected in April." in view.before.text
    page = render([BRIEFING])[f"briefings/{BRIEFING.slug}/index.md"].decode()
    assert "inspected in April.</span>" in page.partition('class="bg-unknowns"')[2].partition("</li>")[0]


def test_what_stands_in_another_paragraph_or_in_the_list_itself_is_not_told_before() -> None:
    closed, operator, unclear = (
        sentence("ledger", words) for words in ("The strait was", "The ferry's operator", "not clear why")
    )
    assert [view.before for view in overview(replace(BRIEFING, unknowns=(closed,))).unknowns] == [None]
    assert [view.before for view in overview(replace(BRIEFING, unknowns=(operator, unclear))).unknowns] == [None, None]
