"""What of a briefing an editor should look at, each with the line that would correct it."""

import json
from collections.abc import Iterable, Iterator

from briefgen.model.briefing import Briefing, Notice
from briefgen.model.claims import Dating
from briefgen.model.disputes import DisputeKind
from briefgen.model.source import Article, Passage
from briefgen.model.speech import Quote

LISTED = 5
"""Things of one kind that are listed; who mends these sees the next ones."""

FEWEST = 8
"""Words of a quote from which it matters who said it: shorter ones are seldom more than a phrase."""


def worth_a_look(briefing: Briefing) -> tuple[Notice, ...]:
    """Return what an editor should look at; the remedy is a line of ``edits.yml`` with gaps to be filled in.

    What an edit is on is not asked again.
    """
    edited = {one.claim for one in briefing.corrections}
    articles = {article.id: article for article in briefing.articles}
    kinds = (_unnamed(briefing, articles), _undated(briefing, articles), _doubtful(briefing, articles))
    return tuple(notice for found in kinds for notice in _first((n for key, n in found if key not in edited), briefing))


def _first(notices: Iterable[Notice], briefing: Briefing) -> Iterator[Notice]:
    given = tuple(notices)
    yield from given[:LISTED]
    if len(given) > LISTED:
        yield Notice(briefing.slug, f"{len(given) - LISTED} more of this kind stand on the page")


def _unnamed(briefing: Briefing, articles: dict[str, Article]) -> Iterator[tuple[str, Notice]]:
    """Yield the longer quotes that nobody is named for, once for all copies."""
    seen: set[str] = set()
    for quote in briefing.quotes:
        named = quote.speaker is not None and bool(quote.speaker.name)
        if named or quote.id in seen or _words(quote) < FEWEST:
            continue
        seen.update(quote.repeats)
        mention = f", only “{quote.speaker.mention.text}”" if quote.speaker else ""
        what = f"nobody is named for “{quote.parts[0].text}”{mention}"
        paste = _line("quote", quote.id, quote.parts[0], speaker="NAME")
        yield quote.id, Notice(_place(quote.parts[0], briefing, articles), what, paste)


def _words(quote: Quote) -> int:
    return sum(len(part.text.split()) for part in quote.parts)


def _undated(briefing: Briefing, articles: dict[str, Article]) -> Iterator[tuple[str, Notice]]:
    """Yield entries whose article has a date, so that only an editor can date them."""
    for event in briefing.events:
        if event.date.dating is Dating.UNDATED and articles[event.statement.span.article].published:
            words = f" (“{event.date.timex.text}”)" if event.date.timex else ""
            paste = _line("event", event.id, event.statement, date="YYYY-MM-DD")
            what = f"has no date{words}: {event.statement.text}"
            yield event.id, Notice(_place(event.statement, briefing, articles), what, paste)


def _doubtful(briefing: Briefing, articles: dict[str, Article]) -> Iterator[tuple[str, Notice]]:
    """Yield what does not fit between two articles."""
    for dispute in briefing.disputes:
        if dispute.kind is DisputeKind.CHECK:
            claim, answer = dispute.claim.passages[0], dispute.answer.passages[0]
            other = _place(answer, briefing, articles)
            what = f"{dispute.reason}: “{claim.text}” does not fit “{answer.text}” ({other})"
            paste = _line("dispute", dispute.id, claim, hide="yes")
            yield dispute.id, Notice(_place(claim, briefing, articles), what, paste)


def _place(passage: Passage, briefing: Briefing, articles: dict[str, Article]) -> str:
    return f"{briefing.slug}/{articles[passage.span.article].path}"


def _line(subject: str, identity: str, passage: Passage, **change: str) -> str:
    """Return an edit on one line."""
    words = json.dumps(passage.text, ensure_ascii=False)
    changes = ", ".join(f"{name}: {value}" for name, value in change.items())
    return f"- {{{subject}: {identity}, words: {words}, {changes}, reason: WHY}}"
