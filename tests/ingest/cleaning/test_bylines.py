"""Lines under a headline, and credits."""

from datetime import date

import pytest

from briefgen.ingest.cleaning.agencies import copyright_agency, credited_agency, known_agency
from briefgen.ingest.cleaning.bylines import HeadLine, head_line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("By Ana Brook", HeadLine(("Ana Brook",))),
        ("BY ANA BROOK", HeadLine(("ANA BROOK",))),
        ("Written by Ana de la Brook, Luc Tann and Mia O’Orr", HeadLine(("Ana de la Brook", "Luc Tann", "Mia O’Orr"))),
        ("By Ana Brook | The Gazette", HeadLine(("Ana Brook",))),
        ("By Ana Brook in Tavrin", HeadLine(("Ana Brook",))),
        ("By Ana Brook, Reuters", HeadLine(("Ana Brook",), "Reuters")),
        ("By The Associated Press", HeadLine(agency="Associated Press")),
        ("By Ana Brook | May 15, 2019", HeadLine(("Ana Brook",), day=date(2019, 5, 15))),
        ("Wednesday, May 15, 2019", HeadLine(day=date(2019, 5, 15))),
        ("Published: 10:35 GMT, 15 May 2019", HeadLine(day=date(2019, 5, 15), labelled=True)),
        ("Last updated on May 15, 2019", HeadLine(day=date(2019, 5, 15), updated=True, labelled=True)),
    ],
)
def test_a_line_under_the_headline(line: str, told: HeadLine) -> None:
    assert head_line(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "By Monday Night the water had risen",
        "By then Ana Brook had left.",
        "By far the worst storm in years",
        "By Ana Brook’s account, the ferry was safe.",
        "Published: 05/06/2019",
        "Published in 1987, the book was about a ferry that was lost on 15 May 1986 off Sall.",
        "Updated rules came into force",
        "On May 15, 2019",
    ],
)
def test_a_line_of_the_article(line: str) -> None:
    assert head_line(line) is None


@pytest.mark.parametrize("name", ["AP", "the Associated Press", "Associated Press staff", "Reuters Staff", "AFP"])
def test_agencies_are_known_by_their_names(name: str) -> None:
    assert known_agency(name) in {"Associated Press", "Reuters", "Agence France-Presse"}


@pytest.mark.parametrize("name", ["", "Ana Brook", "The Gazette", "Reuters Street", "App"])
def test_other_names_are_no_agencies(name: str) -> None:
    assert not known_agency(name)


def test_credits_are_cut_and_named() -> None:
    assert credited_agency("It sank. — with Meridian") == ("It sank.", "Meridian")
    assert credited_agency("It sank. — With reporting from AFP.") == ("It sank.", "Agence France-Presse")
    assert credited_agency("It sank. (AP)") == ("It sank.", "Associated Press")
    assert credited_agency("— Reuters") == ("", "Reuters")


@pytest.mark.parametrize(
    "text", ["It sank (Sall).", "It sank. (Sall)", "He sailed — with Meridian", "“Yes.” — Ana Brook"]
)
def test_other_endings_stay(text: str) -> None:
    assert credited_agency(text) == (text, "")


def test_the_owner_of_the_copyright_may_be_an_agency() -> None:
    assert copyright_agency("Copyright 2019 The Associated Press. All rights reserved.") == "Associated Press"
    assert not copyright_agency("Copyright 2019 Sall Gazette")
    assert not copyright_agency("Copyright law was changed in 2019 by the Associated Press case.")
