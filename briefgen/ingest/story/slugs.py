"""Names to slugs that are safe as folder names and addresses: ``[a-z0-9-]``, at most 80 characters, no two alike."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_LONGEST = 80
"""Characters: an address of a source page holds two slugs, and file systems take 255 bytes for a name."""
_OTHER = re.compile(r"[^a-z0-9]+")
_DIGITS = (6, 16, 64)
"""Lengths of the hash that tells equal slugs apart; the longer ones are for the day when six digits collide."""


def slug_of(name: str) -> str:
    """Return the slug of ``name``, empty when it has no Latin letter and no digit."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", plain.lower()).strip("-")[:_LONGEST].strip("-")


def distinct_slugs(names: Iterable[tuple[str, str]], *, unnamed: str) -> dict[str, str]:
    """Return the slug of every (key, name).

    All names that share a slug get digits of their key's hash, so that no slug depends on which file came first;
    a name without any usable character is called ``unnamed`` and gets the digits too.
    """
    wanted = {key: slug_of(name) for key, name in names}
    slugs = dict(wanted)
    for digits in _DIGITS:
        counts = Counter(slugs.values())
        if max(counts.values(), default=0) < 2 and "" not in counts:
            break
        slugs = {
            key: slug if slug and counts[slug] == 1 else _with_hash(wanted[key] or unnamed, key, digits)
            for key, slug in slugs.items()
        }
    return slugs


def _with_hash(slug: str, key: str, digits: int) -> str:
    digest = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:digits]
    return f"{slug[: _LONGEST - digits - 1].rstrip('-')}-{digest}"
