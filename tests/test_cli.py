"""The commands as a user meets them: what they print, where, and how they end."""

import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen import __version__, cli
from briefgen.errors import PublishError
from briefgen.publish.swap import locked

ROOT = Path(__file__).parents[1]
ARTICLE = (
    "The bridge at Osk was closed on Monday after an inspector found a crack in its eastern pier.\n\n"
    "“It will stay closed until I can sleep at night,” said Mara Tolley, the county engineer.\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with one story of one article."""
    story = tmp_path / "stories" / "bridge"
    story.mkdir(parents=True)
    (story / "one.txt").write_text(ARTICLE, encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def test_building_prints_one_line_a_story_and_nothing_else(site: Path) -> None:
    shutil.copytree(site / "stories" / "bridge", site / "stories" / "viaduct")
    result = run("build", "-C", site)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["bridge", "viaduct"]
    assert lines[0].startswith("bridge: 1 article, ")
    assert lines[0].endswith(" s")
    for counted in (" fact", " 1 quote,", " event"):
        assert counted in lines[0]
    assert result.stderr == ""
    assert (site / "site" / "briefings" / "bridge" / "index.html").is_file()


def test_rendering_writes_pages_and_publishes_nothing(site: Path) -> None:
    assert run("render", "-C", site).exit_code == 0
    assert (site / "build" / "pages" / "briefings" / "bridge" / "index.md").is_file()
    assert not (site / "site").exists()


def test_checking_prints_what_an_editor_should_look_at_and_writes_no_page(site: Path) -> None:
    result = run("check", "-C", site, "--strict")
    assert result.exit_code == 0, "advice does not fail a strict run"
    advice = [line for line in result.stdout.splitlines() if line.startswith("advice   stories/bridge/one.txt: ")]
    assert [line for line in advice if "has no publication date" in line and "Add `date: YYYY-MM-DD`" in line]
    assert result.stdout.splitlines()[-1].startswith("bridge: 1 article, ")
    assert not (site / "build").exists()


def test_explaining_a_quote_names_its_speaker_its_rule_and_its_place(site: Path) -> None:
    assert run("render", "-C", site).exit_code == 0
    (quote,) = json.loads((site / "build/pages/briefings/bridge/briefing.json").read_text())["quotes"]
    result = run("explain", quote["id"], "-C", site)
    assert result.exit_code == 0
    told = {line[:14].strip(): line[14:] for line in result.stdout.splitlines()}
    assert told["quote"] == quote["id"]
    assert told["words"] == "“It will stay closed until I can sleep at night,”"
    assert told["speaker"].startswith("Mara Tolley (")
    assert told["rule"] == quote["speaker"]["rule"]
    assert f"at least {round(100 * quote['speaker']['confidence'])} of 100" in told["confidence"]
    assert run("explain", f"#{quote['id'][:6]}", "-C", site).stdout == result.stdout


def test_explaining_reads_what_a_build_has_kept_and_writes_no_page(site: Path) -> None:
    assert run("check", "-C", site).exit_code == 0
    code = "import sys, briefgen.cli; briefgen.cli.main(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    out = _python("-c", code, "explain", "q-", "-C", str(site))
    assert out.startswith("quote         q-")
    assert not {"spacy", "trafilatura", "matplotlib"} & set(out.splitlines()[-1].split())
    assert not (site / "build").exists()


@pytest.mark.parametrize(("identity", "why"), [("q-nowhere", "is not the id of a claim"), ("s-", "begins 2 ids")])
def test_an_id_that_means_no_claim_or_several_is_an_error_that_says_what_to_do(
    site: Path, identity: str, why: str
) -> None:
    result = run("explain", identity, "-C", site)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error    '{identity}': {why}")
    assert re.search(r"Ids stand in briefing\.json|Give more of one", result.stderr)


@pytest.mark.parametrize("command", ["build", "render", "check"])
def test_a_file_that_was_skipped_is_named_and_fails_only_a_strict_run(site: Path, command: str) -> None:
    (site / "stories" / "bridge" / "plan.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    lenient, strict = run(command, "-C", site), run(command, "-C", site, "--strict")
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert lenient.stderr.startswith(
        "skipped  stories/bridge/plan.png: is a picture: not in a format that is read. Save it as"
    )
    assert "bridge: 1 article (1 skipped), " in lenient.stdout
    assert strict.stderr == lenient.stderr


def test_a_strict_build_publishes_only_when_nothing_is_wrong(site: Path) -> None:
    unread = site / "stories" / "bridge" / "plan.png"
    unread.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert run("build", "-C", site, "--strict").exit_code == 1
    assert not (site / "site").exists()
    unread.unlink()
    assert run("build", "-C", site, "--strict").exit_code == 0
    assert (site / "site" / "index.html").is_file()


def test_an_article_beside_the_story_folders_is_named(site: Path) -> None:
    (site / "stories" / "lost.txt").write_text(ARTICLE, encoding="utf-8")
    (site / "stories" / "README.md").write_text("How we name our folders.", encoding="utf-8")
    result = run("check", "-C", site, "--strict")
    assert result.exit_code == 1
    assert result.stderr == "skipped  stories/lost.txt: lies in no story folder. Move it into a folder of its story\n"


def test_a_story_that_cannot_be_built_fails_the_run_and_costs_no_other(site: Path) -> None:
    (site / "stories" / "empty").mkdir()
    result = run("render", "-C", site)
    assert result.exit_code == 1
    assert "error    stories/empty: has no article that can be used. Put articles into it" in result.stderr
    assert result.stdout.startswith("bridge: ")


def test_a_warning_of_mkdocs_is_shown_and_fails_a_strict_build(site: Path) -> None:
    assert run("build", "-C", site, "--strict").exit_code == 0
    (site / "build" / "pages" / "own.md").write_text("# Own\n\n[nowhere](nowhere.md)\n", encoding="utf-8")
    lenient, strict = run("build", "-C", site), run("build", "-C", site, "--strict")
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert "warning  " in lenient.stderr
    assert "nowhere.md" in lenient.stderr
    assert strict.stderr.startswith("error    ")
    assert "The old site was left in place" in strict.stderr


@pytest.mark.parametrize("command", ["build", "render", "check", "serve"])
def test_a_folder_that_is_no_site_is_named_and_left_as_it_was(tmp_path: Path, command: str) -> None:
    result = run(command, "-C", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == f"error    {tmp_path}/stories: there is no such folder. Run `briefgen new` to make one\n"
    assert not list(tmp_path.iterdir())


def test_a_stories_folder_without_stories_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    result = run("build", "-C", tmp_path)
    assert result.exit_code == 1
    assert "has no story folder. Make a folder in it for each story and put its articles there" in result.stderr


def test_a_wrong_setting_and_a_missing_folder_are_errors(site: Path) -> None:
    (site / "briefgen.yml").write_text("storys: news\n")
    assert "unknown setting 'storys'. Known are stories, pages" in run("build", "-C", site).stderr
    missing = run("build", "-C", site / "nowhere")
    assert missing.exit_code == 1
    assert "nowhere: there is no such folder" in missing.stderr


@pytest.mark.parametrize("taken", ["build", ".briefgen-cache"])
def test_a_folder_that_cannot_be_written_is_named(site: Path, taken: str) -> None:
    (site / taken).write_text("a file where a folder has to be", encoding="utf-8")
    result = run("build", "-C", site)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error    {site / taken}")
    assert "a folder that it may write" in result.stderr


def test_a_file_in_the_place_of_the_site_is_left_alone(site: Path) -> None:
    (site / "site").write_text("mine", encoding="utf-8")
    result = run("build", "-C", site)
    assert result.exit_code == 1
    assert result.stderr == f"error    {site / 'site'}: is a file, and the site is a folder. Move it away\n"
    assert (site / "site").read_text(encoding="utf-8") == "mine"


def test_a_broken_mkdocs_file_is_told_on_one_line(site: Path) -> None:
    (site / "mkdocs.yml").write_text("docs_dir: [\n")
    result = run("build", "-C", site)
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"error    {site / 'mkdocs.yml'}: MkDocs failed: ")
    assert "line 2, column 1" in line
    assert "\\n" not in line


def test_a_broken_template_is_named_with_its_line(site: Path) -> None:
    (site / "templates").mkdir()
    (site / "templates" / "index.md.j2").write_text("# Briefings\n\n{{ nonsense }}\n")
    result = run("render", "-C", site)
    assert result.exit_code == 1
    assert "index.md.j2:3: 'nonsense' is undefined" in result.stderr


def test_control_characters_in_a_message_are_shown_not_obeyed(site: Path) -> None:
    (site / "stories" / "bridge" / "\x1b[2J.txt").write_text(ARTICLE)
    result = run("check", "-C", site)
    assert "\x1b" not in result.output
    assert "\\x1b[2J.txt" in result.stderr


def test_two_builds_at_once_are_not_made(site: Path) -> None:
    with locked(site / ".briefgen-cache"):
        result = run("build", "-C", site)
    assert result.exit_code == 1
    assert "another build is running. Wait until it ends" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["new"],
        ["build", "--jobs", "-1"],
        ["build", "--nonsense"],
        ["serve", "--address", "8000"],
        ["serve", "--address", ":8000"],
        ["serve", "--address", "localhost:http"],
        ["serve", "--address", "localhost:65536"],
    ],
)
def test_wrong_usage_ends_with_2_and_says_where_help_is(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "--help" in result.stderr


def test_an_error_of_the_program_itself_keeps_its_traceback(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.build.link", lambda *_, **__: 1 / 0)
    assert isinstance(run("render", "-C", site).exception, ZeroDivisionError)


def test_serving_prints_summaries_and_messages(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def preview(*_: object, render: object, address: tuple[str, int], report: object, **__: object) -> None:
        assert address == ("localhost", 8123)
        assert callable(render)
        assert callable(report)
        render()
        report("stories/\x1b: an error")
        raise PublishError("cannot serve there")

    monkeypatch.setattr("briefgen.build.preview", preview)
    result = run("serve", "-C", site, "--address", "localhost:8123")
    assert result.exit_code == 1
    assert result.stdout.startswith("bridge: 1 article, ")
    assert result.stderr == "stories/\\x1b: an error\nerror    cannot serve there\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_when_there_is_much_to_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(cli.WORTH_A_BAR - 1):
        text = ARTICLE.replace("Monday", f"{number + 1} March 2025")
        (site / "stories" / "bridge" / f"more-{number}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", _Terminal())
    cli.main(["render", "-C", str(site)], standalone_mode=False)
    assert "bridge  [####" in sys.stderr.getvalue()
    assert "100%" in sys.stderr.getvalue()
    monkeypatch.setattr(sys, "stderr", _Terminal())
    (site / "stories" / "bridge" / "last.txt").write_text(ARTICLE.replace("Osk", "Usk"), encoding="utf-8")
    cli.main(["render", "-C", str(site)], standalone_mode=False)
    assert sys.stderr.getvalue() == ""


def test_help_comes_without_any_heavy_library() -> None:
    code = "import sys, briefgen.cli; print(*sys.modules)"
    modules = _python("-c", code).split()
    assert "briefgen.cli" in modules
    assert not {"spacy", "numpy", "mkdocs", "matplotlib", "pydantic", "jinja2", "briefgen.build"} & set(modules)
    assert f"version {__version__}" in _python("-m", "briefgen", "--version")


def _python(*arguments: str) -> str:
    command = [sys.executable, *arguments]
    return subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
