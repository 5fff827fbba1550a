"""Words of which one denies the other, said of one thing: what is closed is not open, who rejected did not accept.

Only pairs without much between them: what is not good need not be bad.
"""

from briefgen.extract.facts.stems import stem

_PAIRS = (
    "accept reject",
    "agree disagree",
    "allow ban",
    "allow forbid",
    "allow prohibit",
    "approve reject",
    "close open",
    "closed open",
    "complex simple",
    "complicated simple",
    "continue stop",
    "dangerous safe",
    "decrease increase",
    "different same",
    "difficult easy",
    "drop rise",
    "easy hard",
    "empty full",
    "fall rise",
    "false true",
    "forget remember",
    "grow shrink",
    "guilty innocent",
    "illegal legal",
    "impossible possible",
    "increase reduce",
    "oppose support",
    "strong weak",
)

_UN = 5
"""Letters from which a word that begins with "un" is taken to deny the rest: "unsafe" is "not safe". "Under" gives
"der", which no sentence holds."""


def opposites_of(lemma: str) -> tuple[str, ...]:
    """Return the stems of what ``lemma`` denies."""
    word = lemma.lower()
    bare = (stem(word[2:]),) if word.startswith("un") and len(word) >= _UN else ()
    return (*_OPPOSITES.get(word, ()), *bare)


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in _PAIRS:
        one, other = pair.split()
        found[one] = (*found.get(one, ()), stem(other))
        found[other] = (*found.get(other, ()), stem(one))
    return found


_OPPOSITES = _index()
