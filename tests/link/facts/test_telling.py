from briefgen.link.facts.telling import differ_in_doer, differ_in_sense, holds_the_deed, tells, vague_words
from briefgen.model.claims import Deed, Statement
from briefgen.model.source import Passage, SentenceKind, Span


def _told(*deeds: Deed, terms: tuple[str, ...] = ()) -> Statement:
    return Statement(Passage(Span("a", 0, 4), "s-1", "text"), SentenceKind.EVENT, 0, terms, deeds=deeds)


CLOSED = Deed(("close",), ("council",), ("bridg",))


def test_one_deed_needs_one_kind_and_a_role_in_common() -> None:
    assert tells(_told(CLOSED), _told(Deed(("shut", "close"), (), ("bridg",))))
    assert not tells(_told(CLOSED), _told(Deed(("open",), ("council",), ("bridg",))))
    assert not tells(_told(CLOSED), _told(Deed(("close",), ("council",), ("school",))))


def test_a_word_that_half_the_story_holds_tells_nothing() -> None:
    story = [_told(terms=("bridg", f"word{number}")) for number in range(100)]
    assert "bridg" in vague_words(story)
    assert "word1" not in vague_words(story)
    shut = _told(Deed(("close",), (), ("bridg",)))
    assert tells(_told(CLOSED), shut, vague_words(()))
    assert not tells(_told(CLOSED), shut, vague_words(story))


def test_many_words_in_common_make_up_for_roles() -> None:
    terms = ("strike", "pay", "crane", "dawn", "gate", "plan")
    assert tells(_told(Deed(("strike",), ("docker",)), terms=terms), _told(Deed(("strike",), ("member",)), terms=terms))
    assert not tells(_told(Deed(("strike",), ("docker",))), _told(Deed(("strike",), ("member",))))


def test_named_doers_of_one_kind_of_deed_differ() -> None:
    one = _told(Deed(("appoint",), ("vael",), ("holm",), named=("vael",)))
    other = _told(Deed(("appoint",), ("holm",), ("dahl",), named=("holm",)))
    assert differ_in_doer(one, other)
    assert not differ_in_doer(one, _told(Deed(("appoint",), ("leader",), ("holm",))))
    assert not differ_in_doer(one, _told(Deed(("resign",), ("holm",), named=("holm",))))


def test_done_and_asked_for_differ_in_sense() -> None:
    assert differ_in_sense(_told(Deed(("to resign",))), _told(Deed(("resign",))))
    assert not differ_in_sense(_told(Deed(("resign",))), _told(Deed(("resign",))))


def test_a_sentence_without_a_clear_deed_may_hold_the_words_of_one() -> None:
    headline = _told(Deed(()), terms=("council", "close", "bridg"))
    assert holds_the_deed(_told(CLOSED), headline)
    assert holds_the_deed(headline, _told(CLOSED))
    assert not holds_the_deed(_told(CLOSED), _told(Deed(()), terms=("council", "close")))
    assert not holds_the_deed(_told(CLOSED), _told(CLOSED))


def test_whose_it_is_does_not_make_two_things_one() -> None:
    cabinet = _told(Deed(("approv",), ("parliament",), ("cabinet", "presid")))
    visit = _told(Deed(("approv",), ("parliament",), ("visit", "presid")))
    assert not tells(cabinet, visit)
    assert tells(_told(Deed(("shoot",), ("ek",), ("presid",))), _told(Deed(("shoot",), ("ek",), ("presid", "former"))))
