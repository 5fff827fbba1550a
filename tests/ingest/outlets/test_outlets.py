"""One name for an outlet, from whatever it is called, and from a site's own table."""

from pathlib import Path

import pytest

from briefgen.errors import SettingsError
from briefgen.ingest.outlets.naming import NO_OWN, Outlets, outlet_of_sender, read_outlets


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NYT", "New York Times"),
        ("The New York Times", "New York Times"),
        ("nytimes.com", "New York Times"),
        ("the guardian", "Guardian"),
        ("New York Times Magazine", "New York Times Magazine"),
        ("The Lestova Herald", "The Lestova Herald"),
        ("", ""),
    ],
)
def test_a_name(written: str, name: str) -> None:
    assert NO_OWN.name_of(written) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC News"),
        ("https://edition.cnn.com/2019", "CNN"),
        ("https://notbbc.co.uk/", ""),
        ("https://bbc.co.uk.example/", ""),
        ("", ""),
        ("http://[", ""),
    ],
)
def test_an_address(url: str, name: str) -> None:
    assert NO_OWN.at(url) == name


@pytest.mark.parametrize(
    ("name", "address", "is_list", "outlet"),
    [
        ("Ana Brook", "ana@bbc.co.uk", False, "BBC News"),
        ("Tavrin Post", "news@tavrinpost.example", False, "Tavrin Post"),
        ("The Tavrin Post", "news@mail.tavrin-post.example", False, "The Tavrin Post"),
        ("Ana Brook", "ana@home.example", False, ""),
        ("The Quay", "q@lists.example", True, "The Quay"),
        ("Ann", "x@ann.example", False, ""),
        ("", "", False, ""),
    ],
)
def test_a_sender(name: str, address: str, *, is_list: bool, outlet: str) -> None:
    assert outlet_of_sender(name, address, is_list=is_list) == outlet


def test_a_sites_own_names_come_first(tmp_path: Path) -> None:
    file = tmp_path / "outlets.yml"
    assert read_outlets(file) == NO_OWN
    file.write_text("Lestova Herald: [herald.example, The Herald]\nThe Times of London: Times\n", encoding="utf-8")
    own = read_outlets(file)
    assert own == Outlets((("Lestova Herald", ("herald.example", "The Herald")), ("The Times of London", ("Times",))))
    assert (own.name_of("Herald"), own.at("https://www.herald.example/a")) == ("Lestova Herald", "Lestova Herald")
    assert own.name_of("The Times") == "The Times of London"


@pytest.mark.parametrize("text", ["- a", "a: [", "a: {b: c}", "a: &x b"])
def test_a_table_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "outlets.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"outlets\.yml"):
        read_outlets(file)
