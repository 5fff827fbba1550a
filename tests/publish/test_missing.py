from pathlib import Path

from briefgen.publish.missing import FRAGMENT, PAGE, THEIRS, fill_missing


def test_the_page_for_what_is_not_there_says_it_in_the_sites_words(tmp_path: Path) -> None:
    (tmp_path / PAGE).write_bytes(b"<main>" + THEIRS + b"</main>")
    (tmp_path / FRAGMENT).write_text("<h1>404 – nicht gefunden</h1>\n", encoding="utf-8")
    fill_missing(tmp_path)
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == "<main><h1>404 – nicht gefunden</h1></main>"
    assert not (tmp_path / FRAGMENT).exists()


def test_the_page_of_another_theme_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / PAGE).write_bytes(b"<h1>Nothing</h1>")
    fill_missing(tmp_path)
    assert (tmp_path / PAGE).read_bytes() == b"<h1>Nothing</h1>"


def test_the_theme_still_says_what_is_replaced(sample: Path) -> None:
    page = (sample / "site" / PAGE).read_bytes()
    assert THEIRS not in page
    assert "<h1>404 – not found</h1>".encode() in page


def test_its_links_begin_with_the_way_to_the_site(tmp_path: Path) -> None:
    sheet = b'<link rel="stylesheet" href="/news/assets/stylesheets/main.css">'
    (tmp_path / PAGE).write_bytes(sheet + THEIRS)
    (tmp_path / FRAGMENT).write_text('<a href="/">All</a> <a href="/people/">People</a>', encoding="utf-8")
    fill_missing(tmp_path)
    assert b'<a href="/news/">All</a> <a href="/news/people/">People</a>' in (tmp_path / PAGE).read_bytes()
