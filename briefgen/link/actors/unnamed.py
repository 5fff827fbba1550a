"""Speakers whom no name of their article means: each to the actor who it surely is, else to one of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.link.actors.bodies import is_body
from briefgen.link.actors.mentions import Seen
from briefgen.link.actors.places import plain
from briefgen.model.claims import ActorKind
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, stable_id
from briefgen.model.speech import Speaker

_CALLED_BY_NAME = frozenset(
    {"bank", "broadcaster", "channel", "company", "firm", "magazine", "network", "news agency", "newspaper"}
)
"""What may stand behind a body's name without making it another's: "Norline company", not "UN refugee agency"."""


def unnamed(
    articles: Sequence[Article], extractions: Sequence[Extraction], keyed: Sequence[tuple[Seen, str]]
) -> Iterator[tuple[Seen, str]]:
    """Yield the speakers that no name of their article means, each under a key of its outlet.

    A name that was not recognised joins the only actor whom the story gives that name of several words. Two who speak
    together are no third.
    """
    known = {(one.article.id, plain(one.full)) for one, _ in keyed}
    named: dict[str, list[tuple[Seen, str]]] = {}
    elsewhere: dict[str, set[tuple[ActorKind, str]]] = {}
    for one, key in keyed:
        named.setdefault(one.article.id, []).append((one, key))
        elsewhere.setdefault(plain(one.form), set()).add((one.kind, key))
    for article, extraction in zip(articles, extractions, strict=True):
        for speaker in [said.speaker for said in extraction.quotes] + [said.speaker for said in extraction.indirect]:
            called = plain(speaker.name) if speaker else ""
            if speaker is None or not called or any((article.id, plain(one)) in known for one in _together(speaker)):
                continue
            within = _named_within(speaker, named.get(article.id, ()))
            if within:
                yield replace(within[0], passage=speaker.mention, full=speaker.name), within[1]
                continue
            kind = ActorKind.ORGANISATION if is_body(speaker.name) else ActorKind.PERSON
            own = stable_id("source", article.publisher, called)
            same = set() if speaker.described or " " not in called else elsewhere.get(called, set())
            kind, key = min(same) if len(same) == 1 else (kind, own)
            seen = Seen(article, speaker.mention, kind, speaker.name, speaker.name, described=speaker.described)
            yield seen, key


def _named_within(speaker: Speaker, named: Iterable[tuple[Seen, str]]) -> tuple[Seen, str] | None:
    """Return the only body whose name is part of a speaker's: the MENA of "Egypt's official MENA news agency"."""
    span = speaker.mention.span
    inside = [
        (one, key)
        for one, key in named
        if one.kind is ActorKind.ORGANISATION and span.start <= one.passage.span.start < one.passage.span.end < span.end
    ]
    if len(inside) != 1 or not is_body(speaker.name):
        return None
    behind = speaker.mention.text[inside[0][0].passage.span.end - span.start :]
    return inside[0] if behind.strip() in _CALLED_BY_NAME else None


def _together(speaker: Speaker) -> tuple[str, ...]:
    """Return the name of a speaker, and those of two who speak together ("Lena Korb and Ivo Ek")."""
    return (speaker.name, *(speaker.name.split(" and ") if not speaker.described else ()))
