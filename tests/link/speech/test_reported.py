from briefgen.link.speech.reported import without_copies
from briefgen.model.source import Passage, Span
from briefgen.model.speech import IndirectStatement, Speaker

CLOSED = "the pier was closed"


def said(article: str, words: str = CLOSED, speaker: str = "Lena Korb", *, at: int = 0) -> IndirectStatement:
    content = Passage(Span(article, at, at + len(words)), "s-1", words)
    mention = Passage(Span(article, 900, 900 + len(speaker)), "s-1", speaker)
    return IndirectStatement(f"i-{article}-{at}", content, content, Speaker(speaker, mention, "reported clause"))


def kept(*given: IndirectStatement, origins: tuple[tuple[str, ...], ...]) -> list[str]:
    return [one.id for one in without_copies(given, origins)]


def test_copies_of_one_origin_tell_a_statement_once() -> None:
    assert kept(said("a"), said("b", "The pier was closed,"), origins=(("a", "b"),)) == ["i-a-0"]


def test_what_an_article_prints_twice_is_kept_once() -> None:
    assert kept(said("a"), said("a", at=40), origins=(("a",),)) == ["i-a-0"]


def test_two_origins_each_keep_theirs() -> None:
    assert kept(said("a"), said("b"), origins=(("a",), ("b",))) == ["i-a-0", "i-b-0"]


def test_the_same_words_of_two_speakers_are_kept() -> None:
    assert kept(said("a"), said("b", speaker="Ivo Ekholm"), origins=(("a", "b"),)) == ["i-a-0", "i-b-0"]


def test_other_words_are_kept() -> None:
    assert kept(said("a"), said("b", f"{CLOSED} on Monday"), origins=(("a", "b"),)) == ["i-a-0", "i-b-0"]
