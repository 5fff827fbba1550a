"""Where a parse has the words that a rule is for; the other tokens, which are most, are never made."""

from collections.abc import Callable, Iterable

from spacy.tokens import Doc


def places_of(doc: Doc, words: Iterable[str], attribute: str = "ORTH") -> list[int]:
    """Return the tokens whose ``attribute`` (``ORTH``, ``LOWER``, ``DEP``) is one of ``words``, in order."""
    return _places(doc, attribute, {doc.vocab.strings[word] for word in words})


def places_where(doc: Doc, attribute: str, fits: Callable[[str], bool]) -> list[int]:
    """Return the tokens whose ``attribute`` has a value that fits, in order; each value is looked at once."""
    strings = doc.vocab.strings
    return _places(doc, attribute, {value for value in set(doc.to_array(attribute).tolist()) if fits(strings[value])})


def _places(doc: Doc, attribute: str, wanted: set[int]) -> list[int]:
    return [at for at, value in enumerate(doc.to_array(attribute).tolist()) if value in wanted]
