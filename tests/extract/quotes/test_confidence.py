"""How far rules are trusted: their figures are those of the rules there are, and decide who is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.confidence import is_right, rules_in_use, table_of
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes import confidence
from briefgen.extract.quotes.confidence import NAMED, estimate, measured, surely_said, with_confidence
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.model.source import Passage, Span
from briefgen.model.speech import IndirectStatement, Naming, Quote, QuoteKind, Speaker
from tests.conftest import Read

WORDS = Passage(Span("a", 0, 4), "s-1", "Tide")
SPEAKER = Speaker("Ada Morr", WORDS, "clause after", naming=Naming.NAME)


def _judged(speaker: Speaker | None) -> Speaker | None:
    quote = Quote("q-1", QuoteKind.DIRECT, (WORDS,), WORDS, speaker)
    return with_confidence([quote])[0].speaker


def test_every_rule_has_its_figures_and_no_figures_are_of_a_rule_that_is_gone() -> None:
    assert {rule for rule, _ in measured()} == set(rules_in_use()), "run python -m benchmarks.confidence --write"


def test_the_rules_in_use_are_found_where_they_are_stated() -> None:
    stated = {"clause beside", "use of a word", "noun of saying", "colon before", "sentence before", "repeated words"}
    assert stated <= set(rules_in_use())


def _namings(reading: Reading) -> list[Naming | None]:
    quotes = find_quotes(hear(reading, find_names(reading)))
    return [quote.speaker.naming if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("“The pier is closed,” said Ada Morr.", Naming.NAME),
        ("Ada Morr came to the pier on Monday. “It is closed,” she said.", Naming.PRONOUN),
        ("The minister, Ada Morr, came on Monday.\n\n“It is closed,” the minister said.", Naming.NOUN),
        ("“The pier is closed,” a dock worker said.", Naming.DESCRIPTION),
        ("“The pier is closed,” he said.", None),
    ],
)
def test_the_way_to_a_name_is_told(read: Read, text: str, naming: Naming | None) -> None:
    assert _namings(read(text)) == [naming]


FAR = """Ada Morr came to the pier on Monday, and she was in a hurry.

She had the papers with her. She read them to the crowd, and {other} listened.

She went on to the harbour. “It is closed,” she said."""


def test_a_pronoun_is_distant_when_others_whom_it_could_mean_were_named_since_its_name(read: Read) -> None:
    assert _namings(read(FAR.format(other="Susan Tarlow"))) == [Naming.DISTANT_PRONOUN]
    assert _namings(read(FAR.format(other="Ben Tarlow"))) == [Naming.PRONOUN]
    assert _namings(read(FAR.format(other="everybody"))) == [Naming.PRONOUN]


def test_the_table_that_is_measured_is_the_table_that_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {("clause after", Naming.NAME): (12, 13), ("same verb", Naming.DISTANT_PRONOUN): (0, 1)}
    monkeypatch.setattr(confidence, "TABLE", tmp_path / "confidence.txt")
    confidence.TABLE.write_text(table_of(counts), encoding="utf-8")
    read = measured.__wrapped__()
    assert {key: figures for key, figures in read.items() if figures != (0, 0)} == counts
    assert {rule for rule, _ in read} == set(rules_in_use())


@pytest.mark.parametrize(
    ("naming", "key", "mention", "named", "right"),
    [
        (Naming.NAME, True, True, True, True),
        (Naming.PRONOUN, False, True, True, False),
        (Naming.NOUN, False, True, True, False),
        (Naming.NOUN, False, True, False, None),
        (Naming.NOUN, False, False, False, False),
        (Naming.DESCRIPTION, False, True, True, True),
        (Naming.DESCRIPTION, False, False, True, False),
    ],
)
def test_a_gold_that_does_not_name_who_is_described_says_nothing_of_the_name(
    naming: Naming, *, key: bool, mention: bool, named: bool, right: bool | None
) -> None:
    assert is_right(naming, key=key, mention=mention, named=named) is right


def test_every_figure_is_a_share() -> None:
    assert all(0 <= right <= seen for right, seen in measured().values())
    assert sum(seen for _, seen in measured().values()) > 1000
    assert {naming for _, naming in measured()} == set(Naming)


def test_a_sure_speaker_keeps_the_name_and_bears_the_confidence() -> None:
    told = _judged(SPEAKER)
    assert told == replace(SPEAKER, confidence=confidence.confidence("clause after", Naming.NAME))
    assert told.confidence > NAMED
    assert not told.withheld


def test_a_speaker_below_the_line_is_withheld(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "confidence", lambda *_: NAMED - 0.01)
    told = _judged(replace(SPEAKER, described=True))
    assert told is not None
    assert (told.name, told.described, told.withheld) == ("", False, True)
    assert (told.mention, told.rule, told.naming) == (SPEAKER.mention, SPEAKER.rule, SPEAKER.naming)


def test_who_is_not_named_has_no_confidence() -> None:
    unnamed = replace(SPEAKER, name="", naming=None)
    assert _judged(unnamed) == unnamed
    assert not unnamed.withheld
    assert _judged(None) is None


def test_an_indirect_statement_is_kept_only_with_a_sure_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    said = IndirectStatement("i-1", WORDS, WORDS, SPEAKER)
    (kept,) = surely_said([said])
    assert kept.speaker.confidence > NAMED
    monkeypatch.setattr(confidence, "confidence", lambda *_: NAMED - 0.01)
    assert surely_said([said]) == ()


def test_few_quotes_count_for_less_than_many() -> None:
    counts = {
        ("old", Naming.NAME): (95, 100),
        ("seen once", Naming.NAME): (1, 1),
        ("wrong once", Naming.NAME): (0, 1),
        ("often wrong", Naming.NAME): (30, 60),
    }
    old, once, wrong, often, never = (
        estimate(counts, rule, Naming.NAME) for rule in ("old", "seen once", "wrong once", "often wrong", "new")
    )
    assert old > once > never > wrong > often


def test_a_rule_never_seen_is_judged_by_its_kind_of_mention() -> None:
    counts = {("rule", Naming.NAME): (99, 100), ("rule", Naming.DISTANT_PRONOUN): (50, 100)}
    assert estimate(counts, "new", Naming.NAME) > 0.8
    assert estimate(counts, "new", Naming.DISTANT_PRONOUN) < 0.6
