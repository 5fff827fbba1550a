"""Characters as they are published: mojibake repaired, white space made plain, invisible characters left out.

Visible characters stay as the source wrote them; curly quotes stay curly.
"""

import re

_SPACE = re.compile(r"[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LINE = re.compile(r"\r\n|[\r\v\u2028]")
_PARAGRAPH = re.compile("[\f\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control characters, soft hyphens, zero-width and bidirectional marks, object replacements, tags, lone surrogates."""

_RUN = re.compile(r"([^\s\d])\1{50,}")
_PUNCTUATION = re.compile(r"(?:[^\w\s] ?){51,}")
_RUN_KEPT = 3
"""Longer runs of one character, or of punctuation, are rules and attacks, not words; parsers are quadratic in them."""


def clean_lines(text: str) -> str:
    """Return ``text`` with the newline as its only line break, single spaces and no invisible characters."""
    text = _PARAGRAPH.sub("\n\n", _LINE.sub("\n", text))
    text = "\n".join(line if line.isascii() else _repaired(line) for line in text.split("\n"))
    return _INVISIBLE.sub("", _SPACE.sub(" ", _LINE.sub("\n", text)))


def _repaired(line: str) -> str:
    """Return ``line`` without mojibake; ftfy is loaded at the first line that may have some."""
    import ftfy
    from ftfy.fixes import fix_c1_controls

    return ftfy.fix_encoding(fix_c1_controls(line))


def clean_line(text: str) -> str:
    """Return ``text`` on one line, as metadata and paragraphs are kept."""
    return " ".join(clean_lines(text).split())


def runs_in(paragraph: str) -> tuple[str, ...]:
    """Return what ``without_runs`` cuts off."""
    runs = (run[0].strip() for form in (_PUNCTUATION, _RUN) for run in form.finditer(paragraph))
    return tuple(run[_RUN_KEPT:] for run in runs)


def without_runs(paragraph: str) -> str:
    """Return ``paragraph`` with runs of more than fifty equal letters, or of punctuation, cut to three characters."""
    paragraph = _PUNCTUATION.sub(lambda run: run[0].replace(" ", "")[:_RUN_KEPT] + " ", paragraph)
    return _RUN.sub(lambda run: run[1] * _RUN_KEPT, paragraph).strip()
