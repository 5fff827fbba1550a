import pytest

from briefgen.extract.facts.events import told_in
from briefgen.extract.facts.negations import negations_of
from briefgen.extract.facts.opposites import opposites_of
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ferry did not sink.", {"not sink"}),
        ("The pier is not open.", {"not open"}),
        ("The town has no bridge.", {"not bridg"}),
        ("Aid workers stood in the no man's land.", set()),
        ("There was little sign of help.", {"if sign"}),
        ("Nobody saw the fire.", {"not see"}),
        ("The crew could not reach the engine room.", {"not reach"}),
        ("The company refused to repair the hull.", {"not repair"}),
        ("The owner is not allowed to sail.", {"not sail"}),
        ("The captain left without warning the passengers.", {"not warn"}),
        ("The company did not only close the pier.", {"not open"}),
        ("The company would not close the pier.", {"if close", "if =close"}),
        ("The crew hardly noticed the smoke.", {"if notic"}),
        ("The pier was not always safe.", {"if safe"}),
        ("The ferry sank.", set()),
    ],
)
def test_what_is_told_not_to_be_so_is_kept_apart_from_what_is_half_denied(
    read: Read, text: str, kinds: set[str]
) -> None:
    doc = read(text).doc
    assert {kind for deed in negations_of(told_in(doc[:])) for kind in deed.kinds} == kinds


def test_a_denial_keeps_whom_it_is_about(read: Read) -> None:
    (deed,) = negations_of(told_in(read("Orla Lines did not inspect the hull in the harbour.").doc[:]))
    assert {"line", "orla"} <= set(deed.who)
    assert "hull" in deed.whom


def test_words_of_which_one_denies_the_other_go_both_ways() -> None:
    assert opposites_of("reject") == ("accept", "approv")
    assert "reject" in opposites_of("accept")
    assert opposites_of("unsafe") == ("safe",)
    assert not opposites_of("harbour")
