from typing import Any

import pytest

from briefgen.extract.claims import claims_of
from tests.cases import golden
from tests.conftest import Read


@pytest.mark.parametrize("case", golden("classes"))
def test_a_sentence_has_its_class(case: dict[str, Any], read: Read) -> None:
    extraction = claims_of(read(case["text"], case.get("published")))
    assert [sentence.kind.value for sentence in extraction.sentences] == case.get("kinds", [case.get("kind")])


def test_a_teaser_that_a_link_follows_is_furniture(read: Read) -> None:
    kinds = [s.kind.value for s in claims_of(read("Orla Lines closed its office. Full Article Saar is dry.")).sentences]
    assert kinds[0] == "furniture"
    kinds = [s.kind.value for s in claims_of(read("Orla Lines closed its office. Full ferries left Saar.")).sentences]
    assert kinds[0] == "event"


def test_what_writers_of_letters_add_to_what_they_saw_is_no_report(read: Read) -> None:
    report = "The streets of Saar are full of mud."
    letter = f"We live above the harbour. {report} My house is gone. I saw two boats sink."
    told = read(f"{report}\n\n{letter}\n\n{letter}")
    kinds = [s.kind.value for s in claims_of(told).sentences if told.article.wording(s.span) == report]
    assert kinds == ["event", "commentary", "commentary"]


def test_a_few_words_about_oneself_are_no_testimony(read: Read) -> None:
    report = "The streets of Saar are full of mud."
    told = read("\n\n".join(("I saw two boats sink.", *[report] * 8)))
    kinds = {s.kind.value for s in claims_of(told).sentences if told.article.wording(s.span) == report}
    assert kinds == {"event"}


_VIEWS = ("Saar has a new harbour.", "Ferries from Norland left the old one on Monday.")
_FILLER = tuple(f"The quay of Saar burned in the winter of {year}." for year in range(1801, 1811))


def _kinds(read: Read, *sentences: str) -> list[str]:
    return [s.kind.value for s in claims_of(read(" ".join(sentences))).sentences]


def test_where_nobody_but_its_writer_speaks_the_present_is_a_view_and_the_past_is_none(read: Read) -> None:
    assert _kinds(read, *_VIEWS, *_FILLER)[:2] == ["commentary", "event"]


def test_where_somebody_is_quoted_the_present_is_news(read: Read) -> None:
    said = "Pia Holm said on Monday that the cranes had come from Lom."
    assert _kinds(read, *_VIEWS, said, said, *_FILLER)[:3] == ["event", "event", "claim"]


def test_a_few_sentences_in_which_nobody_speaks_are_no_opinion(read: Read) -> None:
    assert _kinds(read, *_VIEWS, *_FILLER[:5])[:2] == ["event", "event"]


def test_a_line_of_a_chronicle_is_no_view(read: Read) -> None:
    line = "October 7: The deputy mayor of Saar is due to retire."
    assert _kinds(read, line, *_VIEWS, *_FILLER)[:2] == ["event", "commentary"]
