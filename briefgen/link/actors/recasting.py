"""Who is who by an editor's ruling: actors that are one, and one that is somebody else in an article."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.link.actors.mentions import Seen
from briefgen.link.actors.places import plain
from briefgen.model.briefing import Notice
from briefgen.model.edits import Rulings
from briefgen.model.source import stable_id

Keyed = tuple[Seen, str]
"""A mention and the key of its actor."""

_REMEDY = "Find the actor with `briefgen explain`, or remove the edit"


def is_called(called: str, key: str, names: Iterable[str]) -> bool:
    """Tell whether ``called`` is the actor of this key: its id, the anchor of its quotes, or one of its ``names``."""
    return called in {stable_id("a", key), stable_id("speaker", key)} or plain(called) in map(plain, names)


def recast(keyed: Sequence[Keyed], rulings: Rulings) -> tuple[list[Keyed], tuple[Notice, ...]]:
    """Return mentions with the keys of their actors as an editor rules, and a notice of each ruling that fits none."""
    given, notices = list(keyed), list[Notice]()
    for called, article, where in rulings.apart_actors:
        key = _key(called, given)
        elsewhere = [one for one, own in given if own == key and one.article.id != article]
        if not key or not elsewhere or len(elsewhere) == sum(own == key for _, own in given):
            what = f"“{called}” is not named in “{article}” and in another article"
            notices.append(Notice(where, what, _REMEDY))
            continue
        given = [
            (one, stable_id(one.kind, key, article)) if own == key and one.article.id == article else (one, own)
            for one, own in given
        ]
    for called, other, where in rulings.same_actors:
        key, same = _key(called, given), _key(other, given)
        if not key or not same:
            what = f"“{other if key else called}” is nobody of this story, or several: give the id"
            notices.append(Notice(where, what, _REMEDY))
            continue
        kind = next(one.kind for one, own in given if own == key)
        given = [(replace(one, kind=kind), key) if own == same else (one, own) for one, own in given]
    return given, tuple(notices)


def _key(called: str, keyed: Iterable[Keyed]) -> str:
    """Return the key of the one actor who is called so, empty for none and for several."""
    found = {key for one, key in keyed if is_called(called, key, (one.form, one.full))}
    return found.pop() if len(found) == 1 else ""
