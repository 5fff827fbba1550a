"""What earlier stages say in English sentences, to the words of the interface: notices, reasons, grounds."""

from collections.abc import Mapping, Sequence

from briefgen.render.labels import ENGLISH, Labels

SECTION = "messages"

_NESTED = frozenset({"days", "ground", "meant"})
"""Values that are messages themselves, or several with "or" between."""


def message(text: str, labels: Labels) -> str:
    """Return ``text`` as the catalogue says it; as it is where the catalogue does not have it."""
    own, english = labels.section(SECTION), ENGLISH.section(SECTION)
    if own == english:
        return text
    for key, parts in english.items():
        values = _values(parts, text)
        if values is not None:
            told = {name: _nested(value, labels) if name in _NESTED else value for name, value in values.items()}
            return labels(SECTION, key, **told)
    return text


def _nested(value: str, labels: Labels) -> str:
    return f" {labels('or')} ".join(message(one, labels) for one in value.split(" or "))


def _values(parts: Sequence[str], text: str) -> Mapping[str, str] | None:
    """Return what stands in ``text`` at the places of ``parts``, None where the words around them are others."""
    if not text.startswith(parts[0]):
        return None
    rest, found = text.removeprefix(parts[0]), dict[str, str]()
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        found[name], met, rest = rest.partition(words) if words else (rest, "end", "")
        if not met or not found[name]:
            return None
    return None if rest else found
