"""What a reader is given, and what it finds: the articles of a file, each with its place in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefgen.ingest.files import Trouble
from briefgen.ingest.limits import DEFAULT_LIMITS, Limits
from briefgen.ingest.metadata import NOTHING, Metadata
from briefgen.model.briefing import Notice
from briefgen.model.source import Basis, Removal


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file, or of a part of one.

    ``name`` decides only between formats that no content tells apart, plain text and Markdown. ``where`` is its place
    for messages. ``depth`` is how many archives lie around it.
    """

    raw: bytes = field(repr=False)
    name: str = ""
    where: str = ""
    limits: Limits = DEFAULT_LIMITS
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """An article as it stands in its file, not cleaned yet; or, with ``problem``, why there is none at this place.

    Where a file may hold several, ``position`` is the article's place for a reader (``message 3``) and ``key`` what
    tells it from the others whatever is added before it: a message's id, an address, the path inside an archive.
    ``remarks`` are troubles that cost no more than a field, ``removals`` what the reader left out by itself.
    """

    paragraphs: tuple[str, ...] = ()
    metadata: Metadata = NOTHING
    basis: Basis = Basis.LABEL
    position: str = ""
    key: str = ""
    problem: Trouble | None = None
    remarks: tuple[Notice, ...] = ()
    removals: tuple[Removal, ...] = ()


Reader = Callable[[Content], Iterable[Found]]
"""Finds the articles in a content of its format. It may raise anything: the content is then reported as broken."""
