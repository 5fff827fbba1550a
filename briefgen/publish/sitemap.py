"""The sitemap's dates: of a page below a briefing, that of the briefing's newest article instead of the site's."""

import gzip
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

_ENTRY = re.compile(r"(<loc>(?P<page>[^<]*)</loc>\s*<lastmod>)[^<]*(?=</lastmod>)")


def date_sitemap(folder: Path, days: Mapping[str, date]) -> None:
    """Give the pages below ``briefings/<slug>/`` the day of their briefing in ``days``."""
    file = folder / "sitemap.xml"
    if not file.is_file():
        return

    def dated(found: re.Match[str]) -> str:
        parts = found["page"].split("/")
        held = (parts[at + 1] for at, part in enumerate(parts[:-1]) if part == "briefings")
        day = next((days[slug] for slug in held if slug in days), None)
        return f"{found[1]}{day.isoformat()}" if day else found[0]

    text = _ENTRY.sub(dated, file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    packed = folder / "sitemap.xml.gz"
    if packed.is_file():
        packed.write_bytes(gzip.compress(text.encode(), mtime=0))
