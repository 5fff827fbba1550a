from collections.abc import Iterable
from dataclasses import replace

from briefgen.model.briefing import Notice
from briefgen.render import render
from briefgen.render.views.citing import citations
from briefgen.render.views.limits import Place, notice_views
from tests.render.sample import BRIEFING

OUTLET = "has no outlet, so that it counts as a source of its own"


def _without_outlet(number: int) -> Notice:
    return Notice(f"stories/floods/{number}.txt", OUTLET, "Add `outlet:`")


def _names(places: Iterable[Place]) -> list[str]:
    return [place.name for place in places]


def test_what_holds_of_many_files_is_said_once() -> None:
    told = (*map(_without_outlet, range(3)), Notice("stories/floods/1.txt", "has no headline"), _without_outlet(3))
    many, one = notice_views(told, "floods", citations(BRIEFING))
    assert (_names(many.places), _names(many.further), many.what) == (["0.txt", "1.txt", "2.txt"], ["3.txt"], OUTLET)
    assert (_names(one.places), one.further) == (["1.txt"], ())


def test_a_file_is_named_alike_whoever_tells_of_it() -> None:
    told = (
        Notice("stories/floods/a.zip#2", "is empty"),
        Notice("floods/b.txt", "is empty"),
        Notice("floods", "is odd"),
    )
    views = notice_views(told, "floods", citations(BRIEFING))
    assert [_names(view.places) for view in views] == [["a.zip#2", "b.txt"], ["floods"]]


def test_files_beyond_the_first_are_folded() -> None:
    page = render([replace(BRIEFING, notices=tuple(map(_without_outlet, range(5))))])
    (limits,) = page[f"briefings/{BRIEFING.slug}/index.md"].decode().split("{ #limits")[1:]
    assert limits.count("has no outlet") == 1
    assert "the same of 2 more</summary>" in limits


def test_an_article_is_named_as_readers_know_it_and_leads_to_its_page() -> None:
    article = BRIEFING.articles[0]
    told = [Notice(f"stories/{BRIEFING.slug}/{article.path}", OUTLET, "Add `outlet:`")]
    page = render([replace(BRIEFING, notices=tuple(told))])[f"briefings/{BRIEFING.slug}/index.md"].decode()
    (limits,) = page.split("{ #limits")[1:]
    assert f'sources/{article.id}/">' in limits
    assert article.outlet in limits
    assert article.path not in limits
    assert "Add" not in limits, "what an editor can do is no reader's business"
