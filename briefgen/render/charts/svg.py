"""matplotlib's SVG to SVG that stands in a page: its colours, its font, its ids, with a title and a description.

matplotlib writes a whole document with a global style sheet, and ids that repeat from chart to chart; inside a page the
one would restyle, the others would collide.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element, fromstring

from markupsafe import Markup

from briefgen.render.escape import escaped

INK, SERIES, LINE, HOLLOW = "#010101", "#010102", "#010103", "#010104"
"""What charts are drawn in; each stands for a colour of the page."""

_COLOURS = {
    INK: "currentColor",
    SERIES: "var(--bg-chart, #2f5d7c)",
    LINE: "var(--bg-chart-line, #8a8f94)",
    HOLLOW: "var(--bg-paper, #fff)",
}
_COLOUR = re.compile("|".join(_COLOURS))
_FONT = re.compile(r"font(?:-family)?: [^;]*'DejaVu Sans'[^;]*;?\s*")
_LEFT_OUT = {"metadata", "style"}
_REFERENCE = re.compile(r"#(?=[a-zA-Z])")
_SPACE = re.compile(r"\s+")
_SHADE = re.compile(r"\s*(?:stroke-linejoin: miter|opacity: 1);?")
_FINE = re.compile(r"-?\d+\.\d{3,}")
"""Numbers finer than a hundredth of a pixel."""
_COMMAND = re.compile(r" ?([A-Za-z]) ?")
_SHARED = frozenset(
    """clip-path fill fill-opacity font-size font-weight stroke stroke-linecap stroke-linejoin stroke-opacity
    stroke-width text-anchor""".split()
)
"""Attributes that mean the same on a group as on each of its shapes."""


@dataclass(frozen=True, slots=True)
class _Shape:
    tag: str
    attributes: dict[str, str]
    text: str
    inside: tuple["_Shape", ...]

    @property
    def shared(self) -> dict[str, str]:
        return {key: value for key, value in self.attributes.items() if key in _SHARED}

    @property
    def is_seen(self) -> bool:
        if self.tag in {"g", "defs"}:
            return bool(self.inside)
        return self.tag != "path" or self.attributes.get("fill") != "none" or "stroke" in self.attributes


def inline(drawn: bytes, *, name: str, title: str, description: str) -> Markup:
    """Return the chart ``drawn`` as an ``<svg>`` element.

    ``name`` is unique on the page; ``title`` and ``description`` say in words what the chart shows, with its numbers.
    """
    root = fromstring(drawn)  # noqa: S314 -- matplotlib's own output
    head = (
        f'<svg class="bg-chart" viewBox="{root.get("viewBox")}" role="img" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escaped(title)}</title>'
        f'<desc id="{name}-d">{escaped(description)}</desc>'
    )
    body = "".join(_grouped(shape for child in root for shape in _shapes(child, name)))
    return Markup(f"{head}{body}</svg>")  # noqa: S704 -- texts are escaped, the rest is matplotlib's


def _shapes(element: Element, name: str) -> Iterator[_Shape]:
    """Yield what is seen of an element; a group that says nothing of its shapes is left out, they are not."""
    tag = element.tag.rpartition("}")[2]
    if tag in _LEFT_OUT:
        return
    attributes = dict(_attributes(element, name))
    inside = tuple(shape for child in element for shape in _shapes(child, name))
    if tag == "g" and not attributes:
        yield from inside
        return
    shape = _Shape(tag, attributes, escaped((element.text or "").strip()), inside)
    if shape.is_seen:
        yield shape


def _grouped(shapes: Iterable[_Shape]) -> Iterator[str]:
    """Yield them, attributes that several in a row share once."""
    for shared, run in groupby(shapes, key=lambda shape: shape.shared):
        row = tuple(run)
        if len(row) == 1 or not shared:
            yield from (_written(shape, shape.attributes) for shape in row)
        else:
            yield f"<g{_listed(shared)}>"
            yield from (_written(one, {k: v for k, v in one.attributes.items() if k not in shared}) for one in row)
            yield "</g>"


def _written(shape: _Shape, attributes: dict[str, str]) -> str:
    content = f"{shape.text}{''.join(_grouped(shape.inside))}"
    opening = f"<{shape.tag}{_listed(attributes)}"
    return f"{opening}>{content}</{shape.tag}>" if content else f"{opening}/>"


def _listed(attributes: dict[str, str]) -> str:
    return "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items())


def _attributes(element: Element, name: str) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2]
        if plain == "id":
            if not element.tag.endswith("}g"):
                yield plain, f"{name}-{value}"
        elif plain in {"href", "clip-path"}:
            yield plain, _REFERENCE.sub(f"#{name}-", value)
        elif plain == "style":
            yield from _presentation(value)
        elif not (plain == "transform" and value.startswith("rotate(-0 ")):
            short = _FINE.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), _SPACE.sub(" ", value))
            yield plain, _COMMAND.sub(r"\1", short).strip() if plain == "d" else short


def _presentation(style: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes that say what ``style`` says: a site that allows no inline style allows them."""
    for declaration in _SHADE.sub("", _FONT.sub("", style)).split(";"):
        name, _, value = declaration.partition(":")
        if value.strip():
            yield name.strip(), _COLOUR.sub(lambda found: _COLOURS[found[0]], value.strip())
