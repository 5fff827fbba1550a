"""Datelines, with and without agency and day."""

from datetime import date

import pytest

from briefgen.ingest.cleaning.datelines import dateline_of


@pytest.mark.parametrize(
    ("dateline", "agency", "day"),
    [
        ("PORT TAVRIN, May 14 (Meridian) — ", "Meridian", None),
        ("SALL (AP) — ", "Associated Press", None),
        ("TAVRIN, Carvania (Reuters) - ", "Reuters", None),
        ("Tavrin (AFP) – ", "Agence France-Presse", None),
        ("PORT TAVRIN -- ", "", None),
        ("ST. BRANNOC, Mo. — ", "", None),
        ("TAVRIN, 14 May 2019 — ", "", date(2019, 5, 14)),
        ("TAVRIN, Carvania, May 14, 2019 (UPI) —", "United Press International", date(2019, 5, 14)),
        ("SALL, Carv., Tuesday, May 14 (Meridian) — ", "Meridian", None),
    ],
)
def test_a_dateline(dateline: str, agency: str, day: date | None) -> None:
    found = dateline_of(f"{dateline}The ferry ran aground.")
    assert found is not None
    assert (found.length, found.agency, found.day) == (len(dateline), agency, day)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ferry — built in 1987 — ran aground.",
        "NATO — The word divides the islanders.",
        "US - Carvania talks were called off.",
        "Tavrin — The ferry ran aground.",
        "TAVRIN - the old one - is no more.",
        "TAVRIN-BASED Sealink said the ferry was safe.",
        "“SALL (AP) — No,” he read aloud.",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline_of(paragraph) is None
