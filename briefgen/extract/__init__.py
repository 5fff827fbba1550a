"""Articles to claims. Articles are read one by one: nothing here looks at a second article."""

from collections.abc import Iterable, Iterator

from briefgen.model.extraction import Extraction
from briefgen.model.source import Article


def extract(articles: Iterable[Article]) -> Iterator[Extraction]:
    """Yield what each article states, in the order given. spaCy and its model are loaded at the first article."""
    from briefgen.extract.claims import claims_of
    from briefgen.extract.reader import readings

    for reading in readings(articles):
        yield claims_of(reading)
