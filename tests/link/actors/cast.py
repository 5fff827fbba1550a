"""Casts of stories made of a few words an article."""

from collections.abc import Sequence

from briefgen.link.actors.joining import Cast, link_actors
from briefgen.model.claims import Actor, ActorKind, Name
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage
from briefgen.model.speech import Quote, QuoteKind, Speaker

KINDS = {
    "p": ActorKind.PERSON,
    "f": ActorKind.PERSON,
    "o": ActorKind.ORGANISATION,
    "l": ActorKind.PLACE,
    "c": ActorKind.PLACE,
    "x": ActorKind.OTHER,
}


def article_of(identity: str, text: str, outlet: str = "") -> Article:
    return Article(id=identity, path=f"{identity}.txt", title="", text=text, outlet=outlet or identity)


def passage(article: Article, words: str) -> Passage:
    start = article.text.index(words)
    return Passage(article.span(start, start + len(words)), "s-1", words)


def name(article: Article, told: str) -> Name:
    """Read ``kind mention > full > role``; ``f`` is a person called by a first name, ``c`` a place that acts.

    Behind ``!`` stands what the article's own words tell to be of its kind.
    """
    kind, _, rest = told.removeprefix("!").partition(" ")
    mention, full, role = [*(part.strip() for part in rest.split(">")), "", ""][:3]
    told_role = passage(article, role) if role else None
    return Name(
        passage(article, mention),
        KINDS[kind],
        full or mention,
        told_role,
        familiar=kind == "f",
        acts=kind == "c",
        told=told.startswith("!"),
    )


def quote(article: Article, words: str, speaker: str, mention: str = "") -> Quote:
    said = passage(article, words)
    return Quote(
        f"q-{article.id}",
        QuoteKind.DIRECT,
        (said,),
        said,
        Speaker(speaker, passage(article, mention or speaker), "test"),
    )


def cast_of(*told: tuple[str, Sequence[str]], quotes: Sequence[Quote] = ()) -> Cast:
    """Make the cast of articles ``a``, ``b``, ... from their texts and names."""
    articles = [article_of(letter, text) for letter, (text, _) in zip("abcdefghijklm", told, strict=False)]
    extractions = [
        Extraction(
            article.id,
            (),
            quotes=tuple(quote for quote in quotes if quote.article == article.id),
            names=tuple(name(article, one) for one in names),
        )
        for article, (_, names) in zip(articles, told, strict=True)
    ]
    return link_actors(articles, extractions)


def actor(cast: Cast, called: str) -> Actor:
    return next(one for one in cast.actors if one.name == called)


def names_of(cast: Cast) -> list[str]:
    return sorted(one.name for one in cast.actors)
