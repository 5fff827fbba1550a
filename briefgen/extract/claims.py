"""One reading to its extraction: every extractor, in the order in which they build on one another."""

from briefgen.extract.reading import Reading
from briefgen.model.extraction import Extraction


def claims_of(reading: Reading) -> Extraction:
    """Return all claims of one article."""
    return Extraction(reading.article.id, reading.sentences)
