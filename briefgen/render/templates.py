"""The Jinja environment: a site's own templates before ours, and nothing printed that was not escaped.

Templates are trusted, what they print is not. Every value that is not markup made by a template goes through
``escaped``; ``|safe`` and ``~``, which would let text around it, do not exist here.
"""

from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateAssertionError,
    TemplateRuntimeError,
    Undefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound
from markupsafe import Markup

import briefgen
from briefgen.errors import TemplateError
from briefgen.render.escape import escaped
from briefgen.render.frontmatter import front_matter

_PACKAGE = Path(briefgen.__file__).parent
SHIPPED = next(path for path in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if path.is_dir())
"""The templates that come with briefgen: in the installed package, or beside it in a checkout."""

_BARRED_FILTERS = ("safe", "escape", "e", "forceescape", "urlize", "xmlattr", "tojson", "join", "format", "indent")


class _Code(CodeGenerator):
    def visit_Concat(self, node: nodes.Concat, _frame: Frame) -> None:  # noqa: N802 -- Jinja's name
        raise TemplateAssertionError("'~' is not available: print two expressions", node.lineno, self.name)


class Templates:
    """The templates of a site."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look in ``folder`` first, then among the templates that come with briefgen."""
        self._folders = (*([folder] if folder else []), SHIPPED)
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(path) for path in self._folders]),
            autoescape=True,
            finalize=_finalize,
            undefined=StrictUndefined,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.code_generator_class = _Code
        for name in _BARRED_FILTERS:
            del self._environment.filters[name]
        self._environment.globals |= {"front_matter": front_matter}

    def page(self, name: str, **values: object) -> bytes:
        """Return the page that template ``name`` makes of ``values``.

        Raises TemplateError with the file and line of what is wrong.
        """
        try:
            text = self._environment.get_template(name).render(values)
        except TemplateNotFound as error:
            raise TemplateError("no such template", where=str(error)) from None
        except JinjaError as error:
            raise TemplateError(str(error.message), where=_where(error, name)) from error
        return text.encode()

    def asset(self, name: str) -> bytes:
        """Return the bytes of a file that is copied as it is."""
        return next(folder / name for folder in self._folders if (folder / name).is_file()).read_bytes()


def _finalize(value: object) -> Markup | Undefined:
    if isinstance(value, Markup | Undefined):
        return value
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, int):
        return Markup(value)  # noqa: S704 -- a number
    raise TemplateRuntimeError(f"a template can print texts and numbers, not {type(value).__name__}")


def _where(error: JinjaError, name: str) -> str:
    line = getattr(error, "lineno", None)
    step = error.__traceback__
    while step and not line:
        if step.tb_frame.f_code.co_filename.endswith(".j2"):
            line = step.tb_lineno
        step = step.tb_next
    return f"{getattr(error, 'name', None) or name}:{line}" if line else name
