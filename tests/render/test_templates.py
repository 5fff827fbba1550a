from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from briefgen.errors import TemplateError
from briefgen.render.escape import own_address
from briefgen.render.frontmatter import front_matter
from briefgen.render.shipped import SHIPPED
from briefgen.render.templates import Templates


def made(tmp_path: Path, source: str, /, **values: object) -> str:
    (tmp_path / "page.j2").write_text(source, encoding="utf-8")
    return Templates(tmp_path).page("page.j2", **values).decode()


def test_what_a_template_prints_is_escaped_without_its_asking(tmp_path: Path) -> None:
    assert made(tmp_path, "{{ text }}", text="<b> *x*") == "&#60;b&#62; &#42;x&#42;"


def test_text_stays_escaped_through_macros_filters_and_blocks(tmp_path: Path) -> None:
    text = (
        "{% macro show(x) %}<i>{{ x }}</i>{% endmacro %}{% set kept %}{{ text | upper }}{% endset %}{{ show(kept) }}"
        "{{ show(text[1:]) }}{{ [text] | first }}"
    )
    assert made(tmp_path, text, text="<a*") == "<i>&#60;A&#42;</i><i>a&#42;</i>&#60;a&#42;"


def test_markup_of_the_template_and_numbers_are_printed_as_they_are(tmp_path: Path) -> None:
    assert made(tmp_path, "<b>{{ number }}.</b>\n", number=12) == "<b>12.</b>\n"


@pytest.mark.parametrize(
    "text",
    [
        "{{ text | safe }}",
        "{{ text ~ text }}",
        "{{ texts | join('*') }}",
        "{{ texts }}",
        "{{ home + text }}",
        "{{ text + home }}",
        "{{ home % text }}",
        "{{ text | replace('b', home) }}",
        "{{ text | truncate(1, true, home) }}",
        "{{ text | wordwrap(1, wrapstring=home) }}",
        "{{ texts | sum(start=home) }}",
        "{{ home.join(texts) }}",
        "{{ home.format(text) }}",
        "{{ home['format'](text) }}",
        "{{ home.replace('h', text) }}",
        "{{ home | attr('join') }}",
    ],
)
def test_there_is_no_way_round_the_escape(tmp_path: Path, text: str) -> None:
    values = {"text": "**b** [x](http://e)", "texts": ["**b**"], "home": own_address("home")}
    with pytest.raises(TemplateError, match=r"page\.j2:1"):
        made(tmp_path, text, **values)


@pytest.mark.parametrize("text", ["{{ texts | random }}", "{{ lipsum() }}"])
def test_a_template_prints_the_same_each_time(tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateError):
        made(tmp_path, text, texts=["a", "b"])


def test_numbers_are_added(tmp_path: Path) -> None:
    assert made(tmp_path, "{{ 7 + 3 }} {{ 7 % 3 }}") == "10 1"


@pytest.mark.parametrize(
    "text",
    [
        "{{ front_matter(template='x') }}",
        "{% macro show(x) %}{{ x }}{% endmacro %}{{ show(1, 2) }}",
        "{{ 1 // 0 }}",
        "{{ 'a' | int + none }}",
        "{{ [] | round }}",
    ],
)
def test_a_failure_of_the_templates_own_code_names_folder_file_and_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateError, match=rf"{tmp_path.name}/page\.j2:3: \w+Error: "):
        made(tmp_path, f"one\ntwo\n{text}\n")


def test_a_failure_in_a_macro_names_the_macros_own_line(tmp_path: Path) -> None:
    (tmp_path / "own.j2").write_text("\n{% macro show(x) %}\n{{ x / 0 }}{% endmacro %}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"/own\.j2:3: ZeroDivisionError"):
        made(tmp_path, "{% import 'own.j2' as own %}{{ own.show(1) }}")


def test_a_template_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "page.j2").write_bytes(b"\xff")
    with pytest.raises(TemplateError, match=r"page\.j2: UnicodeDecodeError"):
        Templates(tmp_path).page("page.j2")


def test_an_unknown_variable_is_an_error_that_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"page\.j2:2.*'nothing' is undefined"):
        made(tmp_path, "one\n{{ nothing }}\n")


@pytest.mark.parametrize("name", ["heading", "class", "title"])
def test_a_name_that_a_view_does_not_have_is_an_error_that_names_file_and_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateError, match=rf"page\.j2:2.*no attribute '{name}'"):
        made(tmp_path, f"one\n{{{{ view.{name} }}}}\n", view=SimpleNamespace())


def test_bad_syntax_is_an_error_that_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"page\.j2:3"):
        made(tmp_path, "one\ntwo\n{% if %}\n")


def test_a_missing_template_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"absent\.j2: no such template"):
        Templates(tmp_path).page("absent.j2")


def test_a_site_replaces_one_template_and_keeps_the_others(tmp_path: Path) -> None:
    (tmp_path / "method.md.j2").write_text("ours\n", encoding="utf-8")
    templates = Templates(tmp_path)
    assert templates.page("method.md.j2") == b"ours\n"
    assert b"# Topics" in templates.page("topics.md.j2", topics=())
    assert templates.asset("assets/briefgen.js") == (SHIPPED / "assets/briefgen.js").read_bytes()


def test_a_site_replaces_the_macros_of_one_subject_on_every_page(tmp_path: Path) -> None:
    (tmp_path / "macros").mkdir()
    own = "{% macro notices(all) %}ours: {{ all | length }}{% endmacro %}\n"
    (tmp_path / "macros" / "notices.md.j2").write_text(own, encoding="utf-8")
    briefing = SimpleNamespace(entry=SimpleNamespace(title="Floods"), notices=("one", "two"))
    page = Templates(tmp_path).page("limits.md.j2", briefing=briefing).decode()
    assert page.endswith("\n\nours: 2\n")


def test_front_matter_survives_any_title() -> None:
    for title in ('"threats" rise', "a: b", "no", "- x", "---", "{{ x }}", "<script>", "2019-05-15", "试"):
        block = front_matter(title=title, hide=("toc",), search={"exclude": True})
        lines = block.split("\n")
        assert (lines[0], lines[-2]) == ("---", "---")
        loaded = yaml.safe_load("\n".join(lines[1:-2]))
        assert isinstance(loaded["title"], str)
        assert "<" not in loaded["title"]
        assert loaded["search"] == {"exclude": True}


def test_front_matter_takes_no_key_that_a_theme_might_obey() -> None:
    with pytest.raises(ValueError, match="template"):
        front_matter(title="x", template="evil.html")
