"""Story folders to stories, with everything in them that should not be there."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.ingest import (
    Limits,
    Listing,
    SourceFile,
    find_stories,
    list_story,
    make_story,
    opened,
    read_file,
    read_story,
)
from briefgen.model.briefing import Story
from briefgen.model.codec import decode, encode
from briefgen.model.source import Basis

PROSE = (
    "The harbour of Port Tavrin was closed on Monday after a crane fell into the water, the port authority said.\n\n"
    "Nobody was hurt. The harbour master, Lena Orsk, said that divers would look at the wreck on Tuesday.\n"
)


def folder_with(root: Path, **files: str | bytes) -> Path:
    """Write files whose names have ``__`` for the dot."""
    folder = root / "stories" / "harbour"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def sources_of(listing: Listing) -> list[SourceFile]:
    return [source for source in opened(listing) if isinstance(source, SourceFile)]


def said_of(story: Story, name: str) -> str:
    return " ".join(str(notice) for notice in (*story.skipped, *story.notices) if f"/{name}" in notice.where)


def test_a_text_file_becomes_an_article(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, crane__txt=f"Crane falls into Tavrin harbour\n\n{PROSE}")
    (article,) = read_story(folder).articles
    assert article.id == "crane"
    assert article.path == "crane.txt"
    assert article.title == "Crane falls into Tavrin harbour"
    assert article.text == PROSE.strip()
    assert article.published is None


def test_story_yml_describes_the_story_and_its_articles(tmp_path: Path) -> None:
    card = (
        "title: The crane\nsummary: A crane fell.\ntags: [ports, accidents]\narticles:\n  crane.txt:\n"
        "    title: Crane falls\n    outlet: Tavrin Post\n    author: Ana Brook and Luc Tann\n    date: 2019-05-15\n"
        "    url: https://post.example/crane\n"
    )
    story = read_story(folder_with(tmp_path, crane__txt=PROSE, story__yml=card))
    (article,) = story.articles
    assert (story.slug, story.title, story.summary, story.tags) == (
        "harbour",
        "The crane",
        "A crane fell.",
        ("ports", "accidents"),
    )
    assert (article.title, article.outlet, article.url) == ("Crane falls", "Tavrin Post", "https://post.example/crane")
    assert article.authors == ("Ana Brook", "Luc Tann")
    assert article.published is not None
    assert (article.published.day, article.published.basis) == (date(2019, 5, 15), Basis.EDITOR)
    assert not story.notices


def test_without_story_yml_the_title_is_made_of_the_folders_name(tmp_path: Path) -> None:
    assert read_story(folder_with(tmp_path, crane__txt=PROSE)).title == "Harbour"


@pytest.mark.parametrize(
    "card",
    ["title: [", "- a\n- b", "just words", b"\x00\x01", "title: &a x\nsummary: *a", "title: !!python/name:os.system x"],
)
def test_a_broken_story_yml_is_reported_and_the_story_built(tmp_path: Path, card: str | bytes) -> None:
    story = read_story(folder_with(tmp_path, crane__txt=PROSE, story__yml=card))
    assert story.title == "Harbour"
    assert "story.yml" in said_of(story, "story.yml")


def test_slips_in_story_yml_are_reported_one_by_one(tmp_path: Path) -> None:
    card = "titel: x\narticles:\n  gone.txt:\n    outlet: Post\n  crane.txt:\n    oulet: Post\n    date: 05/06/2019\n"
    said = said_of(read_story(folder_with(tmp_path, crane__txt=PROSE, story__yml=card)), "story.yml")
    assert "'titel' means nothing" in said
    assert "gone.txt): describes a file that is not there" in said
    assert "'oulet' means nothing" in said
    assert "'05/06/2019' is not a date" in said


def test_what_is_missing_is_said_with_how_to_give_it(tmp_path: Path) -> None:
    said = said_of(read_story(folder_with(tmp_path, crane__txt=PROSE)), "crane.txt")
    assert "no publication date" in said
    assert "date: YYYY-MM-DD" in said
    assert "no outlet" in said
    assert "no headline" in said


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty__txt", "", "is empty"),
        ("blank__txt", " \n\n ", "is empty"),
        ("five_megabytes__txt", "word " * 1_000_000, "5,000,000 bytes; at most 2,000,000"),
        ("picture__txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "is a picture"),
        ("german__txt", "Der Hafen blieb am Montag geschlossen, weil ein Kran ins Wasser fiel. " * 5, "not English"),
        ("expression__txt", "{{ 7*7 }}", "not English"),
        ("photo__jpg", b"\xff\xd8", "not in a format"),
        ("page__html", "<html><body><p>Too little.</p></body></html>", "no article text"),
        ("not_a_page__html", b"\xff\xfe", "no article text"),
    ],
)
def test_a_file_that_cannot_be_used_is_reported(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    story = read_story(folder_with(tmp_path, crane__txt=PROSE, **{name: content}))
    assert [article.id for article in story.articles] == ["crane"]
    assert reason in said_of(story, name.replace("__", "."))


def test_a_story_yml_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.yml").write_text("title: Stolen")
    folder = folder_with(tmp_path, crane__txt=PROSE)
    (folder / "story.yml").symlink_to(tmp_path / "outside.yml")
    assert read_story(folder).title == "Harbour"


def test_dots_in_names_lead_nowhere(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "..txt").write_text(PROSE)
    (folder / "a..b.txt").write_text(f"../../etc/passwd and more\n\n{PROSE}")
    card = 'articles:\n  "../../../etc/passwd":\n    title: x\n'
    (folder / "story.yml").write_text(card)
    story = read_story(folder)
    assert [article.id for article in story.articles] == ["a-b"]
    assert story.articles[0].title == "../../etc/passwd and more"
    assert "not there" in said_of(story, "story.yml")


def test_hidden_files_and_the_story_file_are_no_articles(tmp_path: Path) -> None:
    story = read_story(folder_with(tmp_path, crane__txt=PROSE, __hidden__txt="x", story__yml="title: x"))
    assert [article.id for article in story.articles] == ["crane"]
    assert not story.skipped


def test_articles_whose_names_collide_are_all_told_apart(tmp_path: Path) -> None:
    other = PROSE.replace("Monday", "Sunday")
    files = {"the crane__txt": PROSE, "The-Crane__md": other, "port__txt": PROSE.replace("Monday", "Friday")}
    ids = [article.id for article in read_story(folder_with(tmp_path, **files)).articles]
    assert "port" in ids
    assert "the-crane" not in ids
    assert sum(name.startswith("the-crane-") for name in ids) == 2


def test_of_two_equal_texts_the_better_described_is_kept(tmp_path: Path) -> None:
    described = f"---\noutlet: Tavrin Post\ndate: 2019-05-15\n---\n{PROSE}"
    story = read_story(folder_with(tmp_path, a__txt=PROSE, b__md=described))
    assert [article.path for article in story.articles] == ["b.md"]
    assert "same text as b.md" in said_of(story, "a.txt")
    assert not story.notices or "a.txt" not in str(story.notices)


def test_a_story_without_a_usable_article_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article that can be used"):
        read_story(folder_with(tmp_path, empty__txt=""))


def test_a_story_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such"):
        read_story(tmp_path / "nowhere")
    with pytest.raises(InputError, match="no such folder"):
        find_stories(tmp_path / "nowhere")


def test_the_order_of_outcomes_changes_nothing(tmp_path: Path) -> None:
    names = {f"n{number}__txt": PROSE.replace("Monday", f"Monday the {number}th") for number in range(4)}
    listing = list_story(
        folder_with(tmp_path, **names, twin__txt=PROSE.replace("Monday", "Monday the 2th")), slug="harbour"
    )
    outcomes = [outcome for source in sources_of(listing) for outcome in read_file(source).outcomes]
    assert make_story(listing, outcomes) == make_story(listing, outcomes[::-1])


def test_another_place_and_an_older_file_give_the_same_story(tmp_path: Path) -> None:
    first = folder_with(tmp_path / "a", crane__txt=PROSE, story__yml="title: [")
    second = folder_with(tmp_path / "b", crane__txt=PROSE, story__yml="title: [")
    os.utime(second / "crane.txt", (0, 0))
    assert read_story(first) == read_story(second)


def test_an_outcome_survives_the_cache(tmp_path: Path) -> None:
    (source,) = sources_of(list_story(folder_with(tmp_path, crane__txt=PROSE), slug="harbour"))
    outcome = read_file(source)
    assert decode(type(outcome), encode(outcome)) == outcome


def test_the_digest_depends_on_the_content_and_on_what_is_said_of_it(tmp_path: Path) -> None:
    (before,) = sources_of(list_story(folder_with(tmp_path, crane__txt=PROSE), slug="harbour"))
    (same,) = sources_of(list_story(folder_with(tmp_path, crane__txt=PROSE), slug="harbour"))
    described = folder_with(tmp_path, story__yml="articles:\n  crane.txt:\n    date: 2019-05-15\n")
    (dated,) = sources_of(list_story(described, slug="harbour"))
    assert before.digest == same.digest
    assert before.digest != dated.digest


def test_limits_are_kept(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        a__txt=PROSE,
        b__txt=PROSE + "".join(f"Crane {n} was built long ago, and the port had asked for a new one. " for n in "123"),
        c__txt=PROSE,
    )
    story = read_story(folder, limits=Limits(files=2, characters=300))
    assert [article.id for article in story.articles] == ["a"]
    assert "characters of text" in said_of(story, "b.txt")
    assert "more than 2 files" in str(story.skipped)


def test_a_paragraph_that_is_no_prose_is_left_out_and_reported(tmp_path: Path) -> None:
    story = read_story(folder_with(tmp_path, crane__txt=f"{PROSE}\n{'data ' * 5_000}\n"))
    assert story.articles[0].text == PROSE.strip()
    assert "more than 20,000 characters were left out" in said_of(story, "crane.txt")


def test_story_yml_describes_single_articles_of_a_file_that_holds_several(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"title": f"Crane {n}", "text": PROSE.replace("Monday", n)}) for n in ("June", "July"))
    card = (
        "articles:\n  a.jsonl:\n    outlet: Post\n  a.jsonl, line 2:\n    outlet: Gazette\n"
        "  a.jsonl, line 9:\n    title: x\n"
    )
    story = read_story(folder_with(tmp_path, a__jsonl=lines, story__yml=card))
    assert {article.place: article.outlet for article in story.articles} == {
        "a.jsonl, line 1": "Post",
        "a.jsonl, line 2": "Gazette",
    }
    assert "has no 'line 9'" in said_of(story, "a.jsonl")
