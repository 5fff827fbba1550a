"""Which articles are one."""

from datetime import date

import pytest

from briefgen.ingest.story.versions import without_versions
from briefgen.model.source import Article, Basis, Publication

REPORT = (
    "The ferry Orla ran aground outside Tavrin harbour early on Monday, and all of its passengers were brought ashore "
    "by fishermen before the coastguard arrived, the harbour authority said.\n\n"
    "Nobody was hurt, and engineers were examining the damaged hull on Tuesday while salvage tugs waited for the next "
    "spring tide, which is expected to lift the vessel off the reef.\n\n"
    "The company that runs the ferries said it would refund every ticket and hear its captain before the week is out."
)
MORE = "\n\nThe captain told investigators on Tuesday that a buoy was missing from its place at the harbour's mouth."
FOLLOW_UP = (
    "Investigators of the stranding at Tavrin have found no fault in the steering, a report said, and they will now "
    "look at the charts that were in use on the bridge, two of which were older than the new breakwater.\n\n"
    "Passengers gathered in Port Saar to ask for more than the price of a ticket, and a lawyer took down their names, "
    "while the line's new director promised an answer to every letter by the end of the month.\n\n"
    "Nobody was hurt, and engineers were examining the damaged hull on Tuesday while salvage tugs waited."
)


def _article(name: str, text: str, outlet: str = "", day: int = 0, **more: str) -> Article:
    published = Publication(date(2031, 3, day), Basis.EDITOR) if day else None
    return Article(name, f"{name}.txt", "", text, outlet=outlet, published=published, **more)


def _ids(*articles: Article) -> list[str]:
    return [article.id for article in without_versions(articles)[0]]


def test_one_text_under_two_names_is_one_article() -> None:
    kept, left = without_versions([_article("a", REPORT), _article("b", REPORT, "Post", 4)])
    assert [article.id for article in kept] == ["b"]
    assert [(one.article.id, one.kept, one.same) for one in left] == [("a", "b", True)]
    assert kept[0].versions == ()


def test_the_newest_version_is_kept_with_its_history() -> None:
    changed = REPORT.replace("Nobody was hurt", "Two people were slightly hurt")
    (article,), left = without_versions(
        [_article("c", REPORT + MORE, "Post", 6), _article("a", REPORT, "post", 4), _article("b", changed, "Post", 5)]
    )
    assert article.id == "c"
    assert [(one.place, one.published.day.day, one.contained) for one in article.versions if one.published] == [
        ("b.txt", 5, 90),
        ("a.txt", 4, 100),
    ]
    assert [(one.article.id, one.same) for one in left] == [("a", False), ("b", False)]


@pytest.mark.parametrize("share", [0.5, 0.7])
def test_a_version_that_was_cut_is_found(share: float) -> None:
    cut = REPORT[: int(len(REPORT) * share)]
    assert _ids(_article("a", REPORT, "Post", 5), _article("b", cut, "Post", 4)) == ["a"]


def test_copies_in_two_outlets_stay_two_articles_and_both_name_the_agency() -> None:
    cut = REPORT.rpartition("\n\n")[0]
    kept, left = without_versions([_article("a", REPORT, "Post", agency="Meridian"), _article("b", cut, "Courier")])
    assert [(article.id, article.agency, article.agency_from) for article in kept] == [
        ("a", "Meridian", ""),
        ("b", "Meridian", "a"),
    ]
    assert left == ()


def test_a_report_with_a_passage_of_an_agency_is_not_its_copy() -> None:
    passage = REPORT.split("\n\n")[1]
    kept, _ = without_versions([_article("a", passage, "Post", agency="Meridian"), _article("b", REPORT, "Courier")])
    assert [article.agency for article in kept] == ["Meridian", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_article("a", REPORT, "Post", 4), _article("b", FOLLOW_UP, "Post", 6)),
        (_article("a", REPORT, "Post", 4), _article("b", REPORT + MORE, "Post", 20)),
        (_article("a", REPORT, "Post", 4), _article("b", REPORT, "Courier", 4)),
        (_article("a", REPORT), _article("b", REPORT.partition("\n\n")[0], "Post")),
    ],
    ids=["a follow-up", "an article repeated weeks later", "another outlet's copy", "a part, of no outlet"],
)
def test_other_articles_are_kept(one: Article, other: Article) -> None:
    assert _ids(one, other) == ["a", "b"]


def test_without_an_outlet_nearly_the_same_text_is_a_version() -> None:
    assert _ids(_article("a", REPORT + " Read on."), _article("b", REPORT, "Post", 4)) == ["b"]


STATEMENT = (
    "“We will raise the vessel with the next spring tide, we will refund every passenger whatever the ticket says, and "
    "we will give the recordings of the bridge to every investigator,” the company said."
)


def test_a_short_report_of_a_statement_that_a_long_one_quotes_is_no_version_of_it() -> None:
    short = f"Divers have begun to look at the ferry Orla in the harbour of Tavrin. {STATEMENT} The port stays closed."
    long = _article("a", f"{REPORT}\n\n{STATEMENT}", "Post", 4)
    assert _ids(long, _article("b", short, "Post", 5)) == ["a", "b"]


def test_a_short_report_that_a_later_one_holds_as_a_whole_is_a_version_of_it() -> None:
    assert _ids(_article("a", f"{REPORT}\n\n{STATEMENT}", "Post", 5), _article("b", STATEMENT, "Post", 4)) == ["a"]


def test_the_order_of_articles_changes_nothing() -> None:
    articles = [
        _article(name, REPORT + MORE[: 30 * at], outlet) for at, (name, outlet) in enumerate(["aP", "b ", "cC"])
    ]
    assert without_versions(articles) == without_versions(articles[::-1])
