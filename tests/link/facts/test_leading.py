from dataclasses import replace

from briefgen.link.facts.leading import lead_of
from briefgen.model.claims import Fact
from briefgen.model.source import Article, Passage, Sentence, SentenceKind

LONG = " ".join(["and the wind rose again"] * 8)


def fact(
    name: str, text: str, *, score: float = 0.5, origins: int = 1, kind: SentenceKind = SentenceKind.EVENT
) -> Fact:
    articles = [Article(f"{name}{number}", "x.txt", "", text) for number in range(origins)]
    told = tuple(Passage(article.span(0, len(text)), f"s-{article.id}", text) for article in articles)
    return Fact(f"f-{name}", told[0], kind, told, tuple((article.id,) for article in articles), score)


def sentences(*facts: Fact, after: int = 0) -> list[Sentence]:
    return [
        Sentence(
            one.statement.sentence if place == after else f"{one.id}-{place}",
            Article(one.statement.span.article, "x.txt", "", "x" * 99).span(place * 10, place * 10 + 5),
            place,
            SentenceKind.EVENT,
        )
        for one in facts
        for place in range(5)
    ]


def lead(*facts: Fact, headlines: tuple[str, ...] = (), after: int = 0) -> str:
    articles = [Article(f"h{number}", "x.txt", title, "x") for number, title in enumerate(headlines)]
    found = lead_of(facts, articles, sentences(*facts, after=after))
    return found.span.article[:1] if found else ""


def test_the_best_key_fact_leads() -> None:
    assert lead(fact("a", "The pier fell."), fact("b", "The mayor left.", score=0.9)) == "b"


def test_what_more_sources_tell_leads_before_what_is_a_little_better() -> None:
    assert lead(fact("a", "The pier fell.", origins=3), fact("b", "The mayor left.", score=0.55)) == "a"


def test_what_headlines_say_leads() -> None:
    headlines = ("Pier falls at Tavrin", "Tavrin pier closed")
    assert lead(fact("a", "The mayor of Skarne left."), fact("b", "The Tavrin pier fell."), headlines=headlines) == "b"


def test_headlines_of_a_few_articles_decide_nothing() -> None:
    headlines = ("Pier falls at Tavrin", "Tavrin pier closed", "", "", "")
    assert lead(fact("a", "The mayor of Skarne left."), fact("b", "The Tavrin pier fell."), headlines=headlines) == "a"


def test_one_word_that_all_headlines_have_decides_nothing() -> None:
    headlines = ("Tavrin", "Unrest at Tavrin")
    assert lead(fact("a", "The mayor of Skarne left."), fact("b", "The Tavrin pier fell."), headlines=headlines) == "a"


def test_a_byline_and_a_headline_are_not_what_an_article_opens_with() -> None:
    deep, shallow = fact("a", "The pier fell.", score=0.9), fact("b", "The mayor left.")
    above = [replace(one, kind=SentenceKind.FURNITURE) for one in sentences(deep, after=4)[:2]]
    known = [*above, *sentences(deep, after=4)[2:], *sentences(shallow)]
    assert lead_of((deep, shallow), (), known) == deep.statement


def test_a_short_sentence_leads_before_a_long_one_and_an_event_before_a_claim() -> None:
    assert lead(fact("a", f"The pier fell {LONG}."), fact("b", "The pier fell.")) == "b"
    assert lead(fact("a", "The pier fell.", kind=SentenceKind.CLAIM), fact("b", "The mayor left.")) == "b"


def test_a_sentence_from_further_down_leads_only_where_no_article_opens_with_a_key_fact() -> None:
    deep = fact("a", "The pier fell.", score=0.9)
    shallow = fact("b", "The mayor left.")
    known = sentences(deep, after=4) + sentences(shallow)
    assert lead_of((deep, shallow), (), known) == shallow.statement
    assert lead_of((deep,), (), sentences(deep, after=4)) == deep.statement


def test_without_facts_nothing_leads() -> None:
    assert lead_of((), (), ()) is None
