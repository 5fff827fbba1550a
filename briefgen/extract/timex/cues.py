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


def is_term(text: str, first: int) -> bool:
    """Tell whether the word just before an expression makes it a term to come."""
    return bool(_JUST_BEFORE.search(text, max(0, first - 16), max(0, first - 1)))


def look_by_words(text: str) -> Looking:
    """Return a function that tells where an expression looks by the words before it; it knows nothing of tense."""

    def look(sentence: int, first: int, _last: int) -> Look:
        return Look.AHEAD if _AHEAD.search(text, max(sentence, first - _REACH), first) else Look.UNKNOWN

    return look
