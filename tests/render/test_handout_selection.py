"""What of a long story is worth paper."""

from dataclasses import replace
from datetime import date

from briefgen.render.handout.content import full
from briefgen.render.handout.selection import (
    MOST,
    MOST_DISPUTES,
    left_out,
    newest,
    readable,
    still_open,
    telling,
    untold,
)
from briefgen.render.views.overview import UNKNOWNS_ON_PAGE, overview
from briefgen.render.views.voices import QUOTES_OF_A_VOICE, VOICES_ON_PAGE
from tests.render.sample import BRIEFING

VIEW = overview(BRIEFING)
VOICE = VIEW.voices[0]
QUOTE = VOICE.quotes[0]

many = (QUOTE,) * (MOST // 10)
LONG = replace(
    VIEW,
    facts=(*VIEW.key_facts, *[VIEW.facts[-1]] * MOST),
    voices=tuple(replace(VOICE, id=f"v-{nth}", quotes=many) for nth in range(20)),
    quotes=20 * len(many),
    unknowns=VIEW.unknowns * 40,
    disputes=VIEW.disputes[:1] * 40,
    checks=(),
)


def test_of_a_short_story_nothing_is_left_out() -> None:
    assert readable(VIEW) == VIEW
    assert left_out(VIEW, VIEW) == {}
    assert full(VIEW, BRIEFING, paper="a4")["left"] == {}
    assert [one["number"] for one in full(VIEW, BRIEFING, paper="a4")["sources"]] == [1, 2, 3]


def test_of_a_long_story_what_its_page_shows_is_printed() -> None:
    shown = readable(LONG)
    assert shown.facts == (*VIEW.key_facts, *VIEW.further_facts)
    assert [len(voice.quotes) for voice in shown.voices] == [QUOTES_OF_A_VOICE] * VOICES_ON_PAGE
    assert (len(shown.unknowns), len(shown.disputes)) == (UNKNOWNS_ON_PAGE, MOST_DISPUTES)
    assert shown.timeline == VIEW.timeline


def test_what_is_left_out_is_told_beside_each_list() -> None:
    told = left_out(LONG, readable(LONG))
    assert told.keys() == {"disputes", "further", "unknowns", "voices"}
    assert f"{VOICES_ON_PAGE * QUOTES_OF_A_VOICE} of 200 quotes" in told["voices"]
    assert told["unknowns"].startswith(f"{UNKNOWNS_ON_PAGE} of 40 sentences")


def test_a_handout_that_leaves_something_out_lists_the_sources_that_it_names() -> None:
    uncited = replace(VIEW.sources[0], number=9)
    data = full(replace(LONG, sources=(*VIEW.sources, uncited)), BRIEFING, paper="a4")
    assert [one["number"] for one in data["sources"]] == [1, 2, 3]
    assert data["left"]["sources"].startswith("Those named here, 3 of 4")


def test_the_quote_in_most_articles_stands_for_its_speaker_then_one_that_is_not_short() -> None:
    short, long = replace(QUOTE, id="short", words=3, repeats=(), wordings=()), replace(QUOTE, id="long", words=60)
    alone, other = replace(long, repeats=(), wordings=()), replace(long, id="other", words=30, repeats=(), wordings=())
    often = replace(short, id="often", repeats=(QUOTE.caption.mark, QUOTE.caption.mark))
    assert telling((short, alone, other)) == (alone,)
    assert telling((short, alone, often)) == (often,)
    assert telling(()) == ()


def test_what_most_articles_do_not_know_comes_first_then_what_the_newest_do_not() -> None:
    mark = VIEW.unknowns[0].marks[0]
    days = [one.published.day if one.published else None for one in BRIEFING.articles]
    assert sorted(filter(None, days)) == list(filter(None, days))  # the articles' own order is that of their days
    old, new, often = (
        replace(VIEW.unknowns[0], text=text, marks=tuple(replace(mark, number=number) for number in numbers))
        for text, numbers in (("old", [1]), ("new", [2]), ("often", [1, 3]))
    )
    assert [one.text for one in still_open((old, new, often), BRIEFING)] == ["often", "new", "old"]


def test_a_reported_statement_that_stands_above_is_not_printed_again_but_quotes_are() -> None:
    voice = next(one for one in VIEW.voices if one.statements and one.quotes)
    words = {"".join(piece.text for piece in one.pieces) for one in voice.statements}
    silent = replace(voice, id="silent", quotes=())
    assert [(one.id, one.statements) for one in untold((voice, silent), words)] == [(voice.id, ())]
    assert list(untold((voice, silent), {f"{one} [Monday]" for one in words})) == [voice, silent]


def test_where_a_story_stands_is_the_foremost_of_its_last_days_and_the_very_last() -> None:
    entry = VIEW.timeline.dated[0]
    ranked = tuple(
        replace(entry, id=f"{day}", key=(date(2031, 5, day), date(2031, 5, day))) for day in (2, 29, 31, 25, 12)
    )
    assert [one.id for one in newest(ranked, date(2031, 5, 31))] == ["29", "31"]
    assert [one.id for one in newest(ranked, date(2031, 5, 30))] == ["29", "29"]
    assert [one.id for one in newest(ranked, None)] == ["29", "31"]
    assert newest(ranked, date(2031, 5, 1)) == ()
