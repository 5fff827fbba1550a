"""What the search finds of short and of huge stories is on the page that it names, each thing once."""

import json
import posixpath
import re
from collections import Counter
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from briefgen.model.briefing import Briefing
from briefgen.render import render
from briefgen.render.search import NAME
from tests.render.sample import BRIEFING
from tests.render.test_huge_stories import crowded, huge

STORIES = {"short": BRIEFING, "huge": huge(), "crowded": crowded()}


def told(files: dict[str, bytes]) -> dict[str, list[dict[str, Any]]]:
    """Return what is found by the pages."""
    return {
        posixpath.join(posixpath.dirname(path), page): found
        for path, content in files.items()
        if posixpath.basename(path) == NAME
        for page, found in json.loads(content).items()
    }


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[Briefing, dict[str, bytes]]:
    briefing = STORIES[request.param]
    return briefing, render([briefing])


def test_everything_is_found_where_it_is(story: tuple[Briefing, dict[str, bytes]]) -> None:
    _, files = story
    for path, found in told(files).items():
        page = files[path].decode()
        ids = {*re.findall(r'\sid="([^"]*)"', page), *re.findall(r"\{ #([\w-]+)", page)}
        for one in found:
            assert not one["location"] or one["location"].removeprefix("#") in ids, (path, one)
        assert [one["location"] for one in found].count("") == bool(found), "a page stands for what is on it"


def test_every_fact_and_every_quote_is_found_once(story: tuple[Briefing, dict[str, bytes]]) -> None:
    briefing, files = story
    found = Counter(one["location"].removeprefix("#") for page in told(files).values() for one in page)
    assert all(found[fact.id] == 1 for fact in briefing.facts)
    assert sum(number for key, number in found.items() if key.startswith("q-")) <= len(briefing.quotes)
    assert all(number == 1 for key, number in found.items() if key not in {"", "unknowns"})


def test_what_a_source_says_is_no_markup_in_the_index() -> None:
    hostile = replace(BRIEFING, title="<b>Ferry</b> & <script>")
    title = told(render([hostile]))[f"briefings/{BRIEFING.slug}/index.md"][0]["title"]
    assert "<" not in title
    assert unescape(title) == hostile.title
