"""The id of a claim to the lines that explain it: why a fact, a quote, a date or a name stands as it does."""

import textwrap
from collections.abc import Iterable, Iterator

from briefgen.errors import SettingsError
from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, Event, Fact
from briefgen.model.source import Article
from briefgen.model.speech import IndirectStatement, Quote
from briefgen.render.explaining.grounds import Claim, Grounds
from briefgen.render.views.voices import speaker_anchor

WIDTH = 100
"""Columns of the widest line."""

_NAMES = 14
"""Columns of the names of grounds; the longest has twelve."""

_LISTED = 5
"""Ids that an error names when several begin alike."""


def explanation(briefings: Iterable[Briefing], identity: str) -> tuple[str, ...]:
    """Return the lines that explain the claim with this id, for each story that has it.

    The beginning of an id will do where no other begins so, and so will the address of its place on a page. Raises
    SettingsError when there is no such claim, or there are several.
    """
    wanted = identity.rpartition("#")[2].strip()
    given = tuple(briefings)
    ids = {known for briefing in given for known, _ in _claims(briefing)}
    fitting = sorted(known for known in ids if known == wanted) or sorted(id_ for id_ in ids if id_.startswith(wanted))
    if not wanted or not fitting:
        raise SettingsError("is not the id of a claim", where=repr(wanted), remedy=_REMEDY)
    if len(fitting) > 1:
        some = ", ".join(fitting[:_LISTED]) + (", …" if len(fitting) > _LISTED else "")
        raise SettingsError(f"begins {len(fitting)} ids: {some}", where=repr(wanted), remedy="Give more of one")
    return tuple(line for briefing in given for line in _lines(briefing, fitting[0]))


_REMEDY = "Ids stand in briefing.json, and as the anchors of facts, quotes, entries and sentences in the pages"


def _claims(briefing: Briefing) -> Iterator[tuple[str, Claim]]:
    """Yield every claim with its id, and actors under the anchor of their quotes besides."""
    yield from ((fact.id, fact) for fact in briefing.facts)
    yield from ((event.id, event) for event in briefing.events)
    yield from ((quote.id, quote) for quote in briefing.quotes)
    yield from ((said.id, said) for said in briefing.indirect)
    yield from ((sentence.id, sentence) for sentence in briefing.sentences)
    yield from ((article.id, article) for article in briefing.articles)
    for actor in briefing.actors:
        yield actor.id, actor
        yield speaker_anchor(actor.key), actor


def _lines(briefing: Briefing, identity: str) -> Iterator[str]:
    articles = {article.id: article for article in briefing.articles}
    grounds = Grounds(briefing, articles, {sentence.id: sentence for sentence in briefing.sentences})
    for claim in (claim for known, claim in _claims(briefing) if known == identity):
        yield from _line(_kind(claim), claim.id)
        yield from _line("story", f"{briefing.title} ({briefing.slug})")
        for ground in grounds.of(claim):
            yield from _line(*ground)


def _line(name: str, text: str) -> Iterator[str]:
    """Yield a ground as lines; what is too long for one goes on below its beginning."""
    head, below = f"{name:{_NAMES}}", " " * _NAMES
    plain = " ".join(text.split())
    yield from textwrap.wrap(plain, WIDTH, initial_indent=head, subsequent_indent=below, break_on_hyphens=False)


def _kind(claim: Claim) -> str:
    names: dict[type, str] = {
        Fact: "fact",
        Event: "entry",
        Quote: "quote",
        IndirectStatement: "statement",
        Actor: "actor",
        Article: "article",
    }
    return names.get(type(claim), "sentence")
