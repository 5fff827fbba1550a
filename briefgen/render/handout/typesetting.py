"""Data and a template to a PDF, by Typst: tagged and checked against PDF/UA-1, the same bytes for the same data."""

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from briefgen.errors import TemplateError
from briefgen.render.handout import packing
from briefgen.render.handout.characters import fonts

if TYPE_CHECKING:
    import typst

NAME = "handout.typ"

_LINE = re.compile(r"^ *┌─ [^\n]*?:(?P<line>[0-9]+):[0-9]+$", re.MULTILINE)

_PAGES = re.compile(rb"<xmpTPg:NPages>(?P<pages>[0-9]+)<")


def typeset(template: bytes, data: dict[str, Any]) -> bytes:
    """Return the PDF that ``template`` makes of ``data``. Raises TemplateError with what Typst says of the template."""
    return packing.packed(compiled(template, json.dumps(data, ensure_ascii=False, sort_keys=True)))


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has, by what Typst says in its metadata."""
    told = _PAGES.search(pdf)
    assert told is not None
    return int(told["pages"])


def compiled(template: bytes, data: str) -> bytes:
    """Return the PDF as Typst writes it."""
    import typst

    try:
        return typst.compile(
            template, font_paths=_fonts(), sys_inputs={"data": data}, pdf_standards="ua-1", format="pdf", timestamp=0
        )
    except typst.TypstError as error:
        raise TemplateError(_told(error), where=_place(error)) from error


def _told(error: "typst.TypstError") -> str:
    """Return what Typst says, with what it advises."""
    return "; ".join((error.message, *error.hints))


def _place(error: "typst.TypstError") -> str:
    """Return the template and the line that Typst names: the first, what it was called from comes after."""
    line = _LINE.search(error.diagnostic)
    return f"{NAME}:{line['line']}" if line else NAME


@cache
def _fonts() -> "typst.Fonts":
    """Return the fonts that Typst and matplotlib bring: the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[fonts()])
