"""When two forms of a personal name may be one person's: shared by those who read one article and those who join many.

Titles are off already. What counts are the first and the last word; initials, middle names, "Jr.", accents and the
Arabic article may differ.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "mp", "mep", "qc", "kc", "phd", "md", "esq", "obe", "cbe", "mbe"})
"""What may follow a name after a comma or without one."""

_ARTICLES = frozenset({"al", "el"})
_GLUED = re.compile(r"^(?:Al|El)(?=[A-Z])")
_COURTESY = {"mr": "m", "sir": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}
_SPELLINGS = dict.fromkeys(("mohammad", "mohamed", "muhammad", "muhammed", "mohamad"), "mohammed") | {
    "abdallah": "abdullah",
    "ahmad": "ahmed",
    "amre": "amr",
    "husayn": "hussein",
    "hussain": "hussein",
    "khalid": "khaled",
    "mahmud": "mahmoud",
    "moammar": "muammar",
    "mostafa": "mustafa",
    "mustapha": "mustafa",
    "tariq": "tarek",
    "usama": "osama",
    "yousef": "youssef",
    "yusuf": "youssef",
}
"""Arabic names that newspapers spell in more than one way, by one spelling."""


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """Return ``word`` without accents, case, Arabic article and punctuation."""
    word = _GLUED.sub("", word)
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha() or c == "-")
    plain = plain.removeprefix("al-").removeprefix("el-").strip("-")
    return _SPELLINGS.get(plain, plain)


@lru_cache(maxsize=1 << 16)
def keys(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words, without suffix and article; never empty.

    "Al" that opens a name is kept: it may be Albert.
    """
    words = [key(word) for word in name.split()]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(word for at, word in enumerate(words) if word and (at == 0 or word not in _ARTICLES)) or ("",)


def numeral(name: str) -> tuple[str, ...]:
    """Return what tells a monarch from a namesake: "Abdullah II" has "ii"."""
    last = key(name.rpartition(" ")[2])
    return (last,) if last in {"ii", "iii", "iv"} else ()


def generation(name: str) -> str:
    """Return "jr" or "sr" where the name ends so, else "": a father and a son who share all other words."""
    last = key(name.rpartition(" ")[2])
    return last if last in {"jr", "sr"} else ""


def same_person(longer: str, shorter: str) -> bool:
    """Tell whether ``shorter`` leaves out, or shortens, only middle names or the first name of ``longer``.

    Different first names, and middle names that contradict each other, never agree, nor do "Jr." and none.
    """
    long, short = keys(longer), keys(shorter)
    if generation(longer) != generation(shorter):
        return False
    return len(short) > 1 and long[-1] == short[-1] and _fits(long[0], short[0]) and _in_order(long[1:-1], short[1:-1])


def ends_with(longer: str, shorter: str) -> bool:
    """Tell whether ``shorter`` is what is left of ``longer`` when words are cut off its front."""
    long, short = keys(longer), keys(shorter)
    if generation(shorter) not in {"", generation(longer)}:
        return False
    short = short[1:] if len(short) > 1 and short[0] in _ARTICLES else short
    return len(short) < len(long) and long[-len(short) :] == short


def courtesy_gender(mention: str) -> str:
    """Return "m" or "f" where a courtesy title opens the words of a mention ("Mrs Alder"), else ""."""
    return _COURTESY.get(mention.partition(" ")[0].rstrip(".").casefold(), "")


def fullest_forms(names: Iterable[str], is_form: Callable[[str, str], bool]) -> dict[str, str]:
    """Return for each of ``names`` with two or more words the fullest form of the same person among them.

    ``is_form(longer, shorter)`` tells whether the second is a form of the first; a form of two persons is neither's.
    """
    forms = sorted({name for name in names if len(keys(name)) > 1}, key=_fullness)
    full: dict[str, str] = {}
    by_surname: dict[str, list[str]] = {}
    for form in forms:
        bearers = by_surname.setdefault(keys(form)[-1], [])
        meant = [name for name in bearers if is_form(name, form)]
        full[form] = meant[0] if len(meant) == 1 else form
        if full[form] == form:
            bearers.append(form)
    return full


def _fullness(name: str) -> tuple[int, bool, int, str]:
    """Order names: those with most words first, and what is all in capitals, as speakers in transcripts are, later."""
    return -len(keys(name)), name.isupper(), -len(name), name


def _fits(long: str, short: str) -> bool:
    return long == short or (len(short) == 1 and long.startswith(short))


def _in_order(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_fits(word, wanted) or _fits(wanted, word) for word in rest) for wanted in short)
