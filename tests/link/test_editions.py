from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefgen.link.editions import KEPT, changes_since, edition_of, recorded
from briefgen.model.codec import decode_editions, encode_editions
from briefgen.model.editions import Edition, Kind
from tests.render.sample import BRIEFING, EVENTS, FACTS, QUOTES

NOW = edition_of(BRIEFING)
DAY = date(2031, 5, 1)


def before(**other: object) -> Edition:
    return replace(edition_of(replace(BRIEFING, **other)), as_of=DAY)  # type: ignore[arg-type]


def test_a_record_tells_sources_facts_events_disputes_and_each_quote_once() -> None:
    assert NOW.as_of == BRIEFING.as_of
    kinds = [one.kind for one in NOW.told]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert set(kinds) == set(Kind)
    quotes = [one for one in NOW.told if one.kind is Kind.QUOTE]
    assert len([one for one in quotes if "q-nobody" in one.keys]) == 1
    assert decode_editions(encode_editions((NOW,))) == (NOW,)


def test_what_was_not_there_before_is_new_and_what_is_not_there_now_is_gone() -> None:
    changes = changes_since([before(facts=FACTS[1:], key_facts=1, events=EVENTS[1:])], NOW)
    assert changes
    assert changes.since == DAY
    assert {(one.kind, one.id) for one in changes.new} == {(Kind.FACT, FACTS[0].id), (Kind.EVENT, EVENTS[0].id)}
    assert not changes.gone
    back = changes_since([NOW], before(facts=FACTS[1:], key_facts=1))
    assert back
    assert [one.id for one in back.gone] == [FACTS[0].id]


def test_a_fact_that_another_source_tells_as_well_has_changed() -> None:
    alone = replace(FACTS[0], mentions=FACTS[0].mentions[:1], origins=FACTS[0].origins[:1])
    changes = changes_since([before(facts=(alone, *FACTS[1:]))], NOW)
    assert changes
    (changed,) = changes.changed
    assert (changed.now.id, changed.before, changed.now.state) == (
        FACTS[0].id,
        "single source",
        "2 independent sources",
    )
    assert (changes.new, changes.gone) == ((), ())


def test_a_fact_that_another_of_its_sentences_stands_for_is_the_same() -> None:
    first, second = FACTS[0].mentions
    other = replace(FACTS[0], id="f-other", statement=second, mentions=(second, first))
    changes = changes_since([before(facts=(other, *FACTS[1:]))], NOW)
    assert changes
    assert (changes.new, changes.changed, changes.gone) == ((), (), ())


def test_a_speaker_who_is_named_by_now_has_changed_the_quote() -> None:
    nobody = tuple(replace(one, speaker=None) if one.id == "q-bang" else one for one in QUOTES)
    changes = changes_since([before(quotes=nobody)], NOW)
    assert changes
    assert [(one.now.id, one.before, one.now.state) for one in changes.changed] == [
        ("q-bang", "nobody named", "Ilse Marrow")
    ]


def test_an_edition_is_compared_with_the_one_before_also_when_it_is_recorded_itself() -> None:
    older = before(facts=FACTS[1:], key_facts=1)
    assert changes_since([], NOW) is None
    assert changes_since([NOW], NOW) is None
    assert changes_since([older, NOW], NOW) == changes_since([older], NOW)


@given(st.lists(st.sampled_from([NOW, before(), before(quotes=()), before(facts=(), key_facts=0)]), max_size=6))
def test_a_record_keeps_the_newest_editions_and_recording_twice_is_recording_once(editions: list[Edition]) -> None:
    kept: tuple[Edition, ...] = ()
    for edition in editions:
        kept = recorded(kept, edition)
        assert recorded(kept, edition) == kept
        assert kept[-1] == edition
        assert len(kept) <= KEPT


@given(st.sets(st.sampled_from(range(len(NOW.told)))), st.sets(st.sampled_from(range(len(NOW.told)))))
def test_every_claim_of_either_edition_is_new_gone_or_in_both(mine: set[int], theirs: set[int]) -> None:
    first = Edition(DAY, tuple(NOW.told[at] for at in sorted(mine)))
    second = Edition(DAY, tuple(NOW.told[at] for at in sorted(theirs)))
    changes = changes_since([first], second)
    if first == second:
        assert changes is None
        return
    assert changes
    both = {one.id for one in second.told} - {one.id for one in changes.new}
    assert {one.id for one in changes.gone} <= {one.id for one in first.told}
    assert {one.id for one in second.told} == both | {one.id for one in changes.new}
