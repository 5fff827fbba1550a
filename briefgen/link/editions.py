"""A briefing to the record of its edition, and two editions to what has changed between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Event, Fact, Standing
from briefgen.model.disputes import Dispute
from briefgen.model.editions import NOBODY_NAMED, UNDATED, Changed, Changes, Edition, Kind, Recorded
from briefgen.model.source import Article, Passage
from briefgen.model.speech import Quote

KEPT = 2
"""Editions that a record keeps: the newest, and the one before, with which it is compared."""


def edition_of(briefing: Briefing) -> Edition:
    """Return what ``briefing`` tells, as it is kept for the next edition."""
    articles = {article.id: article for article in briefing.articles}
    told = (
        *(_recorded(Kind.SOURCE, one.id, (one.id,), one.title or one.place, one) for one in briefing.articles),
        *(_fact(fact, articles, key=place < briefing.key_facts) for place, fact in enumerate(briefing.facts)),
        *(_event(event, articles) for event in briefing.events),
        *(_dispute(dispute, articles) for dispute in briefing.disputes),
        *_quotes(briefing.quotes, articles),
    )
    return Edition(briefing.as_of, told)


def recorded(editions: Sequence[Edition], now: Edition) -> tuple[Edition, ...]:
    """Return the record with ``now``: as it is where the newest edition tells the same."""
    if editions and editions[-1] == now:
        return tuple(editions)
    return (*editions, now)[-KEPT:]


def changes_since(editions: Iterable[Edition], now: Edition) -> Changes | None:
    """Return what ``now`` tells otherwise than the last edition that is not the same, None where there is none."""
    others = [edition for edition in editions if edition != now]
    return _changes(others[-1], now) if others else None


def _changes(before: Edition, now: Edition) -> Changes:
    known = {(one.kind, key): one for one in before.told for key in one.keys}
    new: list[Recorded] = []
    changed: list[Changed] = []
    met: set[tuple[Kind, str]] = set()
    for one in now.told:
        same = [known[one.kind, key] for key in one.keys if (one.kind, key) in known]
        met.update((other.kind, other.id) for other in same)
        if not same:
            new.append(one)
        elif not any(other.state == one.state for other in same):
            changed.append(Changed(one, same[0].state))
    gone = tuple(one for one in before.told if (one.kind, one.id) not in met)
    return Changes(before.as_of, tuple(new), tuple(changed), gone)


def _recorded(
    kind: Kind, identity: str, keys: tuple[str, ...], text: str, article: Article, *, state: str = "", key: bool = False
) -> Recorded:
    day = article.published.day if article.published else None
    return Recorded(kind, identity, keys, text, article.outlet or article.place, day, state, key)


def _fact(fact: Fact, articles: Mapping[str, Article], *, key: bool) -> Recorded:
    told = f"{len(fact.origins)} independent sources"
    state = told if fact.standing is Standing.CORROBORATED else str(fact.standing)
    shown = fact.statement
    article = articles[shown.span.article]
    return _recorded(Kind.FACT, fact.id, _sentences(fact.mentions), shown.text, article, state=state, key=key)


def _event(event: Event, articles: Mapping[str, Article]) -> Recorded:
    state = event.date.when.edtf if event.date.when.resolved else UNDATED
    shown = event.statement
    return _recorded(
        Kind.EVENT, event.id, _sentences(event.mentions), shown.text, articles[shown.span.article], state=state
    )


def _dispute(dispute: Dispute, articles: Mapping[str, Article]) -> Recorded:
    claim, answer = dispute.claim.passages[0], dispute.answer.passages[0]
    keys = (dispute.id, *_sentences((*dispute.claim.passages, *dispute.answer.passages)))
    text = f"{claim.text} / {answer.text}"
    return _recorded(Kind.DISPUTE, dispute.id, keys, text, articles[claim.span.article], state=str(dispute.kind))


def _quotes(quotes: Iterable[Quote], articles: Mapping[str, Article]) -> Iterator[Recorded]:
    """Yield each utterance once: a copy in another article is no other quote."""
    seen: set[str] = set()
    for quote in quotes:
        if quote.id in seen:
            continue
        keys = (quote.id, *quote.repeats)
        seen.update(keys)
        speaker = quote.speaker.name if quote.speaker and quote.speaker.name else NOBODY_NAMED
        text = " … ".join(part.text for part in quote.parts)
        yield _recorded(Kind.QUOTE, quote.id, keys, text, articles[quote.article], state=speaker)


def _sentences(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passage.sentence for passage in passages))
