"""Words before an expression that make it a term to come: "until Friday", "is due to leave on 5 May"."""

import re

from briefgen.extract.timex.scene import Look, Looking

_AHEAD = re.compile(
    r"(?i:\b(?:will|shall|to be|(?:is|are|was|were|be|been) (?:due|scheduled|expected|set|slated|planned|likely)"
    r"|(?:due|scheduled|expected|slated|planned) (?:for|on|in|to)|plan(?:s|ned|ning)? (?:to|for|a)"
    r"|as (?:soon|early|late) as|until|till|effective|payable|expires?|expiring"
    r"|matur(?:es|ing)|upcoming|deadline|starting|beginning)\b)|’ll\b"
    r"|\b[Bb]y (?:the )?(?:(?:end|start|middle|close|early|late|mid)(?: of)?[ -](?:the )?)?$"
)
_JUST_BEFORE = re.compile(
    r"(?i:\b(?:until|till|effective|payable|due|as (?:soon|early|late) as|no later than|expires?|expiring))$"
)
_REACH = 60
"""Characters before an expression in which such a word counts."""


_SCHEDULED = re.compile(
    r"['’]s (?:\w+ )?(?:elections?|vote|poll|ballot|referendum|primary|summit|budget|debate|match|game|final)\b"
)
_FACING = re.compile(r"(?i:\b(?:to [a-z]+|for|before|ahead of|until|towards?) (?:the )?$)")
_STANDING = re.compile(r"(?i:\b(?:candidates?|contenders?|favou?rites?|hopefuls?) in (?:the )?$)")


def faced(look: Look, before: str, after: str) -> Look:
    """Return where a month or weekday looks that may be one of an election or a match: "to fight November's election".

    A verb that looks back is believed, unless a candidate stands beside it.
    """
    if not _SCHEDULED.match(after):
        return look
    ahead = _STANDING.search(before) or (look is Look.UNKNOWN and _FACING.search(before))
    return Look.AHEAD if ahead else look


_SINCE = re.compile(r"(?i:\bsince (?:the )?)$")


def is_since(text: str, first: int) -> bool:
    """Tell whether an expression says since when: that is past, whatever the verb."""
    return bool(_SINCE.search(text, max(0, first - 10), first))


_AT_THE_LATEST = re.compile(r" at the (?:very )?(?:latest|earliest)\b")


def is_term(text: str, first: int, last: int) -> bool:
    """Tell whether the words just before or after an expression make it a term to come: "by Monday at the latest"."""
    before = _JUST_BEFORE.search(text, max(0, first - 16), max(0, first - 1))
    return bool(before or _AT_THE_LATEST.match(text, last))


def look_by_words(text: str) -> Looking:
    """Return a function that tells where an expression looks by the words before it; it knows nothing of tense."""

    def look(sentence: int, first: int, _last: int) -> Look:
        return Look.AHEAD if _AHEAD.search(text, max(sentence, first - _REACH), first) else Look.UNKNOWN

    return look
