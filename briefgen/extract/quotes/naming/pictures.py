"""Paragraphs that belong to a picture and not to the telling: what stands beside a line of credit."""

import re

from spacy.tokens import Span

from briefgen.extract.parse.paragraphs import ends_paragraph, opens_paragraph
from briefgen.extract.quotes.attribution.cues import is_saying

_CREDIT = re.compile(r"\W*(?:[A-Z][\w.’'-]*[\s/,]+){0,4}(?:AFP|AP|EPA|Getty(?: Images)?|Reuters|Shutterstock)\W*")
"""A line of nothing but names and an agency: "POOL/Reuters", "Lena Korb/Getty Images"."""

_LONGEST = 12
"""Tokens of a line of credit."""


def has_pictures(text: str) -> bool:
    """Tell whether ``text`` has a line of credit, beside which a picture's words may stand."""
    return any(map(_CREDIT.fullmatch, text.split("\n")))


def is_caption(sentence: Span) -> bool:
    """Tell whether the sentence tells in the present what the picture beside it shows: ``Ann Lee holds up the gun``."""
    root = sentence.root
    if root.tag_ not in {"VBZ", "VBP"} or root.pos_ != "VERB" or is_saying(root):
        return False
    return _is_alone(sentence) and (_is_credit(_before(sentence)) or _is_credit(_after(sentence)))


def heads_picture(sentence: Span) -> bool:
    """Tell whether the sentence is a line above a picture, as in a list with a picture below each of its headings."""
    return _is_alone(sentence) and _is_credit(_after(sentence))


def _is_alone(sentence: Span) -> bool:
    return opens_paragraph(sentence) and ends_paragraph(sentence)


def _before(sentence: Span) -> Span | None:
    return sentence.doc[sentence.start - 1].sent if sentence.start else None


def _after(sentence: Span) -> Span | None:
    return sentence.doc[sentence.end].sent if sentence.end < len(sentence.doc) else None


def _is_credit(line: Span | None) -> bool:
    return line is not None and len(line) <= _LONGEST and _is_alone(line) and _CREDIT.fullmatch(line.text) is not None
