from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.ingest import read_edits
from briefgen.link import amend, correct, link, rulings_of
from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating
from briefgen.model.edits import Change, Edit, Subject, Target
from briefgen.model.speech import Quote
from briefgen.model.when import Precision, When
from tests.cases import golden
from tests.link.corrections.story import corrected, renamed, story

PLAIN = corrected().briefing


def edits_of(folder: Path, text: str) -> tuple[Edit, ...]:
    (folder / "edits.yml").write_text(text, encoding="utf-8")
    return read_edits(folder)


@pytest.mark.parametrize("case", golden("edits"))
def test_an_edit_changes_what_it_says(case: dict[str, Any], tmp_path: Path) -> None:
    edits = edits_of(tmp_path, case["edits"])
    made = corrected(*edits)
    found = made.briefing
    said = {
        one.parts[0].text if isinstance(one, Quote) else one.content.text: one
        for one in (*found.quotes, *found.indirect)
    }
    for words, name in case.get("speakers", {}).items():
        speaker = said[words].speaker
        assert (speaker.name if speaker else "") == name
    for words, edtf in case.get("dates", {}).items():
        assert [one.date.when.edtf for one in found.events if one.statement.text.startswith(words)] == [edtf]
    if "key" in case:
        key = [fact.statement.text for fact in found.facts[: found.key_facts]]
        assert [text.startswith(begin) for text, begin in zip(key, case["key"], strict=True)] == [True] * len(key)
    if "together" in case:
        assert _fact_with(found, case["together"][0]) == _fact_with(found, case["together"][1])
    if "apart" in case:
        assert _fact_with(found, case["apart"][0]) != _fact_with(found, case["apart"][1])
    assert not _ids(found) & set(case.get("gone", ()))
    for claim, answer in case.get("disputes", ()):
        assert [
            one
            for one in found.disputes
            if one.claim.passages[0].text.startswith(claim) and one.answer.passages[0].text.startswith(answer)
        ]
    for name, role in case.get("roles", {}).items():
        assert [one.roles[0].text for one in found.actors if one.name == name] == [role]
    if "lead" in case:
        assert found.lead
        assert found.lead.text == case["lead"]
    assert [one.text for one in found.corrections if one.change is Change.NOTE] == case.get("notes", [])
    stale = case.get("stale", [])
    assert [(at, expected) for at, expected in zip(made.stale, stale, strict=True) if expected not in str(at)] == []
    assert len(found.corrections) == sum(str(one.where) not in {at.where for at in made.stale} for one in edits)


def _fact_with(briefing: Briefing, words: str) -> str:
    return next(fact.id for fact in briefing.facts for one in fact.mentions if one.text.startswith(words))


def _ids(briefing: Briefing) -> set[str]:
    claims = (*briefing.facts, *briefing.quotes, *briefing.indirect, *briefing.disputes)
    return {claim.id for claim in claims} | {passage.sentence for passage in briefing.unknowns}


def test_without_edits_a_briefing_stays_what_it_is() -> None:
    assert correct(PLAIN, ()).briefing is PLAIN
    given, extractions = story()
    assert amend(given, extractions, ()) == extractions
    assert (
        link(given, extractions, model=PLAIN.model, generator="g", rulings=rulings_of(given, extractions, ())) == PLAIN
    )


_FACTS = [Target(fact.id) for fact in PLAIN.facts]
_QUOTES = [Target(quote.id) for quote in PLAIN.quotes]
_EVENTS = [Target(event.id) for event in PLAIN.events]


def _hide(subject: Subject, target: Target) -> Edit:
    return Edit(subject, target, Change.HIDE, "yes", "why", f"e:{target}")


_HIDDEN = st.lists(
    st.one_of(
        *(
            st.builds(_hide, st.just(subject), st.sampled_from(targets))
            for subject, targets in ((Subject.FACT, _FACTS), (Subject.QUOTE, _QUOTES), (Subject.EVENT, _EVENTS))
        )
    ),
    unique_by=lambda edit: edit.target,
)


@settings(max_examples=40, deadline=None)
@given(_HIDDEN)
def test_what_is_taken_out_is_all_that_is_lost(edits: list[Edit]) -> None:
    made = correct(PLAIN, edits).briefing
    gone = {edit.target.id for edit in edits if edit.target}
    for kept, before in ((made.facts, PLAIN.facts), (made.events, PLAIN.events)):
        assert list(kept) == [one for one in before if one.id not in gone]
    assert [replace(one, repeats=(), within="") for one in made.quotes] == [
        replace(one, repeats=(), within="") for one in PLAIN.quotes if one.id not in gone
    ]
    assert made.key_facts == sum(fact.id not in gone for fact in PLAIN.facts[: PLAIN.key_facts])
    assert len(made.corrections) == len(edits)
    touched = {field.name for field in fields(PLAIN) if getattr(made, field.name) != getattr(PLAIN, field.name)}
    assert touched <= {"facts", "key_facts", "events", "key_events", "quotes", "corrections", "lead"}


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(PLAIN.facts))), st.integers(1, len(PLAIN.facts)))
def test_facts_stand_in_the_order_that_is_given_and_none_is_lost(order: list[int], number: int) -> None:
    chosen = [PLAIN.facts[at] for at in order[:number]]
    edits = [
        Edit(Subject.FACT, Target(fact.id), Change.KEY, str(place), "why", f"e:{place}")
        for place, fact in enumerate(chosen, 1)
    ]
    made = correct(PLAIN, edits[::-1]).briefing
    assert made.facts[:number] == tuple(chosen)
    assert set(made.facts) == set(PLAIN.facts)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_edits_changes_nothing(order: list[int]) -> None:
    edits = (
        Edit(Subject.FACT, Target("f-eeae335b30"), Change.KEY, "no", "why", "e:1"),
        Edit(Subject.FACT, Target("f-43af14e0a6"), Change.HIDE, "yes", "why", "e:2"),
        Edit(Subject.QUOTE, Target("q-167b389ec6"), Change.SPEAKER, "nobody", "why", "e:3"),
        Edit(Subject.NOTE, None, Change.NOTE, "A note.", "", "e:4"),
        Edit(Subject.EVENT, Target("e-43af14e0a6"), Change.HIDE, "yes", "why", "e:5"),
    )
    assert corrected(*(edits[at] for at in order)).briefing == corrected(*edits).briefing


def test_a_correction_survives_another_article_and_another_order() -> None:
    edit = Edit(Subject.QUOTE, Target("q-167b389ec6"), Change.SPEAKER, "Tom Alder", "why", "e:1")
    for names in (("courier", "post"), ("post", "courier"), ("herald", "courier", "post")):
        made = corrected(edit, names=names)
        assert not made.stale
        assert [q.speaker.name for q in made.briefing.quotes if q.id == "q-167b389ec6" and q.speaker] == ["Tom Alder"]


def test_a_correction_of_a_renamed_file_is_found_by_its_words() -> None:
    target = Target("q-167b389ec6", "It is a slow death,")
    edit = Edit(Subject.QUOTE, target, Change.SPEAKER, "nobody", "why", "e:1")
    given, extractions = renamed("courier", "weekly")
    made = correct(link(given, amend(given, extractions, [edit]), model=PLAIN.model, generator="g"), [edit])
    assert not made.stale
    assert [quote.speaker for quote in made.briefing.quotes] == [None]


def test_a_date_that_is_given_is_marked_as_corrected_and_sorted_in() -> None:
    day = date(2032, 11, 11)
    when = When("2032-11-11", "2032-11-11", Precision.DAY, day, day)
    target = Target(words="The weir at Pollen was closed to lorries two days after the bridge.")
    found = corrected(Edit(Subject.EVENT, target, Change.DATE, "2032-11-11", "why", "e:1", when=when)).briefing
    made = next(one for one in found.events if one.statement.text.startswith("The weir"))
    assert (made.date.dating, made.date.when) == (Dating.CORRECTED, when)
    days = [one.date.when.start for one in found.events if one.date.when.start]
    assert days == sorted(days)
    assert made.id in found.key_events
