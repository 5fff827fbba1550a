"""Factiva: articles whose lines carry two-letter codes (HD, BY, WC, PD, SN, LP, TD, AN), and articles without."""

import re
from collections.abc import Iterator

from briefgen.ingest.days import parse_day
from briefgen.ingest.formats.releases import Release

_CODES = (
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CX ART CLM CT DLN RF RST CO IN NS RE IPC IPD PUB AN"
).split()  # fmt: skip
_FIELD = re.compile(rf" {{0,4}}(?P<code>{'|'.join(_CODES)})(?: {{2,}}|\t+| ?\| ?|[ \t]*$)(?P<value>.*)")
_CODED = re.compile(r"^ {0,4}(?P<code>HD|WC|PD|SN|LP)(?: {2,}|\t+| ?\|| {0,2}$)", re.MULTILINE)
_END = re.compile(r"^[ \t]*Document (?P<id>[A-Z]{1,12}[0-9][0-9A-Za-z]{10,})[ \t]*$", re.MULTILINE)
_WORDS = re.compile(r"[ \t]*[\d,]+ words[ \t]*")
_FEWEST_CODES = 3
"""Different codes at the starts of lines that make a text an export; two capitals may open any line."""
_LANGUAGES = frozenset({"english"})
_COPYRIGHT = re.compile(r"(?:Copyright|\(c\)|©)", re.IGNORECASE)
_MOST_LINES_BEFORE_TEXT = 8
"""Lines behind the count of words that may be no text yet, but date, outlet, codes, language and rights."""


def is_export(text: str) -> bool:
    """Tell whether ``text`` is an export of Factiva."""
    if len({found["code"] for found in _CODED.finditer(text)}) >= _FEWEST_CODES:
        return True
    return bool(_END.search(text)) and any(_WORDS.fullmatch(line) for line in text.split("\n"))


def releases(text: str) -> Iterator[Release]:
    """Yield the documents."""
    if _CODED.search(text):
        yield from _coded(text)
    else:
        ends = list(_END.finditer(text))
        starts = [0, *(end.end() for end in ends)]
        yield from (_plain(text[start : end.start()], end["id"]) for start, end in zip(starts, ends, strict=False))


def _coded(text: str) -> Iterator[Release]:
    """Yield the articles with codes: each begins at its headline; a line without a code goes on with the field."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in text.split("\n"):
        field = _FIELD.match(line)
        if field:
            code = field["code"]
            if code in fields and code in ("HD", "SE") and "HD" in fields:
                yield _of(fields)
                fields = {}
            fields.setdefault(code, []).append(field["value"].strip(" |"))
        elif code:
            fields[code].append(line.strip(" |"))
    if "HD" in fields:
        yield _of(fields)


def _of(fields: dict[str, list[str]]) -> Release:
    line = {code: " ".join(" ".join(lines).split()) for code, lines in fields.items()}
    text = "\n\n".join("\n".join(fields[code]) for code in ("LP", "TD") if code in fields)
    id_ = next(iter(line.get("AN", "").removeprefix("Document").split()), "")
    return Release(text, line.get("HD", ""), line.get("SN", ""), line.get("BY", ""), line.get("PD", ""), id_)


def _plain(document: str, id_: str) -> Release:
    """Read headline, byline, ``355 words``, date, outlet, code, language, copyright and text, each on its line."""
    lines = [line.strip() for line in document.split("\n")]
    filled = [at for at, line in enumerate(lines) if line]
    counted = next((at for at in filled if _WORDS.fullmatch(lines[at])), None)
    if counted is None:
        return Release("")
    above = [lines[at] for at in filled if at < counted]
    below = [at for at in filled if at > counted][:_MOST_LINES_BEFORE_TEXT]
    dated = next((at for at in below if parse_day(lines[at])), None)
    rights = next((at for at in below if _COPYRIGHT.match(lines[at])), None)
    language = next((at for at in below if lines[at].lower() in _LANGUAGES), None)
    last = max((at for at in (dated, rights, language) if at is not None), default=counted)
    outlet = next((lines[at] for at in below if dated is not None and at > dated), "")
    title, byline = above[-2:] if len(above) > 1 else [*above, "", ""][:2]
    return Release("\n".join(lines[last + 1 :]), title, outlet, byline, lines[dated] if dated else "", id_)
