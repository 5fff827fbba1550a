"""What an editor should know to what a reader is told: one entry for all articles of which the same is to be said.

What the editor can do about it is for ``briefgen check``, not for the page.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Notice
from briefgen.render.escape import own_address
from briefgen.render.messages import message
from briefgen.render.views.citing import Citations, label_of

PLACES_SHOWN = 3
"""Places that stand open: in a story whose articles all lack something their names are a wall."""


@dataclass(frozen=True, slots=True)
class Place:
    """An article, by its outlet and day with the way to its page; or a file without one, where ``href`` is empty."""

    name: str
    href: Markup


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What is to be said of ``places``, besides which ``further`` are folded; see ``Notice``.

    ``foreign`` is set where it is in English for want of a label.
    """

    places: tuple[Place, ...]
    further: tuple[Place, ...]
    what: str
    foreign: bool


def notice_views(notices: Iterable[Notice], slug: str, citations: Citations) -> tuple[NoticeView, ...]:
    """Return ``notices``, in the order of the first of each kind; files are named from the folder of story ``slug``."""
    articles = _articles(citations)
    kinds: dict[str, dict[Place, None]] = {}
    for notice in notices:
        file = notice.where.rpartition(f"{slug}/")[2] or notice.where
        kinds.setdefault(notice.what, {})[articles.get(file, Place(file, Markup()))] = None
    return tuple(_view(what, tuple(places), citations) for what, places in kinds.items())


def _articles(citations: Citations) -> dict[str, Place]:
    """Return the articles by their places and, of a file with one article, by its path."""
    alone = Counter(article.path for article in citations.articles.values())
    found: dict[str, Place] = {}
    for article in citations.articles.values():
        place = Place(label_of(article, citations.labels), own_address(citations.page_of(article.id)))
        found[article.place] = place
        if alone[article.path] == 1:
            found[article.path] = place
    return found


def _view(what: str, places: tuple[Place, ...], citations: Citations) -> NoticeView:
    labels = citations.labels
    told = message(what, labels)
    return NoticeView(places[:PLACES_SHOWN], places[PLACES_SHOWN:], told, foreign=labels.foreign and told == what)
