"""Topics: which briefings carry which tag."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.render.views.entries import Entry, topic_anchor


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag with its briefings, newest first. ``name`` is empty for briefings without a tag."""

    id: str
    name: str
    briefings: tuple[Entry, ...]


def topics(briefings: Iterable[Entry]) -> tuple[Topic, ...]:
    """Return the topics in alphabetical order; ``briefings`` come newest first."""
    tagged: dict[str, list[Entry]] = {}
    for briefing in briefings:
        for name in [tag.name for tag in briefing.tags] or [""]:
            tagged.setdefault(name, []).append(briefing)
    ordered = sorted(tagged.items(), key=lambda item: (not item[0], item[0].casefold(), item[0]))
    return tuple(Topic(topic_anchor(name), name, tuple(found)) for name, found in ordered)
