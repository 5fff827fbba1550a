"""Who acts or speaks in an entry."""

from briefgen.link.actors.acting import with_actors
from briefgen.link.actors.joining import link_actors
from briefgen.model.claims import ActorKind, Dating, Event, EventDate, Name, Statement
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage, SentenceKind, Span
from briefgen.model.speech import IndirectStatement, Speaker
from briefgen.model.when import Anchor, Precision, When

TEXT = "Ilse Marrow left with Joren Falk. Joren Falk told Ilse Marrow that the pier was safe."
ARTICLE = Article("a", "a.txt", "", TEXT)
OPEN = EventDate(Dating.UNDATED, When("then", "", Precision.OPEN, anchor=Anchor.MISSING), "own clause, open")


def passage(start: int, end: int, sentence: str) -> Passage:
    return Passage(Span("a", start, end), sentence, TEXT[start:end])


FIRST, SECOND = passage(0, 33, "s-1"), passage(34, len(TEXT), "s-2")
NAMES = tuple(
    Name(passage(start, start + length, sentence), ActorKind.PERSON, TEXT[start : start + length])
    for start, length, sentence in ((0, 11, "s-1"), (22, 10, "s-1"), (34, 10, "s-2"), (50, 11, "s-2"))
)
MARROW, FALK = NAMES[0].passage, NAMES[2].passage


def test_who_acts_or_speaks_in_the_sentence_of_an_entry_is_told_from_who_is_named() -> None:
    cast = link_actors([ARTICLE], [Extraction("a", (), names=NAMES)])
    marrow, falk = cast.at(MARROW.span), cast.at(FALK.span)
    statements = [Statement(FIRST, SentenceKind.EVENT, 0, (), doers=(MARROW.span,)),
                  Statement(SECOND, SentenceKind.CLAIM, 1, ())]  # fmt: skip
    speaker = Speaker("Joren Falk", FALK, "cue", actor=falk)
    said = [IndirectStatement("i", passage(62, len(TEXT), "s-2"), SECOND, speaker)]
    events = [
        Event("e-1", FIRST, OPEN, (FIRST, SECOND), (("a",),)),
        Event("e-2", SECOND, OPEN, (SECOND,), (("a",),)),
    ]
    assert [event.actors for event in with_actors(events, statements, said, cast)] == [(marrow,), (falk,)]
