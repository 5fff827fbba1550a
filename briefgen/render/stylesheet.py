"""A style sheet and the parts that it imports to one file, for one request. A site may replace each of them."""

import re

from briefgen.render.templates import Templates

NAME = "assets/briefgen.css"

_IMPORT = re.compile(rb'^@import "(css/[\w-]+\.css)";$', re.MULTILINE)


def stylesheet(templates: Templates) -> bytes:
    """Return the style sheet with each part in the place of its import. Raises TemplateError when one is missing."""
    return _IMPORT.sub(lambda found: templates.asset(f"assets/{found[1].decode()}"), templates.asset(NAME))
