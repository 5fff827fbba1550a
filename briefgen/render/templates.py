"""The Jinja environment: a site's own templates before ours, and nothing printed that was not escaped.

Templates are trusted, what they print is not. Every value that is not markup made by a template goes through
``escaped``. Whatever joins text to markup would escape it for HTML alone, so none of it exists here: ``~``, ``+`` and
``%`` of texts, the methods of markup, and the filters that are not listed.
"""

import keyword
import operator
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from traceback import walk_tb
from typing import Any

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
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from briefgen.errors import TemplateError
from briefgen.render.escape import escaped
from briefgen.render.frontmatter import front_matter
from briefgen.render.labels import SOURCES, Labels
from briefgen.render.shipped import SHIPPED

FILTERS = frozenset(
    """abs batch capitalize count default dictsort first groupby int items last length list lower map max min reject
    rejectattr round select selectattr slice sort title unique upper wordcount""".split()
)
"""Filters that join nothing to markup, take no mark of Markdown off its text, and give the same each time."""

GLOBALS = frozenset({"cycler", "dict", "joiner", "namespace", "range"})

_WHOLE = "markup can be printed, not taken apart"

_FAILURES = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What an expression of a template can raise besides Jinja's own errors."""


class _Code(CodeGenerator):
    def visit_Concat(self, node: nodes.Concat, _frame: Frame) -> None:  # noqa: N802 -- Jinja's name
        what = "'~' is not available: print two expressions"
        raise TemplateAssertionError(what, node.lineno, self.name, self.filename)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 -- idem
        """Call as Python does. No macro and none of our functions wants the variables around, which Jinja adds."""
        self.write("environment.called(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 -- idem
        """Ask a view for what it has, and the environment for what markup would have as well."""
        if hasattr(Markup, node.attr) or keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        """Escape what is no markup by ``_finalize`` alone: Jinja's own way would look at each value once more."""
        self.write("(_value if type(_value := (")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write(f")) is Markup else {finalize.src}_value))")


class _Environment(SandboxedEnvironment):
    """Jinja's sandbox, not for want of trust in templates: it alone asks before it adds.

    What else it asks, of every attribute and every call, costs more than printing, and is left out: views have nothing
    to hide. Markup has, and neither its attributes nor its methods are to be had.
    """

    code_generator_class = _Code
    intercepted_binops = frozenset({"+", "%"})
    called = operator.call

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        if isinstance(left, str) or isinstance(right, str):
            raise TemplateRuntimeError(f"'{operator}' is for numbers: print two expressions")
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: object, attribute: str) -> object:
        if isinstance(obj, Markup):
            raise TemplateRuntimeError(_WHOLE)
        return Environment.getattr(self, obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        if isinstance(obj, Markup):
            raise TemplateRuntimeError(_WHOLE)
        return Environment.getitem(self, obj, argument)


class Templates:
    """The templates of a site, and the labels that they print."""

    def __init__(self, folder: Path | None = None, language: str = SOURCES) -> None:
        """Look in ``folder`` first, then among the templates that come with briefgen."""
        self._folders = (*([folder] if folder else []), SHIPPED)
        self.labels = Labels(language, self._folders)
        self._translated = _translations(self._folders, language)
        self._environment = _Environment(
            loader=ChoiceLoader([FileSystemLoader(path) for path in self._folders]),
            autoescape=True,
            auto_reload=False,
            finalize=_finalize,
            undefined=StrictUndefined,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters = _only(FILTERS, self._environment.filters)
        self._environment.globals = _only(GLOBALS, self._environment.globals) | _own_globals(self.labels)

    def page(self, name: str, **values: object) -> bytes:
        """Return the page that template ``name`` makes of ``values``: its translation, where one stands beside it.

        Raises TemplateError with the file and line of what is wrong.
        """
        try:
            text = self._environment.get_template(self._translated.get(name, name)).render(values)
        except TemplateNotFound as error:
            raise TemplateError("no such template", where=str(error)) from None
        except JinjaError as error:
            raise TemplateError(str(error.message), where=self._where(error, name)) from error
        except _FAILURES as error:
            raise TemplateError(f"{type(error).__name__}: {error}", where=self._where(error, name)) from error
        return text.encode()

    def asset(self, name: str) -> bytes:
        """Return the bytes of a file that is copied as it is. Raises TemplateError when there is none."""
        file = next((folder / name for folder in self._folders if (folder / name).is_file()), None)
        if file is None:
            raise TemplateError("no such file", where=name)
        return file.read_bytes()

    def _where(self, error: Exception, name: str) -> str:
        """Return the folder, the file and the line of the template that failed: of those at work, the innermost."""
        places = [(error.filename, error.lineno)] if isinstance(error, TemplateSyntaxError) else _lines(error)
        file, line = places[-1] if places else (None, 0)
        for folder in self._folders:
            if file and Path(file).is_relative_to(folder):
                return f"{folder.name}/{Path(file).relative_to(folder).as_posix()}:{line}"
        return name


def _lines(error: Exception) -> list[tuple[str | None, int]]:
    """Return the file and the line of each template that was at work."""
    steps = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return [(file, line) for file, line in steps if file.endswith(".j2")]


def _translations(folders: Sequence[Path], language: str) -> dict[str, str]:
    """Return ``method.de.md.j2`` by ``method.md.j2`` and the like; a site's own template wins over our translation."""
    found: dict[str, str] = {}
    for folder in reversed(folders):
        names = {file.name for file in folder.glob("*.j2")}
        translated = {name.replace(f".{language}.", ".", 1): name for name in names if f".{language}." in name}
        found = {name: other for name, other in found.items() if name not in names} | translated
    return found


def _own_globals(labels: Labels) -> dict[str, object]:
    """Return what every template can print besides its values: labels, and of what language source words are."""
    language = f'lang="{SOURCES}"' if labels.foreign else ""
    return {
        "front_matter": front_matter,
        "label": labels.markup,
        "number": labels.number,
        "foreign": Markup(f" {language}" if language else ""),  # noqa: S704 -- our own
        "foreign_link": Markup(f"{{ {language} }}" if language else ""),  # noqa: S704 -- idem
        "foreign_heading": Markup(f" {{ {language} }}" if language else ""),  # noqa: S704 -- idem
    }


def _only(names: Collection[str], given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: thing for name, thing in given.items() if name in names}


def _finalize(value: object) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, int | Undefined):
        return str(value)
    raise TemplateRuntimeError(f"a template can print texts and numbers, not {type(value).__name__}")
