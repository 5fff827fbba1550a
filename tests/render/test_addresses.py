import pytest

from briefgen.render.addresses import briefing_home, relative

HOME = briefing_home("ferry")


@pytest.mark.parametrize(
    ("path", "address", "way"),
    [
        ("briefings/ferry/index.md", f"{HOME}sources/tide/#s-1", "sources/tide/#s-1"),
        ("briefings/ferry/index.md", f"{HOME}#f-1", "#f-1"),
        ("briefings/ferry/index.md", HOME, "./"),
        ("briefings/ferry/quotes.md", HOME, "../"),
        ("briefings/ferry/quotes.md", f"{HOME}quotes/", "./"),
        ("briefings/ferry/quotes.md", f"{HOME}quotes-m/#q-1", "../quotes-m/#q-1"),
        ("briefings/ferry/facts/2.md", f"{HOME}facts/", "../"),
        ("briefings/ferry/index.md", "/people/marrow/", "../../people/marrow/"),
        ("briefings/ferry/index.md", "/briefings/ferries/", "../ferries/"),
        ("briefings/ferry/index.md", "/", "../../"),
        ("people.md", HOME, "../briefings/ferry/"),
        ("people.md", "/people/marrow/", "marrow/"),
        ("index.md", HOME, "briefings/ferry/"),
        ("index.md", "/", "./"),
    ],
)
def test_an_address_from_the_root_is_relative_on_a_page(path: str, address: str, way: str) -> None:
    assert relative(f'<a href="{address}">'.encode(), path) == f'<a href="{way}">'.encode()


@pytest.mark.parametrize(
    "given", ['<a href="../people/">', '<a href="#f-1">', '<a href="https://tide.example/a">', "/a/"]
)
def test_what_does_not_begin_at_the_root_stays(given: str) -> None:
    assert relative(given.encode(), "briefings/ferry/index.md") == given.encode()
