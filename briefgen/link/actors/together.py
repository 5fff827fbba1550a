"""Mentions to pairs of actors whom sentences name together."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from briefgen.link.actors.places import plain
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Article, Sentence
from briefgen.model.ties import Together

FEWEST = 2
"""Sentences that must name two actors together: once may be chance, and most pairs of a story meet once."""

MOST_NAMED = 8
"""Actors of a sentence beyond which it is a list, where names stand side by side for nothing but the alphabet."""


def named_together(
    actors: Sequence[Actor], sentences: Iterable[Sentence], articles: Iterable[Article]
) -> tuple[Together, ...]:
    """Return the pairs of ``actors`` that several sentences name, those that most name first.

    A sentence that articles copy from one another counts once; things are in nobody's company.
    """
    texts = {article.id: article for article in articles}
    homes = {sentence.id: sentence for sentence in sentences}
    named: dict[str, list[str]] = {}
    for actor in (one for one in actors if one.kind is not ActorKind.OTHER):
        for sentence in dict.fromkeys(mention.sentence for mention in actor.mentions):
            named.setdefault(sentence, []).append(actor.id)
    found: dict[tuple[str, str], list[str]] = {}
    for sentence in homes:
        present = named.get(sentence, ())
        if 1 < len(present) <= MOST_NAMED:
            for pair in combinations(present, 2):
                found.setdefault(pair, []).append(sentence)

    def words(sentence: str) -> str:
        span = homes[sentence].span
        return plain(texts[span.article].wording(span))

    often = ((pair, _each_once(seen, words)) for pair, seen in found.items() if len(seen) >= FEWEST)
    pairs = [Together(pair, once) for pair, once in often if len(once) >= FEWEST]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair.sentences), pair.actors)))


def _each_once(sentences: Iterable[str], words: Callable[[str], str]) -> tuple[str, ...]:
    """Return the first of the sentences that have the same words."""
    first: dict[str, str] = {}
    for sentence in sentences:
        first.setdefault(words(sentence), sentence)
    return tuple(first.values())
