"""The text of a mail to the article in it: what a forwarder wrote above, quoted replies and signatures taken off."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from briefgen.ingest.text import paragraphs_of

_MARK = re.compile(
    r"^[> ]*(?:-{2,} ?(?:forwarded message|original message) ?-{2,}|begin forwarded message:).*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(r"\*?(from|sent|date|to|cc|subject|reply-to)\*?: ?\*?(.*)", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_NAMES = {"sent": "date"}


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The article's paragraphs, the header of the mail it came in, and what stood around it with the reason."""

    paragraphs: tuple[str, ...]
    header: dict[str, str] = field(default_factory=dict)
    around: tuple[tuple[str, str], ...] = ()


def split(text: str) -> Forwarded:
    """Return the article in a mail's ``text``."""
    if mark := _MARK.search(text):
        return _forwarded(text[: mark.start()], text[mark.end() :])
    text, signature = _without_signature(text)
    answered = "\n".join(line for line in text.split("\n") if line.startswith(">"))
    own = "\n".join(line for line in text.split("\n") if not line.startswith(">"))
    if len(answered) > len(own):
        own, answered = _QUOTED.sub("", answered), own
    around = ((answered.strip(), "quoted reply"), (signature, "signature"))
    return Forwarded(paragraphs_of(own), around=tuple(one for one in around if one[0]))


def _forwarded(above: str, below: str) -> Forwarded:
    below = _QUOTED.sub("", below.lstrip("\n"))
    lines = [line.strip() for line in below.split("\n")]
    written = list(takewhile(lambda line: not line or _HEADER.fullmatch(line), lines))
    found = (match for line in written if (match := _HEADER.fullmatch(line)))
    header = {_NAMES.get(match[1].lower(), match[1].lower()): match[2].strip(" *") for match in found}
    text, signature = _without_signature("\n".join(lines[len(written) :]))
    around = ((above.strip(), "what the forwarder wrote"), (signature, "signature"))
    return Forwarded(paragraphs_of(text), header, tuple(one for one in around if one[0]))


def _without_signature(text: str) -> tuple[str, str]:
    mark = _SIGNATURE.search(text)
    return (text[: mark.start()], text[mark.start() :].strip()) if mark else (text, "")
