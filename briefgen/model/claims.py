"""What a briefing states. No claim can be made without the passage that supports it."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.insertions import Insertion
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.ties import OneOrigin
from briefgen.model.when import Candidates, When


class TimexKind(StrEnum):
    """The TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: its words, TIMEX3 type and value, and what it means as a date.

    ``when`` is ``None`` for durations and sets.
    """

    passage: Passage
    kind: TimexKind
    value: str
    when: When | None = None


class Dating(StrEnum):
    """How sure the date of an event is."""

    STATED = "stated"
    INFERRED = "inferred"
    REPORTED = "reported"
    UNDATED = "undated"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class EventDate:
    """The date given to an event, how it was found and by which rule. ``timex`` are the words that carry it."""

    dating: Dating
    when: When
    rule: str
    timex: Passage | None = None

    def __post_init__(self) -> None:
        if self.dating is Dating.STATED and self.timex is None:
            raise ValueError("a stated date needs the words that state it")
        if self.dating is not Dating.UNDATED and not self.when.resolved:
            raise ValueError(f"{self.when.words!r} is not a date that can be given to an event")


class ActorKind(StrEnum):
    """The kinds of what bears a name; what is none of the first three (a ship, a law, a drug) acts in nothing."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of an actor in one article. ``full`` is the fullest form that article gives.

    ``familiar`` is set where that is a first name alone, which means nobody outside the article; ``acts`` where a place
    acts or is dealt with as only a government does: "Tehran said", not "in Tehran"; ``told`` where the article's words
    tell the kind, and not the language model alone.
    """

    passage: Passage
    kind: ActorKind
    full: str
    role: Passage | None = None
    familiar: bool = False
    acts: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that a sentence tells, by the stems of its words: what was done, by whom, to whom or what.

    ``kinds`` are the stem of its own word and of those that mean the same; ``named`` those words of ``who`` that are
    names; ``about`` is what hangs on the event by prepositions. A passive's subject is ``whom``.
    """

    kinds: tuple[str, ...]
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that could tell a fact, with what linking compares.

    ``terms`` are the stems of its content words in order of appearance; ``events`` the stems of its event words
    (verbs and nouns of action outside quotes); ``numbers`` its figures in normal form with their unit head
    (``"340 worker"``). ``attribution`` is the speaker of a claim, as written.
    ``position`` counts sentences of the body from 0. The main event is the first of ``deeds``. ``negations`` are what
    it tells not to be so, as ``not X``, or denies by half, as ``if X``, whether or not that would be an event.
    ``doers`` are the names of those who did something, or to whom it was done, by its verbs. ``state`` is set where it
    tells how things are rather than what happened. ``insertions`` are what can make it readable alone.
    """

    passage: Passage
    kind: SentenceKind
    position: int
    terms: tuple[str, ...]
    events: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    attribution: str = ""
    date: EventDate | None = None
    deeds: tuple[Deed, ...] = ()
    negations: tuple[Deed, ...] = ()
    doers: tuple[Span, ...] = ()
    state: bool = False
    insertions: tuple[Insertion, ...] = ()


class Standing(StrEnum):
    """How well a fact is supported."""

    CORROBORATED = "corroborated"
    SINGLE = "single source"


@dataclass(frozen=True, slots=True)
class Fact:
    """One event or state, told by one or more source sentences.

    ``mentions`` tell the same fact, the statement's own passage first; ``similar`` are shown but not counted.
    ``origins`` groups the ids of the articles that tell it: wire copy and articles of one publisher are one origin.
    ``ties`` tell why articles are one origin in this fact that the story has as several. ``insertions`` make the
    statement readable alone, in order of their places; they are no words of the source.
    """

    id: str
    statement: Passage
    kind: SentenceKind
    mentions: tuple[Passage, ...]
    origins: tuple[tuple[str, ...], ...]
    score: float
    reasons: tuple[str, ...] = ()
    attribution: str = ""
    similar: tuple[Passage, ...] = ()
    date: EventDate | None = None
    actors: tuple[str, ...] = ()
    ties: tuple[OneOrigin, ...] = ()
    insertions: tuple[Insertion, ...] = ()

    def __post_init__(self) -> None:
        if not self.mentions or self.mentions[0] != self.statement:
            raise ValueError("a fact needs its statement among its mentions")
        told = {passage.span.article for passage in self.mentions}
        grouped = [article for origin in self.origins for article in origin]
        if told != set(grouped) or len(grouped) != len(set(grouped)):
            raise ValueError("a fact's origins must hold each of its articles once")

    @property
    def standing(self) -> Standing:
        """Corroborated when two or more independent origins tell it."""
        return Standing.CORROBORATED if len(self.origins) > 1 else Standing.SINGLE


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the chronology: what happened, and when as far as the sources tell.

    ``actors`` are the ids of those who act or speak in it. ``figures`` are the mentions whose figures differ, in order
    of publication. ``beside`` is set for what one source tells that shares nothing with the others. ``candidates`` are
    the days that an open date may mean. ``insertions`` are the names that make the statement readable alone.
    """

    id: str
    statement: Passage
    date: EventDate
    mentions: tuple[Passage, ...]
    origins: tuple[tuple[str, ...], ...]
    background: bool = False
    actors: tuple[str, ...] = ()
    figures: tuple[Passage, ...] = ()
    beside: bool = False
    candidates: Candidates | None = None
    insertions: tuple[Insertion, ...] = ()

    def __post_init__(self) -> None:
        if not self.mentions or self.mentions[0] != self.statement:
            raise ValueError("an event needs its statement among its mentions")


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, place or named thing of the story under one canonical name.

    ``key`` is the same in every story, so that pages over all stories can join them. ``roles`` are source words.
    ``described`` is set where no article gives a name: ``name`` is then a description.
    """

    id: str
    key: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[Passage, ...]
    roles: tuple[Passage, ...] = ()
    described: bool = False

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError("an actor needs a mention")
