"""ProQuest: documents parted by a rule of underscores, with named fields, the text under ``Full text:``."""

import re
from collections.abc import Iterator

from briefgen.ingest.formats.releases import Release

_RULE = re.compile(r"^_{50,}[ \t]*$", re.MULTILINE)
_FULL_TEXT = re.compile(r"^Full text:", re.MULTILINE)
_FIELD = re.compile(
    r"(?P<name>Title|Author|Abstract|Links|Full text|Credit|Subject|Location|People|Company / organization|Company"
    r"|Publication title|Publication info|Publication date|Publication year|Publication subject|Last updated"
    r"|First page|Pages|Section|Publisher|Place of publication|Country of publication|ISSN|Source type"
    r"|Language of publication|Document type"
    r"|ProQuest document ID|Document URL|Copyright|Database|Identifier / keyword|Business indexing term|Volume|Issue"
    r"|dateline|column):[ \t]?(?P<value>.*)",
    re.IGNORECASE,
)


def is_export(text: str) -> bool:
    """Tell whether ``text`` is an export of ProQuest."""
    return bool(_RULE.search(text)) and bool(_FULL_TEXT.search(text))


def releases(text: str) -> Iterator[Release]:
    """Yield the documents, also those that are listed without their text."""
    for document in _RULE.split(text):
        fields = _fields(document)
        if "full text" in fields or "title" in fields:
            yield _of(fields)


def _fields(document: str) -> dict[str, str]:
    """Return the fields by their names. The text goes on to the next name, other fields to a blank line."""
    fields: dict[str, list[str]] = {"": []}
    name = ""
    for line in document.split("\n"):
        if field := _FIELD.match(line):
            name = field["name"].lower()
            fields.setdefault(name, []).append(field["value"])
        elif line.strip() or name == "full text":
            fields[name].append(line)
        else:
            name = ""
    return {name: "\n".join(lines).strip() for name, lines in fields.items()}


def _of(fields: dict[str, str]) -> Release:
    top = next((line.strip() for line in fields[""].split("\n") if line.strip()), "")
    return Release(
        fields.get("full text", ""),
        fields.get("title", "") or top,
        fields.get("publication title", ""),
        ", ".join(_forward(name) for name in fields.get("author", "").split(";")),
        fields.get("publication date", ""),
        fields.get("proquest document id", ""),
    )


def _forward(name: str) -> str:
    """Return ``Brook, Ana`` as ``Ana Brook``."""
    last, _, first = name.strip().partition(", ")
    return f"{first} {last}".strip()
