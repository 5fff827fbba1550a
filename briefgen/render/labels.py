"""The words of the interface in one language: a catalogue of labels, each of which a site may replace.

A label is a text with places for values, ``{n} quotes``; one that counts has a form for each plural of its language.
What a language lacks is English. Source words are no labels, and stay in the language of the source.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from markupsafe import Markup

from briefgen.errors import TemplateError
from briefgen.render.escape import escaped
from briefgen.render.shipped import SHIPPED

FOLDER = "labels"
SOURCES = "en"
"""The language of all source words: articles in others are not read."""

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The names of Unicode CLDR."""

_PLACE = re.compile(r"\{(\w+)\}")
_ESCAPED_PLACE = re.compile(r"&#123;(\w+(?:&#95;\w+)*)&#125;")

Forms = Mapping[str, str]
"""A label by its plurals; one that counts nothing has "other" alone."""


class Labels:
    """The labels of one language. They are read when the first is asked for."""

    def __init__(self, language: str = SOURCES, folders: Iterable[Path] = (SHIPPED,)) -> None:
        """Take the labels of ``language`` from ``folders``, the first of which wins, and English for those it lacks."""
        self.language = language
        self._folders = tuple(folders)
        self._sections: dict[str, Mapping[str, tuple[str, ...]]] = {}
        self._parts: dict[tuple[tuple[str, ...], str, bool], tuple[str, ...]] = {}

    @property
    def foreign(self) -> bool:
        """Tell whether source words are of another language than the interface."""
        return self.language.partition("-")[0] != SOURCES

    @cached_property
    def digest(self) -> bytes:
        """What tells these labels from others."""
        return hashlib.sha256(repr((self.language, sorted(self._known.items()))).encode()).digest()

    @cached_property
    def locale(self) -> Locale:
        """How dates and numbers are written."""
        name = self._known["locale"]["other"]
        try:
            return Locale.parse(name)
        except (ValueError, UnknownLocaleError) as error:
            raise TemplateError(f"locale: {error}", where=f"{FOLDER}/{self.language}.yml") from None

    def __call__(self, *key: str, **values: object) -> str:
        """Return a label as text, with ``values`` in its places. The parts of ``key`` are joined by dots."""
        parts = self._filled(key, values, as_markup=False)
        return "".join([self._text(values[part]) if at % 2 else part for at, part in enumerate(parts)])

    def markup(self, *key: str, **values: object) -> Markup:
        """Return a label as Markdown and HTML: what in it or in ``values`` is no markup is escaped."""
        parts = self._filled(key, values, as_markup=True)
        return Markup("".join([self._markup(values[part]) if at % 2 else part for at, part in enumerate(parts)]))  # noqa: S704 -- all is escaped

    def number(self, number: int) -> str:
        """Return a number as the language writes it."""
        return format_decimal(number, locale=self.locale) if abs(number) > 999 else str(number)

    def section(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Return the labels below ``name`` by their keys, each in parts: words, then the name of a value, in turn."""
        if name not in self._sections:
            self._sections[name] = self._section(f"{name}.")
        return self._sections[name]

    def _section(self, prefix: str) -> Mapping[str, tuple[str, ...]]:
        named = {
            key.removeprefix(prefix): forms["other"] for key, forms in self._known.items() if key.startswith(prefix)
        }
        return {key: tuple(_PLACE.split(form)) for key, form in named.items()}

    def _text(self, value: object) -> str:
        return self.number(value) if isinstance(value, int) else str(value)

    def _markup(self, value: object) -> str:
        return value if isinstance(value, Markup) else escaped(self._text(value))

    def _filled(self, key: tuple[str, ...], values: Mapping[str, object], *, as_markup: bool) -> tuple[str, ...]:
        """Return the parts of a label: words, then the name of a value, in turn."""
        number = values.get("n") if values else None
        plural = self._plural(number) if isinstance(number, int) else "other"
        parts = self._parts.get((key, plural, as_markup))
        if parts is None:
            name = ".".join(key)
            forms = self._known.get(name)
            if forms is None:
                raise LookupError(f"there is no label {name!r}")
            form = forms.get(plural, forms["other"])
            parts = _split_markup(form) if as_markup else tuple(_PLACE.split(form))
            self._parts[key, plural, as_markup] = parts
        return parts

    @cached_property
    def _plural(self) -> Any:  # noqa: ANN401  (a function of a number, which Babel has no type for)
        return cache(self.locale.plural_form)

    @cached_property
    def _known(self) -> Mapping[str, Forms]:
        english = SHIPPED / FOLDER / f"{SOURCES}.yml"
        known = _read(english)
        files = [folder / FOLDER / f"{name}.yml" for name in (SOURCES, self.language) for folder in self._folders[::-1]]
        given = [file for file in dict.fromkeys(files) if file.is_file() and file != english]
        if self.language != SOURCES and not any(file.stem == self.language for file in given):
            what, remedy = f"there are no labels of the language {self.language!r}", "Write them, or set theme.language"
            raise TemplateError(what, where=f"{FOLDER}/{self.language}.yml", remedy=remedy)
        made = dict(known)
        for file in given:
            made |= _checked(_read(file), known, file)
        return made


def _split_markup(form: str) -> tuple[str, ...]:
    """Return the parts of a form, escaped as a whole: what begins or ends a part needs no escape for its place."""
    parts = _ESCAPED_PLACE.split(escaped(form))
    return tuple(part.replace("&#95;", "_") if at % 2 else part for at, part in enumerate(parts))


def _read(file: Path) -> dict[str, Forms]:
    """Return the labels of a file by their keys. Raises TemplateError where it is none."""
    try:
        given = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506  (texts, lists and mappings only)
    except yaml.YAMLError as error:
        raise TemplateError(f"not valid YAML: {' '.join(str(error).split())}", where=_name(file)) from None
    return dict(_flat(given or {}, "", file))


def _flat(given: object, key: str, file: Path) -> Iterable[tuple[str, Forms]]:
    if isinstance(given, str):
        yield key, {"other": given}
    elif isinstance(given, dict) and given.keys() <= PLURALS and "other" in given and _are_texts(given.values()):
        yield key, given
    elif isinstance(given, dict):
        for name, value in given.items():
            yield from _flat(value, f"{key}.{name}" if key else str(name), file)
    else:
        raise TemplateError(f"{key or 'the file'} must be a text or a mapping of texts", where=_name(file))


def _are_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _checked(given: Mapping[str, Forms], known: Mapping[str, Forms], file: Path) -> Mapping[str, Forms]:
    """Return labels that mean something. Raises TemplateError at one that is not known, or a place of no value."""
    for key, forms in given.items():
        if key not in known:
            raise TemplateError(f"there is no label {key!r}", where=_name(file))
        places = {name for form in known[key].values() for name in _PLACE.findall(form)}
        wrong = {name for form in forms.values() for name in _PLACE.findall(form)} - places
        if wrong:
            remedy = f"It knows {', '.join(sorted(places)) or 'none'}"
            raise TemplateError(f"{key} has no value {min(wrong)!r}", where=_name(file), remedy=remedy)
    return given


def _name(file: Path) -> str:
    return f"{file.parent.parent.name}/{FOLDER}/{file.name}"


ENGLISH = Labels()
"""The labels as they come with briefgen."""
