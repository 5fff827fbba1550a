import re
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.ingest import read_edits, read_story
from briefgen.ingest.story.edited_dates import when_of
from briefgen.ingest.story.edits import CHANGES
from briefgen.model.edits import Change, Edit, Subject, Target
from briefgen.model.when import Precision


def edits_of(folder: Path, text: str) -> tuple[Edit, ...]:
    story = folder / "stories" / "bridge"
    story.mkdir(parents=True)
    (story / "edits.yml").write_text(text, encoding="utf-8")
    return read_edits(story)


def test_a_story_without_the_file_has_no_edits(tmp_path: Path) -> None:
    assert read_edits(tmp_path) == ()
    assert edits_of(tmp_path, "# none yet\n") == ()


def test_an_edit_has_a_target_a_change_a_reason_and_a_place(tmp_path: Path) -> None:
    text = "- quote: q-0123456789\n  words: We  will\n    see\n  speaker: Ana Brook\n  reason: She is named above.\n"
    assert edits_of(tmp_path, text) == (
        Edit(
            Subject.QUOTE,
            Target("q-0123456789", "We will see"),
            Change.SPEAKER,
            "Ana Brook",
            "She is named above.",
            "stories/bridge/edits.yml:1",
        ),
    )


def test_an_edit_on_one_line_may_change_two_things(tmp_path: Path) -> None:
    text = '- {actor: Ana Brook, name: Ana M. Brook, same: ["A. Brook", a-0123456789], reason: "one, not two"}\n'
    name, same = edits_of(tmp_path, text)
    assert (name.change, name.value, same.change) == (Change.NAME, "Ana M. Brook", Change.SAME)
    assert same.others == (Target(words="A. Brook"), Target("a-0123456789"))


def test_an_address_is_as_good_as_the_id_that_it_ends_in(tmp_path: Path) -> None:
    (edit,) = edits_of(tmp_path, "- fact: http://x.example/briefings/y/#f-0123456789\n  hide: yes\n  reason: z\n")
    assert edit.target == Target("f-0123456789")


def test_a_note_needs_no_reason_and_no_target(tmp_path: Path) -> None:
    (edit,) = edits_of(tmp_path, "- note: The court rules in May.\n")
    assert (edit.subject, edit.target, edit.value) == (Subject.NOTE, None, "The court rules in May.")


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("quote: q-0123456789\n", 1, "must be a list of edits"),
        ("- quote: [\n", 2, "not valid YAML"),
        ("- a\n", 1, "an edit is lines such as"),
        ("- quote: &x q-0123456789\n  hide: yes\n", 1, "anchors and aliases are not read"),
        ("- note: a\n- quote: q-0123456789\n  reason: z\n", 2, "changes nothing. Add one of speaker, hide, note"),
        ("- quote: q-0123456789\n  hide: yes\n", 1, "has no reason. Add `reason:`"),
        ("- quote: q-0123456789\n  speker: Ana\n  reason: z\n", 2, "'speker' means nothing here. With `quote:`"),
        ("- event: e-0123456789\n  speaker: Ana\n  reason: z\n", 2, "'speaker' means nothing here"),
        (
            "- quote: q-0123456789\n  fact: f-0123456789\n  hide: yes\n  reason: z\n",
            1,
            "corrects quote and fact at once",
        ),
        ("- reason: z\n", 1, "does not say what it corrects"),
        (
            "- event: e-0123456789\n  date: 14/03/2025\n  reason: z\n",
            2,
            "date: '14/03/2025' is not what can stand here. Write",
        ),
        ("- event: e-0123456789\n  date: 2025-02-30\n  reason: z\n", 2, "date: '2025-02-30'"),
        (
            "- fact: f-0123456789\n  key: first\n  reason: z\n",
            2,
            "key: 'first' is not what can stand here. Give its place",
        ),
        ("- fact: f-0123456789\n  hide: no\n  reason: z\n", 2, "hide: 'no' is not what can stand here"),
        ("- fact: f-0123456789\n  same: [[a]]\n  reason: z\n", 2, "same: must be ids or words"),
        ("- fact: f-0123456789\n  wording:\n  reason: z\n", 2, "wording: is empty"),
        ("- fact:\n  hide: yes\n  reason: z\n", 1, "fact: is empty"),
        ("- fact: [a]\n  hide: yes\n  reason: z\n", 1, "fact: must be a single line of text"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_remedy(tmp_path: Path, text: str, where: int, what: str) -> None:
    with pytest.raises(InputError) as error:
        edits_of(tmp_path, text)
    assert str(error.value).startswith(f"stories/bridge/edits.yml:{where}: ")
    assert what in str(error.value)
    assert error.value.remedy


def test_a_file_that_cannot_be_read_is_an_error_and_not_an_article(tmp_path: Path) -> None:
    story = tmp_path / "stories" / "bridge"
    story.mkdir(parents=True)
    (story / "edits.yml").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x01\x00" * 40)
    with pytest.raises(InputError, match=r"stories/bridge/edits\.yml: is a binary file"):
        read_edits(story)
    (story / "edits.yml").unlink()
    (story / "edits.yml").symlink_to(tmp_path / "elsewhere.yml")
    with pytest.raises(InputError, match=r"edits\.yml: cannot be opened"):
        read_edits(story)
    (story / "edits.yml").unlink()
    (story / "edits.yml").write_text("- note: a\n")
    (story / "a.txt").write_text(
        "The bridge was closed on Tuesday, and the council has said that it will stay shut.\n" * 3
    )
    assert not read_story(story).skipped


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025-03-14", date(2025, 3, 14), date(2025, 3, 14), Precision.DAY),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("2025~", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR),
        ("2025-03-10/2025-03-14", date(2025, 3, 10), date(2025, 3, 14), Precision.RANGE),
        ("2025-03/..", date(2025, 3, 1), None, Precision.RANGE),
        ("../2025", None, date(2025, 12, 31), Precision.RANGE),
    ],
)
def test_a_date_is_read_at_its_own_precision(
    text: str, first: date | None, last: date | None, precision: Precision
) -> None:
    when = when_of(text)
    assert when
    assert (when.start, when.end, when.precision, when.approximate) == (first, last, precision, "~" in text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14 March 2025",
        "2025-3-14",
        "2025-13",
        "2025-00-01",
        "2025-02-29",
        "0000",
        "../..",
        "2025-03/2025-02",
        "March",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert when_of(text) is None


def test_every_change_of_every_subject_is_documented_and_the_example_is_read(tmp_path: Path) -> None:
    text = (Path(__file__).parents[3] / "docs" / "corrections.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\|([^|]*)\|([^|]*)\|", text, re.MULTILINE)
    documented: set[tuple[str, str]] = set()
    subjects: list[str] = []
    for first, second in rows:
        named = re.findall(r"`(\w+)`", first)
        subjects = [*subjects, *named] if first.startswith(" the same") else named or subjects
        documented |= {(subject, change) for change in re.findall(r"`(\w+):", second) for subject in subjects}
    needed = {(subject, change) for subject, changes in CHANGES.items() for change in changes if subject != change}
    assert {(str(subject), str(change)) for subject, change in needed} == documented
    assert {"lead", "note"} <= set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert example
    assert [edit.change for edit in edits_of(tmp_path, example[1])] == [Change.DATE, Change.SPEAKER, Change.NOTE]


def test_every_subject_can_be_changed_and_every_change_is_used() -> None:
    assert set(CHANGES) == set(Subject)
    assert {change for changes in CHANGES.values() for change in changes} == set(Change)
