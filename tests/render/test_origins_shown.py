from dataclasses import replace

from briefgen.model.ties import OneOrigin, Tie
from briefgen.render import render
from briefgen.render.views.citing import citations
from briefgen.render.views.origins import origin_views, why
from tests.render.sample import BRIEFING, sentence

HOME = f"briefings/{BRIEFING.slug}/index.md"
CITED = citations(BRIEFING)


def test_each_independent_source_stands_with_what_it_says() -> None:
    first, second = origin_views(BRIEFING.facts[0], CITED, ())
    assert first.lines[0].text.startswith("The Brackwater ferry ran aground")
    assert second.lines[0].mark.outlet == "Evening Tide"
    assert (first.articles, first.why) == (1, "")


def test_articles_that_count_as_one_stand_together_with_the_reason() -> None:
    statement, other = sentence("tide", "suspended all"), sentence("wire", "cancelled its")
    fact = replace(
        BRIEFING.facts[1], mentions=(statement, other), origins=(("tide", "wire"),), similar=(),
        ties=(OneOrigin(("tide", "wire"), Tie.SENTENCE),),
    )  # fmt: skip
    story = (OneOrigin(("tide", "wire"), Tie.AGENCY, "Altair"), OneOrigin(("ledger", "tide"), Tie.PUBLISHER, "Tide"))
    (one,) = origin_views(fact, CITED, story)
    assert (one.articles, len(one.lines)) == (2, 2)
    assert one.why == "copies of reports by Altair; the same sentence word for word"
    page = render([replace(BRIEFING, facts=(BRIEFING.facts[0], fact), ties=story)])[HOME].decode()
    assert "2 articles, one source: copies of reports by Altair" in page
    assert "2 articles, single source" in page


def test_one_wording_of_two_articles_is_printed_once() -> None:
    words = sentence("ledger", "Nobody told us")
    copy = replace(
        words, span=replace(words.span, article="tide"), sentence=sentence("tide", "Nobody told us").sentence
    )
    fact = replace(BRIEFING.facts[0], statement=words, mentions=(words, copy), origins=(("ledger", "tide"),))
    (one,) = origin_views(fact, CITED, ())
    (line,) = one.lines
    assert (line.mark.number, [mark.number for mark in line.others]) == (1, [2])


def test_a_single_article_needs_no_reason() -> None:
    assert why(("tide",), (OneOrigin(("tide", "wire"), Tie.TEXT),)) == ""


def test_the_badge_of_a_fact_that_several_tell_opens_their_sentences() -> None:
    page = render([BRIEFING])[HOME].decode()
    opened = page.partition('<details class="bg-origins"><summary><span class="bg-badge bg-badge--corroborated">')[2]
    assert opened.startswith("2 independent sources")
    assert "A ferry with 214 people on board ran aground" in opened.partition("</details>")[0]


def test_each_sentence_side_by_side_leads_to_its_place_by_the_name_of_its_source() -> None:
    opened = render([BRIEFING])[HOME].decode().partition('<ul class="bg-origins__list">')[2].partition("</ul>")[0]
    assert opened.count('class="bg-mark bg-mark--named"') == opened.count("<li>") == 2
    assert 'class="bg-mark"' not in opened


def test_below_a_fact_of_one_source_its_own_words_are_not_said_again() -> None:
    near, alone = sentence("wire", "cancelled its"), BRIEFING.facts[1]
    assert not alone.mentions[1:]
    page = render([replace(BRIEFING, facts=(BRIEFING.facts[0], replace(alone, similar=(near,))))])[HOME].decode()
    fact = page.partition(f'id="{alone.id}"')[2].partition("</details>")[0]
    assert fact.count('<ul class="bg-origins__list">') == 1
    assert fact.partition('<ul class="bg-origins__list">')[0].rstrip().endswith("Similar, not counted</p>")
