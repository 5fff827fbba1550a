import html

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from briefgen.render.escape import escaped, own_address, web_address
from tests.render.hostile import HOSTILE, expected, plain, shipped

EXTRA = ["abbr", "admonition", "def_list", "footnotes", "nl2br", "sane_lists", "smarty", "wikilinks"]
EXTRA += ["pymdownx.caret", "pymdownx.details", "pymdownx.emoji", "pymdownx.inlinehilite", "pymdownx.keys"]
EXTRA += ["pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences"]
EXTRA += ["pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde", "pymdownx.blocks.html", "pymdownx.critic"]

PLACES = {
    "a paragraph": "before {} after\n",
    "the start of a line": "{}\n",
    "a list": "1. {}\n2. other\n",
    "a heading": "## {} {{ #anchor }}\n",
    "a link": "[{}](#anchor)\n\n<p id=anchor></p>\n",
    "a raw block": "<div class=x>\n<p>{}</p>\n\n<p>other</p>\n</div>\n",
    "a markdown block": '<div class="x" markdown>\n\n{}\n\n</div>\n',
    "an attribute": '<p title="{}">x</p>\n',
}


def converter(extensions: list[str]) -> markdown.Markdown:
    return markdown.Markdown(extensions=[*extensions], extension_configs={"pymdownx.snippets": {"check_paths": False}})


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("extensions", [shipped(), shipped() + EXTRA], ids=["as shipped", "with everything"])
def test_a_hostile_text_is_shown_as_it_is_and_makes_no_element(place: str, extensions: list[str]) -> None:
    made = converter(extensions)
    calm = made.reset().convert(PLACES[place].format("harmless"))
    for text in HOSTILE:
        page = lxml_html.fragment_fromstring(made.reset().convert(PLACES[place].format(escaped(text))), "main")
        shape = [element.tag for element in page.iter()]
        assert shape == [element.tag for element in lxml_html.fragment_fromstring(calm, "main").iter()], text
        shown = page.find(".//p").get("title") if place == "an attribute" else page.text_content()
        assert expected(text) in plain(shown), text


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_unescaping_gives_the_text_back(text: str) -> None:
    back = html.unescape(escaped(text))
    assert len(back) == len(text)
    assert all(a == b or not a.isprintable() for a, b in zip(text, back, strict=True))


@given(st.text(alphabet="<>&[](){}*_`#|~^=!-+.:;'\" 1aé\n", min_size=1))
def test_a_page_that_holds_any_text_has_the_same_elements(text: str) -> None:
    page = markdown.markdown(f"before {escaped(text)} after", extensions=shipped())
    assert page.startswith("<p>")
    assert "<" not in page.removeprefix("<p>").removesuffix("</p>")


def test_ordinary_prose_stays_readable_in_the_markdown() -> None:
    assert escaped("On 3 May, Ms Orr-Vane said no.") == "On 3 May, Ms Orr-Vane said no."


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "//a.example", "http://", "http://a b", "http://["],
)
def test_an_address_that_is_not_of_the_web_is_not_linked(url: str) -> None:
    assert web_address(url) == ""


def test_an_address_of_the_web_is_linked() -> None:
    assert web_address("https://a.example/b?c=d#e") == "https://a.example/b?c=d#e"


def test_our_own_addresses_hold_no_markup() -> None:
    assert own_address("../sources/a-1/#s-0f") == "../sources/a-1/#s-0f"
    with pytest.raises(ValueError, match="not an address"):
        own_address('x" onclick="y')
