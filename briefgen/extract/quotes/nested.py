"""Quotes inside quotes: “The mayor told me ‘never again’ and left,” said Lee, and it is the mayor who said never again.

Quoted words are not parsed, so the words beside the inner marks must tell: a name or an office right beside a verb of
saying that is right beside the marks. "He" and "I" are whoever the outer speaker means, and get no quote of their own.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from briefgen.extract.names.titles import HEADS, ROLE_NOUNS, bare, title_length
from briefgen.extract.parse.marks import scan
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import ActorKind, Name
from briefgen.model.source import stable_id
from briefgen.model.speech import Naming, Quote, QuoteKind, Speaker

_RULE = "words around"
_REACH = 120
"""Characters beside the inner marks that are looked at."""

_FEWEST = 2
"""Words of a quote; one alone in marks inside a quotation is nearly always a term."""

_LONGEST_NAME = 6
"""Words of a name beside a verb of saying; with more, a heading in capitals would be one."""

_SAID = frozenset("said says asked replied answered wrote tweeted insisted warned admitted promised shouted".split())
_TOLD = frozenset({"told", "tells"})
_HEARERS = frozenset("me us him her them you people reporters everyone everybody".split())
_NOT_SAID = frozenset(
    {"if", "when", "whenever", "unless", "whether", "of", "by", "for", "from", "to", "with", "than", "like"}
)
"""Words before the subject after which it is no subject, or nobody has said it."""

_TOKEN = re.compile(r"\w+(?:[’'.&-]\w+)*\.?|[^\w\s]")
_WORD = re.compile(r"[^\W_]+")

_Words = Sequence[re.Match[str]]
_People = Mapping[str, Collection[str]]
_Clause = tuple[_Words, re.Match[str]]
"""The words of a subject and the verb."""


def with_nested(reading: Reading, quotes: Iterable[Quote], names: Iterable[Name]) -> tuple[Quote, ...]:
    """Return ``quotes`` and the quotes inside them whose speakers are sure, each after the one that holds it."""
    people = _people(names)
    found: list[Quote] = []
    for quote in quotes:
        found.append(quote)
        if quote.speaker and quote.speaker.name:
            found += _inside(reading, quote, quote.speaker.name, people)
    return tuple(found)


def _inside(reading: Reading, outer: Quote, quoting: str, people: _People) -> Iterator[Quote]:
    text = reading.article.text
    for part in outer.parts:
        first, last = part.span.start, part.span.end
        for inner in scan(part.text):
            start, end = first + inner.inner, first + inner.inner_end
            words = _WORD.findall(text[start:end])
            lead = list(_TOKEN.finditer(text, max(first, first + inner.start - _REACH), first + inner.start))
            rest = list(_TOKEN.finditer(text, first + inner.end, min(last, first + inner.end + _REACH)))
            clause = _before(lead) or _after(rest)
            speaker = _speaker(reading, clause, people) if clause and len(words) >= _FEWEST else None
            if speaker and speaker.name != quoting:
                passage = reading.passage(start, end)
                kind = QuoteKind.DIRECT if passage.text[0].isupper() else QuoteKind.MIXED
                identity = stable_id("q", reading.article.id, passage.text, outer.id, str(first))
                yield Quote(identity, kind, (passage,), outer.context, speaker, inner.repaired, within=outer.id)


def _before(words: _Words) -> _Clause | None:
    """Return the clause that ends the words before the marks: ``The mayor told me ‘Q’``, ``Ann Lee said: ‘Q’``."""
    at = len(words) - 1
    if at > 0 and words[at][0] in {",", ":"}:
        at -= 1
    if at > 0 and words[at][0] in _HEARERS and words[at - 1][0] in _TOLD:
        at -= 1
    elif at < 0 or words[at][0] not in _SAID:
        return None
    first = at
    while first > 0 and at - first < _LONGEST_NAME and _is_name(words[first - 1][0], last=first == at):
        first -= 1
    if first == at and at > 1 and words[at - 1][0] in ROLE_NOUNS and words[at - 2][0].lower() == "the":
        first = at - 2
    if first == at or (first and words[first - 1][0].lower() in _NOT_SAID) or _is_second(words[:first]):
        return None
    return words[first:at], words[at]


def _is_second(lead: _Words) -> bool:
    """Tell whether somebody else is named before "and": ``Ann Lee and Ivo Ek said``."""
    return len(lead) > 1 and lead[-1][0] in {"and", "or", "&"} and lead[-2][0][0].isupper()


def _after(words: _Words) -> _Clause | None:
    """Return the clause that begins the words after the marks: ``‘Q,’ the mayor told me``, ``‘Q,’ said Ann Lee``."""
    words = words[1:] if words and words[0][0] == "," else words
    if words and words[0][0] == "said":
        subject = _subject_of(words[1:])
        return (subject, words[0]) if subject else None
    subject = _subject_of(words)
    following = words[len(subject) :][:2]
    if not subject or not following:
        return None
    told = len(following) == 2 and following[0][0] in _TOLD and following[1][0].rstrip(".") in _HEARERS
    return (subject, following[0]) if told or following[0][0].rstrip(".") in _SAID else None


def _subject_of(words: _Words) -> _Words:
    """Return the name or the office that ``words`` begin with."""
    if len(words) > 1 and words[0][0].lower() == "the" and words[1][0].rstrip(".") in ROLE_NOUNS:
        return words[:2]
    length = 0
    while length < min(len(words), _LONGEST_NAME) and words[length][0][0].isupper():
        length += 1
        if not _is_name(words[length - 1][0], last=False):
            break
    return words[:length]


def _is_name(word: str, *, last: bool) -> bool:
    """Tell whether ``word`` may be part of a name; a full stop ends it but after a title or an initial."""
    dotted = word.endswith(".")
    return word[0].isupper() and (not dotted or (not last and (bare(word) in HEADS or len(word) == 2)))


def _speaker(reading: Reading, clause: _Clause, people: _People) -> Speaker | None:
    """Return the speaker of a clause: somebody whom the article names, or by two words of a name, or an office."""
    subject, verb = clause
    while len(subject) > 1 and subject[0][0].lower() in STOP_WORDS - {"the"}:
        subject = subject[1:]
    words = [*(match[0] for match in subject[:-1]), subject[-1][0].rstrip(".")]
    mention = reading.passage(subject[0].start(), subject[-1].start() + len(words[-1]))
    cue = reading.passage(verb.start(), verb.start() + len(verb[0].rstrip(".")))
    if words[0].lower() == "the":
        return Speaker(words[1], mention, _RULE, cue, described=True, naming=Naming.DESCRIPTION)
    name = " ".join(words[title_length(words) :])
    known = people.get(name, ())
    if len(known) == 1:
        return Speaker(min(known), mention, _RULE, cue, naming=Naming.NAME)
    return None if known or " " not in name else Speaker(name, mention, _RULE, cue, naming=Naming.WORDS)


def _people(names: Iterable[Name]) -> _People:
    """Return the full names of people by what may stand for them: "Ann Marie Lee", "Marie Lee", "Lee"."""
    people: dict[str, set[str]] = {}
    for full in {name.full for name in names if name.kind is ActorKind.PERSON}:
        words = full.split()
        for at in range(len(words)):
            people.setdefault(" ".join(words[at:]), set()).add(full)
    return people
