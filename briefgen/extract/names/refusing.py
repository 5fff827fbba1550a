"""Which words that the model takes for a name are none: page furniture, clocks, camps, warships, offices."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import HEADS, OFFICES, REALMS, bare
from briefgen.extract.parse.words import HYPHENS, places_of
from briefgen.model.persons import SUFFIXES

_BODIES = sections("organisations")
_NAMES = sections("names")
DAYS = _NAMES["days"]
_NEVER = _NAMES["never"] | DAYS
_PLACES = sections("places")
_GENERIC = _PLACES["generic"] | HEADS
_FIELDS = REALMS - _BODIES["generic"]
_SMALL_TAIL = re.compile(r"[-‐‑][a-z]")
_SIDES = ("Anti", "Non", "Post", "Pro")
_SIDE = re.compile(rf"(?:{'|'.join(_SIDES)})[-‐‑]\w+")
_MODEL = re.compile(r"[A-Z]{1,3}[-‐‑]\d+s?|(?:[A-Z]\d+){2,}")
_PARTIES = frozenset({"D", "I", "R"})
"""What opens the party and state of a member of Congress: "Susan Harker, R-Maine"."""

_STATES = frozenset(word.upper() for word in _PLACES["postal"])
ZONES = frozenset({"BST", "CDT", "CEST", "CET", "EDT", "EST", "ET", "GMT", "IST", "MST", "PDT", "PST", "UTC"})


def is_name(run: Sequence[Token], label: str) -> bool:
    """Tell whether the tokens that the model gave ``label`` can be a name."""
    words = [token.lower_ for token in run]
    if all(bare(word) in SUFFIXES for word in words):
        return False
    if len(run) == 1 and (_is_part(run[0]) or _SMALL_TAIL.search(run[0].text) or bare(words[0]) in _GENERIC):
        return False
    if _is_furniture(run, words) or _is_thing(run) or _is_office(run, words) or _is_people(words):
        return False
    if _is_field(run, words) or (len(run) == 1 and _is_common(run[0])):
        return False
    if label == "NORP":
        return hyphened(words) in _BODIES["known"]
    return len(run) > 1 or run[0].pos_ != "ADJ"


def _is_furniture(run: Sequence[Token], words: Sequence[str]) -> bool:
    if all(word in _NAMES["clock"] for word in words) and (len(run) > 1 or run[0].text in ZONES):
        return True
    if len(run) == 1 and words[0] in _NAMES["platforms"]:
        return run[0].dep_ != "nsubj"
    return hyphened(words) in _NAMES["never"] or _NEVER.issuperset(words)


def _is_thing(run: Sequence[Token]) -> bool:
    """Tell whether the words are those of a warship, an aircraft, a camp ("Anti-Korb") or a number."""
    first = run[0]
    if first.lower_ in _NAMES["vessels"] or _MODEL.fullmatch(first.text) or not _has_letter(first):
        return True
    if len(run) in {1, 3} and _is_of_member(first):
        return True
    return (
        first.text.startswith(_SIDES)
        and len(run) < 4
        and bool(_SIDE.fullmatch("".join(token.text_with_ws for token in run).strip()))
    )


def _is_of_member(token: Token) -> bool:
    """Tell whether ``token`` is the party or the state of "R-Maine"."""
    opens = token.text in _PARTIES and token.i + 1 < len(token.doc) and token.nbor().text in HYPHENS
    return opens or (token.i > 1 and token.nbor(-1).text in HYPHENS and token.nbor(-2).text in _PARTIES)


def _is_field(run: Sequence[Token], words: Sequence[str]) -> bool:
    """Tell whether the words are of the office behind them: "Deputy Information Minister Tomas Alder"."""
    after = run[-1].i + 1
    if after + 1 >= len(run[0].doc) or not _FIELDS.issuperset(words):
        return False
    office = run[-1].nbor()
    return office.text[0].isupper() and bare(office.text) in HEADS


def _is_common(token: Token) -> bool:
    """Tell whether a lone word is a common noun of several by its part of speech throughout: "Witnesses said"."""
    if token.tag_ != "NNS" or not token.is_title or token.lower_ in _BODIES["known"]:
        return False
    return all(token.doc[at].tag_ == "NNS" for at in places_of(token.doc, [token.text]))


def _has_letter(token: Token) -> bool:
    return token.is_alpha or any(c.isalpha() for c in token.text)


def _is_people(words: Sequence[str]) -> bool:
    """Tell whether the words mean many people: "Latinos", "Young Marlandians"."""
    return len(words) < 3 and (words[-1] in _NAMES["peoples"] or words[-1].endswith(("ians", "icans")))


def _is_office(run: Sequence[Token], words: Sequence[str]) -> bool:
    """Tell whether the model took the office of the name behind it for an organisation: "CNN Anchor", "Thai PM"."""
    if bare(words[-1]) not in OFFICES or "of" in words:
        return False
    return not gender_of(" ".join(token.text for token in run))


def _is_part(token: Token) -> bool:
    """Tell whether ``token`` ends what stands before it: "Dellmoor, AL", "Secretary of State", "(AP) —"."""
    if token.i < 2 or token.i + 1 == len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    if before.lower_ == "of":
        return bare(token.nbor(-2).text) in HEADS and token.lower_ in {"state", "house", "defense", "defence"}
    if before.text == "(":
        return after.text == ")" and token.i + 2 < len(token.doc) and token.nbor(2).text in {"—", "–", "-", "--"}
    if before.text != ",":
        return False
    return token.text in _STATES or (token.text.endswith(".") and token.lower_ not in _BODIES["dotted places"])


def hyphened(words: Iterable[str]) -> str:
    """Return the words of a name, joined by hyphens."""
    return "-".join(word for word in words if word not in HYPHENS)
