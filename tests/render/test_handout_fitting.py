"""How much two pages are thought to hold."""

from typing import Any

from briefgen.render.handout.fitting import SHARES, fitting

EMPTY: dict[str, list[dict[str, Any]]] = {name: [] for name in SHARES}


def facts(number: int, letters: int = 200) -> list[dict[str, Any]]:
    fact = {"text": "x" * letters, "standing": "single source", "notes": "", "later": []}
    return [fact | {"sources": [nth]} for nth in range(number)]


def unknowns(number: int) -> list[dict[str, Any]]:
    return [{"text": "x" * 90, "before": "", "sources": [nth]} for nth in range(number)]


def fitted(share: float = 1, paper: str = "a4", **given: list[dict[str, Any]]) -> dict[str, int]:
    shown = fitting(EMPTY | given, paper=paper, share=share)
    return {name: len(entries) for name, entries in shown.items() if entries}


def test_a_section_without_others_has_all_the_room() -> None:
    assert fitted(facts=facts(9)) == {"facts": 9}
    assert fitted(facts=facts(90))["facts"] > 20


def test_a_long_list_leaves_the_others_their_share() -> None:
    assert fitted(facts=facts(90), unknowns=unknowns(3))["unknowns"] == 3


def test_less_has_room_in_a_smaller_share_on_shorter_paper_and_beside_more_sources() -> None:
    most = fitted(facts=facts(90))["facts"]
    assert fitted(0.6, facts=facts(90))["facts"] < most
    assert fitted(paper="us-letter", facts=facts(90))["facts"] < most
    assert fitted(facts=[one | {"sources": [1]} for one in facts(90)])["facts"] > most


def test_the_first_entry_is_printed_however_long_it_is() -> None:
    assert fitted(facts=facts(2, letters=30_000)) == {"facts": 1}
