"""The lists of a short handout to the entries that two pages hold, by the lines that each fills.

Typst alone knows where a line ends. Here a line has as many letters as is usual, so that what is chosen mostly has room
and is set once; who sets it looks at the pages, and asks for less where it was too much.
"""

from collections.abc import Callable, Mapping, Sequence
from math import ceil

from briefgen.render.handout.entries import Data, sources_of

HEIGHT = {"a4": 121, "us-letter": 113}
"""Lines of text on two pages. This and the heights below are of handout.typ, in lines of its text of 12.4 points: try
the tests of full sections when they move."""

LETTERS = {"a4": 108, "us-letter": 112}
"""Of a line across the page."""

SHARES = {"facts": 0.37, "disputes": 0.13, "unknowns": 0.09, "timeline": 0.23, "voices": 0.18}
"""Of the room, what each section may have first, with what those above it leave; what is left, each has in turn."""

SMALL = 0.9
"""The height of a line in small type, which has a quarter more letters."""

SOURCE = 0.92
"""The same of a line in the list of sources."""

HEAD, HEADING, FOOT = 4.8, 3, 5.5
"""The title block without its summary, the heading of a section, the heading and the foot of the sources."""


def fitting(
    given: Mapping[str, Sequence[Data]], *, paper: str, share: float, summary: str = ""
) -> dict[str, list[Data]]:
    """Return of each section the entries, in order, that have room in a ``share`` of two pages; one always has."""
    letters = LETTERS[paper]
    whole = left = share * HEIGHT[paper] - HEAD - FOOT - 1.1 * _lines(summary, letters)
    kept: dict[str, list[Data]] = {name: [] for name in given}
    named = set[int]()

    def take(name: str, room: float) -> float:
        taken = 0.0
        for entry in given[name][len(kept[name]) :]:
            sources = sources_of(entry) - named
            needed = _HEIGHTS[name](entry, letters) + SOURCE * len(sources) + HEADING * (not kept[name])
            if kept[name] and taken + needed > room:
                break
            taken += needed
            named.update(sources)
            kept[name].append(entry)
        return taken

    room = 0.0
    for name in given:
        room += SHARES[name] * whole
        taken = take(name, room)
        room, left = room - taken, left - taken
    for name in given:
        left -= take(name, left)
    return kept


def _lines(text: str, letters: float) -> int:
    """Return how many lines ``text`` fills, its source's number included."""
    return ceil((len(text) + 5) / letters) if text else 0


def _inline(text: str, small: str) -> str:
    """Return a text as long as ``text`` with ``small`` behind it in small type."""
    return text + "x" * round(len(small) * 0.8)


def _small(text: str, letters: float) -> float:
    return SMALL * _lines(text, 1.25 * letters)


def _fact(fact: Data, letters: float) -> float:
    within = 0.96 * letters
    later = sum(_small(one["text"], within) for one in fact["later"])
    below = _small(fact["standing"] + fact["notes"], within) + bool(later) * SMALL + later
    return 0.2 + _lines(fact["text"], within) + below


def _dispute(dispute: Data, letters: float) -> float:
    sides = (dispute["claim"]["lines"], dispute["answer"]["lines"])
    return 1.5 + max(sum(_lines(one["text"], 0.46 * letters) for one in lines) for lines in sides)


def _unknown(unknown: Data, letters: float) -> float:
    return 0.1 + _lines(_inline(unknown["text"], unknown["before"]), letters)


def _happening(day: Data, letters: float) -> float:
    (entry,), within = day["entries"], 0.77 * letters
    figures = sum(_small(one["text"], within) for one in entry["figures"])
    return 0.2 + _lines(_inline(entry["text"], entry["note"]), within) + bool(figures) * SMALL + figures


def _voice(voice: Data, letters: float) -> float:
    return 1.5 + sum(_lines(_inline(one["text"], one["caption"]), letters) + 0.2 for one in voice["quotes"])


_HEIGHTS: Mapping[str, Callable[[Data, float], float]] = {
    "facts": _fact, "disputes": _dispute, "unknowns": _unknown, "timeline": _happening, "voices": _voice,
}  # fmt: skip
