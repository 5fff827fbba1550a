from dataclasses import replace

from briefgen.model.source import Passage, Span
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
