from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.link.speech import utterances
from briefgen.link.speech.utterances import join_repeats
from briefgen.model.source import Passage, Span
from briefgen.model.speech import Quote, QuoteKind, Speaker

LONG = "we will not reopen the harbour before the inquiry has ended"


def quote(article: str, words: str, speaker: str | None = "Lena Korb", mention: str = "Korb", *, at: int = 0) -> Quote:
    """Make a quote; ``speaker`` is "" for a pronoun and None for nobody."""
    said = Passage(Span(article, at, at + len(words)), "s-1", words)
    cue = Passage(Span(article, 900, 900 + len(mention)), "s-1", mention)
    told = None if speaker is None else Speaker(speaker, cue, "verb of saying")
    return Quote(f"q-{article}-{at}", QuoteKind.DIRECT, (said,), said, told)


def repeats(*quotes: Quote) -> list[tuple[str, ...]]:
    return [one.repeats for one in join_repeats(quotes)]


def test_the_same_words_in_two_articles_are_repeats() -> None:
    assert repeats(quote("a", LONG), quote("b", LONG.capitalize() + ".")) == [("q-b-0",), ("q-a-0",)]


def test_a_quote_inside_a_longer_one_is_a_repeat() -> None:
    assert repeats(quote("a", f"Listen: {LONG}, ever."), quote("b", LONG)) == [("q-b-0",), ("q-a-0",)]


def test_insertions_and_apostrophes_do_not_part_copies() -> None:
    one, other = "we don’t [yet] want to talk about that", "We don't want to talk about that"
    assert repeats(quote("a", one), quote("b", other)) == [("q-b-0",), ("q-a-0",)]


def test_words_of_two_speakers_are_no_repeats() -> None:
    assert repeats(quote("a", LONG), quote("b", LONG, "Ivo Ek")) == [(), ()]


def test_a_short_phrase_inside_a_quote_is_no_repeat() -> None:
    assert repeats(quote("a", LONG), quote("b", "reopen the harbour")) == [(), ()]


def test_one_word_is_no_repeat() -> None:
    assert repeats(quote("a", "unacceptable"), quote("b", "unacceptable")) == [(), ()]


def test_parts_of_one_utterance_that_overlap_are_repeats() -> None:
    one = "Listen: we will not reopen the harbour before the inquiry"
    other = "we will not reopen the harbour before the inquiry has ended, ever"
    assert repeats(quote("a", one), quote("b", other)) == [("q-b-0",), ("q-a-0",)]


def test_overlapping_words_of_an_unknown_speaker_are_no_repeats() -> None:
    one = "Listen: we will not reopen the harbour before the inquiry"
    other = "we will not reopen the harbour before the inquiry has ended, ever"
    assert repeats(quote("a", one), quote("b", other, None)) == [(), ()]


def test_a_reworded_copy_is_a_repeat_and_lends_no_speaker() -> None:
    named, unnamed = join_repeats([quote("a", LONG), quote("b", LONG.replace("has ended", "is ended"), None)])
    assert (named.repeats, unnamed.repeats) == (("q-b-0",), ("q-a-0",))
    assert unnamed.speaker is None


def test_reworded_words_of_two_speakers_are_no_repeats() -> None:
    assert repeats(quote("a", LONG), quote("b", LONG.replace("has ended", "is ended"), "Ivo Ek")) == [(), ()]


def test_words_in_another_order_are_no_repeats() -> None:
    assert repeats(quote("a", LONG), quote("b", " ".join(reversed(LONG.split())))) == [(), ()]


def test_two_long_quotes_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[int, int]] = []
    overlaps = utterances._overlaps

    def counted(quotes: Sequence[Quote], words: Sequence[tuple[str, ...]], one: int, other: int) -> bool:
        compared.append((one, other))
        return overlaps(quotes, words, one, other)

    monkeypatch.setattr(utterances, "_overlaps", counted)
    speech = " ".join(f"word{number}" for number in range(100))
    assert repeats(quote("a", f"first {speech}"), quote("b", f"{speech} last")) == [("q-b-0",), ("q-a-0",)]
    assert compared == [(0, 1)]


def test_repeats_are_of_other_articles() -> None:
    assert repeats(quote("a", LONG), quote("a", LONG, at=100)) == [(), ()]


def test_a_copy_with_a_pronoun_gains_the_speaker() -> None:
    named, unnamed = join_repeats([quote("a", LONG), quote("b", LONG, "", "he")])
    assert unnamed.speaker
    assert (unnamed.speaker.name, unnamed.speaker.mention.text) == ("Lena Korb", "he")
    assert unnamed.speaker.rule == "named in a copy"
    assert named.speaker == quote("a", LONG).speaker


def test_a_copy_without_a_speaker_gains_the_named_copys_evidence() -> None:
    _, unnamed = join_repeats([quote("a", LONG), quote("b", LONG, None)])
    assert unnamed.speaker
    assert unnamed.speaker.mention.span.article == "a"


def test_short_or_partial_copies_gain_no_speaker() -> None:
    short = "we will not reopen it"
    _, copy = join_repeats([quote("a", short), quote("b", short, "", "he")])
    assert copy.repeats == ("q-a-0",)
    assert copy.speaker == quote("b", short, "", "he").speaker
    _, part = join_repeats([quote("a", f"{LONG} at all"), quote("b", LONG, None)])
    assert part.repeats == ("q-a-0",)
    assert part.speaker is None


def test_a_copy_between_two_speakers_joins_neither() -> None:
    found = join_repeats([quote("a", LONG), quote("b", LONG, ""), quote("c", LONG, "Ivo Ek")])
    assert [one.repeats for one in found] == [(), (), ()]
    assert found[1].speaker == quote("b", LONG, "").speaker


NEITHER = "Neither the crews nor we want a strike"
NOBODY_WANTS = "Neither the crews are looking for a strike, nor are we, as it would help nobody this winter"


def test_another_translation_of_the_same_speaker_is_a_repeat() -> None:
    assert repeats(quote("a", NEITHER), quote("b", NOBODY_WANTS)) == [("q-b-0",), ("q-a-0",)]


def test_another_translation_is_none_of_another_speaker_nor_of_the_same_article() -> None:
    assert repeats(quote("a", NEITHER), quote("b", NOBODY_WANTS, "Ivo Ek")) == [(), ()]
    assert repeats(quote("a", NEITHER), quote("b", NOBODY_WANTS, None)) == [(), ()]
    assert repeats(quote("a", NEITHER), quote("a", NOBODY_WANTS, at=100)) == [(), ()]


def test_he_is_the_speaker_of_another_translation_only_where_the_article_names_the_speaker() -> None:
    told = [quote("a", NEITHER), quote("b", NOBODY_WANTS, "", "he")]
    assert [one.repeats for one in join_repeats(told, {"lena korb": {"a", "b"}})] == [("q-b-0",), ("q-a-0",)]
    assert [one.repeats for one in join_repeats(told, {"lena korb": {"a"}})] == [(), ()]
    assert join_repeats(told, {"lena korb": {"a", "b"}})[1].speaker == told[1].speaker


def test_they_are_no_one_person() -> None:
    told = [quote("a", NEITHER), quote("b", NOBODY_WANTS, "", "they")]
    assert [one.repeats for one in join_repeats(told, {"lena korb": {"a", "b"}})] == [(), ()]


def test_without_quotes_there_is_nothing() -> None:
    assert join_repeats([]) == ()


_WORDS = st.lists(st.sampled_from("one two three four".split()), min_size=1, max_size=8).map(" ".join)


@given(st.lists(st.tuples(_WORDS, st.sampled_from(["Lena Korb", "Ivo Ek", "", None])), max_size=6))
def test_repeats_are_mutual_and_of_one_speaker(told: list[tuple[str, str | None]]) -> None:
    found = {one.id: one for one in join_repeats(quote(f"a{at}", *one) for at, one in enumerate(told))}
    for one in found.values():
        for other in one.repeats:
            assert one.id in found[other].repeats
            speakers = {quote.speaker.name for quote in (one, found[other]) if quote.speaker and quote.speaker.name}
            assert len(speakers) < 2
