from dataclasses import replace

from briefgen.render import render
from briefgen.render.views.comparison import ALONE_ON_PAGE
from briefgen.render.views.overview import overview
from tests.render.sample import BRIEFING, article, passage

VIEW = overview(BRIEFING)
PAGE = render([BRIEFING])[f"briefings/{BRIEFING.slug}/index.md"].decode()


def test_each_source_stands_with_the_key_facts_that_it_reports() -> None:
    told = {one.source.outlet: [key.number for key in one.facts] for one in VIEW.reporters}
    assert told == {"Harbour Ledger": [1], "Evening Tide": [1, 2]}
    assert '<span>key facts <a class="bg-number" href="#f-aground">1</a>' in PAGE


def test_what_one_source_alone_reports_stands_under_it_once() -> None:
    told = {one.source.outlet: [fact.id for fact in one.facts] for one in VIEW.alone}
    assert told == {"Harbour Ledger": ["f-inspected"], "Evening Tide": []}
    assert [key.number for key in VIEW.alone[1].key] == [2]
    assert PAGE.count('id="f-inspected"') == 1


def test_a_story_of_one_article_compares_no_sources() -> None:
    (ledger, *_) = BRIEFING.articles
    alone = replace(
        BRIEFING,
        articles=(ledger,),
        sentences=tuple(one for one in BRIEFING.sentences if one.span.article == ledger.id),
        origins=((ledger.id,),),
        facts=(BRIEFING.facts[2],), quotes=BRIEFING.quotes[:1], indirect=(), events=(), disputes=(), key_events=(),
        actors=(), unknowns=(),
    )  # fmt: skip
    page = render([alone])[f"briefings/{BRIEFING.slug}/index.md"].decode()
    assert "Only in one source" not in page
    assert "Who reports what" not in page


def test_of_many_sources_the_page_shows_those_with_the_most_central_facts() -> None:
    words = "The Brackwater ferry ran aground off Tarn Point on Monday with 214 people on board."
    numbers = range(ALONE_ON_PAGE + 3)
    articles = tuple(article(f"n{number}", "", words, f"Outlet {number}") for number in numbers)
    home = BRIEFING.facts[2]
    statement = passage("ledger", words)
    said = [replace(statement, span=one.span(0, len(words)), sentence=f"s-{one.id}") for one in articles]
    made = overview(
        replace(
            BRIEFING,
            articles=(*BRIEFING.articles, *articles),
            sentences=(
                *BRIEFING.sentences,
                *(replace(BRIEFING.sentences[0], id=one.sentence, span=one.span) for one in said),
            ),
            origins=(*BRIEFING.origins, *((one.id,) for one in articles)),
            facts=tuple(
                replace(home, id=f"f-{one.sentence}", statement=one, mentions=(one,), origins=((one.span.article,),))
                for one in reversed(said)
            ),
            key_facts=0,
        )
    )
    assert [one.source.id for one in made.alone[:ALONE_ON_PAGE]] == [f"n{number}" for number in numbers[3:]]
    assert not any(one.whole for one in made.alone)
    assert made.facts_cut
