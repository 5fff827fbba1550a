"""All that decides a handout to the names under which it is kept: nothing of one that is kept need be made again."""

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefgen.render.handout.typesetting import NAME
from briefgen.render.site import Site
from briefgen.render.templates import Templates


def keys_of(names: Iterable[str], encoded: bytes, templates: Templates, *, paper: str, site: Site) -> dict[str, str]:
    """Return the key of each of the handouts ``names``; ``encoded`` is the briefing as its ``briefing.json``."""
    told = repr((paper, site)).encode()
    basis = _digest((_makers(), templates.asset(NAME), templates.labels.digest, told, encoded))
    return {name: _digest((basis, name.encode())).hex() for name in names}


def _digest(parts: Iterable[bytes]) -> bytes:
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()


@cache
def _makers() -> bytes:
    """Return a digest of the code and the libraries; Babel writes dates and numbers, matplotlib brings fonts."""
    package = Path(__file__).parents[2]
    files = (file for stage in ("model", "render") for file in sorted((package / stage).rglob("*.py")))
    versions = (platform.python_version(), *(version(name) for name in ("typst", "babel", "matplotlib")))
    return _digest((*(one.encode() for one in versions), *(file.read_bytes() for file in files)))
