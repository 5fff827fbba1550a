from dataclasses import replace

from briefgen.model.briefing import Notice
from briefgen.render import render
from briefgen.render.labels import ENGLISH
from briefgen.render.views.limits import notice_views
from tests.render.sample import BRIEFING

OUTLET = "has no outlet, so that it counts as a source of its own"


def _without_outlet(number: int) -> Notice:
    return Notice(f"stories/floods/{number}.txt", OUTLET, "Add `outlet:`")


def test_what_holds_of_many_files_is_said_once() -> None:
    told = (*map(_without_outlet, range(3)), Notice("stories/floods/1.txt", "has no headline"), _without_outlet(3))
    many, one = notice_views(told, "floods", ENGLISH)
    assert (many.places, many.further, many.what) == (("0.txt", "1.txt", "2.txt"), ("3.txt",), OUTLET)
    assert (one.places, one.further, one.remedy) == (("1.txt",), (), "")


def test_a_file_is_named_alike_whoever_tells_of_it() -> None:
    told = (
        Notice("stories/floods/a.zip#2", "is empty"),
        Notice("floods/b.txt", "is empty"),
        Notice("floods", "is odd"),
    )
    assert [view.places for view in notice_views(told, "floods", ENGLISH)] == [("a.zip#2", "b.txt"), ("floods",)]


def test_files_beyond_the_first_are_folded() -> None:
    page = render([replace(BRIEFING, notices=tuple(map(_without_outlet, range(5))))])
    (limits,) = page[f"briefings/{BRIEFING.slug}/index.md"].decode().split("{ #limits")[1:]
    assert limits.count("has no outlet") == 1
    assert "the same of 2 more files</summary>" in limits
