"""Where the verb that governs an expression looks: "met on Friday" is past, "will meet on Friday" is to come."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.cues import is_term, look_by_words
from briefgen.extract.timex.scene import Look, Looking

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall", "would"})
_PLANNED = frozenset(
    {"expect", "schedule", "plan", "slate", "due", "set", "likely", "agree", "hope", "intend", "want", "vow"}
)
_FAR = 6
"""Steps up the tree to the governing verb; farther verbs govern something else."""


def looking(reading: Reading) -> Looking:
    """Return the function that tells where the words at two offsets look."""
    by_words = look_by_words(reading.article.text)

    def look(sentence: int, first: int, last: int) -> Look:
        if is_term(reading.article.text, first):
            return Look.AHEAD
        token = reading.token_at(first)
        if reading.quote_at(token) is not None:
            return by_words(sentence, first, last)
        verb = next((head for head in _heads(token) if head.pos_ in ("VERB", "AUX")), None)
        found = _look_of(verb) if verb is not None else Look.UNKNOWN
        return found if found is not Look.UNKNOWN else by_words(sentence, first, last)

    return look


def _heads(token: Token) -> Iterator[Token]:
    for nth, head in enumerate(token.ancestors):
        if nth >= _FAR:
            return
        yield head


def _look_of(verb: Token) -> Look:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _WILL:
        return Look.AHEAD
    if "to" in helpers:
        return Look.AHEAD if verb.head.lemma_ in _PLANNED else Look.UNKNOWN
    if "had" in helpers:
        return Look.BACK
    if verb.lemma_ in _PLANNED and verb.tag_ != "VBG":
        return Look.AHEAD
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers & {"was", "were", "had", "been", "has", "have"}):
        return Look.BACK
    return Look.UNKNOWN
