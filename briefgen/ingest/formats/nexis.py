"""Nexis: the older text files (``1 of 10 DOCUMENTS``) and the newer documents (``Length: 355 words``, ``Body``)."""

import re
from collections.abc import Iterator

from briefgen.ingest.days import days_in
from briefgen.ingest.formats.releases import Release

_COUNT = re.compile(r"^[ \t]*\d{1,4} of \d{1,4} DOCUMENTS?[ \t]*$", re.MULTILINE)
_END = re.compile(r"End of Document[ \t]*$", re.MULTILINE)
_LENGTH = re.compile(r"^[ \t]*(?:LENGTH|Length):\s*[\d,]+ words[ \t]*$", re.MULTILINE)
_BODY = re.compile(r"^[ \t]*(?:Body|Text)[ \t]*$", re.MULTILINE)
_EDITION = re.compile(r"(?:[\w.]+[ -]{1,3}){0,4}edition(?:[ ,;-]{1,3}[\w.]+){0,4}", re.IGNORECASE)
"""What may stand above an older file's text: ``Late Edition - Final``."""
_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z]*(?:[- ][A-Za-z]+)?):\s*(?P<value>.*)")
_BEFORE = frozenset({"byline", "length", "section", "dateline", "highlight", "series", "column", "copyright", "source"})
"""Fields that stand between a headline and the text."""
_AFTER = frozenset(
    """load-date language graphic publication-type subject organization person geographic country city state company
    ticker industry correction-date journal-code document-type notes classification""".split()
)
"""Fields, and a heading, that stand behind the text."""
_COPYRIGHT = re.compile(r"[ \t]*(?:Copyright|©|All Rights Reserved)", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Tell whether ``text`` is an export of Nexis."""
    return bool(_LENGTH.search(text)) and bool(_COUNT.search(text) or (_BODY.search(text) and _END.search(text)))


def releases(text: str) -> Iterator[Release]:
    """Yield the documents."""
    if _COUNT.search(text):
        yield from (_older(document) for document in _COUNT.split(text)[1:])
    else:
        yield from (_newer(document) for document in _END.split(text) if _BODY.search(document))


def _older(document: str) -> Release:
    """Read outlet, date, headline, fields, text, fields and copyright, in blocks that blank lines part."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", document) if block.strip()]
    dated = next((at for at, block in enumerate(blocks[:4]) if days_in(" ".join(block.split()))), 0)
    fields = [at for at, block in enumerate(blocks) if _name(block) in _BEFORE and at > dated]
    ends = [at for at, block in enumerate(blocks) if _name(block) in _AFTER and at > dated]
    first = fields[-1] + 1 if fields else dated + 2
    head = next((at for at in fields), dated + 2)
    last = next((at for at in ends if at >= first), len(blocks))
    if first < last and _EDITION.fullmatch(blocks[first].strip()):
        first += 1
    body = [block for block in blocks[first:last] if not _COPYRIGHT.match(block)]
    known = {_name(block): _value(block) for block in (*blocks[:first], *blocks[last:])}
    outlet = blocks[0] if dated else ""
    title = " ".join(blocks[dated + 1 : head])
    return Release("\n\n".join(body), title, outlet, known.get("byline", ""), blocks[dated] if blocks else "")


def _newer(document: str) -> Release:
    """Read headline, outlet, date, copyright, fields, ``Body``, text and ``Load-Date``.

    The first document may stand below a cover, which has dates of its own.
    """
    before, _, after = _split_once(_BODY, document)
    lines = [line.strip() for line in before.split("\n") if line.strip()]
    fields = max((at for at, line in enumerate(lines) if _name(line) == "length"), default=len(lines))
    dated = max((at for at, line in enumerate(lines[:fields]) if days_in(line) and _is_plain(line)), default=-1)
    known = {_name(line): _value(line) for line in lines}
    body = after.split("\n")
    end = next((at for at, line in enumerate(body) if _is_behind(line)), len(body))
    outlet = lines[dated - 1] if dated > 0 else ""
    title = lines[dated - 2] if dated > 1 else ""
    written = lines[dated] if dated >= 0 else ""
    return Release("\n".join(body[:end]), title, outlet, known.get("byline") or known.get("author", ""), written)


def _split_once(mark: re.Pattern[str], text: str) -> tuple[str, str, str]:
    found = mark.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _is_plain(line: str) -> bool:
    return not _name(line) and not _COPYRIGHT.match(line)


def _is_behind(line: str) -> bool:
    return _name(line) in _AFTER or line.strip().lower() in _AFTER


def _name(block: str) -> str:
    field = _FIELD.match(block.strip())
    return field["name"].lower().replace(" ", "-") if field else ""


def _value(block: str) -> str:
    field = _FIELD.match(" ".join(block.split()))
    return field["value"] if field else ""
