"""A ZIP archive to the articles of its members, each read as a file of its own. Nothing is unpacked to a disk."""

import io
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefgen.errors import InputError
from briefgen.ingest.files import IGNORED, Trouble, beside_pages, shown, unusable_name
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.reading import read_content

_ENCRYPTED = 0x1
"""The bit of a member's flags that says so."""
_CHUNK = 1 << 16
"""Bytes unpacked at once, after which their number is looked at."""
_UP = ".."
_SHOWN = 200
"""Characters of the name of a member that is left out; it may have 65,000."""


def read(content: Content) -> Iterator[Found]:
    """Yield what the members hold, by their paths; archives inside archives are left alone."""
    if content.depth:
        raise InputError("is an archive inside another", remedy="Unpack it")
    left = content.limits.inflated
    with zipfile.ZipFile(io.BytesIO(content.raw)) as archive:
        for member in _members(archive, content.limits.members):
            raw = _refusal(member) or _bytes(archive, member, min(left, content.limits.file))
            if isinstance(raw, tuple):
                yield Found(position=shown(member.filename[:_SHOWN]), key=member.filename, problem=raw)
                continue
            left -= len(raw)
            yield from _found(member.filename, raw, content)


def check_inflated(content: Content) -> None:
    """Raise InputError when a document that is an archive would unpack to more than is read."""
    with zipfile.ZipFile(io.BytesIO(content.raw)) as archive:
        if sum(info.file_size for info in archive.infolist()) > content.limits.inflated:
            raise InputError(f"unpacks to more than {content.limits.inflated:,} bytes", remedy="Save the text only")


def _members(archive: zipfile.ZipFile, most: int) -> list[zipfile.ZipInfo]:
    """Return the members that may be articles; hidden ones, and what browsers and systems put beside them, are not."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    beside = beside_pages(info.filename for info in infos)
    wanted = sorted((info for info in infos if not _is_aside(info.filename, beside)), key=lambda info: info.filename)
    if len(wanted) > most:
        raise InputError(f"has {len(wanted):,} members; at most {most:,} are read", remedy="Split it")
    return wanted


def _is_aside(name: str, beside: frozenset[str]) -> bool:
    parts = _path(name).parts
    folders = {"/".join(parts[:depth]) for depth in range(1, len(parts))}
    hidden = any(part.startswith((".", "__MACOSX")) and part != _UP for part in parts)
    return hidden or name in IGNORED or bool(folders & beside)


def _path(name: str) -> PurePosixPath:
    """Return a member's name as a path; some programs write it as Windows does."""
    return PurePosixPath(name.replace("\\", "/"))


def _refusal(member: zipfile.ZipInfo) -> Trouble | None:
    path = _path(member.filename)
    if path.is_absolute() or _UP in path.parts:
        return "leads out of its archive", "Pack it again"
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted", "Pack it again without a password"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link, and links are not followed", "Pack the file itself"
    return unusable_name(member.filename)


def _bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes | Trouble:
    """Return the member's bytes; what its header says of their number is not believed."""
    parts: list[bytes] = []
    size = 0
    try:
        with archive.open(member) as file:
            while part := file.read(_CHUNK):
                parts.append(part)
                size += len(part)
                if size > limit:
                    return f"unpacks to more than {limit:,} bytes", "Keep the articles only, or split the archive"
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        return f"cannot be unpacked ({type(error).__name__})", "Pack it again"
    return b"".join(parts)


def _found(name: str, raw: bytes, content: Content) -> Iterator[Found]:
    if not raw.strip():
        yield Found(position=shown(name), key=name, problem=("is empty", "Remove it"))
        return
    inner = Content(raw, name, f"{content.where}, {shown(name)}", content.limits, content.depth + 1)
    for found in read_content(inner):
        position = ", ".join(part for part in (shown(name), found.position) if part)
        yield replace(found, position=position, key="\n".join(part for part in (name, found.key) if part))
