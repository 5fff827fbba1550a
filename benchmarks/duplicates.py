"""Near-duplicates among 10,000 articles with planted copies: how right, and at what cost, beside datasketch's LSH.

    python -m benchmarks.duplicates [--articles N] [--seed N]

The articles are made of real sentences of the timeline data, drawn without repetition, or of invented ones where there
are no data. Four in ten belong to families of five: an article, and copies of it with a new head, cut to half, with 3 %
and 8 % of the words edited, or with sentences added, one copy in three families changed twice; in half of the families
the article itself is missing, so that copies have only each other. Every pair of a family counts. One article in six is
a follow-up, a quarter of whose words are another's, as background, and one in twenty ends in a paragraph of the house:
neither makes a pair.

Precision and recall are of the pairs that lie in one group, as articles of one origin do, and of the pairs that were
given; seconds are this process's CPU seconds, from texts to pairs.
"""

import argparse
import gzip
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, count

from benchmarks.stories import TIMELINES
from briefgen.ingest.story.versions import FEWEST, VERSION
from briefgen.model.copying import containment, runs_of, shared_texts

ARTICLES = 10_000
SENTENCES = (8, 24)
"""Fewest and most sentences of an article: 2,500 characters on average."""

SENTENCE = (8, 45)
"""Fewest and most words of a sentence that is drawn: longer ones are lists and tables."""

CHANGED_TWICE, MISSING, HOUSED = 0.3, 0.5, 0.05
"""Share of the families in which one copy was changed twice, of those without the article that was copied, and of the
articles that end in a paragraph of the house."""

SEED = 20_250_311
HOUSE = (
    "This newsroom is funded by its readers, corrects its errors in the open and publishes every complaint it receives."
)

Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Collection:
    """Texts, and the pairs of their places that are copies of one article."""

    texts: tuple[str, ...]
    copies: Pairs


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.duplicates",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help="another draw of articles and changes")
    options = parser.parse_args()
    made = make(options.articles, "real" if TIMELINES.is_file() else "invented", seed=options.seed)
    print(
        f"{len(made.texts):,} articles, {sum(map(len, made.texts)) / 1e6:.1f} MB, {len(made.copies):,} pairs of copies"
    )
    ours = _measure("briefgen", made, find)
    try:
        import datasketch  # noqa: F401
    except ImportError:
        print("datasketch    left out: it is not installed (make bench)")
        return
    theirs = _measure("datasketch", made, find_by_minhash)
    print(f"CPU, briefgen / datasketch: {ours / theirs:.2f}")


def find(texts: Sequence[str]) -> Pairs:
    """Return the pairs that briefgen finds."""
    return {(pair.first, pair.second) for pair in shared_texts(texts, VERSION, fewest=FEWEST)}


def find_by_minhash(texts: Sequence[str]) -> Pairs:
    """Return the pairs that MinHash LSH finds (42 bands of 3, the best of those tried) and containment confirms."""
    from datasketch import MinHash, MinHashLSH

    runs = [runs_of(text) for text in texts]
    index = MinHashLSH(num_perm=126, params=(42, 3))
    found = Pairs()
    for place, held in enumerate(runs):
        sketch = MinHash(num_perm=126)
        sketch.update_batch([" ".join(run).encode() for run in held])
        found |= {(other, place) for other in index.query(sketch) if containment(runs[other], held) >= VERSION}
        index.insert(place, sketch, check_duplication=False)
    return found


def make(articles: int, kind: str, *, seed: int = SEED) -> Collection:
    """Return a collection of ``articles`` texts of ``real`` or ``invented`` sentences, the same for the same seed."""
    chance = random.Random(seed)
    sentences = iter(_real(chance) if kind == "real" else _invented(chance))
    flat: list[tuple[int, list[str]]] = []
    for number in count():
        family = _family(chance, sentences) if number % 8 == 0 else [_article(chance, sentences)]
        flat += [(number, text) for text in family]
        if number % 4 == 0:
            flat.append((-1 - number, _follow_up(sentences, family[0])))
        if len(flat) >= articles:
            break
    del flat[articles:]
    chance.shuffle(flat)
    texts = tuple("\n\n".join([*sents, HOUSE] if chance.random() < HOUSED else sents) for _, sents in flat)
    places: dict[int, list[int]] = {}
    for place, (number, _) in enumerate(flat):
        places.setdefault(number, []).append(place)
    return Collection(texts, {pair for held in places.values() for pair in combinations(held, 2)})


def _family(chance: random.Random, sentences: Iterator[str]) -> list[list[str]]:
    """Return an article and its copies, or copies of an article that is not there."""
    article = _article(chance, sentences)
    copies = [change(chance, article, sentences) for change in chance.sample(CHANGES, k=len(CHANGES))]
    if chance.random() < CHANGED_TWICE:
        copies[-1] = chance.choice(CHANGES)(chance, copies[-1], sentences)
    return copies if chance.random() < MISSING else [article, *copies[1:]]


def _article(chance: random.Random, sentences: Iterator[str]) -> list[str]:
    return [next(sentences) for _ in range(chance.randint(*SENTENCES))]


def _follow_up(sentences: Iterator[str], article: list[str]) -> list[str]:
    """Return an article of its own, a quarter of whose words are the end of another as background."""
    background = article[-(len(article) // 3) :]
    own: list[str] = []
    while sum(map(_length, own)) < 3 * sum(map(_length, background)):
        own.append(next(sentences))
    return own + background


def _length(sentence: str) -> int:
    return len(sentence.split())


def _with_new_head(chance: random.Random, article: list[str], sentences: Iterator[str]) -> list[str]:
    return [next(sentences), *article[chance.randint(1, 2) :]]


def _cut(_chance: random.Random, article: list[str], _sentences: Iterator[str]) -> list[str]:
    return article[: max(2, len(article) // 2)]


def _edited(share: float) -> Callable[[random.Random, list[str], Iterator[str]], list[str]]:
    def edit(chance: random.Random, article: list[str], _sentences: Iterator[str]) -> list[str]:
        return [" ".join(_changed(chance, sentence.split(), share)) for sentence in article]

    return edit


def _changed(chance: random.Random, words: list[str], share: float) -> Iterator[str]:
    """Yield ``words`` of which ``share`` were replaced, left out or doubled by another."""
    for word in words:
        drawn = chance.random()
        if drawn >= share:
            yield word
        elif drawn < share * 0.6:
            yield chance.choice(("meanwhile", "about", "those", "officials", "later", "nearly", "several", "its"))
        elif drawn < share * 0.8:
            yield from (word, "reportedly")


def _with_additions(chance: random.Random, article: list[str], sentences: Iterator[str]) -> list[str]:
    longer = list(article)
    for _ in range(len(article) // 3):
        longer.insert(chance.randrange(len(longer) + 1), next(sentences))
    return longer


CHANGES = (_with_new_head, _cut, _edited(0.03), _edited(0.08), _with_additions)


def _real(chance: random.Random) -> Iterator[str]:
    """Yield the sentences of the timeline data in another order, each once before one comes again."""
    with gzip.open(TIMELINES, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    found = {line.strip() for row in rows for article in row["articles"] for line in article["text"].split("\n")}
    sentences = sorted(line for line in found if SENTENCE[0] <= _length(line) <= SENTENCE[1])
    while True:
        chance.shuffle(sentences)
        yield from sentences


def _invented(chance: random.Random) -> Iterator[str]:
    """Yield sentences of invented words, as unevenly frequent as those of a language."""
    syllables = "ba ce di fo gu ha ji ke lo mu na pe qui ro su ta ve wi xo ya zu".split()
    words = ["".join(chance.choices(syllables, k=1 + number % 5)) for number in range(20_000)]
    weights = [1 / (rank + 2) for rank in range(len(words))]
    while True:
        yield " ".join(chance.choices(words, weights, k=chance.randint(10, 35))).capitalize() + "."


def _measure(name: str, made: Collection, finder: Callable[[Sequence[str]], Pairs]) -> float:
    """Print how right the pairs of ``finder`` are and return the CPU seconds it took."""
    began = time.process_time()
    pairs = finder(made.texts)
    seconds = time.process_time() - began
    direct, grouped = rates(pairs, made.copies), rates(in_groups(pairs), made.copies)
    print(
        f"{name:12}  in groups P {grouped[0]:.4f} R {grouped[1]:.4f}   pairs given P {direct[0]:.4f} R {direct[1]:.4f}"
        f"   {seconds:.2f} s CPU, {len(made.texts) / seconds:,.0f} articles a second"
    )
    return seconds


def rates(found: Pairs, wanted: Pairs) -> tuple[float, float]:
    """Return precision and recall."""
    return len(found & wanted) / (len(found) or 1), len(found & wanted) / (len(wanted) or 1)


def in_groups(pairs: Iterable[tuple[int, int]]) -> Pairs:
    """Return every pair of the groups that ``pairs`` join."""
    group: dict[int, list[int]] = {}
    for first, second in pairs:
        one, other = group.setdefault(first, [first]), group.setdefault(second, [second])
        if one is not other:
            one += other
            group.update(dict.fromkeys(other, one))
    return {
        pair
        for members in {id(held): held for held in group.values()}.values()
        for pair in combinations(sorted(members), 2)
    }


if __name__ == "__main__":
    main()
