"""The search finds facts, sources, and quotes by their words and by their speakers, and no words twice."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

MOST_A_PAGE = 5_000
"""Bytes of index for each page of the site, at most: it is loaded whole before the first search."""


@pytest.fixture(scope="module")
def entries(sample: Path) -> list[dict[str, Any]]:
    """Return the entries of the built index, their text as a reader sees it."""
    index = json.loads((sample / "site" / "search" / "search_index.json").read_bytes())
    return [entry | {key: plain(entry[key]) for key in ("title", "text")} for entry in index["docs"]]


def plain(text: str) -> str:
    """Return the words of ``text`` alone: copies of a quote differ in punctuation."""
    return " ".join(re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", " ", text))))


def briefings(sample: Path) -> list[dict[str, Any]]:
    return [json.loads(file.read_bytes()) for file in sorted(sample.glob("site/briefings/*/briefing.json"))]


def test_a_quote_is_found_by_its_words_under_the_name_of_its_speaker(
    sample: Path, entries: list[dict[str, str]]
) -> None:
    checked = 0
    for briefing in briefings(sample):
        own = [one for one in entries if one["location"].startswith(f"briefings/{briefing['slug']}/#speaker-")]
        for quote in briefing["quotes"]:
            words = plain(max((part["text"] for part in quote["parts"]), key=len))
            found = [one["title"] for one in own if words.casefold() in one["text"].casefold()]  # as a search does
            speaker = quote["speaker"]
            if speaker and speaker["name"] and not speaker["described"]:
                assert plain(speaker["name"]) in found, words
                checked += 1
            elif not quote["repeats"]:
                assert set(found) & {"Described not named", "Speaker not certain"}, words
    assert checked > 80


def test_what_is_reported_without_quote_marks_is_found_under_its_speaker(
    sample: Path, entries: list[dict[str, str]]
) -> None:
    for briefing in briefings(sample):
        for statement in briefing["indirect"]:
            words = plain(statement["content"]["text"])
            assert any(words in one["text"] and "#speaker-" in one["location"] for one in entries), words


def test_a_speaker_is_found_with_the_briefing_and_on_a_page_of_their_own(entries: list[dict[str, str]]) -> None:
    found = {one["location"].partition("#")[0] for one in entries if one["title"] == "Marta Vessin"}
    assert found == {"briefings/halvane-port-strike/", "people/person-marta-vessin/"}


def test_quotes_are_not_in_the_index_a_second_time(entries: list[dict[str, str]]) -> None:
    for words in ("We did not choose this fight", "We have not chosen this fight"):
        assert [one["title"] for one in entries if words in one["text"]] == ["Marta Vessin"]


def test_another_outlets_wording_is_found_with_the_first(entries: list[dict[str, str]]) -> None:
    (found,) = (one["text"] for one in entries if "We did not choose this fight" in one["text"])
    assert "but we are going to finish it" in found.partition("Also printed as")[0]
    assert "but we will finish it" in found.partition("Also printed as")[2]


def test_a_fact_and_a_source_are_found_on_the_page_of_their_briefing(
    sample: Path, entries: list[dict[str, str]]
) -> None:
    for briefing in briefings(sample):
        own = [one for one in entries if one["location"].startswith(f"briefings/{briefing['slug']}/")]
        for fact in briefing["facts"][: briefing["key_facts"]]:
            assert any(
                plain(fact["statement"]["text"]) in one["text"] for one in own if "#key-facts" in one["location"]
            )
        (sources,) = (one["text"] for one in own if one["location"].endswith("#sources"))
        for article in briefing["articles"]:
            assert plain(article["title"]) in sources


def test_what_briefings_tell_is_not_found_again_on_pages_over_all(entries: list[dict[str, Any]]) -> None:
    assert not [one for one in entries if one["location"].startswith(("chronology/", "topics/"))]
    assert all(one.get("boost", 1) < 1 for one in entries if one["location"] == "method/")


def test_the_index_stays_small(sample: Path) -> None:
    pages = sum(1 for _ in (sample / "site").rglob("index.html"))
    assert (sample / "site" / "search" / "search_index.json").stat().st_size < MOST_A_PAGE * pages
