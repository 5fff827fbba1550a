"""A web archive (WARC) to the articles of the pages that it holds."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from briefgen.ingest.decoding import decode
from briefgen.ingest.files import Trouble
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.metadata import is_web_address
from briefgen.ingest.pages.reading import read_page
from briefgen.model.source import Basis

_PAGES = ("text/html", "application/xhtml+xml")
_CUT_OFF = ("is cut off or damaged from here on", "Make the archive anew; what stands before is read")


def read(content: Content) -> Iterator[Found]:
    """Yield the article of each page that was answered in full. The day of the crawl is no publication date."""
    left = content.limits.inflated
    number = 0
    for record in _records(content.raw):
        if not isinstance(record, ArcWarcRecord):
            yield Found(position=f"record {number + 1}", key="cut off", problem=record)
            return
        number += 1
        if not _is_page(record):
            continue
        raw = record.content_stream().read(min(left, content.limits.page) + 1)
        left -= len(raw)
        address = record.rec_headers.get_header("WARC-Target-URI") or ""
        key = record.rec_headers.get_header("WARC-Record-ID") or address
        yield _found(raw, address.strip("<>"), f"record {number}", key, content)


def _records(raw: bytes) -> Iterator[ArcWarcRecord | Trouble]:
    """Yield the records, and what is wrong where the archive breaks off: its reader fails there in many ways."""
    records = iter(ArchiveIterator(BytesIO(raw)))
    while True:
        try:
            record = next(records, None)
        except (ArchiveLoadFailed, AttributeError, EOFError, OSError, ValueError):
            record = _CUT_OFF
        if record is None:
            return
        yield record
        if record is _CUT_OFF:
            return


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    if headers is None:
        kind, status = record.rec_headers.get_header("Content-Type") or "", "200"
    else:
        kind, status = headers.get_header("Content-Type") or "", headers.get_statuscode()
    return status == "200" and kind.split(";")[0].strip().lower() in _PAGES


def _found(raw: bytes, address: str, position: str, key: str, content: Content) -> Found:
    if len(raw) > content.limits.page:
        what = f"has more than {content.limits.page:,} bytes, or the archive unpacks to too many"
        return Found(position=position, key=key, problem=(what, "Split the archive"))
    page = read_page(decode(raw) or "")
    metadata = page.metadata
    if not metadata.url and is_web_address(address):
        metadata = replace(metadata, url=address)
    return Found(page.paragraphs, metadata, Basis.HTML, position, key, removals=page.removals)
