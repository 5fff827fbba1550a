"""What an outlet is called, by whatever name or address it goes: one table, and before it the site's own.

A name that no table knows stays as it is written.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from briefgen.errors import InputError, SettingsError
from briefgen.ingest.decoding import decode
from briefgen.ingest.outlets.names import OUTLETS
from briefgen.ingest.plain_yaml import load_plain

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_SITE = 5
"""Letters of a sender's name that his address must hold for it to be the name of the outlet."""


@dataclass(frozen=True, slots=True)
class Outlets:
    """The site's own names: each with the sites and the other names it goes by."""

    own: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def name_of(self, written: str) -> str:
        """Return the name of the outlet that is written so."""
        return self._names().get(_key(written), written)

    def at(self, url: str) -> str:
        """Return the name of the outlet whose site ``url`` belongs to, empty when no table knows it."""
        host = _host(url)
        while host:
            if name := self._sites().get(host):
                return name
            host = host.partition(".")[2]
        return ""

    def _names(self) -> Mapping[str, str]:
        return _tables(self.own)[0]

    def _sites(self) -> Mapping[str, str]:
        return _tables(self.own)[1]


@cache
def _tables(own: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the names by the words of every spelling, and by every site; a site's own come first."""
    names: dict[str, str] = {}
    sites: dict[str, str] = {}
    for name, others in (*own, *OUTLETS.items()):
        names.setdefault(_key(name), name)
        for other in others:
            if "." in other and " " not in other:
                sites.setdefault(other.lower().removeprefix("www."), name)
            names.setdefault(_key(other), name)
    return names, sites


def _key(name: str) -> str:
    """Return the words of a name as they are compared: without ``The`` before them."""
    words = _WORD.findall(name.casefold())
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""


def outlet_of_sender(name: str, address: str, *, is_list: bool) -> str:
    """Return the outlet that sends mail as ``name``: a list's, or one whose site bears the name. A person is none."""
    host = address.rpartition("@")[2].lower()
    if known := NO_OWN.at(f"https://{host}/"):
        return known
    letters = "".join(_WORD.findall(name.casefold().removeprefix("the ")))
    bears = len(letters) >= _SHORTEST_SITE and letters in host.replace("-", "").replace(".", "")
    return name if is_list or bears else ""


NO_OWN = Outlets()


def read_outlets(file: Path) -> Outlets:
    """Return the names in a site's ``outlets.yml``: a name, and below it a list of the others it goes by.

    Without the file there are none. Raises SettingsError when it cannot be read.
    """
    if not file.is_file():
        return NO_OWN
    remedy = "Write lines such as `Lestova Herald: [herald.example, The Herald]`"
    try:
        value = load_plain(decode(file.read_bytes()) or "")
    except InputError as error:
        raise SettingsError(error.what, where=f"{file}:{error.where}", remedy=remedy) from None
    if not isinstance(value, dict):
        raise SettingsError("must hold outlets by name", where=str(file), remedy=remedy)
    return Outlets(tuple((name, tuple(_others(others, file, remedy))) for name, others in value.items()))


def _others(value: object, file: Path, remedy: str) -> Iterable[str]:
    for other in value if isinstance(value, list) else [value]:
        if not isinstance(other, str):
            raise SettingsError("must hold a list of names below each outlet", where=str(file), remedy=remedy)
        yield other
