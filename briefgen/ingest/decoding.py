"""Bytes to characters: byte order mark, UTF-8, mostly UTF-8, else Windows-1252. Binary files are refused.

Detectors by statistics are not asked: on English news this order is right more often (one bad byte garbles a whole
file for them, and curly quotes of Windows-1252 are taken for Central European letters).
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""In the order in which they must be tried: the mark of UTF-16-LE begins that of UTF-32-LE."""

_SAMPLE = 4096
_MOSTLY = 0.4
"""Share of NUL bytes at every second place that makes a text UTF-16: English has .5 there, and none at the others."""

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS_ALLOWED = 0.01
"""Share of control characters above which a file is no text; clean news has none, images and archives above .05."""

REPLACEMENT = "�"


def decode(raw: bytes) -> str | None:
    """Return the text of ``raw``, bytes that cannot be read as ``REPLACEMENT``; None when it is not text at all."""
    text = _decoded(raw)
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROLS_ALLOWED * len(text):
        return None
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if unmarked := _utf16_without_mark(raw[:_SAMPLE]):
        return raw.decode(unmarked, "replace")
    text = raw.decode("utf-8", "replace")
    if REPLACEMENT not in text or _mostly_utf8(raw, text):
        return text
    return raw.decode("cp1252", "replace")


def _utf16_without_mark(sample: bytes) -> str:
    places = len(sample) // 2
    if not places:
        return ""
    even, odd = sample[0::2].count(0) / places, sample[1::2].count(0) / places
    if odd >= _MOSTLY and even < 1 - 2 * _MOSTLY:
        return "utf-16-le"
    return "utf-16-be" if even >= _MOSTLY and odd < 1 - 2 * _MOSTLY else ""


def _mostly_utf8(raw: bytes, text: str) -> bool:
    """Tell whether the characters of several bytes outnumber the bad ones: by chance, in Windows-1252, they do not."""
    return len(_MULTIBYTE.findall(raw)) >= text.count(REPLACEMENT)
