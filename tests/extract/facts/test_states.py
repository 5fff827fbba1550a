"""States told apart from what happened."""

import pytest

from briefgen.extract.facts.states import tells_a_state
from tests.conftest import Read

STATES = (
    "Orlund is part of a large island.",
    "Orlund has been a member of the league for years.",
    "Orlund has been under pressure to leave the league.",
    "The lighthouse was the tallest building of the town.",
    "The firm owns three ferries.",
    "The island lies south of Orlund.",
    "The marsh is known as the Sink.",
    "The gallery is based in Orlund.",
    "Ms Marrow has three children.",
    "It is estimated that the plague killed half of the town.",
    "The museum was under the protection of the guard.",
)
DEEDS = (
    "The bridge fell.",
    "There was an explosion in the harbour.",
    "Dozens are missing.",
    "Two sailors are dead after the collision.",
    "The pier has been closed.",
    "Orlund has left the league.",
    "The union plans to strike.",
    "The ministry said the pier was safe.",
    "The ferry ran aground.",
    "The mayor had a meeting with the union.",
    "The town is under water and the mayor has fled.",
    "Five thousand are feared dead.",
    "Five thousand are thought to have died.",
    "Divers are searching the hull.",
)


@pytest.mark.parametrize("text", STATES)
def test_how_things_are_is_a_state(read: Read, text: str) -> None:
    assert tells_a_state(read(text).doc[:])


@pytest.mark.parametrize("text", DEEDS)
def test_what_happened_is_said_or_planned_is_no_state(read: Read, text: str) -> None:
    assert not tells_a_state(read(text).doc[:])
