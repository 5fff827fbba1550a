from dataclasses import replace

from briefgen.link.facts.finding import find_facts
from briefgen.link.facts.ranking import CENTRAL, LEAD, SUPPORT, readability
from briefgen.model.claims import Deed, Statement
from briefgen.model.source import Passage, SentenceKind, Span

ORIGINS = (("a",), ("b",), ("c",))
PLAIN = "The council of Saar closed the old bridge on Monday."


def _statement(article: str, position: int, *terms: str, text: str = PLAIN) -> Statement:
    passage = Passage(Span(article, 100 * position, 100 * position + len(text)), f"s-{article}{position}", text)
    deed = Deed((terms[0],), terms[1:2], terms[2:])
    return Statement(passage, SentenceKind.EVENT, position, terms, deeds=(deed,))


def _order(*statements: Statement) -> list[str]:
    facts, _ = find_facts(statements, ORIGINS)
    return [fact.statement.sentence for fact in facts]


def test_words_weigh_more_than_the_place_and_the_place_more_than_support() -> None:
    assert CENTRAL > LEAD + SUPPORT > LEAD > SUPPORT
    assert CENTRAL + LEAD + SUPPORT == 1


def test_what_stands_near_the_top_comes_first() -> None:
    assert _order(_statement("a", 9, "close", "bridg"), _statement("b", 0, "open", "school"))[0] == "s-b0"


def test_words_that_many_articles_use_come_first() -> None:
    rare = _statement("a", 4, "appoint", "holm", "dahl")
    common = [_statement(article, 5, kind, "ferri", "orla") for article, kind in zip("abc", "xyz", strict=True)]
    assert _order(rare, *common)[-1] == "s-a4"


def test_what_several_sources_tell_comes_before_what_one_tells() -> None:
    told = [_statement(article, 5, "close", "council", "bridg") for article in "ab"]
    alone = _statement("c", 5, "open", "mayor", "school")
    assert _order(alone, *told)[0] == "s-a5"


def test_a_sentence_that_points_back_reads_less_well_alone() -> None:
    assert readability(_statement("a", 0, "close", "bridg")) == 1
    assert readability(_statement("a", 0, "close", "bridg", text="Meanwhile, the same council closed a bridge.")) < 1
    assert readability(_statement("a", 0, "close", "bridg", text="The bridge was closed.")) < 1


def test_an_opinion_of_analysts_reads_less_well_than_a_report_of_police() -> None:
    police, analysts = (replace(_statement("a", 0, "close"), attribution=who) for who in ("police", "some analysts"))
    assert readability(analysts) < readability(police) == 1


def test_a_report_in_which_its_writer_judges_reads_less_well_than_a_plain_one() -> None:
    judged = "The council of Saar dramatically closed the bridge on Monday."
    assert readability(_statement("a", 0, "close", text=judged)) < 1
    assert readability(_statement("a", 0, "close", text="The council of Saar closed the dramatic arts centre.")) == 1


def test_two_articles_have_seven_key_facts_and_eighteen_have_fifteen() -> None:
    facts = [_statement("a", place, f"k{place}", f"w{place}", f"v{place}") for place in range(60)]
    sources = tuple((f"o{number}",) for number in range(17))
    assert find_facts(facts, (("a",), ("b",)))[1] == 7
    assert find_facts(facts, (("a",), *sources))[1] == 15
    assert find_facts(facts[:6], (("a",), ("b",)))[1] == 2


def test_what_tells_part_of_a_key_fact_waits_for_the_others() -> None:
    whole = _statement("a", 0, "drive", "van", "picket", "gate")
    part = replace(_statement("b", 0, "break", "leg", "van", "picket"), deeds=(*_parts("break leg"), *whole.deeds))
    others = [_statement("c", place, f"k{place}", f"w{place}", f"v{place}") for place in range(30)]
    facts, key_facts = find_facts([whole, part, *others], ORIGINS)
    head = [fact.statement.sentence for fact in facts[:key_facts]]
    assert len({"s-a0", "s-b0"}.intersection(head)) == 1


def _parts(words: str) -> tuple[Deed, ...]:
    kind, *whom = words.split()
    return (Deed((kind,), (), tuple(whom)),)


def test_a_state_stands_for_a_fact_of_which_the_others_tell_more() -> None:
    words = ("orla", "lock", "ferri", "marl", "winter", "ice", "quai")
    state = replace(_statement("a", 5, "be", *words), deeds=(Deed(()), Deed(("lock",))))
    more = replace(_statement("b", 0, "accus", "mayor", *words), deeds=(Deed(("accus",), ("mayor",)), Deed(("lock",))))
    facts, _ = find_facts((state, more, *(_statement("c", n, f"x{n}", "accus", "mayor") for n in range(4))), ORIGINS)
    assert [len(fact.mentions) for fact in facts if fact.statement.sentence == "s-a5"] == [2]
