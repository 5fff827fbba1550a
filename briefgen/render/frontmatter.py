"""A page's front matter: the few keys that MkDocs and Material read. Values are JSON, which is YAML too."""

import json
from collections.abc import Mapping

from markupsafe import Markup

from briefgen.render.escape import escaped

KEYS = ("title", "description", "hide", "search")

Value = str | tuple[str, ...] | Mapping[str, bool | float]


def front_matter(**values: Value) -> Markup:
    """Return the block between two lines of dashes.

    Themes print the texts without escaping them, so they are escaped here. Raises ValueError for a key that no page
    needs: nothing from a story may set a template or a theme option.
    """
    unknown = set(values) - set(KEYS)
    if unknown:
        raise ValueError(f"not front matter of a page: {', '.join(sorted(unknown))}")
    lines = (f"{key}: {json.dumps(_plain(value), ensure_ascii=False)}\n" for key, value in values.items() if value)
    return Markup(f"---\n{''.join(lines)}---\n")  # noqa: S704 -- JSON is quoted, and texts are escaped


def _plain(value: Value) -> object:
    if isinstance(value, str):
        return str(value if isinstance(value, Markup) else escaped(value))
    return dict(value) if isinstance(value, Mapping) else list(value)
