"""Data and a template to a PDF, by Typst: tagged and checked against PDF/UA-1, the same bytes for the same data."""

import hashlib
import json
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import TemplateError
from briefgen.render.charts.choosing import ChartStore
from briefgen.render.handout import packing
from briefgen.render.handout.characters import fonts

if TYPE_CHECKING:
    import typst

NAME = "handout.typ"

_LINE = re.compile(r"^ *┌─ [^\n]*?:(?P<line>[0-9]+):[0-9]+$", re.MULTILINE)

_PAGES = re.compile(rb"<xmpTPg:NPages>(?P<pages>[0-9]+)<")


def typeset(template: bytes, data: dict[str, Any], store: ChartStore | None) -> bytes:
    """Return the PDF that ``template`` makes of ``data``, from the store where it has been made before.

    Raises TemplateError with what Typst says of the template.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    key = hashlib.sha256(b"\0".join((version("typst").encode(), _code(), template, text.encode()))).hexdigest()
    kept = store.get(key) if store else None
    made = kept if kept is not None else _compiled(template, text)
    if store and kept is None:
        store.put(key, made)
    return made


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has, by what Typst says in its metadata."""
    told = _PAGES.search(pdf)
    assert told is not None
    return int(told["pages"])


def _compiled(template: bytes, data: str) -> bytes:
    import typst

    try:
        made = typst.compile(
            template, font_paths=_fonts(), sys_inputs={"data": data}, pdf_standards="ua-1", format="pdf", timestamp=0
        )
    except typst.TypstError as error:
        raise TemplateError(_told(error), where=_place(error)) from error
    return packing.packed(made)


def _told(error: "typst.TypstError") -> str:
    """Return what Typst says, with what it advises."""
    return "; ".join((error.message, *error.hints))


def _place(error: "typst.TypstError") -> str:
    """Return the template and the line that Typst names: the first, what it was called from comes after."""
    line = _LINE.search(error.diagnostic)
    return f"{NAME}:{line['line']}" if line else NAME


@cache
def _code() -> bytes:
    return Path(packing.__file__).read_bytes()


@cache
def _fonts() -> "typst.Fonts":
    """Return the fonts that Typst and matplotlib bring: the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[fonts()])
