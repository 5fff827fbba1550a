from datetime import date

import pytest

from briefgen.link.origins.finding import homes_of, independent_origins, told_by
from briefgen.model.source import Article, Basis, Passage, Publication, Span

WIRE = (
    "The ferry Orla ran aground outside Tavrin harbour early on Monday, and all of its passengers were brought ashore "
    "by fishermen before the coastguard arrived, the harbour authority said. Nobody was hurt, and engineers were "
    "examining the damaged hull on Tuesday while salvage tugs waited for the next spring tide."
)
OWN = (
    "The company that runs the Tavrin ferries has appointed a new director, who promised to replace the oldest vessel "
    "of the fleet within two years and to publish every inspection report from the coming season onwards."
)
OTHER = (
    "Passengers who were on board the stranded ferry demanded compensation at a meeting in Port Saar, where several "
    "described a loud noise, a sudden list and a long silence from the bridge before anyone spoke to them."
)


def _article(name: str, text: str, outlet: str = "", day: int = 0, agency: str = "") -> Article:
    published = Publication(date(2031, 3, day), Basis.EDITOR) if day else None
    return Article(name, f"{name}.txt", "", text, outlet=outlet, published=published, agency=agency)


def test_wire_copy_belongs_to_its_agency_and_own_reports_to_the_outlet() -> None:
    articles = [
        _article("a", WIRE, "Meridian", agency="Meridian"),
        _article("b", WIRE, "Harbour Post", agency="Meridian"),
        _article("c", OWN, "Harbour Post"),
    ]
    assert independent_origins(articles) == (("a", "b"), ("c",))


def test_a_copy_without_a_tag_belongs_to_the_agency_of_the_tagged_one() -> None:
    articles = [
        _article("a", WIRE, "Harbour Post"),
        _article("b", WIRE, "Saar Courier", agency="Meridian"),
        _article("c", OWN, "Harbour Post"),
        _article("d", OTHER, "Gazette", agency="MERIDIAN"),
    ]
    assert independent_origins(articles) == (("a", "b", "d"), ("c",))


def test_articles_of_one_outlet_are_one_origin() -> None:
    articles = [_article("a", OWN, "Harbour Post"), _article("b", OTHER, "harbour post"), _article("c", WIRE)]
    assert independent_origins(articles) == (("a", "b"), ("c",))


def test_shared_text_belongs_to_the_outlet_that_was_first() -> None:
    articles = [
        _article("a", WIRE, "Saar Courier", day=5),
        _article("b", WIRE, "Harbour Post", day=4),
        _article("c", OWN, "Harbour Post", day=8),
        _article("d", OTHER, "Saar Courier", day=8),
    ]
    assert independent_origins(articles) == (("a", "b", "c"), ("d",))


@pytest.mark.parametrize("day", [0, 5])
def test_shared_text_that_nobody_had_first_is_an_origin_of_its_own(day: int) -> None:
    articles = [
        _article("a", WIRE, "Saar Courier", day=5),
        _article("b", WIRE, "Harbour Post", day=day),
        _article("c", OWN, "Harbour Post", day=8),
        _article("d", OTHER, "Saar Courier", day=8),
    ]
    assert independent_origins(articles) == (("a", "b"), ("c",), ("d",))


def test_a_sentence_copied_word_for_word_has_one_origin() -> None:
    copied = "All of the passengers were brought ashore by fishermen before the coastguard arrived at the reef."
    own = "Fishermen took everybody off the ferry, and the coastguard came when it was over."
    homes = homes_of("abc")
    passages = [
        Passage(Span(name, 0, len(text)), f"s-{name}", text)
        for name, text in zip("abc", (copied, copied, own), strict=True)
    ]
    assert told_by(passages, homes) == (("a", "b"), ("c",))
    assert told_by(passages[:1], homes) == (("a",),)


def _told(*texts: str) -> tuple[tuple[str, ...], ...]:
    passages = [Passage(Span(name, 0, len(text)), f"s-{name}", text) for name, text in zip("abc", texts, strict=False)]
    return told_by(passages, homes_of("abc"))


def test_two_words_beside_two_quotations_are_no_copy() -> None:
    assert _told("“The brakes failed,” he said.", "“Nobody told the crew,” he said.") == (("a",), ("b",))


def test_the_words_beside_a_quotation_may_be_copied() -> None:
    beside = "said Lena Korb, who had chaired the inquiry for a year."
    assert _told(f"“The brakes failed,” {beside}", f"“The brakes had failed,” {beside}") == (("a", "b"),)


def test_a_sentence_that_names_an_outlet_has_it_from_there() -> None:
    first = "More than 400 passengers were on board, the Harbour Post has established."
    quoting = "Harbour Post has put the number of passengers above 400."
    own = "The coastguard counted more than 400 passengers on board."
    outlets = {"a": "Harbour Post", "b": "Gazette", "c": "Saar Courier"}
    passages = [
        Passage(Span(name, 0, len(text)), f"s-{name}", text)
        for name, text in zip("abc", (first, quoting, own), strict=True)
    ]
    assert told_by(passages, homes_of("abc"), outlets) == (("a", "b"), ("c",))
