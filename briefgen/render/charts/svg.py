"""matplotlib's SVG to SVG that stands in a page: its colours, its font, its ids, with a title and a description.

matplotlib writes a whole document with a global style sheet, and ids that repeat from chart to chart; inside a page the
one would restyle, the others would collide.
"""

import html
import re
from collections.abc import Iterator
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
    body = "".join(part for child in root for part in _written(child, name))
    return Markup(f"{head}{body}</svg>")  # noqa: S704 -- texts are escaped, the rest is matplotlib's


def _written(element: Element, name: str) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2]
    if tag in _LEFT_OUT:
        return
    inside = [part for child in element for part in _written(child, name)]
    text = escaped((element.text or "").strip())
    if tag in {"g", "defs"} and not inside:
        return
    yield f"<{tag}{_attributes(element, name)}>{text}"
    yield from inside
    yield f"</{tag}>"


def _attributes(element: Element, name: str) -> str:
    written: list[str] = []
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2]
        if plain == "id":
            if element.tag.endswith("}g"):
                continue
            value = f"{name}-{value}"  # noqa: PLW2901
        elif plain in {"href", "clip-path"}:
            value = _REFERENCE.sub(f"#{name}-", value)  # noqa: PLW2901
        elif plain == "transform" and value.startswith("rotate(-0 "):
            continue
        elif plain == "style":
            written += (f' {name}="{html.escape(set_to)}"' for name, set_to in _presentation(value))
            continue
        written.append(f' {plain}="{html.escape(_SPACE.sub(" ", value))}"')
    return "".join(written)


def _presentation(style: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes that say what ``style`` says: a site that allows no inline style allows them."""
    for declaration in _SHADE.sub("", _FONT.sub("", style)).split(";"):
        name, _, value = declaration.partition(":")
        if value.strip():
            yield name.strip(), _COLOUR.sub(lambda found: _COLOURS[found[0]], value.strip())
