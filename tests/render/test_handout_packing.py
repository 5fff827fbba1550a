"""A packed PDF, read by a program that did not write it, is the one that Typst wrote."""

import io
import re

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from briefgen.render.handout.packing import packed

PARAGRAPHS = "\n\n".join(f"= Part {nth}\nThe ferry left quay {nth} at noon." for nth in range(40))
TEMPLATE = f'#set document(title: "Ferries", date: none)\n#set text(lang: "en")\n{PARAGRAPHS}'.encode()
FONTS = typst.Fonts(include_system_fonts=False)
WRITTEN: bytes = typst.compile(TEMPLATE, format="pdf", font_paths=FONTS, pdf_standards="ua-1", timestamp=0)


def plain(value: object) -> object:
    """Return an object of a PDF as values of Python; what it refers to stays a number."""
    if isinstance(value, IndirectObject):
        return ("to", value.idnum)
    if isinstance(value, StreamObject):
        return ({name: plain(value.raw_get(name)) for name in value}, value.get_data())
    if isinstance(value, DictionaryObject):
        return {name: plain(value.raw_get(name)) for name in value}
    return [plain(one) for one in value] if isinstance(value, ArrayObject) else str(value)


def objects(pdf: bytes) -> dict[int, object]:
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    return {number: plain(reader.get_object(number)) for number in range(1, WRITTEN.count(b" 0 obj\n") + 1)}


def test_every_object_is_what_it_was_and_keeps_its_number() -> None:
    assert len(objects(WRITTEN)) > 80
    assert objects(packed(WRITTEN)) == objects(WRITTEN)
    head = ("/Root", "/Info", "/ID")
    before, after = (PdfReader(io.BytesIO(pdf)).trailer for pdf in (WRITTEN, packed(WRITTEN)))
    assert [plain(after.raw_get(name)) for name in head] == [plain(before.raw_get(name)) for name in head]


def test_the_tags_of_a_screen_reader_take_less_than_half_the_room() -> None:
    assert len(packed(WRITTEN)) < 0.7 * len(WRITTEN)


def test_what_is_packed_is_not_packed_again() -> None:
    assert packed(packed(WRITTEN)) == packed(WRITTEN)


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"%PDF-1.7\n",
        WRITTEN[:-200],
        WRITTEN[200:],
        WRITTEN + WRITTEN[WRITTEN.rfind(b"\nxref\n") :],
        re.sub(rb"\nendobj\n", b"\rendobj\r", WRITTEN),
    ],
)
def test_what_is_laid_out_otherwise_stays_as_it_is(other: bytes) -> None:
    assert packed(other) == other


@given(st.binary(max_size=300))
def test_no_bytes_break_it(other: bytes) -> None:
    assert packed(b"\nxref\n" + other) == b"\nxref\n" + other
