"""Data and a template to a PDF, by Typst: tagged and checked against PDF/UA-1, the same bytes for the same data."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from briefgen.errors import TemplateError
from briefgen.render.charts.choosing import ChartStore
from briefgen.render.handout.characters import fonts

if TYPE_CHECKING:
    import typst

NAME = "handout.typ"


def typeset(template: bytes, data: dict[str, Any], store: ChartStore | None) -> bytes:
    """Return the PDF that ``template`` makes of ``data``, from the store where it has been made before.

    Raises TemplateError with what Typst says of the template.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    key = hashlib.sha256(b"\0".join((version("typst").encode(), template, text.encode()))).hexdigest()
    kept = store.get(key) if store else None
    made = kept if kept is not None else _compiled(template, text)
    if store and kept is None:
        store.put(key, made)
    return made


def _compiled(template: bytes, data: str) -> bytes:
    import typst

    try:
        made = typst.compile(
            template, font_paths=_fonts(), sys_inputs={"data": data}, pdf_standards="ua-1", format="pdf", timestamp=0
        )
    except typst.TypstError as error:
        raise TemplateError(str(error), where=NAME) from error
    return made


@cache
def _fonts() -> "typst.Fonts":
    """Return the fonts that Typst and matplotlib bring: the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[fonts()])
