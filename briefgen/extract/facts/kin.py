"""Words of one meaning in the news: a strike and a walkout, to reject and to throw out, are the same kind of event.

Few and plain: a word stands here only where a reporter would swap it for its neighbour without a thought, and every
class is one of what happened, never of who or where.
"""

from collections.abc import Iterable

from briefgen.extract.facts.stems import stem

_CLASSES = (
    "accept approve back endorse ratify",
    "accuse blame",
    "aid assist",
    "appoint choose name nominate pick select",
    "arrest apprehend capture catch custody detain nab seize",
    "assassinate murder",
    "attack assault",
    "ban bar outlaw prohibit",
    "beat defeat",
    "begin start",
    "build construct construction",
    "buy acquire purchase take-over takeover",
    "cancel scrap",
    "charge indict",
    "convict find-guilty",
    "clash fight",
    "close shut",
    "collide collision crash",
    "correct revise",
    "dead death die kill lose-life claim-life pass-away perish succumb",
    "delay postpone",
    "demolish raze tear-down",
    "destroy devastate gut ravage",
    "disrupt hamper interrupt",
    "drop fall decline decrease plunge slump tumble",
    "earthquake quake tremor",
    "end finish conclude last",
    "explode explosion blast detonate",
    "erupt break-out",
    "escape flee",
    "find discover",
    "free release",
    "grow increase rise climb raise soar surge",
    "hurt injure injury wound",
    "ill sicken sick become-ill fall-ill make-ill",
    "launch unveil introduce",
    "layoff lay-off redundancy",
    "loot ransack",
    "marry marriage wed wedding",
    "name identify",
    "order instruct",
    "overthrow depose topple",
    "pledge promise vow",
    "prevent foil thwart",
    "protest demonstrate demonstration rally",
    "reduce cut slash trim",
    "reject refuse throw-out dismiss turn-down rebuff",
    "release issue publish",
    "rescue save",
    "resign resignation quit step-down stand-down",
    "rob burglary heist robbery steal theft",
    "stick jam",
    "strike walkout walk-out walk-off stoppage stop-work",
    "sue lawsuit file-lawsuit file-suit",
    "suicide commit-suicide hang-herself hang-himself",
    "suspend break-off",
    "win triumph victory",
    "withdraw pull-out retract",
)
"""Classes of words; a verb and its particle, object or complement are joined by a hyphen."""

_OF_VERBS = ("hit strike", "sack oust fire dismiss axe", "shoot gun-down open-fire", "sentence jail imprison")
_OF_NOUNS = ("fire blaze", "storm hurricane cyclone")
"""The same for words that mean one thing as a verb and another as a noun."""


def kinds_of(word: str, *, verb: bool) -> tuple[str, ...]:
    """Return the stem of ``word`` and the first word of each class it stands in; ``throw-out`` has its particle."""
    own = _stems(word)
    return (own, *(_AS_VERB if verb else _AS_NOUN).get(own, ()))


def is_known(word: str) -> bool:
    """Tell whether a verb with its particle, object or complement stands in a class."""
    return _stems(word) in _AS_VERB


def opens_a_phrase(verb: str) -> bool:
    """Tell whether a verb stands in a class with a particle, object or complement."""
    return stem(verb) in _WITH_MORE


def _stems(word: str) -> str:
    return "-".join(stem(part) for part in word.split("-"))


def _index(classes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for words in (line.split() for line in classes):
        for word in words:
            found[_stems(word)] = (*found.get(_stems(word), ()), f"={words[0]}")
    return found


_AS_VERB, _AS_NOUN = _index((*_CLASSES, *_OF_VERBS)), _index((*_CLASSES, *_OF_NOUNS))
_WITH_MORE = frozenset(word.partition("-")[0] for word in _AS_VERB if "-" in word)
