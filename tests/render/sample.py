"""A briefing made by hand: invented places, people and articles, with everything that a page can show."""

import re
from datetime import date

from briefgen.model.briefing import Briefing, Notice
from briefgen.model.claims import Actor, ActorKind, Dating, Event, EventDate, Fact, Timex, TimexKind
from briefgen.model.disputes import Dispute, DisputeKind, Side
from briefgen.model.extraction import ModelIdentity
from briefgen.model.source import Article, Basis, Passage, Publication, Sentence, SentenceKind, stable_id
from briefgen.model.speech import IndirectStatement, Quote, QuoteKind, Speaker
from briefgen.model.when import Anchor, Precision, When

MODEL = ModelIdentity("en_core_web_sm", "3.8.0", "96801b14" * 8)

LEDGER = """The Brackwater ferry ran aground off Tarn Point on Monday with 214 people on board. All of them are safe.

“We heard a bang and then nothing at all,” said Ilse Marrow, a passenger. “Nobody told us anything for an hour.”

The ferry's operator, Sund Line, said the vessel had been inspected in April. It is not clear why it left the channel.

The strait was last closed in late 2018."""

TIDE = """A ferry with 214 people on board ran aground near Tarn Point on Monday night.

Captain Joren Falk told investigators that the steering “simply stopped answering” a mile from the harbour.

“Nobody told us anything for an hour,” said Ilse Marrow, who was travelling with two children.

Sund Line suspended all sailings on 14 May. He said the line would “wait for the facts”."""

WIRE = """Sund Line has cancelled its sailings until further notice. “It was a long night,” he said.

Divers are to examine the hull on Friday.

“Nobody told passengers a thing for hours,” Ms Marrow said in an interview on Tuesday.

“The engineer told us ‘she will hold’ and left,” Ms Marrow said. The union said nobody had looked at the steering."""


def article(identity: str, title: str, text: str, outlet: str, day: date | None = None, **more: object) -> Article:
    published = Publication(day, Basis.FRONT_MATTER) if day else None
    return Article(identity, f"{identity}.txt", title, text, outlet, published=published, **more)  # type: ignore[arg-type]


ARTICLES = (
    article("ledger", "Ferry aground", LEDGER, "Harbour Ledger", date(2031, 5, 13), url="https://ledger.example/ferry"),
    article("tide", "Steering failed, captain says", TIDE, "Evening Tide", date(2031, 5, 15), authors=("Una Sark",)),
    article("wire", "Sailings cancelled", WIRE, "Channel Wire", agency="Altair"),
)


def sentences_of(source: Article) -> tuple[Sentence, ...]:
    found = []
    for piece in re.finditer(r"\S[^\n]*?[.!?][”’]?(?=\s+[A-Z“]|\s*$|\n)|\S[^\n]*", source.text):
        number = source.text.count("\n\n", 0, piece.start())
        identity = stable_id("s", source.id, piece[0], str(piece.start()))
        found.append(Sentence(identity, source.span(*piece.span()), number, SentenceKind.EVENT))
    return tuple(found)


SENTENCES = {one.id: sentences_of(one) for one in ARTICLES}


def passage(
    identity: str, words: str, sentences: dict[str, tuple[Sentence, ...]] | None = None, *, after: str = ""
) -> Passage:
    """Return the first stretch of the article that reads ``words``, from where ``after`` stands on."""
    source = next(one for one in ARTICLES if one.id == identity)
    start = source.text.index(words, source.text.index(after))
    home = max(
        (one for one in (sentences or SENTENCES)[identity] if one.span.start <= start), key=lambda one: one.span.start
    )
    return Passage(source.span(start, start + len(words)), home.id, words)


def sentence(identity: str, words: str) -> Passage:
    """Return the whole sentence that holds ``words``."""
    source = next(one for one in ARTICLES if one.id == identity)
    start = source.text.index(words)
    home = next(one for one in SENTENCES[identity] if one.span.start <= start < one.span.end)
    return Passage(home.span, home.id, source.wording(home.span))


def on(day: date, words: str, **more: object) -> When:
    return When(words, day.isoformat(), Precision.DAY, day, day, **more)  # type: ignore[arg-type]


MONDAY = on(date(2031, 5, 12), "on Monday", anchor=Anchor.PUBLICATION, anchor_day=date(2031, 5, 13))
LATE_2018 = When(
    "late 2018", "2018-10~/2018-12~", Precision.RANGE, date(2018, 10, 1), date(2018, 12, 31), approximate=True
)
APRIL = When("in April", "2031-04", Precision.MONTH, date(2031, 4, 1), date(2031, 4, 30))
TUESDAY = on(date(2031, 5, 13), "on Tuesday", anchor=Anchor.TEXT, anchor_day=date(2031, 5, 14))
FRIDAY = When("on Friday", "", Precision.OPEN, anchor=Anchor.MISSING)

AGROUND = EventDate(Dating.STATED, MONDAY, "clause", passage("ledger", "on Monday"))
MARROW = "actor-marrow"


def _speaker(identity: str, name: str, mention: str, cue: str, actor: str = "", *, after: str = "") -> Speaker:
    return Speaker(name, passage(identity, mention, after=after), "cue", passage(identity, cue, after=after), actor)


FACTS = (
    Fact(
        "f-aground",
        sentence("ledger", "ran aground"),
        SentenceKind.EVENT,
        (sentence("ledger", "ran aground"), sentence("tide", "ran aground")),
        (("ledger",), ("tide",)),
        2.5,
        date=AGROUND,
    ),
    Fact(
        "f-sailings",
        sentence("tide", "suspended all"),
        SentenceKind.EVENT,
        (sentence("tide", "suspended all"),),
        (("tide",),),
        1.5,
        actors=("actor-sund",),
        similar=(sentence("wire", "cancelled its"),),
    ),
    Fact(
        "f-inspected",
        sentence("ledger", "inspected in April"),
        SentenceKind.CLAIM,
        (sentence("ledger", "inspected in April"),),
        (("ledger",),),
        1.0,
        attribution="Sund Line",
    ),
)

QUOTES = (
    Quote(
        "q-bang",
        QuoteKind.DIRECT,
        (passage("ledger", "We heard a bang and then nothing at all,"),),
        sentence("ledger", "We heard a bang"),
        _speaker("ledger", "Ilse Marrow", "Ilse Marrow", "said", MARROW),
    ),
    Quote(
        "q-nobody",
        QuoteKind.DIRECT,
        (passage("ledger", "Nobody told us anything for an hour."),),
        sentence("ledger", "Nobody told us"),
        _speaker("ledger", "Ilse Marrow", "Ilse Marrow", "said", MARROW),
        repeats=("q-nobody-tide", "q-nobody-wire"),
    ),
    Quote(
        "q-steering",
        QuoteKind.MIXED,
        (passage("tide", "simply stopped answering"),),
        sentence("tide", "simply stopped"),
        _speaker("tide", "Joren Falk", "Captain Joren Falk", "told", "actor-falk"),
    ),
    Quote(
        "q-nobody-tide",
        QuoteKind.DIRECT,
        (passage("tide", "Nobody told us anything for an hour,"),),
        sentence("tide", "Nobody told us"),
        _speaker("tide", "Ilse Marrow", "Ilse Marrow", "said", MARROW),
        repeats=("q-nobody", "q-nobody-wire"),
    ),
    Quote(
        "q-facts",
        QuoteKind.MIXED,
        (passage("tide", "wait for the facts"),),
        sentence("tide", "wait for the facts"),
        None,
        repaired=True,
    ),
    Quote(
        "q-night",
        QuoteKind.DIRECT,
        (passage("wire", "It was a long night,"),),
        sentence("wire", "It was a long night"),
        _speaker("wire", "", "he", "said"),
    ),
    Quote(
        "q-nobody-wire",
        QuoteKind.DIRECT,
        (passage("wire", "Nobody told passengers a thing for hours,"),),
        sentence("wire", "Nobody told passengers"),
        _speaker("wire", "Ilse Marrow", "Ms Marrow", "said", MARROW, after="for hours,"),
        repeats=("q-nobody", "q-nobody-tide"),
        said=Timex(passage("wire", "on Tuesday"), TimexKind.DATE, "2031-05-13", TUESDAY),
        medium=passage("wire", "in an interview"),
    ),
    Quote(
        "q-engineer",
        QuoteKind.DIRECT,
        (passage("wire", "The engineer told us ‘she will hold’ and left,"),),
        sentence("wire", "The engineer told"),
        _speaker("wire", "Ilse Marrow", "Ms Marrow", "said", MARROW, after="and left,"),
    ),
    Quote(
        "q-hold",
        QuoteKind.MIXED,
        (passage("wire", "she will hold"),),
        sentence("wire", "The engineer told"),
        Speaker("engineer", passage("wire", "The engineer"), "cue", passage("wire", "told"), described=True),
        within="q-engineer",
    ),
)

INDIRECT = (
    IndirectStatement(
        "i-inspected",
        passage("ledger", "the vessel had been inspected in April"),
        sentence("ledger", "inspected in April"),
        _speaker("ledger", "Sund Line", "Sund Line", "said", "actor-sund", after="operator"),
    ),
    IndirectStatement(
        "i-steering",
        passage("wire", "nobody had looked at the steering"),
        sentence("wire", "The union said"),
        Speaker(
            "the union", passage("wire", "The union"), "cue", passage("wire", "said", after="The union"), described=True
        ),
    ),
)


def _event(identity: str, statement: Passage, found: EventDate, *others: Passage, background: bool = False) -> Event:
    mentions = (statement, *others)
    origins = tuple((one,) for one in dict.fromkeys(mention.span.article for mention in mentions))
    return Event(identity, statement, found, mentions, origins, background)


EVENTS = (
    _event(
        "e-closed",
        sentence("ledger", "last closed"),
        EventDate(Dating.STATED, LATE_2018, "clause", passage("ledger", "late 2018")),
        background=True,
    ),
    _event(
        "e-inspected",
        sentence("ledger", "inspected in April"),
        EventDate(Dating.STATED, APRIL, "clause", passage("ledger", "in April")),
    ),
    _event("e-aground", sentence("ledger", "ran aground"), AGROUND, sentence("tide", "ran aground")),
    _event(
        "e-sailings",
        sentence("tide", "suspended all"),
        EventDate(Dating.STATED, on(date(2031, 5, 14), "on 14 May"), "clause", passage("tide", "on 14 May")),
    ),
    _event(
        "e-steering",
        sentence("tide", "simply stopped"),
        EventDate(Dating.REPORTED, on(date(2031, 5, 15), ""), "publication"),
    ),
    _event(
        "e-divers",
        sentence("wire", "Divers are"),
        EventDate(Dating.UNDATED, FRIDAY, "no anchor", passage("wire", "on Friday")),
    ),
)

DISPUTES = (
    Dispute(
        "d-heard",
        DisputeKind.DISPUTED,
        Side("Ilse Marrow", (sentence("ledger", "We heard a bang"),)),
        Side("Sund Line", (sentence("tide", "wait for the facts"),)),
        "the denial points back to it",
    ),
    Dispute(
        "d-told",
        DisputeKind.DISPUTED,
        Side("", (passage("ledger", "the vessel had been inspected in April"),)),
        Side("Joren Falk", (sentence("tide", "simply stopped answering"),)),
        "the denial tells what it denies",
    ),
    Dispute(
        "d-sailings",
        DisputeKind.CHECK,
        Side("", (sentence("tide", "suspended all"),)),
        Side("", (sentence("wire", "cancelled its"),)),
        "the reports differ",
    ),
)

ACTORS = (
    Actor(
        MARROW,
        "ilse-marrow",
        "Ilse Marrow",
        ActorKind.PERSON,
        ("Marrow",),
        (passage("ledger", "Ilse Marrow"), passage("tide", "Ilse Marrow"), passage("wire", "Ms Marrow")),
        (passage("ledger", "a passenger"),),
    ),
    Actor(
        "actor-falk",
        "joren-falk",
        "Joren Falk",
        ActorKind.PERSON,
        (),
        (passage("tide", "Joren Falk"),),
        (passage("tide", "Captain"),),
    ),
    Actor("actor-sund", "sund-line", "Sund Line", ActorKind.ORGANISATION, (), (passage("ledger", "Sund Line"),)),
)

BRIEFING = Briefing(
    slug="brackwater-ferry",
    title="Brackwater ferry aground",
    summary="A ferry ran aground off Tarn Point; nobody was hurt.",
    tags=("shipping", "safety & rescue"),
    articles=ARTICLES,
    sentences=tuple(one for found in SENTENCES.values() for one in found),
    origins=(("ledger",), ("tide", "wire")),
    facts=FACTS,
    key_facts=2,
    quotes=QUOTES,
    events=EVENTS,
    key_events=tuple(event.id for event in EVENTS if event.date.when.resolved),
    actors=ACTORS,
    indirect=INDIRECT,
    disputes=DISPUTES,
    unknowns=(sentence("ledger", "not clear why"),),
    notices=(Notice("wire.txt", "has no publication date", "Add it to story.yml"),),
    skipped=(Notice("photo.jpg", "is not an article"),),
    model=MODEL,
    generator="briefgen 0.1.0",
)
