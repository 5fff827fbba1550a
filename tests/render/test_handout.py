"""Handouts, read by programs that did not write them."""

import io
import re
import shutil
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pdfua
import pytest
from pypdf import PdfReader

from briefgen.errors import TemplateError
from briefgen.model.briefing import Briefing
from briefgen.model.codec import encode_briefing
from briefgen.render.handout import handouts
from briefgen.render.handout import made as set_anew
from briefgen.render.handout.content import executive, full
from briefgen.render.handout.entries import Data
from briefgen.render.handout.typesetting import NAME, pages_of, typeset
from briefgen.render.labels import ENGLISH
from briefgen.render.shipped import SHIPPED
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.templates import Templates
from briefgen.render.views.captions import Caption
from briefgen.render.views.citing import Cited
from briefgen.render.views.overview import BriefingView, overview
from briefgen.render.views.timeline import TimelineView
from briefgen.render.views.unknowns import UnknownView
from tests.render.hostile import HOSTILE
from tests.render.sample import BRIEFING, SENTENCES


def made(
    briefing: Briefing = BRIEFING, paper: str = "a4", templates: Path | None = None, site: Site = UNKNOWN
) -> dict[str, bytes]:
    return dict(set_anew(overview(briefing), briefing, Templates(templates), paper=paper, site=site))


def brief(view: BriefingView, briefing: Briefing = BRIEFING, paper: str = "a4", share: float = 1) -> Data:
    """Return what the short handout prints."""
    return executive(full(view, briefing, paper=paper), view, briefing, share=share)


FILES = made()
NOTHING = TimelineView((), (), ())


def folded(text: str) -> str:
    """Return ``text`` without what setting it may change: white space, and the hyphens of broken words."""
    return re.sub(r"[\s\u2060]+", "", text)


def text_of(pdf: bytes) -> str:
    return folded("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def test_the_full_handout_holds_every_fact_quote_event_and_source() -> None:
    text = text_of(FILES["handout.pdf"])
    told = [fact.statement.text for fact in BRIEFING.facts]
    told += [event.statement.text for event in BRIEFING.events]
    told += [passage.text for passage in BRIEFING.unknowns]
    told += [side.passages[0].text for dispute in BRIEFING.disputes for side in (dispute.claim, dispute.answer)]
    told += [article.title for article in BRIEFING.articles]
    shown = [quote for voice in overview(BRIEFING).voices for quote in voice.quotes]
    told += [part.text for quote in shown for part in (quote.pieces or quote.parts)]
    told += [statement.content.text for statement in BRIEFING.indirect]
    assert [words for words in told if folded(words) not in text] == []


def test_the_short_handout_has_two_pages_however_long_the_story() -> None:
    more = tuple(replace(BRIEFING.articles[0], id=f"copy-{nth}") for nth in range(90))
    homes = tuple(
        replace(one, id=f"{one.id}-{copy.id}", span=replace(one.span, article=copy.id))
        for copy in more for one in SENTENCES["ledger"]
    )  # fmt: skip
    told = BRIEFING.facts[0].statement
    copies = (
        replace(told, sentence=f"{told.sentence}-{copy.id}", span=replace(told.span, article=copy.id)) for copy in more
    )
    mentions = (*BRIEFING.facts[0].mentions, *copies)
    origins = tuple((article,) for article in dict.fromkeys(one.span.article for one in mentions))
    fact = replace(BRIEFING.facts[0], mentions=mentions, origins=origins)
    facts = tuple(replace(fact, id=f"f-{nth}") for nth in range(60))
    long = replace(
        BRIEFING,
        articles=(*BRIEFING.articles, *more),
        sentences=(*BRIEFING.sentences, *homes),
        facts=facts,
        key_facts=15,
    )
    for paper in ("a4", "us-letter"):
        for briefing in (BRIEFING, long):
            assert len(PdfReader(io.BytesIO(made(briefing, paper)["handout-short.pdf"])).pages) <= 2
    assert folded(BRIEFING.facts[0].statement.text) in text_of(FILES["handout-short.pdf"])


@pytest.mark.parametrize("letters", [40, 80, 160])
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_short_handout_has_two_pages_when_every_section_is_full_and_each_line_has_its_own_source(
    paper: str, letters: int
) -> None:
    numbers = count(1)
    view = overview(BRIEFING)

    def cited(letters: int) -> Cited:
        words = "Sailings were off the northern shore again. " * 20
        return Cited(words[:letters], replace(view.facts[0].cited.mark, number=next(numbers)))

    facts = tuple(replace(view.facts[0], cited=cited(letters), also=(), disputed="") for _ in range(20))
    days = tuple(
        replace(one, id=f"e-{nth}", cited=cited(letters // 2), figures=(), corrections=())
        for nth, one in enumerate(view.timeline.dated[:1] * 20)
    )
    quote = view.voices[0].quotes[0]
    heard = tuple(
        replace(view.voices[0], quotes=(replace(quote, pieces=(), parts=(said,), caption=Caption((), said.mark)),))
        for said in (cited(letters) for _ in range(20))
    )
    unknowns = tuple(UnknownView(said.text, (said.mark,), cited(letters)) for said in map(cited, [letters] * 9))
    full_of = replace(
        view,
        key_facts=facts,
        key_timeline=TimelineView(days, (), ()),
        voices=heard,
        disputes=view.disputes[:1] * 9,
        unknowns=unknowns,
    )
    sources = tuple(replace(view.sources[0], number=number) for number in range(1, next(numbers)))
    others = tuple(replace(BRIEFING.articles[0], id=f"copy-{source.number}") for source in sources)
    briefing = replace(BRIEFING, articles=(*BRIEFING.articles, *others))
    data = brief(replace(full_of, sources=sources), briefing, paper)
    assert all(len(data[name]) > 1 for name in ("facts", "disputes", "unknowns", "timeline", "voices"))
    pdf = typeset(Templates(None).asset(NAME), data)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 2


def test_two_pages_hold_the_foremost_days_of_a_long_story_not_its_first() -> None:
    view = overview(BRIEFING)
    first = view.timeline.dated[0]
    days = tuple(replace(first, id=f"e-{nth}", date=replace(first.date, text=f"day {nth}")) for nth in range(40))
    briefing = replace(BRIEFING, key_events=("e-39", "e-3", *(f"e-{nth}" for nth in range(39))))
    data = brief(replace(view, key_timeline=TimelineView(days, (), ())), briefing)
    assert data["undated"] == []
    assert [one["date"] for one in data["timeline"]][-1] == "day 39"
    assert "day 3" in [one["date"] for one in data["timeline"]]


def test_two_pages_tell_of_another_date_before_they_tell_more_of_one() -> None:
    view = overview(BRIEFING)
    first = view.timeline.dated[0]
    days = tuple(replace(first, id=f"e-{nth}", date=replace(first.date, text=f"day {nth // 4}")) for nth in range(40))
    briefing = replace(BRIEFING, key_events=tuple(one.id for one in days))
    data = brief(replace(view, key_timeline=TimelineView(days, (), ())), briefing)
    shown = [one["date"] for one in data["timeline"]]
    assert len(shown) > 1
    assert shown == [f"day {nth}" for nth in range(len(shown))]


def test_two_pages_tell_where_a_story_stands_however_little_it_weighs() -> None:
    view = overview(BRIEFING)
    first = view.timeline.dated[0]
    assert BRIEFING.as_of is not None
    ends = (*range(40, 0, -1), 0, -30)  # days before the newest article; the last is still to come
    told = [BRIEFING.as_of - timedelta(days=days) for days in ends]
    days = tuple(
        replace(first, id=f"e-{nth}", date=replace(first.date, text=f"day {nth}"), key=(day, day))
        for nth, day in enumerate(told)
    )
    briefing = replace(BRIEFING, key_events=tuple(one.id for one in days))
    shown = [one["date"] for one in brief(replace(view, key_timeline=TimelineView(days, (), ())), briefing)["timeline"]]
    assert {"day 0", "day 35", "day 40"} < set(shown)  # the foremost, the foremost of the last days, the last
    assert "day 41" not in shown


def test_a_sentence_that_holds_two_quotes_is_printed_once_with_the_sources_of_both() -> None:
    view = overview(BRIEFING)
    voice = view.voices[0]
    (first, second) = (replace(voice.quotes[0], id=name, repeats=()) for name in ("one", "two"))
    second = replace(second, caption=replace(second.caption, mark=replace(second.caption.mark, number=3)))
    shown = replace(view, voices=(replace(voice, quotes=(first, second)),))
    (quote,) = full(shown, BRIEFING, paper="a4")["voices"][0]["quotes"]
    assert quote["sources"] == [first.caption.mark.number, 3]


def test_what_could_not_be_dated_stands_in_the_timeline_where_nothing_could() -> None:
    view = overview(BRIEFING)
    open_ = replace(view.timeline, dated=(), background=())
    bare = replace(view, timeline=open_, key_timeline=open_)
    assert bare.timeline.undated
    heads = [folded(ENGLISH(name)) for name in ("unknowns.title", "timeline.title", "timeline.undated")]
    for data in (full(bare, BRIEFING, paper="a4"), brief(bare)):
        text = text_of(typeset(Templates(None).asset(NAME), data))
        assert sorted(heads, key=text.index) == heads
        assert folded(bare.timeline.undated[0].entries[0].cited.text) in text


def test_an_entry_longer_than_a_page_is_printed_to_its_last_word() -> None:
    view = overview(BRIEFING)
    words = " ".join(f"word{nth}" for nth in range(1_500))
    cited = replace(view.facts[0].cited, text=words)
    fact = replace(view.key_facts[0], cited=cited, others=())
    day = replace(view.timeline.dated[0], cited=cited)
    quote = replace(view.voices[0].quotes[0], pieces=(), parts=(cited,))
    long = replace(
        view,
        key_facts=(fact, *view.key_facts[1:]),
        timeline=replace(view.timeline, dated=(day, *view.timeline.dated[1:])),
        voices=(replace(view.voices[0], quotes=(quote,)), *view.voices[1:]),
        unknowns=(UnknownView(words, view.unknowns[0].marks, None), *view.unknowns[1:]),
    )
    text = text_of(typeset(Templates(None).asset(NAME), full(long, BRIEFING, paper="a4")))
    assert text.count("word1499") == 4


def test_the_short_handout_has_as_much_as_two_pages_hold() -> None:
    view, text = overview(BRIEFING), "Sailings were off the northern shore again. " * 22
    fact = replace(view.facts[0], cited=replace(view.facts[0].cited, text=text), also=())
    long = replace(view, key_facts=(fact,) * 20, key_timeline=NOTHING, disputes=(), voices=view.voices[:1])
    told = [len(brief(long, share=share)["facts"]) for share in (0.6, 1)]
    pdf = dict(set_anew(long, BRIEFING, Templates(None), paper="a4", site=UNKNOWN))["handout-short.pdf"]
    assert told == sorted(set(told))
    assert pages_of(pdf) == len(PdfReader(io.BytesIO(pdf)).pages) <= 2
    assert text_of(pdf).count(folded(text)) == told[-1]


def test_a_fact_that_the_timeline_tells_in_the_same_words_is_printed_once() -> None:
    event = next(one for one in BRIEFING.events if one.date.when.resolved and not one.background)
    told = event.statement
    single = replace(BRIEFING.facts[0], id="f-told", statement=told, mentions=(told,), origins=((told.span.article,),))
    briefing = replace(BRIEFING, facts=(*BRIEFING.facts, single), disputes=())
    view = overview(briefing)
    assert view.facts[-1].cited.text == told.text
    data = full(view, briefing, paper="a4")
    assert told.text in {entry["text"] for day in data["timeline"] for entry in day["entries"]}
    assert told.text not in {fact["text"] for fact in data["further"]}
    assert told.text in {
        fact["text"] for fact in full(replace(view, timeline=NOTHING, voices=()), briefing, paper="a4")["further"]
    }


def test_a_handout_tells_where_its_page_is_when_the_site_has_an_address() -> None:
    address = "https://desk.example/news/briefings/brackwater-ferry/"
    for name, pdf in made(site=Site("The Desk", "https://desk.example/news/")).items():
        assert address in text_of(pdf)
        assert address not in text_of(FILES[name])


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert made() == FILES


class Store(dict[str, bytes]):
    """A store in memory."""

    def put(self, key: str, content: bytes) -> None:
        self[key] = content


def kept(
    store: Store, briefing: Briefing = BRIEFING, paper: str = "a4", site: Site = UNKNOWN, templates: Path | None = None
) -> dict[str, bytes]:
    encoded, sheets = encode_briefing(briefing), Templates(templates, site.language)
    return handouts(overview(briefing), briefing, encoded, sheets, store, paper=paper, site=site)


def test_nothing_of_a_handout_is_made_again_that_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    assert kept(store) == FILES
    monkeypatch.setattr("briefgen.render.handout.made", None)
    assert kept(store) == FILES
    assert len(store) == 2


def test_whatever_decides_a_handout_has_it_made_anew(tmp_path: Path) -> None:
    store = Store()
    shutil.copy(SHIPPED / NAME, tmp_path)
    with (tmp_path / NAME).open("a") as own:
        own.write("A line of one's own.\n")
    made_of = [
        kept(store),
        kept(store, paper="us-letter"),
        kept(store, replace(BRIEFING, title="Another ferry")),
        kept(store, site=Site("The Desk")),
        kept(store, site=Site(language="de")),
        kept(store, templates=tmp_path),
    ]
    assert len({one[name] for one in made_of for name in one}) == len(store) == 2 * len(made_of)


@pytest.mark.parametrize("name", sorted(FILES))
def test_screen_readers_can_read_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name])
    assert [finding.message for finding in pdfua.validate(str(file)).findings] == []
    reader = PdfReader(file)
    assert reader.metadata is not None
    assert reader.metadata.title == BRIEFING.title
    assert reader.trailer["/Root"]["/Lang"].startswith("en")


def test_the_paper_is_the_one_asked_for() -> None:
    sizes = {
        paper: PdfReader(io.BytesIO(made(paper=paper)["handout.pdf"])).pages[0].mediabox
        for paper in ("a4", "us-letter")
    }
    assert [round(float(side)) for side in sizes["a4"][2:]] == [595, 842]
    assert [round(float(side)) for side in sizes["us-letter"][2:]] == [612, 792]


@pytest.mark.parametrize(
    "text", [*HOSTILE, '#eval("1") *bold* $x$ @ref <label> \\u{41} /* no */ // end', "試験 한국 🜚 \u202eabc"]
)
def test_nothing_in_a_source_is_markup(text: str) -> None:
    title = " ".join(text.split())
    articles = (replace(BRIEFING.articles[0], title=title), *BRIEFING.articles[1:])
    pdf = made(replace(BRIEFING, articles=articles))["handout.pdf"]
    assert not any(
        "/Annots" in page and "javascript" in str(page["/Annots"]) for page in PdfReader(io.BytesIO(pdf)).pages
    )
    if title.isascii() and title.isprintable():
        assert folded(title) in text_of(pdf)


def with_title(title: str) -> str:
    articles = (replace(BRIEFING.articles[0], title=title), *BRIEFING.articles[1:])
    return text_of(made(replace(BRIEFING, articles=articles))["handout.pdf"])


@pytest.mark.parametrize("title", ["The word 試験 on the wall", "A \ue000 too"])
def test_a_source_whose_characters_cannot_be_printed_is_named(title: str) -> None:
    assert folded(ENGLISH("handout.unprintable")) in with_title(title)


@pytest.mark.parametrize("title", ["Plain", "Ärger in Łódź: “Не пройдёт” → עברית\u200e…"])
def test_a_source_whose_characters_can_be_printed_has_no_note(title: str) -> None:
    assert folded(ENGLISH("handout.unprintable")) not in with_title(title)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("#let data = 1\n\n#data.nothing\n", "handout.typ:3: cannot access fields on type integer"),
        ("#let f(x) = {\n  x.foo\n}\n#f(3)\n", "handout.typ:2: cannot access fields on type integer"),
        ('#text(size: "large")[a]', "handout.typ:1: expected length, found string"),
        ("= Title", "handout.typ: PDF/UA-1 error: missing document title; set the title with `set document"),
    ],
)
def test_an_error_in_ones_own_template_names_its_line(template: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "handout.typ").write_text(template)
    with pytest.raises(TemplateError) as raised:
        made(templates=tmp_path)
    assert str(raised.value).startswith(told)


def test_a_fact_is_followed_by_later_figures_and_a_short_one_by_the_newest() -> None:
    view = overview(BRIEFING)
    told = tuple(replace(view.facts[0].cited, text=f"By then {number} had been landed.") for number in (40, 52))
    newer = replace(view, key_facts=(replace(view.key_facts[0], later_figures=told), *view.key_facts[1:]))
    later = [data["facts"][0]["later"] for data in (full(newer, BRIEFING, paper="a4"), brief(newer))]
    assert [[one["text"] for one in shown] for shown in later] == [[one.text for one in told], [told[1].text]]
    text = text_of(typeset(Templates(None).asset(NAME), brief(newer)))
    assert folded(f"{ENGLISH('facts.later_figures')} – {told[1].text}") in text


def test_the_short_handout_tells_what_the_sources_do_not_say() -> None:
    assert BRIEFING.unknowns
    text = text_of(FILES["handout-short.pdf"])
    assert folded(ENGLISH("unknowns.title")) in text
    assert folded(BRIEFING.unknowns[0].text) in text


def test_what_the_template_may_read_is_documented() -> None:
    told = (Path(__file__).parents[2] / "docs" / "templates.md").read_text()
    view = overview(BRIEFING)
    for data in (full(view, BRIEFING, paper="a4"), brief(view)):
        assert [name for name in data if f"`{name}`" not in told] == []
