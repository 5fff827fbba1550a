"""The kind that the words of a name tell by themselves: "St Anne's Hospital", "University of Marl", "River Ash"."""

from itertools import pairwise

from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import HEADS
from briefgen.model.claims import ActorKind

_BODIES = sections("organisations")
FIRM_NOUNS = _BODIES["firm nouns"]
"""Nouns that end a firm's name and that its short form leaves out."""

_NO_HOSPITAL = HEADS - {"general"} | {"auditor", "comptroller", "consul", "solicitor", "surgeon"}
"""What makes an office of a "General" behind it, who else is a hospital: Dellmoor General."""

_NOUNS = _BODIES["body nouns"] | FIRM_NOUNS
_PLACES = sections("places")
_WORKS, _NO_ACTORS = sections("names")["works"], sections("names")["no actors"]


def kind_of_form(words: str, *, titled: bool) -> ActorKind | None:
    """Return the kind that the words of a name tell, or None when they tell nothing.

    A title, or a first name before a single word that is a surname too ("Kari Lake"), makes a person of any form.
    """
    parts = [part.strip("’'.,").casefold() for part in words.replace("’s", "").replace("'s", "").split()]
    if len(parts) == 1 and parts[0] in _NO_ACTORS:
        return ActorKind.OTHER
    if titled or len(parts) < 2:
        return None
    return _of_body(parts, words) or _of_place(parts, words) or _of_work(parts, words)


def _of_body(parts: list[str], words: str) -> ActorKind | None:
    last = parts[-1]
    if last in _NOUNS:
        return (
            None if len(parts) == 2 and last in _BODIES["surnames too"] and gender_of(words) else ActorKind.ORGANISATION
        )
    if any(word in _NOUNS and link in {"of", "for"} for word, link in pairwise(parts)):
        return ActorKind.ORGANISATION
    if last == "general" and len(parts) < 4 and _NO_HOSPITAL.isdisjoint(parts):
        return ActorKind.ORGANISATION
    return ActorKind.ORGANISATION if "&" in parts else None


def _of_place(parts: list[str], words: str) -> ActorKind | None:
    if parts[-1] in _PLACES["endings"] and not gender_of(words):
        return ActorKind.PLACE
    return ActorKind.PLACE if parts[0] in _PLACES["openings"] and len(parts) < 4 else None


def _of_work(parts: list[str], words: str) -> ActorKind | None:
    """Tell the name of a show, a prize, a law or an illness by its last word: "Late Show", not "Jonathan Day"."""
    if parts[-1] not in _WORKS or not _BODIES["body nouns"].isdisjoint(parts):
        return None
    return None if len(parts) == 2 and gender_of(words) else ActorKind.OTHER
