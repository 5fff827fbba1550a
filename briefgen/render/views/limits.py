"""What an editor should know to what a page says: one entry for all files of which the same is to be said."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model.briefing import Notice
from briefgen.render.labels import Labels
from briefgen.render.messages import message

PLACES_SHOWN = 3
"""Files that stand open: in a story whose articles all lack something their names are a wall."""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What is to be said of the files ``places``, besides which ``further`` are folded; see ``Notice``.

    ``foreign`` is set where it is in English for want of a label.
    """

    places: tuple[str, ...]
    further: tuple[str, ...]
    what: str
    remedy: str
    foreign: bool


def notice_views(notices: Iterable[Notice], slug: str, labels: Labels) -> tuple[NoticeView, ...]:
    """Return ``notices``, in the order of the first of each kind; files are named from the folder of story ``slug``."""
    kinds: dict[tuple[str, str], dict[str, None]] = {}
    for notice in notices:
        place = notice.where.rpartition(f"{slug}/")[2] or notice.where
        kinds.setdefault((notice.what, notice.remedy), {})[place] = None
    return tuple(
        _view(what, remedy, tuple(places)[:PLACES_SHOWN], tuple(places)[PLACES_SHOWN:], labels)
        for (what, remedy), places in kinds.items()
    )


def _view(what: str, remedy: str, places: tuple[str, ...], further: tuple[str, ...], labels: Labels) -> NoticeView:
    told = message(what, labels)
    return NoticeView(places, further, told, message(remedy, labels), foreign=labels.foreign and told == what)
