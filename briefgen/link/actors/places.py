"""Countries by their other names, capitals and demonyms, from ``places.txt``."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def plain(name: str) -> str:
    """Return ``name`` as names are compared: no case, accents, article or punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(map(_kept, letters)).split()).removeprefix("the ")


@cache
def _kept(letter: str) -> str:
    if letter.isalnum():
        return letter
    return "" if unicodedata.combining(letter) or letter in ".'’" else " "


def place_key(name: str) -> str:
    """Return the key of the place called ``name``: "River Marl" and "Marl River" are one."""
    words = plain(name).split()
    if len(words) == 2 and words[0] in {"lake", "mount", "river"}:
        words.reverse()
    return "-".join(("place", *words))


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    lines = (files(__package__) / "places.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines if not line.startswith("#"))


def _list(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(",") if item.strip()]


@cache
def _names() -> dict[str, str]:
    return {plain(name): country for country, _, _, others in _rows() for name in [country, *_list(others)]}


@cache
def _capitals() -> dict[str, str]:
    return {
        plain(capital): country
        for country, capitals, _, _ in _rows()
        for capital in _list(capitals)
        if not capital.startswith("~")
    }


@cache
def _spellings() -> dict[str, str]:
    known = (capital.removeprefix("~") for _, capitals, _, _ in _rows() for capital in _list(capitals))
    return {plain(capital): capital for capital in known}


@cache
def _demonyms() -> dict[str, str]:
    return {plain(form): country for country, _, words, _ in _rows() for word in words.split() for form in _forms(word)}


def _forms(demonym: str) -> Iterator[str]:
    yield demonym
    yield f"{demonym}s"


def country_of(name: str) -> str:
    """Return the country that ``name`` is a name of ("U.S.": "United States"), or ""."""
    return _names().get(plain(name), "")


def country_of_capital(name: str) -> str:
    """Return the country for whose government its capital ``name`` may stand, or ""."""
    return _capitals().get(plain(name), "")


def country_of_demonym(name: str) -> str:
    """Return the country whose people or things ``name`` calls ("Iranians": "Iran"), or ""."""
    return _demonyms().get(plain(name), "")


def spelled(name: str) -> str:
    """Return ``name`` as it is usually written where it is a capital's ("HAGUE": "The Hague"), else as it is."""
    return _spellings().get(plain(name), name)
