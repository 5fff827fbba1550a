"""The documentation is complete and leads nowhere that is not there."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest
from jinja2 import Environment, meta

from briefgen.cli import main
from briefgen.ingest import metadata
from briefgen.ingest.formats import reading, records
from briefgen.ingest.limits import DEFAULT_LIMITS
from briefgen.ingest.story import card as story_card
from briefgen.ingest.story import folder
from briefgen.model.claims import Dating
from briefgen.render import templates
from briefgen.render.charts.choosing import Figures
from briefgen.render.labels import Labels
from briefgen.render.views.overview import BriefingView
from briefgen.settings import Settings

ROOT = Path(__file__).parents[1]
STORIES, SITE, TEMPLATES = ((ROOT / "docs" / f"{name}.md").read_text() for name in ("stories", "site", "templates"))
FORMATS, SECURITY = ((ROOT / "docs" / f"{name}.md").read_text() for name in ("formats", "security"))
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_and_each_of_its_options_is_documented(command: str) -> None:
    assert f"| `briefgen {command}" in SITE
    for option in _options(main.commands[command]):
        row = re.search(rf"^\|[^|]*`{option}`[^|]*\| (?P<of>[^|]*) \|", SITE, re.MULTILINE)
        assert row, option
        named = f"`{command}`" in row["of"]
        assert named != row["of"].startswith("all"), (option, row["of"])


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {option for command in (main, *main.commands.values()) for option in _options(command)}
    documented = set(re.findall(r"^\| (`-[^|]*) \|", SITE, re.MULTILINE))
    assert {option for row in documented for option in re.findall(r"`([^`]+)`", row)} == known | {"-h", "--help"}


def _options(command: click.Command) -> Iterator[str]:
    for option in command.params:
        if isinstance(option, click.Option):
            yield from option.opts


@pytest.mark.parametrize("command", [main, *main.commands.values()], ids=lambda command: command.name)
def test_every_command_and_option_has_its_help(command: click.Command) -> None:
    assert command.help
    assert command is main or not command.get_short_help_str().endswith("..."), "the list of commands would cut it"
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help, option.name


def test_every_setting_is_documented_with_its_default() -> None:
    documented = dict(re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", SITE, re.MULTILINE))
    assert documented == {field.name: str(field.default) for field in fields(Settings)}


def test_every_field_of_story_yml_and_front_matter_is_documented() -> None:
    for name in (*story_card._FIELDS, *metadata.FIELDS):
        assert re.search(rf"^ *{name}: |^\| `{name}` \||`{name}`", STORIES, re.MULTILINE), name
    assert set(re.findall(r"^\| `(\w+)` \|", STORIES, re.MULTILINE)) == set(story_card._FIELDS)


def test_every_file_format_and_limit_is_documented() -> None:
    for suffix in folder.ENDINGS:
        assert f"`{suffix}`" in FORMATS
    limits = DEFAULT_LIMITS
    for written in (f"{limits.text // 10**6} MB", f"{limits.page // 10**6} MB", f"{limits.characters:,} characters"):
        assert written in STORIES
    assert f"{limits.paragraph:,} characters" in STORIES


def test_every_key_of_a_json_record_and_every_extra_is_documented() -> None:
    for keys in (records.TEXT, records.TITLE, records.OUTLET, records.AUTHOR, records.DATE, records.URL):
        assert ", ".join(f"`{key}`" for key in keys) in FORMATS
    for _, extra in reading.EXTRAS.values():
        assert f"| `{extra}` |" in FORMATS
    for number in (DEFAULT_LIMITS.file // 10**6, DEFAULT_LIMITS.inflated // 10**6):
        assert f"{number} MB" in FORMATS
    assert f"{DEFAULT_LIMITS.members:,} articles" in FORMATS


EVERYWHERE = {"front_matter", "label", "number", "foreign", "foreign_link", "foreign_heading"}


def test_every_promise_of_security_names_how_it_is_tested_and_that_is_there() -> None:
    promises = re.findall(r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$", SECURITY, re.MULTILINE)[2:]
    assert len(promises) >= 10
    for promise, tested in promises:
        files = re.findall(r"`(?:node )?([\w./]+\.(?:py|mjs))", tested)
        assert files, promise
        assert [file for file in files if not (ROOT / file).is_file()] == [], promise


@pytest.mark.parametrize("template", sorted((ROOT / "templates").glob("*.j2")), ids=lambda path: path.name)
def test_every_template_is_documented_with_what_it_can_print(template: Path) -> None:
    row = re.search(rf"^\| `{re.escape(template.name)}` \|.*", TEMPLATES, re.MULTILINE)
    assert row
    used = meta.find_undeclared_variables(Environment(autoescape=True).parse(template.read_text()))
    for name in used - EVERYWHERE:
        assert f"`{name}`" in row[0], name


@pytest.mark.parametrize(("value", "view"), [("briefing", BriefingView), ("charts", Figures)])
def test_every_field_of_what_templates_print_is_documented(value: str, view: type) -> None:
    row = re.search(rf"^\| `{value}` \| \[`render/[\w/]+\.py`\]\([^)]*\): (.*) \|$", TEMPLATES, re.MULTILINE)
    assert row
    printed = {name for name, kept in inspect.getmembers(view) if not name.startswith("_") and not callable(kept)}
    assert set(re.findall(r"`(\w+)`", row[1])) == printed


def test_every_file_of_macros_is_documented_and_knows_no_more_than_what_it_is_called_with() -> None:
    files = sorted((ROOT / "templates" / "macros").iterdir())
    assert re.findall(r"^\| `(macros/[\w.]+)` \|", TEMPLATES, re.MULTILINE) == [f"macros/{file.name}" for file in files]
    for file in files:
        used = meta.find_undeclared_variables(Environment(autoescape=True).parse(file.read_text()))
        assert not used - EVERYWHERE, file.name


def test_what_every_template_can_print_is_documented() -> None:
    told = TEMPLATES[TEMPLATES.index("All of them can print") : TEMPLATES.index("## What the values are")]
    assert set(re.findall(r"`(\w+)[`(]", told)) >= EVERYWHERE


def test_writers_of_templates_are_told_how_to_print_source_words() -> None:
    macros = set(re.findall(r"\{% macro (\w+)", (ROOT / "templates" / "macros" / "citing.md.j2").read_text()))
    told = set(re.findall(r"`(\w+)\(…\)`", TEMPLATES))
    assert told == {"cited", "named", "words", "mark", "marks"}
    assert told <= macros


def test_the_method_page_explains_the_notes_that_dates_bear(sample: Path) -> None:
    dated = [line for page in (sample / "site").rglob("index.html") for line in _dates_of_entries(page.read_text())]
    shown = {note for line in dated for note in re.findall(r'class="bg-note">([^<]+)<', line)}
    assert "day of report" in shown
    assert shown <= _notes_explained()


def test_the_method_page_explains_no_way_of_dating_that_no_rule_uses() -> None:
    stages = (ROOT / "briefgen" / name for name in ("extract", "link"))
    rules = "".join(path.read_text() for stage in stages for path in stage.rglob("*.py"))
    used = {str(dating) for dating in Dating if f"Dating.{dating.name}," in rules}
    assert used >= {Dating.STATED, Dating.REPORTED, Dating.UNDATED}
    assert _notes_explained() & set(Dating) <= used


@pytest.mark.parametrize(("template", "language"), [("method.md.j2", "en"), ("method.de.md.j2", "de")])
def test_the_method_page_calls_things_as_the_labels_do(template: str, language: str) -> None:
    said, labels = (ROOT / "templates" / template).read_text(), Labels(language)
    notes = [labels("notes", name) for name in ("approximate", "inferred", "reported", "corrected")]
    assert [note for note in notes if f"- *{note}*:" not in said] == []
    called = ("notes.undated", "notes.disputed", "notes.check", "notes.kept_apart", "facts.single_source",
              "facts.claim", "quotes.described", "quotes.not_certain", "quotes.also_printed", "quotes.reported",
              "timeline.background",
              "timeline.beside", "corrections.note")  # fmt: skip
    words = " ".join(said.split()).casefold()
    assert [key for key in called if f"*{labels(key).casefold()}*" not in words] == []


def _notes_explained() -> set[str]:
    return set(re.findall(r"^- \*([^*]+)\*:", (ROOT / "templates" / "method.md.j2").read_text(), re.MULTILINE))


def _dates_of_entries(page: str) -> Iterator[str]:
    yield from re.findall(r'<p class="bg-entry__date">(.*?)</p>', page, re.DOTALL)


@pytest.mark.parametrize("page", [*PAGES, *(ROOT / "templates").glob("*.j2")], ids=lambda page: page.name)
def test_what_counts_alone_is_called_an_independent_source_everywhere(page: Path) -> None:
    assert not re.search(r"independent origin|same origin", page.read_text())


def test_the_filters_and_functions_of_templates_are_documented() -> None:
    safe = TEMPLATES[TEMPLATES.index("## What is safe") :]
    assert set(re.findall(r"`(\w+)`", safe)) == templates.FILTERS | templates.GLOBALS


def test_every_asset_is_documented() -> None:
    for asset in (ROOT / "templates" / "assets").iterdir():
        assert f"`assets/{asset.name}{'/' if asset.is_dir() else ''}`" in TEMPLATES


def test_the_architecture_lists_every_decision_by_its_number_and_title() -> None:
    files = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    listed = [
        f"{file.read_text().splitlines()[0][2:].replace('. ', '. [', 1)}](decisions/{file.name})" for file in files
    ]
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    assert (ROOT / "docs" / "architecture.md").read_text().endswith("\n\n" + "\n".join(listed) + "\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_anchor_is_a_heading(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^):]*)#([^)]+)\)", page.read_text()):
        headings = re.findall(r"^#+ (.+)$", (page.parent / target).read_text(), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
