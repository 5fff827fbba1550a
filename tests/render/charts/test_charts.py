import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest

from briefgen.render.charts import canvas
from briefgen.render.charts.axis import LANES, stretches, ticks, window
from briefgen.render.charts.bars import bars
from briefgen.render.charts.choosing import figures
from briefgen.render.charts.matrices import grid
from briefgen.render.charts.shapes import Bar, DayCount, Grid, Legend, Stretch, Strip
from briefgen.render.charts.strips import strip
from briefgen.render.charts.svg import inline
from briefgen.render.views.overview import overview
from tests.render.hostile import HOSTILE
from tests.render.sample import BRIEFING

BARS = (Bar("Ilse Marrow", 12), Bar("A Ministry with a very long name of transport, trade and tides", 5), Bar("x", 1))
STRIP = Strip(
    (DayCount(date(2031, 5, 12), 3, 1), DayCount(date(2031, 5, 14), 0, 2)),
    (date(2031, 5, 13),),
    ticks(date(2031, 5, 12), date(2031, 5, 14)),
    Legend("day told", "day of report", "several days", "articles"),
    (Stretch(date(2031, 5, 12), date(2031, 5, 14), 0), Stretch(date(2031, 5, 13), date(2031, 5, 14), 1)),
)
GRID = Grid(("1 The ferry", "2 The line"), ("1", "2", "12"), ((0, 0), (0, 2), (1, 1)))
DRAWN = [(bars, BARS), (strip, STRIP), (grid, GRID)]


class Store(dict[str, bytes]):
    """A store in memory."""

    def put(self, key: str, content: bytes) -> None:
        self[key] = content


@pytest.mark.parametrize(("draw", "data"), DRAWN)
def test_a_chart_is_the_same_bytes_each_time(draw, data) -> None:  # noqa: ANN001
    assert draw(data) == draw(data)


@pytest.mark.parametrize(("draw", "data"), DRAWN)
def test_a_chart_says_what_shapes_share_once_and_draws_nothing_that_is_not_seen(draw, data) -> None:  # noqa: ANN001
    drawn = draw(data)
    made = inline(drawn, name="c", title="Title", description="Numbers")
    root = fromstring(made)
    assert not [one for one in root.iter() if one.tag == "g" and (not one.attrib or len(one) < 2)]
    assert not re.search(r'<path d="[^"]*" fill="none"/>', made)
    assert not re.search(r"\d\.\d{3}", made)
    texts = [one.text.strip() for one in fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert [one.text for one in root.iter("text")] == texts
    assert len(made) < len(drawn) / 2


@pytest.mark.parametrize(("draw", "data"), DRAWN)
def test_a_chart_inside_a_page_restyles_nothing_and_fetches_nothing(draw, data) -> None:  # noqa: ANN001
    made = inline(draw(data), name="c", title="Title", description="Numbers")
    root = fromstring(made)
    assert not any(element.get("style") for element in root.iter())  # the site's policy would refuse it
    assert not {"style", "metadata"} & {element.tag for element in root.iter()}
    assert all(element.get("id", "c-").startswith("c-") for element in root.iter())
    assert set(re.findall(r"url\(#(\S+?)\)|href=\"#(\S+?)\"", made)) <= {
        pair for element in root.iter() if (name := element.get("id")) for pair in ((name, ""), ("", name))
    }
    assert not re.search(r"#01010\d|http|DejaVu|\n", made)
    assert root.get("aria-labelledby") == "c-t c-d"
    assert (root[0].tag, root[0].text, root[1].tag, root[1].text) == ("title", "Title", "desc", "Numbers")


def test_names_in_a_chart_are_text_and_only_text() -> None:
    names = tuple(Bar(name, 1) for name in HOSTILE if name.isprintable())
    root = fromstring(inline(bars(names), name="c", title="T", description="D"))
    shown = [element.text for element in root.iter("text")]
    assert [bar.name.strip() for bar in names if bar.name.strip() in shown] == [bar.name.strip() for bar in names]


def test_a_users_matplotlib_settings_change_nothing() -> None:
    calm = bars(BARS)
    with canvas.mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "svg.fonttype": "path"}):
        assert bars(BARS) == calm


def test_charts_tell_their_numbers_in_words() -> None:
    made = figures(overview(BRIEFING), BRIEFING, None)
    assert (
        "12 May 2031&#58; 1; 14 May 2031&#58; 1; 15 May 2031&#58; 1, of which 1 by the day of report" in made.timeline
    )
    assert "Of several days&#58; April 2031&#58; 1" in made.timeline
    assert "fact 1&#58; sources 1, 2; fact 2&#58; source 2" in made.matrix


def test_too_little_is_not_drawn() -> None:
    assert figures(overview(BRIEFING), BRIEFING, None).voices == ""
    few = replace(BRIEFING, events=BRIEFING.events[:3], facts=BRIEFING.facts[1:], key_facts=2)
    made = figures(overview(few), few, None)
    assert (made.timeline, made.matrix) == ("", "")


def test_a_chart_is_drawn_once_for_the_same_data() -> None:
    store = Store()
    first = figures(overview(BRIEFING), BRIEFING, store)
    assert len(store) == 2
    store.update(dict.fromkeys(store, b"kept"))
    assert figures(overview(BRIEFING), BRIEFING, store).timeline == "kept"
    assert first.timeline.startswith("<svg")


def test_matplotlib_is_not_imported_when_every_chart_is_kept() -> None:
    code = (
        "import sys; from briefgen.render.charts.choosing import figures;"
        "from briefgen.render.views.overview import overview;"
        "from tests.render.sample import BRIEFING;"
        "store = type('S', (), {'get': lambda s, k: b'kept', 'put': None})();"
        "figures(overview(BRIEFING), BRIEFING, store); sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_day_long_before_the_articles_is_not_on_the_axis() -> None:
    published = (date(2031, 5, 13), date(2031, 5, 15))
    days = (date(2031, 5, 12), date(2018, 1, 1), date(2031, 7, 1), date(2032, 1, 1))
    assert window(days, published) == (date(2031, 5, 12), date(2031, 7, 1))
    assert window(days, ()) == tuple(sorted(days))


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2031, 5, 12), date(2031, 5, 14), ("12 May 2031", "13 May", "14 May")),
        (date(2031, 5, 12), date(2031, 5, 30), ("12 May 2031", "19 May", "26 May")),
        (date(2031, 1, 5), date(2031, 6, 2), ("Mar 2031", "May 2031")),
        (date(2020, 1, 1), date(2031, 6, 2), ("Jan 2020", "Jan 2025", "Jan 2030")),
    ],
)
def test_an_axis_is_labelled_sparsely(first: date, last: date, labels: tuple[str, ...]) -> None:
    assert tuple(label for _, label in ticks(first, last)) == labels


def test_a_strip_names_its_marks_and_only_those_that_stand_in_it() -> None:
    def names(data: Strip) -> list[str | None]:
        drawn = [
            element.text
            for element in fromstring(inline(strip(data), name="c", title="T", description="D")).iter("text")
        ]
        return [name for name in drawn if name in ("day told", "day of report", "several days", "articles")]

    assert names(STRIP) == ["day told", "day of report", "several days", "articles"]
    bare = replace(STRIP, stretches=(), articles=(), days=(DayCount(date(2031, 5, 12), 1, 0),))
    assert names(bare) == ["day told"]


def test_the_day_of_a_report_is_hollow_and_a_time_of_several_days_a_bar() -> None:
    made = inline(strip(STRIP), name="c", title="T", description="D")
    assert 'fill="var(--bg-paper, #fff)" stroke="var(--bg-chart' in made
    times, legend = re.findall(r'stroke-width="5"(?:>((?:<path d="[^"]*"/>)+)</g>|/>)', made)
    assert (times.count("<path"), legend) == (2, "")


def test_numbers_of_columns_never_touch_one_another() -> None:
    days = tuple(DayCount(date(2031, 5, day), day % 5 + 8, 0) for day in range(1, 29))
    data = Strip(days, (), ticks(days[0].day, days[-1].day), STRIP.legend)
    drawn = fromstring(inline(strip(data), name="c", title="T", description="D"))
    places = sorted(
        (float(one.get("x", 0)), len(one.text or "")) for one in drawn.iter("text") if (one.text or "").isdigit()
    )
    assert len(places) > 5
    assert all(other - one >= 6 * (first + second) / 2 for (one, first), (other, second) in pairwise(places))


def test_a_long_name_of_a_day_stays_within_the_chart() -> None:
    long = "27. September 2031"
    data = replace(STRIP, ticks=((date(2031, 5, 12), long), (date(2031, 5, 14), long)))
    drawn = fromstring(inline(strip(data), name="c", title="T", description="D"))
    places = [float(one.get("x", 0)) for one in drawn.iter("text") if one.text == long]
    assert len(places) == 2
    assert all(
        canvas.LETTER * len(long) / 2 <= place <= canvas.WIDTH - canvas.LETTER * len(long) / 2 for place in places
    )


def test_times_of_several_days_get_rows_in_which_nothing_is_in_their_way() -> None:
    days = [date(2031, 5, 12), date(2031, 5, 20)]
    week = (date(2031, 5, 5), date(2031, 5, 11))
    weekend = (date(2031, 5, 10), date(2031, 5, 11))
    later = (date(2031, 5, 13), date(2031, 5, 14))
    year = (date(2031, 1, 1), date(2031, 12, 31))
    old = (date(2019, 1, 1), date(2019, 12, 31))
    assert stretches([week, later, weekend, week, year, old], days) == (
        Stretch(date(2031, 5, 5), date(2031, 5, 20), 0),
        Stretch(*week, 1),
        Stretch(*weekend, 2),
        Stretch(*later, 1),
    )
    assert stretches([], days) == ()
    many = [(date(2031, 5, 12), date(2031, 5, 13 + nth)) for nth in range(LANES + 3)]
    assert {one.lane for one in stretches(many, days)} == set(range(LANES))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("3 Ferry aground", "3 Ferry aground"),
        (
            "3 Ferry aground off the northern shore of Tarn Point on Monday with all",
            "3 Ferry aground off the northern…",
        ),
        ("14 Incomprehensibilities-and-unintelligibilities of the ferry", "14 Incomprehensibilities-and-unintelli…"),
    ],
)
def test_the_name_of_a_row_is_cut_between_words_unless_little_is_left(name: str, shown: str) -> None:
    drawn = inline(grid(Grid((name,), tuple("123456"), ((0, 0),))), name="c", title="T", description="D")
    assert shown in [element.text for element in fromstring(drawn).iter()]
