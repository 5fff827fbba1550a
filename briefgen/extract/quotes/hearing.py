"""Who speaks in an article: the quoted stretches with their sources, and the speaker that each source comes to."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution.carrying import Piece, carried
from briefgen.extract.quotes.attribution.sieve import Source, source_of
from briefgen.extract.quotes.attribution.sources import is_document
from briefgen.extract.quotes.naming.bodies import bodies_meant
from briefgen.extract.quotes.naming.focus import focus_of
from briefgen.extract.quotes.naming.index import Names
from briefgen.extract.quotes.naming.offices import may_end_in_name
from briefgen.extract.quotes.naming.plural import they_meant
from briefgen.extract.quotes.naming.speakers import Mention, joint_of, mention_of, reads_as_name, without_article
from briefgen.extract.quotes.nobody import is_nobodys
from briefgen.extract.quotes.pulled import with_enumerated, with_pulled
from briefgen.extract.quotes.said import is_chanted
from briefgen.model.claims import Name
from briefgen.model.speech import Naming, Speaker

_MARKS = frozenset('"“”')


@dataclass(frozen=True, slots=True)
class Heard:
    """A reading with its quoted stretches and their sources, its names, and whom "he" and "the minister" mean.

    ``meant`` gives the full name for the token of a pronoun or of a description's noun.
    """

    reading: Reading
    pieces: tuple[Piece, ...]
    names: Names
    meant: Mapping[int, str]

    def speaker(self, source: Source) -> Speaker:
        """Return the speaker that ``source`` comes to, without a name where the article does not tell it."""
        reading, mention = self.reading, mention_of(source.head, self.names)
        cue = reading.passage(*reading.bounds(source.cue)) if source.cue is not None else None
        words = reading.passage(*reading.bounds(mention.first, mention.last))
        joint = joint_of(mention, self.names)
        if joint:
            last = reading.token_at(joint[-1].passage.span.end - 1)
            words = reading.passage(*reading.bounds(mention.first, last))
            return Speaker(" and ".join(name.full for name in joint), words, source.rule, cue, naming=Naming.NAME)
        if mention.name:
            return Speaker(mention.name.full, words, source.rule, cue, naming=Naming.NAME)
        full = self.meant.get(mention.head.i)
        if full:
            described = not self.names.knows(full)
            return Speaker(full, words, source.rule, cue, described=described, naming=self._followed(mention, full))
        called = _called(mention, words.text)
        if not called:
            return Speaker("", words, source.rule, cue)
        named = reads_as_name(mention)
        naming = Naming.WORDS if named else Naming.DESCRIPTION
        return Speaker(called, words, source.rule, cue, described=not named, naming=naming)

    def _followed(self, mention: Mention, full: str) -> Naming:
        """Return how a mention was followed to the name ``full``."""
        if mention.head.pos_ != "PRON":
            return Naming.NOUN
        distant = self.names.is_distant(full, self.reading.bounds(mention.first)[0])
        return Naming.DISTANT_PRONOUN if distant else Naming.PRONOUN


def hear(reading: Reading, names: tuple[Name, ...]) -> Heard:
    """Return who speaks in ``reading``; ``names`` are the names outside quote marks."""
    index = Names(reading, names)
    bodies = bodies_meant(index, names)
    pieces = carried(reading.article.text, [_sourced(piece, bodies) for piece in _pieces(reading)])
    pieces = with_pulled(reading.article.text, with_enumerated(pieces))
    said_by = [mention_of(piece.source.head, index) for piece in pieces if piece.source]
    speakers = frozenset(at.i for mention in said_by for at in (mention.head, mention.last))
    meant = focus_of(index, names, speakers) | bodies | they_meant(index, speakers)
    return Heard(reading, tuple(pieces), index, meant)


def _pieces(reading: Reading) -> Iterator[Piece]:
    text, paragraph, at = reading.article.text, 0, 0
    for quoted in reading.quoted:
        paragraph += text.count("\n\n", at, quoted.start)
        at = quoted.start
        token = reading.token_at(quoted.start)
        if not is_nobodys(text, quoted, token):
            yield Piece(quoted, token, paragraph)


def _sourced(piece: Piece, bodies: Container[int]) -> Piece:
    return piece if is_chanted(piece.token) else replace(piece, source=source_of(piece.token, bodies))


def _called(mention: Mention, words: str) -> str:
    """Return what the article calls somebody whom no name of it means, "" where that tells nobody apart."""
    if mention.head.pos_ == "PRON" or is_document(mention.head) or mention.first.tag_ == "PRP$":
        return ""
    if may_end_in_name(mention.last):
        return ""
    if not _MARKS.isdisjoint(words):  # of a quotation whose other mark the text has lost
        return ""
    return without_article(words)
