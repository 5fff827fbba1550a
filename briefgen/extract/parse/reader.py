"""Articles to readings: quote marks scanned and masked, the rest parsed in batches."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from briefgen.errors import InputError
from briefgen.extract.parse.english import BATCH_SIZE, load
from briefgen.extract.parse.marks import Quoted, scan
from briefgen.extract.parse.masking import Masked, mask
from briefgen.extract.parse.reading import Reading, read
from briefgen.extract.parse.seams import seams
from briefgen.model.source import Article

MOST = 1_000_000
"""Characters of an article, quotations counted as one each, that spaCy parses; a long novel has fewer."""

BATCH_CHARACTERS = 400_000
"""Of articles parsed together: the parser takes 4 MB for a thousand, so that these take 1.7 GB."""

_Context = tuple[Article, tuple[Quoted, ...], Masked]


@cache
def _model() -> Language:
    return load()


def readings(articles: Iterable[Article]) -> Iterator[Reading]:
    """Yield the reading of each article, in the order given. The model is loaded once a process.

    Raises InputError for an article that is too long to be parsed.
    """
    for batch in batches(articles):
        for doc, (article, quoted, masked) in _model().pipe(_prepared(batch), as_tuples=True, batch_size=BATCH_SIZE):
            yield read(article, quoted, masked, _parted(doc))


def _parted(doc: Doc) -> Doc:
    """Return ``doc``, parsed once more where a second text begins in one of its sentences."""
    found = seams(doc)
    if not found:
        return doc
    starts: list[bool | int | None] = [True if token.i in found else None for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    return _model()(Doc(doc.vocab, words=[token.text for token in doc], spaces=spaces, sent_starts=starts))


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield the articles that are parsed together: fewer where they are long, one where it is very long."""
    batch: list[Article] = []
    for article in articles:
        length = sum(len(one.text) for one in (*batch, article))
        if batch and (len(batch) == BATCH_SIZE or length > BATCH_CHARACTERS):
            yield batch
            batch = []
        batch.append(article)
    if batch:
        yield batch


def _prepared(articles: Iterable[Article]) -> Iterator[tuple[str, _Context]]:
    for article in articles:
        quoted = scan(article.text)
        masked = mask(article.text, quoted)
        if len(masked.text) > MOST:
            raise InputError(
                f"is too long for an article: {len(masked.text):,} characters without its quotations",
                where=article.path,
                remedy="Split it, or take it out of the story",
            )
        yield masked.text, (article, quoted, masked)
