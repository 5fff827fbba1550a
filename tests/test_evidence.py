"""Every statement of the built sample site leads to the sentence that holds it; a page that does not is found out."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.model.codec import decode_briefing
from briefgen.model.insertions import read_alone
from tests.evidence import Site, faults, of_class

BRIEFING = "briefings/halvane-port-strike/index.html"


def test_all_source_words_of_the_site_stand_in_the_sentence_their_mark_leads_to(sample: Path) -> None:
    site = Site(sample / "site")
    assert faults(site) == []
    assert sum(len(of_class(page, "bg-words")) for page in site.pages.values()) > 400


def test_every_fact_quote_statement_and_event_of_the_data_is_on_a_page(sample: Path) -> None:
    site = Site(sample / "site")
    claims = list(site.claims())
    assert len(claims) > 200
    assert [claim for claim in claims if claim[1] not in site.stated] == []


def _another_word(page: str) -> str:
    return page.replace("Dockworkers went back to work", "Dockworkers went back to sea", 1)


def _another_sentence(page: str) -> str:
    first, *others = re.findall(r'class="bg-mark" href="([^"]+)"', page)
    second = next(other for other in others if other != first)
    return page.replace(f'class="bg-mark" href="{first}"', f'class="bg-mark" href="{second}"', 1)


def _no_such_anchor(page: str) -> str:
    return re.sub(r'(class="bg-mark" href="[^"#]+#)[^"]+', r"\1s-nowhere", page, count=1)


def _no_mark(page: str) -> str:
    return re.sub(r'(<p class="bg-fact__words">.*?)<a class="bg-mark".*?</a>', r"\1", page, count=1, flags=re.DOTALL)


def _an_added_remark(page: str) -> str:
    return page.replace('<p class="bg-entry__words">', '<p class="bg-entry__words">Sadly, ', 1)


def _a_quote_cut_short_inside(page: str) -> str:
    return page.replace("is to be consulted before our jobs", "is to be consulted our jobs", 1)


def _a_reported_statement_with_another_word(page: str) -> str:
    return page.replace("<em>the company had met that obligation", "<em>the company had missed that obligation", 1)


def _another_day_in_the_words(page: str) -> str:
    return page.replace('<span class="bg-when">Sunday</span>', '<span class="bg-when">Saturday</span>', 1)


def _another_outlet_for_the_same_words(page: str) -> str:
    marks = re.compile(r'(class="bg-repeats">.*?href=")([^"]+)', re.DOTALL)
    other = re.findall(r'class="bg-mark" href="([^"]+)"', page)[-1]
    return marks.sub(rf"\g<1>{other}", page, count=1)


@pytest.mark.parametrize(
    "broken",
    [
        _another_word,
        _another_sentence,
        _a_reported_statement_with_another_word,
        _no_such_anchor,
        _no_mark,
        _an_added_remark,
        _a_quote_cut_short_inside,
        _another_day_in_the_words,
        _another_outlet_for_the_same_words,
    ],
)
def test_a_broken_page_is_found_out(sample: Path, tmp_path: Path, broken: Callable[[str], str]) -> None:
    story = tmp_path / "site" / "briefings" / "halvane-port-strike"
    shutil.copytree(sample / "site" / "briefings" / "halvane-port-strike", story)
    page = tmp_path / "site" / BRIEFING
    head, body, shown = page.read_text(encoding="utf-8").partition("<body")  # the head tells programs the same again
    assert broken(shown) != shown
    page.write_text(head + body + broken(shown), encoding="utf-8")
    assert faults(Site(tmp_path / "site"))


def test_the_head_of_a_page_tells_programs_the_sources_own_words(sample: Path) -> None:
    for page in sorted((sample / "site" / "briefings").glob("*/index.html")):
        script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"))
        assert script
        told = json.loads(script[1])["@graph"]
        data = json.loads(page.with_name("briefing.json").read_text(encoding="utf-8"))
        said = {" … ".join(part["text"].removesuffix(",") for part in quote["parts"]) for quote in data["quotes"]}
        events = decode_briefing(page.with_name("briefing.json").read_bytes()).events
        happened = {" ".join(read_alone(event.statement.text, event.insertions).split()) for event in events}
        assert {one["text"] for one in told if one["@type"] == "Quotation"} <= said
        assert {one["name"] for one in told if one["@type"] == "Event"} <= happened
        assert {"Article", "NewsArticle", "Quotation", "Event"} <= {one["@type"] for one in told}
