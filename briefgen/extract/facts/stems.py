"""Words to stems: M. F. Porter's suffix stripping (Program 14, 1980), so that "evacuation" meets "evacuated".

No stemmer is among the libraries this project depends on, and lemmas alone keep nouns and verbs of one event apart.
"""

import re
from functools import lru_cache

_VOWELS = re.compile(r"[aeiou]|(?<=[^aeiou])y")
_RUNS = re.compile(r"(?:[aeiou]|(?<=[^aeiou])y)+(?:[^aeiouy]|^y|(?<=[aeiou])y)")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")
_SHORT = re.compile(r"[^aeiou][aeiouy][^aeiouywx]$")

_STEP_2 = (
    ("ational", "ate"), ("ization", "ize"), ("isation", "ize"), ("iveness", "ive"), ("fulness", "ful"),
    ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
    ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
    ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("iser", "ize"), ("ator", "ate"), ("alli", "al"),
    ("bli", "ble"), ("eli", "e"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""),
    ("ful", ""),
)  # fmt: skip
_STEP_4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
    "ion", "al", "er", "ic", "ou",
)  # fmt: skip
_NOUNS_OF_VERBS = {
    "suspens": "suspend", "expans": "expand", "extens": "extend", "decis": "decid", "explos": "explod",
    "collis": "collid", "invas": "invad", "admiss": "admit", "permiss": "permit", "eros": "erod", "death": "die",
    "departur": "depart", "seizur": "seiz", "closur": "close", "failur": "fail", "agreement": "agre",
    "movement": "move", "payment": "pai", "growth": "grow", "loss": "lose", "birth": "born", "marriag": "marri",
    "theft": "steal", "flight": "fly", "fli": "fly", "conclus": "conclud", "convers": "convert", "divis": "divid",
    "intrus": "intrud", "persuas": "persuad", "provis": "provid", "resumpt": "resum", "suspici": "suspect",
    "injuri": "injur", "robberi": "rob", "denial": "deni", "discoveri": "discov", "deliveri": "deliv",
    "recoveri": "recov", "acquisit": "acquir", "reduct": "reduc", "introduct": "introduc", "destruct": "destroi",
    "recept": "receiv", "descript": "describ", "subscript": "subscrib", "intervent": "interven", "detent": "detain",
    "retent": "retain",
}  # fmt: skip
"""Stems of nouns of action that Porter's rules leave apart from their verb's stem."""


AMERICA = frozenset({"US", "U.S.", "USA", "U.S.A."})
"""Forms of one name that no stem brings together, nor tells from "us"; all stand for ``usa``."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of ``word``, in lower case. Words of two letters, and words with digits, stay whole."""
    word = word.lower()
    if len(word) < 3 or not word.isalpha():
        return word
    word = _participles(_plural(word))
    if word.endswith("y") and _VOWELS.search(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(_replaced(word, _STEP_2), _STEP_3)
    word = _tidied(_stripped(word))
    return _NOUNS_OF_VERBS.get(word, word)


def _measure(word: str) -> int:
    """Return how often a run of vowels is followed by a consonant."""
    return len(_RUNS.findall(word))


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _participles(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for suffix in ("ed", "ing"):
        base = word.removesuffix(suffix)
        if base == word or not _VOWELS.search(base):
            continue
        if base.endswith(("at", "bl", "iz")) or (_measure(base) == 1 and _SHORT.search(base)):
            return base + "e"
        return base[:-1] if _DOUBLE.search(base) else base
    return word


def _replaced(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    for suffix, instead in rules:
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            return base + instead if _measure(base) else word
    return word


def _stripped(word: str) -> str:
    for suffix in _STEP_4:
        if not word.endswith(suffix):
            continue
        base = word[: -len(suffix)]
        if _measure(base) < 2 or (suffix == "ion" and not base.endswith(("s", "t"))):
            return word
        return base
    return word


def _tidied(word: str) -> str:
    base = word.removesuffix("e")
    if base != word and (_measure(base) > 1 or (_measure(base) == 1 and not _SHORT.search(base))):
        word = base
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
