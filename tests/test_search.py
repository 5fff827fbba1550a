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


def at(anchor: str, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in entries if one["location"].endswith(f"/#{anchor}")]


def as_read(fact: dict[str, Any]) -> str:
    """Return a fact's words with what is inserted in them."""
    text = fact["statement"]["text"]
    for one in reversed(fact["insertions"]):
        text = f"{text[: one['offset']]} [{one['text']}] {text[one['offset'] :]}"
    return text


def test_a_quote_is_found_by_its_words_under_the_name_of_its_speaker(
    sample: Path, entries: list[dict[str, str]]
) -> None:
    checked = 0
    for briefing in briefings(sample):
        told = [one for one in entries if one["location"].startswith(f"briefings/{briefing['slug']}/")]
        own = [one for one in told if "/#q-" in one["location"]]
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
            assert any(words in one["text"] and "/#i-" in one["location"] for one in entries), words


def test_a_speaker_is_found_with_each_quote_and_on_a_page_of_their_own(entries: list[dict[str, str]]) -> None:
    found = {one["location"] for one in entries if one["title"] == "Marta Vessin"}
    assert "people/person-marta-vessin/" in found
    assert sum(one.startswith("briefings/halvane-port-strike/") and "/#q-" in one for one in found) > 5


def test_quotes_are_not_in_the_index_a_second_time(entries: list[dict[str, str]]) -> None:
    for words in ("We did not choose this fight", "We have not chosen this fight"):
        assert [one["title"] for one in entries if words in one["text"]] == ["Marta Vessin"]


def test_another_outlets_wording_is_found_with_the_first(entries: list[dict[str, str]]) -> None:
    (found,) = (one["text"] for one in entries if "We did not choose this fight" in one["text"])
    assert "but we are going to finish it" in found.partition("Also printed as")[0]
    assert "but we will finish it" in found.partition("Also printed as")[2]


def test_every_fact_is_found_by_itself_with_its_source_beside_it(sample: Path, entries: list[dict[str, str]]) -> None:
    for briefing in briefings(sample):
        outlets = {article["id"]: article["outlet"] for article in briefing["articles"]}
        sentences = {one["id"]: article for article in briefing["articles"] for one in article["sentences"]}
        for fact in briefing["facts"]:
            (found,) = at(fact["id"], entries)
            outlet = outlets[sentences[fact["statement"]["sentence"]]["id"]]
            assert found["text"].startswith(plain(f"{as_read(fact)} {outlet}"))


def test_a_source_is_found_by_its_outlet_and_its_headline(sample: Path, entries: list[dict[str, str]]) -> None:
    known = {one["location"]: one["title"] for one in entries}
    for briefing in briefings(sample):
        for article in briefing["articles"]:
            title = known[f"briefings/{briefing['slug']}/sources/{article['id']}/"]
            assert title.startswith(plain(f"{article['title']} {article['outlet']}"))


def test_a_sentence_of_the_timeline_is_found_once(sample: Path, entries: list[dict[str, str]]) -> None:
    dated = 0
    for briefing in briefings(sample):
        facts = {fact["statement"]["sentence"] for fact in briefing["facts"]}
        for event in briefing["events"]:
            assert len(at(event["id"], entries)) == (event["statement"]["sentence"] not in facts)
            dated += len(at(event["id"], entries))
    assert dated


def test_every_place_found_is_there_and_each_page_comes_before_what_is_on_it(
    sample: Path, entries: list[dict[str, str]]
) -> None:
    met = set()
    for one in entries:
        page, mark, anchor = one["location"].partition("#")
        file = sample / "site" / page / "index.html"
        assert not mark or f'id="{anchor}"' in file.read_text(encoding="utf-8"), one["location"]
        assert (page in met) == bool(mark), "a theme takes the first for the page"
        met.add(page)


def test_what_briefings_tell_is_not_found_again_on_pages_over_all(entries: list[dict[str, Any]]) -> None:
    over_all = [one for one in entries if one["location"] in {"", "people/", "chronology/", "topics/"}]
    assert {one["title"] for one in over_all} == {"Briefings", "People", "Chronology", "Topics"}
    assert not any(one["text"] for one in over_all)
    assert all(one.get("boost", 1) < 1 for one in entries if one["location"].startswith("method/"))


def test_the_index_stays_small(sample: Path) -> None:
    pages = sum(1 for _ in (sample / "site").rglob("index.html"))
    assert (sample / "site" / "search" / "search_index.json").stat().st_size < MOST_A_PAGE * pages
