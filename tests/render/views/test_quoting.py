from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.speech import Naming, Quote, QuoteKind
from briefgen.render.views.citing import citations
from briefgen.render.views.copies import utterances
from briefgen.render.views.quoting import Piece, QuoteView, quote_view, statement_view
from tests.render.sample import BRIEFING, INDIRECT, QUOTES, passage, sentence


def views(quotes: Sequence[Quote] = QUOTES) -> dict[str, QuoteView]:
    known = {quote.id: quote for quote in quotes}
    made = [quote_view(one, known, citations(BRIEFING)) for one in utterances(quotes)]
    return {view.id: view for view in made}


def told(view: QuoteView) -> list[str]:
    return [one.cited.text for one in view.caption.told]


VIEWS = views()


def test_a_mixed_quote_is_cut_into_what_is_quoted_and_what_is_not() -> None:
    assert VIEWS["q-steering"].pieces == (
        Piece("Captain Joren Falk told investigators that the steering “", said=False),
        Piece("simply stopped answering", said=True),
        Piece("” a mile from the harbour.", said=False),
    )


def test_a_part_outside_its_context_does_not_lose_the_context() -> None:
    quote = replace(QUOTES[0], kind=QuoteKind.MIXED, context=sentence("ledger", "All of them"))
    assert views([quote])["q-bang"].pieces == (Piece("All of them are safe.", said=False),)


def test_the_attribution_is_the_sources_words_from_mention_to_cue() -> None:
    assert told(VIEWS["q-bang"]) == ["said Ilse Marrow"]
    direct = replace(QUOTES[2], kind=QuoteKind.DIRECT)
    assert told(views([direct])["q-steering"]) == ["Captain Joren Falk told"]


def test_the_caption_says_nothing_that_the_sentence_above_it_says() -> None:
    assert told(VIEWS["q-steering"]) == []
    assert VIEWS["q-steering"].caption.closing.outlet == "Evening Tide"


def test_below_a_whole_sentence_the_date_of_its_time_stands() -> None:
    quote = replace(QUOTES[6], kind=QuoteKind.MIXED, repeats=())
    caption = views([quote])["q-nobody-wire"].caption
    assert [(one.cited.text, one.date.text) for one in caption.told if one.date] == [("on Tuesday", "13 May 2031")]


def test_what_stands_outside_the_sentence_is_said_below_it() -> None:
    quote = replace(QUOTES[2], medium=passage("tide", "Nobody told us"))
    assert told(views([quote])["q-steering"]) == ["Nobody told us"]


def test_the_name_that_heads_the_section_is_not_said_again_without_its_verb() -> None:
    far = replace(QUOTES[0].speaker, mention=passage("ledger", "Ilse Marrow"), cue=passage("ledger", "Nobody"))
    assert told(views([replace(QUOTES[0], speaker=far)])["q-bang"]) == []


def test_a_medium_that_holds_the_verb_stands_with_the_speaker_in_one() -> None:
    quote = replace(QUOTES[2], kind=QuoteKind.DIRECT, medium=passage("tide", "told investigators"))
    assert told(views([quote])["q-steering"]) == ["Captain Joren Falk told investigators"]


def test_a_cue_on_the_other_side_of_the_quote_is_not_joined_to_the_mention() -> None:
    speaker = replace(QUOTES[0].speaker, mention=passage("ledger", "Nobody"), cue=passage("ledger", "said Ilse"))
    assert told(views([replace(QUOTES[0], speaker=speaker)])["q-bang"]) == ["Nobody"]


def test_who_in_what_and_when_are_told_in_the_sources_words_with_the_date() -> None:
    quote = replace(QUOTES[6], repeats=())
    view = views([quote])["q-nobody-wire"]
    assert told(view) == ["Ms Marrow said", "in an interview", "on Tuesday"]
    assert [one.date.text if one.date else "" for one in view.caption.told] == ["", "", "13 May 2031"]


def test_a_time_within_the_words_for_the_occasion_is_printed_once() -> None:
    quote = replace(QUOTES[6], repeats=(), medium=passage("wire", "in an interview on Tuesday"))
    view = views([quote])["q-nobody-wire"]
    assert told(view) == ["Ms Marrow said", "in an interview on Tuesday"]
    assert view.caption.told[1].date
    assert view.caption.told[1].date.text == "13 May 2031"


def test_a_pronoun_of_nobody_known_is_marked_as_unnamed() -> None:
    (he,) = VIEWS["q-night"].caption.told
    assert (he.cited.text, he.unnamed) == ("he", True)


def test_words_that_rules_follow_to_a_wrong_name_too_often_are_not_printed_as_the_speakers() -> None:
    quote = next(quote for quote in QUOTES if quote.id == "q-night")
    withheld = replace(quote.speaker, naming=Naming.DISTANT_PRONOUN, confidence=0.4)
    assert views([replace(quote, speaker=withheld)])["q-night"].caption.told == ()


def test_a_quote_without_a_speaker_has_its_mark_alone() -> None:
    caption = VIEWS["q-facts"].caption
    assert (caption.told, caption.opening, caption.closing) == ((), caption.mark, caption.mark)


def test_the_same_words_are_a_mark_and_other_words_a_wording() -> None:
    nobody = VIEWS["q-nobody"]
    assert [mark.outlet for mark in nobody.repeats] == ["Evening Tide"]
    assert [wording.id for wording in nobody.wordings] == ["q-nobody-wire"]
    assert nobody.copies == ("q-nobody-tide",)


def test_words_that_the_shown_wording_lacks_are_marked() -> None:
    ((part,),) = (wording.parts for wording in VIEWS["q-nobody"].wordings)
    assert "".join(one.text for one in part.stretches) == "Nobody told passengers a thing for hours"
    assert [one.text for one in part.stretches if one.differs] == ["passengers a thing", "hours"]


def test_shorter_words_in_another_outlet_are_a_wording_and_not_the_same() -> None:
    shorter = replace(QUOTES[3], parts=(passage("tide", "Nobody told us"),))
    nobody = views((*QUOTES[:3], shorter, *QUOTES[4:]))["q-nobody"]
    assert nobody.repeats == ()
    assert [(wording.id, wording.differs) for wording in nobody.wordings] == [
        ("q-nobody-tide", False),
        ("q-nobody-wire", True),
    ]


def test_one_other_wording_in_two_articles_stands_once() -> None:
    again = replace(QUOTES[6], id="q-again", repeats=("q-nobody",))
    quotes = (*QUOTES, again)
    quotes = (quotes[0], replace(quotes[1], repeats=(*quotes[1].repeats, "q-again")), *quotes[2:])
    nobody = views(quotes)["q-nobody"]
    assert [wording.id for wording in nobody.wordings] == ["q-nobody-wire"]
    assert "q-again" in nobody.copies


def test_words_quoted_in_anothers_quote_name_who_quotes_them() -> None:
    assert VIEWS["q-hold"].quoted_by == "Ilse Marrow"
    assert VIEWS["q-engineer"].quoted_by == ""
    unsure = [replace(QUOTES[7], speaker=None), *QUOTES[8:]]
    assert views(unsure)["q-hold"].quoted_by == "somebody who is not named for certain"


def test_the_comma_before_she_said_is_not_the_speakers() -> None:
    (part,) = QUOTES[0].parts
    assert f"{VIEWS['q-bang'].parts[0].text}," == part.text


def test_an_indirect_statement_is_its_sentence_with_what_was_said_in_it() -> None:
    view = statement_view((INDIRECT[0],), citations(BRIEFING))
    assert [piece.text for piece in view.pieces if piece.said] == ["the vessel had been inspected in April"]
    assert "".join(piece.text for piece in view.pieces) == INDIRECT[0].context.text
    assert view.caption.told == ()


def test_an_indirect_statement_bears_the_date_on_which_it_was_made() -> None:
    time = replace(QUOTES[6].said, passage=passage("ledger", "on Monday"))
    view = statement_view((replace(INDIRECT[0], said=time),), citations(BRIEFING))
    assert [(one.cited.text, one.date.text) for one in view.caption.told if one.date] == [("on Monday", "13 May 2031")]


def test_a_quotation_in_the_sentence_of_a_statement_is_left_out_where_it_has_an_entry() -> None:
    content, quoted = passage("ledger", "the vessel had been inspected in April"), INDIRECT[0].context.span
    tail = replace(quoted, start=content.span.end)
    cut = statement_view((INDIRECT[0],), citations(BRIEFING), [tail])
    assert cut.cut_after
    assert not cut.cut_before
    assert INDIRECT[0].context.text.startswith("".join(piece.text for piece in cut.pieces))
    assert [piece.text for piece in cut.pieces if piece.said] == [content.text]


def test_a_sentence_is_whole_where_its_quotation_stands_in_another() -> None:
    view = statement_view((INDIRECT[0],), citations(BRIEFING), [passage("ledger", "Nobody told us").span])
    assert "".join(piece.text for piece in view.pieces) == INDIRECT[0].context.text
    assert not view.cut_after
