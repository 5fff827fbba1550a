"""Frozen values to JSON and back, strictly, and the JSON Schema of ``briefing.json``. The only use of pydantic."""

from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from briefgen.errors import InputError
from briefgen.model.briefing import Briefing
from briefgen.model.editions import Edition, Editions

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
    """Return ``briefing.json``: indented, one trailing newline."""
    return _adapter(Briefing).dump_json(briefing, indent=1) + b"\n"


def encode_editions(editions: tuple[Edition, ...]) -> bytes:
    """Return a record of editions: indented, so that version control shows what came and went."""
    return _adapter(Editions).dump_json(Editions(editions), indent=1) + b"\n"


def decode_editions(data: bytes) -> tuple[Edition, ...]:
    """Return the editions of a record. Raises InputError when it is none."""
    return decode(Editions, data).editions


def briefing_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of ``briefing.json``."""
    schema = _adapter(Briefing).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "briefing.schema.json", **schema}
