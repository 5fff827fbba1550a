"""Frozen values to JSON and back, strictly, and the JSON Schema of ``briefing.json``. The only use of pydantic."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from briefgen.errors import InputError
from briefgen.model.briefing import Briefing
from briefgen.model.editions import Edition, Editions
from briefgen.model.written_once import restored, short_schema, shortened

Value = TypeVar("Value")


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def encode(value: object) -> bytes:
    """Return ``value`` as compact JSON in UTF-8; fields keep the order of their class."""
    return _adapter(type(value)).dump_json(value)


def decode(kind: type[Value], data: bytes, *, where: str = "") -> Value:
    """Return the ``kind`` that ``data`` holds.

    Raises InputError when the JSON does not fit, also when a claim in it has lost its evidence.
    """
    try:
        value = _adapter(kind).validate_json(data)
    except ValidationError as error:
        raise InputError(f"not a {kind.__name__}: {error.errors()[0]['msg']}", where=where) from None
    return cast("Value", value)


def encode_briefing(briefing: Briefing) -> bytes:
    """Return ``briefing.json``: a line for each claim, and each text once (see ``written_once``)."""
    return in_lines(shortened(_adapter(Briefing).dump_python(briefing, mode="json")))


def in_lines(data: Mapping[str, object]) -> bytes:
    """Return ``data`` as JSON with a line for each field, and for each entry of a list."""
    fields = (b"%b:%b" % (_compact(name), _lines(value)) for name, value in data.items())
    return b"{\n" + b",\n".join(fields) + b"\n}\n"


def decode_briefing(data: bytes, *, where: str = "") -> Briefing:
    """Return the briefing that ``briefing.json`` holds. Raises InputError like ``decode``."""
    try:
        whole = restored(json.loads(data))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise InputError(f"not a Briefing: {error}", where=where) from None
    return decode(Briefing, json.dumps(whole).encode(), where=where)


def _lines(value: object) -> bytes:
    return b"[\n" + b",\n".join(map(_compact, value)) + b"\n]" if isinstance(value, list) and value else _compact(value)


_compact = _adapter(object).dump_json


def encode_editions(editions: tuple[Edition, ...]) -> bytes:
    """Return a record of editions: indented, so that version control shows what came and went."""
    return _adapter(Editions).dump_json(Editions(editions), indent=1) + b"\n"


def decode_editions(data: bytes) -> tuple[Edition, ...]:
    """Return the editions of a record. Raises InputError when it is none."""
    return decode(Editions, data).editions


def briefing_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of ``briefing.json``."""
    schema = _adapter(Briefing).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "briefing.schema.json",
        **short_schema(schema),
    }
