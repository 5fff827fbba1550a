"""How much is read: of a folder, of a file, of an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read. ``text``, ``page`` and ``file`` are bytes of one file, the others are counts.

    ``text`` is for plain text, Markdown and JSON Lines' lines, ``page`` for a saved page, ``file`` for what holds
    several articles or pictures besides. ``inflated`` is what an archive may unpack to, ``members`` how many articles
    one file may hold. ``characters`` are an article's: so many take the parser a minute and 1.7 GB. A paragraph above
    ``paragraph`` characters is no prose. ``seconds`` of a processor and ``memory`` in megabytes are what reading one
    file may take; 0 is no limit.
    """

    files: int = 5_000
    text: int = 2_000_000
    page: int = 20_000_000
    file: int = 100_000_000
    inflated: int = 200_000_000
    members: int = 1_000
    characters: int = 400_000
    paragraph: int = 20_000
    seconds: int = 30
    memory: int = 2_000


DEFAULT_LIMITS = Limits()


def needs_memory(limits: Limits) -> tuple[str, str]:
    """Return what is wrong with a file that needs more memory than it may have, and what to do about it."""
    return f"needs more than {limits.memory:,} MB to read", "Split it, or raise `file_memory` in briefgen.yml"
