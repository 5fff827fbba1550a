"""One article as the extractors see it: its text, quoted stretches, parse and sentences, with offsets of the text."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from briefgen.extract.parse.marks import Quoted
from briefgen.extract.parse.masking import MASK, Masked
from briefgen.model.source import Article, Passage, Sentence, SentenceKind, stable_ids

_PARAGRAPH = re.compile(r"[^\n]+")
_BREAK_IN_QUOTE = re.compile(r"(?<=[.!?])[’'\"”)\]]*\s+(?=[“\"‘'(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sgt|Capt|Col|Lt|Maj|Gov|Sen|Rep|Prof|Rev|Jr|Sr|No|vs|a\.m|p\.m)|\.[A-Za-z])\.$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article that was parsed. Token offsets are in ``doc``; everything returned is in the article's text."""

    article: Article
    quoted: tuple[Quoted, ...]
    masked: Masked
    doc: Doc
    sentences: tuple[Sentence, ...]
    _starts: tuple[int, ...] = field(repr=False)
    _tokens: tuple[int, ...] = field(repr=False)

    def bounds(self, first: Token, last: Token | None = None) -> tuple[int, int]:
        """Return the offsets in the text of the tokens ``first`` to ``last`` (inclusive)."""
        last = last or first
        return self.masked.raw(first.idx), self.masked.raw_end(last.idx + len(last))

    def token_at(self, offset: int) -> Token:
        """Return the token that covers the character ``offset`` of the text, or the nearest before it."""
        return self.doc[max(0, bisect.bisect_right(self._tokens, self.masked.masked(offset)) - 1)]

    def quote_at(self, token: Token) -> Quoted | None:
        """Return the quoted stretch that ``token`` stands for, or None."""
        return self.masked.quote_at(token.idx)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that covers the character ``offset``, or the last one that starts before it."""
        return self.sentences[max(0, bisect.bisect_right(self._starts, offset) - 1)]

    def tokens(self, sentence: Sentence) -> Span:
        """Return the tokens of ``sentence``; a sentence inside a long quotation is the quotation's one token."""
        first, last = self.token_at(sentence.span.start), self.token_at(sentence.span.end - 1)
        return self.doc[first.i : last.i + 1]

    def passage(self, start: int, end: int) -> Passage:
        """Return the words of the text between two offsets; white space at the edges is left out."""
        text = self.article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Passage(self.article.span(start, end), self.sentence_at(start).id, text[start:end])


def read(article: Article, quoted: tuple[Quoted, ...], masked: Masked, doc: Doc) -> Reading:
    """Return the reading of ``article`` whose masked text was parsed into ``doc``."""
    if doc.text != masked.text:
        raise ValueError(f"{article.id}: the parse is not of this text")
    spans = tuple(_sentence_spans(article.text, quoted, masked, doc))
    sentences = tuple(_sentences(article, spans))
    starts = tuple(start for start, _ in spans)
    return Reading(article, quoted, masked, doc, sentences, starts, tuple(token.idx for token in doc))


def _sentence_spans(text: str, quoted: tuple[Quoted, ...], masked: Masked, doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the sentences' spans: the parser's bounds, paragraph ends, and full stops inside long quotations."""
    cuts = {masked.raw(sent.start_char) for sent in doc.sents if not _inside_a_name(sent[0])}
    cuts |= {m.start() for m in _PARAGRAPH.finditer(text)}
    for quote in quoted:
        inner = text[quote.inner : quote.inner_end]
        for found in _BREAK_IN_QUOTE.finditer(inner):
            if not _ABBREVIATION.search(inner[: found.start()]):
                cuts.add(quote.inner + found.end())
    ends = {m.end() for m in _PARAGRAPH.finditer(text)}
    for start, end in pairwise(sorted(cuts | ends | {0, len(text)})):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield start + lead, end - (len(piece) - len(piece.rstrip()))


def _inside_a_name(token: Token) -> bool:
    """Tell whether a bound of the parser would part a name: "Jonas | Wirth, a dockworker, was hurt"."""
    if not token.i or token.tag_ != "NNP" or token.nbor(-1).tag_ != "NNP" or MASK in {token.text, token.nbor(-1).text}:
        return False
    return token.doc.text[token.idx - 1] == " "


def _sentences(article: Article, spans: tuple[tuple[int, int], ...]) -> Iterator[Sentence]:
    paragraph = position = 0
    identities = stable_ids("s", article.id, (article.text[start:end] for start, end in spans))
    for (start, end), identity in zip(spans, identities, strict=True):
        paragraph += article.text.count("\n\n", position, start)
        position = start
        yield Sentence(identity, article.span(start, end), paragraph, SentenceKind.EVENT)


def holds(tokens: Span, token: Token) -> bool:
    """Tell whether ``token`` is one of ``tokens``; ``in`` would look at each of them."""
    return tokens.start <= token.i < tokens.end
