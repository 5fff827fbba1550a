"""An article to the lines that tell where it was read, how its metadata are known, and what cleaning left out."""

from collections.abc import Iterator

from briefgen.model.source import Article
from briefgen.render import dates

_BETWEEN_BLOCKS = " · "
"""Between the entries of a menu, which stand in lines of their own on the page."""


def counted(number: int, noun: str) -> str:
    """Return "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def provenance(article: Article) -> Iterator[tuple[str, str]]:
    """Yield a name and a text for each thing that is known of ``article``."""
    known = article.grounds
    yield "file", article.place
    for name, value, basis in (
        ("title", article.title, known.title),
        ("outlet", article.outlet, known.outlet),
        ("by", ", ".join(article.authors), known.authors),
        ("address", article.url, known.url),
        ("language", article.language, known.language),
    ):
        yield name, f"{value}{f', from {basis}' if basis else ''}" if value else "not known"
    published = article.published
    yield "published", f"{dates.day(published.day)}, from {published.basis}" if published else "not known"
    if article.agency:
        yield "agency", article.agency
    yield "left out", counted(article.removed, "character")
    for removal in article.removals:
        words = removal.text.replace("\n", _BETWEEN_BLOCKS)
        yield "removed", f"{removal.reason}: “{words}”"
