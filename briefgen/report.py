"""What a run did, for the program that started it: stories built, files left out, edits that mean nothing."""

from dataclasses import dataclass
from datetime import date

from briefgen.model.briefing import Briefing, Notice
from briefgen.render.labels import ENGLISH


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What became of one story; ``summary`` is its line for a person, ``stale`` are edits that mean nothing in it."""

    slug: str
    as_of: date | None
    summary: str
    skipped: tuple[Notice, ...]
    notices: tuple[Notice, ...]
    stale: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: ``failures`` are stories that could not be built, ``strays`` are articles of no story.

    ``warnings`` are MkDocs', ``as_of`` is the newest article's day. ``looks`` are what an editor may want to correct,
    each with a line for ``edits.yml`` as its remedy.
    """

    stories: tuple[StoryReport, ...]
    failures: tuple[str, ...]
    strays: tuple[Notice, ...]
    as_of: date | None
    warnings: tuple[str, ...] = ()
    looks: tuple[Notice, ...] = ()

    @property
    def skipped(self) -> tuple[Notice, ...]:
        """Every file that was left out, and why."""
        return (*self.strays, *(notice for story in self.stories for notice in story.skipped))

    @property
    def stale(self) -> tuple[Notice, ...]:
        """Every edit that means nothing in its story any more."""
        return tuple(notice for story in self.stories for notice in story.stale)

    @property
    def findings(self) -> int:
        """How many things fail a strict run."""
        return len(self.failures) + len(self.warnings) + len(self.skipped) + len(self.stale)


def summary_of(briefing: Briefing, seconds: float) -> str:
    """Return the line for a person of a briefing that took so many seconds."""
    skipped = f" ({len(briefing.skipped)} skipped)" if briefing.skipped else ""
    counts = (
        ENGLISH("counts.articles", n=len(briefing.articles)) + skipped,
        ENGLISH("counts.facts", n=len(briefing.facts)),
        ENGLISH("counts.quotes", n=len(briefing.quotes)),
        ENGLISH("counts.events", n=len(briefing.events)),
    )
    return f"{briefing.slug}: {', '.join(counts)}, {seconds:.1f} s"
