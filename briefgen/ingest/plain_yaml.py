"""YAML to strings, lists and mappings, and nothing else: no types, tags, anchors or aliases.

An editor's ``author: no`` stays a word, ``date: 2019-05-15`` keeps its spelling, and a bomb of aliases is refused
before it is expanded.
"""

from collections.abc import Iterator

import yaml

from briefgen.errors import InputError

Plain = str | list["Plain"] | dict[str, "Plain"]

_DEEPEST = 6
"""Levels: ``story.yml`` has four, and parsers of YAML recurse."""


def load_plain(text: str, *, first_line: int = 1) -> Plain:
    """Return what ``text`` holds; an empty text is an empty mapping.

    Raises InputError whose ``where`` is the number of the line, counted from ``first_line``.
    """
    try:
        return _document(yaml.parse(text, Loader=yaml.BaseLoader), first_line)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise InputError(f"not valid YAML: {error.problem}", where=str(first_line + line)) from None
    except yaml.YAMLError as error:
        raise InputError(f"not valid YAML: {str(error).splitlines()[0]}", where=str(first_line)) from None


def _document(events: Iterator[yaml.Event], first_line: int) -> Plain:
    starts = (event for event in events if isinstance(event, yaml.DocumentStartEvent))
    documents = [_value(events, next(events), first_line, 0) for _ in starts]
    if len(documents) > 1:
        raise InputError("more than one YAML document", where=str(first_line))
    return documents[0] if documents else {}


def _value(events: Iterator[yaml.Event], event: yaml.Event, first_line: int, depth: int) -> Plain:
    where = _line(event, first_line)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise InputError("anchors and aliases are not read", where=where)
    if getattr(event, "tag", None):
        raise InputError("tags are not read", where=where)
    if depth > _DEEPEST:
        raise InputError(f"nested deeper than {_DEEPEST} levels", where=where)
    if isinstance(event, yaml.SequenceStartEvent):
        return _items(events, first_line, depth)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, first_line, depth)
    assert isinstance(event, yaml.ScalarEvent)
    return str(event.value)


def _line(event: yaml.Event, first_line: int) -> str:
    return str(first_line + (event.start_mark.line if event.start_mark else 0))


def _items(events: Iterator[yaml.Event], first_line: int, depth: int) -> list[Plain]:
    items: list[Plain] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(events, event, first_line, depth + 1))
    return items


def _mapping(events: Iterator[yaml.Event], first_line: int, depth: int) -> dict[str, Plain]:
    mapping: dict[str, Plain] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _value(events, event, first_line, depth + 1)
        where = _line(event, first_line)
        if not isinstance(key, str):
            raise InputError("a key must be a word", where=where)
        if key in mapping:
            raise InputError(f"{key!r} is given twice", where=where)
        mapping[key] = _value(events, next(events), first_line, depth + 1)
    return mapping
