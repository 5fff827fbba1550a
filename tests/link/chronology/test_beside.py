"""Entries that stand beside the story."""

from dataclasses import replace

from briefgen.link.chronology.beside import FEWEST, set_beside
from briefgen.model.claims import Actor, ActorKind, Dating, Event, EventDate, Statement
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Anchor, Precision, When

OPEN = EventDate(Dating.UNDATED, When("then", "", Precision.OPEN, anchor=Anchor.MISSING), "own clause, open")
ORIGINS = tuple((name,) for name in "abcde"[:FEWEST])


def tells(article: str, place: int, terms: str) -> Statement:
    passage = Passage(Span(article, place, place + len(terms)), f"s-{article}{place}", terms)
    return Statement(passage, SentenceKind.EVENT, 0, tuple(terms.split()))


def event(one: Statement, *others: Statement) -> Event:
    mentions = tuple(told.passage for told in (one, *others))
    origins = tuple((mention.span.article,) for mention in mentions)
    return Event(f"e-{one.passage.sentence}", one.passage, OPEN, mentions, origins)


NEWS = [tells(name, 0, "ferri aground new") for name in "abcd"]
DIGEST = [tells("e", 0, "ferri aground"), tells("e", 20, "snow storm new"), tells("e", 40, "salt diet"),
          tells("e", 60, "song prize orlund")]  # fmt: skip


def beside(*events: Event, statements: list[Statement], actors: tuple[Actor, ...] = (), origins=ORIGINS) -> list[bool]:  # noqa: ANN001
    return [one.beside for one in set_beside(events, statements, actors, origins)]


def test_what_a_digest_tells_besides_stands_beside_the_story() -> None:
    entries = map(event, DIGEST)
    assert beside(*entries, statements=NEWS + DIGEST) == [False, True, True, True]


def test_a_name_that_another_source_has_belongs_to_the_story() -> None:
    orlund = Actor("a-1", "orlund", "Orlund", ActorKind.PLACE, (), (NEWS[0].passage, DIGEST[3].passage))
    assert beside(event(DIGEST[3]), statements=NEWS + DIGEST, actors=(orlund,)) == [False]
    alone = replace(orlund, mentions=(DIGEST[3].passage,))
    assert beside(event(DIGEST[3]), statements=NEWS + DIGEST, actors=(alone,)) == [True]


def test_a_detail_in_an_article_about_the_story_belongs_to_it() -> None:
    detail = tells("a", 40, "queue bread shop")
    assert beside(event(detail), statements=[*NEWS, detail, *DIGEST]) == [False]


def test_what_two_sources_tell_belongs_to_the_story() -> None:
    assert beside(event(DIGEST[1], tells("a", 60, "snow storm")), statements=NEWS + DIGEST) == [False]


def test_of_few_sources_nobody_can_tell_what_the_story_is_about() -> None:
    few = (("a",), ("b", "c", "d"), ("e",))
    assert beside(event(DIGEST[1]), statements=NEWS + DIGEST, origins=few) == [False]
