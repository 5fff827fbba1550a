"""``edits.yml`` to an editor's corrections. Unlike a broken ``story.yml``, a broken one stops the story.

A page that had been corrected never goes out again without its corrections because of a slip in the file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefgen.errors import InputError
from briefgen.ingest.decoding import decode
from briefgen.ingest.plain_yaml import Plain, load_plain
from briefgen.ingest.story.edited_dates import when_of
from briefgen.ingest.story.folder import bytes_beside, place_of
from briefgen.model.edits import NO, NO_DATE, Change, Edit, Subject, Target, target_of

FILE = "edits.yml"
_LARGEST = 1_000_000
"""Bytes of the file: thousands of edits."""

CHANGES: Mapping[Subject, tuple[Change, ...]] = {
    Subject.QUOTE: (Change.SPEAKER, Change.HIDE, Change.NOTE),
    Subject.STATEMENT: (Change.SPEAKER, Change.HIDE, Change.NOTE),
    Subject.FACT: (Change.KEY, Change.SAME, Change.APART, Change.WORDING, Change.HIDE, Change.NOTE),
    Subject.EVENT: (Change.DATE, Change.HIDE, Change.NOTE),
    Subject.DISPUTE: (Change.AGAINST, Change.HIDE, Change.NOTE),
    Subject.UNKNOWN: (Change.HIDE, Change.NOTE),
    Subject.ACTOR: (Change.NAME, Change.ROLE, Change.SAME, Change.APART, Change.NOTE),
    Subject.LEAD: (Change.LEAD,),
    Subject.NOTE: (Change.NOTE,),
}
"""What can be changed of each subject."""

_YES = frozenset({"yes", "true"})
_LISTS = frozenset({Change.SAME, Change.APART})
_POINTING = frozenset({Change.SAME, Change.APART, Change.WORDING, Change.AGAINST})


@dataclass(frozen=True, slots=True)
class _Item:
    """An edit as it is written, and the line of each of its keys."""

    fields: Mapping[str, Plain]
    lines: Mapping[str, int]
    place: str
    line: int

    def error(self, what: str, remedy: str, key: str = "") -> InputError:
        return InputError(what, where=f"{self.place}:{self.lines.get(key, self.line)}", remedy=remedy)

    def text(self, key: str) -> str:
        value = self.fields.get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{key}: must be a single line of text", "Put it in quote marks", key)
        return " ".join(value.split())


def read_edits(folder: Path) -> tuple[Edit, ...]:
    """Return the edits in a story's folder, in the order of the file, none where there is no file.

    Raises InputError with the line of what is wrong.
    """
    place = place_of(folder, FILE)
    raw = bytes_beside(folder, FILE, _LARGEST)
    if raw is None:
        return ()
    text = decode(raw)
    if text is None:
        raise InputError("is a binary file, not text", where=place, remedy="Write it again as plain text")
    return tuple(edit for item in _items(text, place) for edit in _edits(item))


def _items(text: str, place: str) -> Iterator[_Item]:
    try:
        given = load_plain(text)
    except InputError as error:
        raise InputError(error.what, where=f"{place}:{error.where}", remedy="Correct that line") from None
    if not given:
        return
    listed = yaml.compose(text, Loader=yaml.BaseLoader)
    if not isinstance(given, list) or not isinstance(listed, yaml.SequenceNode):
        what = "must be a list of edits, each beginning with a dash"
        raise InputError(what, where=f"{place}:1", remedy="Begin the first with `- quote: q-…`, say")
    for fields, node in zip(given, listed.value, strict=True):
        line = node.start_mark.line + 1
        if not isinstance(fields, dict):
            remedy = "Write `quote: q-…` and what to change below it"
            raise InputError("an edit is lines such as `speaker: Ana Brook`", where=f"{place}:{line}", remedy=remedy)
        lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
        yield _Item(fields, lines, place, line)


def _edits(item: _Item) -> Iterator[Edit]:
    subject = _subject(item)
    own = [str(subject), *([] if subject in {Subject.LEAD, Subject.NOTE} else ["words"]), "reason"]
    known = [*own, *map(str, CHANGES[subject])]
    for key in item.fields:
        if key not in known:
            remedy = f"With `{subject}:` may stand {', '.join(dict.fromkeys(known[1:]))}"
            raise item.error(f"{key!r} means nothing here", remedy, key)
    changes = [change for change in CHANGES[subject] if change in item.fields]
    if not changes:
        remedy = f"Add one of {', '.join(CHANGES[subject])}"
        raise item.error(f"this edit of the {subject} changes nothing", remedy)
    reason = item.text("reason")
    if not reason and any(change is not Change.NOTE for change in changes):
        raise item.error("has no reason", "Add `reason:`; the page prints it beside what was corrected")
    for change in changes:
        yield _edit(item, subject, change, reason)


def _subject(item: _Item) -> Subject:
    named = [subject for subject in Subject if subject in item.fields]
    named = [subject for subject in named if subject is not Subject.NOTE] or named
    if len(named) == 1:
        return named[0]
    what = f"corrects {' and '.join(named)} at once" if named else "does not say what it corrects"
    raise item.error(what, f"Give one of {', '.join(Subject)}, with its id or its words")


def _edit(item: _Item, subject: Subject, change: Change, reason: str) -> Edit:
    value = "" if change in _LISTS else item.text(change)
    if not value and change not in _LISTS:
        raise item.error(f"{change}: is empty", _EXAMPLES[change], change)
    if not _fits(change, value):
        raise item.error(f"{change}: {value!r} is not what can stand here", _EXAMPLES[change], change)
    return Edit(
        subject=subject,
        target=_target(item, subject),
        change=change,
        value=value,
        reason=reason,
        where=f"{item.place}:{item.line}",
        others=_others(item, change, value),
        when=when_of(value) if change is Change.DATE else None,
    )


_EXAMPLES = {
    Change.SPEAKER: "Give a name as an article has it, or `nobody`",
    Change.DATE: "Write it as 2025-03-14, 2025-03, 2025, 2025-03~ (about) or 2025-03-10/2025-03-14; or `none`",
    Change.HIDE: "Write `hide: yes`, or remove the edit",
    Change.KEY: "Give its place among the key facts, 1 for the first; or `no`",
    Change.SAME: "Give one or a list",
    Change.APART: "Give one or a list",
    Change.WORDING: "Give the id of the sentence to show, or its words",
    Change.AGAINST: "Give the id of the sentence that says otherwise, or its words",
    Change.NAME: "Give the name to print",
    Change.ROLE: "Give words that an article has",
    Change.LEAD: "Give the id of the sentence to show in lists, or its words",
    Change.NOTE: "Write the note",
}


def _fits(change: Change, value: str) -> bool:
    if change is Change.HIDE:
        return value.lower() in _YES
    if change is Change.KEY:
        return value == NO or (value.isascii() and value.isdecimal() and int(value) > 0)
    return change is not Change.DATE or value == NO_DATE or when_of(value) is not None


def _target(item: _Item, subject: Subject) -> Target | None:
    if subject is Subject.NOTE:
        return None
    pointed, words = item.text(subject), "" if subject is Subject.LEAD else item.text("words")
    if not (pointed or words):
        raise item.error(f"{subject}: is empty", "Give an id as `briefgen explain` shows it, or the words", subject)
    return target_of(pointed, words) if pointed else Target(words=words)


def _others(item: _Item, change: Change, value: str) -> tuple[Target, ...]:
    if change not in _LISTS:
        return (target_of(value),) if change in _POINTING else ()
    given = item.fields[change]
    texts = [" ".join(one.split()) for one in ([given] if isinstance(given, str) else given) if isinstance(one, str)]
    if not texts or not all(texts) or (not isinstance(given, str) and len(texts) != len(given)):
        raise item.error(f"{change}: must be ids or words", _EXAMPLES[change], change)
    return tuple(map(target_of, texts))
