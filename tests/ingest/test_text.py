"""Plain text and Markdown to paragraphs."""

import pytest

from briefgen.ingest.language import is_english, is_list
from briefgen.ingest.markdown import paragraphs_of as markdown_paragraphs
from briefgen.ingest.story.slugs import distinct_slugs, slug_of
from briefgen.ingest.text import paragraphs_of

WRAPPED = """\
A ferry with 120 people on board ran aground off the island of
Sall on Monday, the coast guard said. Nobody was hurt, and the
captain, Lena Orsk, said that they had been lucky.
Divers will look at the hull on Tuesday. The company has can-
celled all crossings until Friday.

The sea was calm.
"""


def test_hard_wrapped_lines_are_joined_and_short_ones_end_a_paragraph() -> None:
    assert paragraphs_of(WRAPPED) == (
        (
            "A ferry with 120 people on board ran aground off the island of Sall on Monday, the coast guard said. "
            "Nobody was hurt, and the captain, Lena Orsk, said that they had been lucky."
        ),
        "Divers will look at the hull on Tuesday. The company has can-celled all crossings until Friday.",
        "The sea was calm.",
    )


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    long = (
        "A ferry with 120 people on board ran aground off the island of Sall on Monday, said the coast guard, and " * 2
    )
    text = "\n".join([long.strip() + " more."] * 6)
    assert len(paragraphs_of(text)) == 6


def test_a_list_is_not_joined() -> None:
    text = "Ferries lost since 1987 off Sall:\nThe Orsk\nThe Old Tavrin Maid\nThe Pride of Sall\nThe Brook\nThe Luc"
    assert len(paragraphs_of(text)) == 6


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    assert paragraphs_of("The captain said that the ferry\nwas safe.") == ("The captain said that the ferry was safe.",)


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        ("# Ferry *aground*\n\nIt **sank**.", ("Ferry aground", "It sank.")),
        ("One\ntwo  \nthree", ("One two three",)),
        (
            "See [the _map_](http://x.example 'a') or ![a map](m.png) <http://y.example>",
            ("See the map or http://y.example",),
        ),
        ("- one\n- two\n\n1. three\n", ("one", "two", "three")),
        ("1987. A year of storms.", ("1987. A year of storms.",)),
        ("> A quotation\n> goes on.", ("A quotation goes on.",)),
        ("    Indented prose.", ("Indented prose.",)),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.", ("After.",)),
        ("<div>\n<p>Raw <b>words</b></p><script>alert(1)</script></div>", ("Raw words",)),
        ("<div>Raw<script>x</script>\x01 and &#1; words</div>", ("Raw\x01 and \x01 words",)),
        ("<!-- note -->\n\nText<!-- note -->.", ("Text.",)),
        ("A<script>alert(1)</script>B", ("AB",)),
        ("Word[^1].\n\n[^1]: A note.", ("Word.", "A note.")),
        ("[x]: javascript:alert(1)\n\n[x] and [y](javascript:alert(1))", ("x and y",)),
        ("Snake_case_names, 2 * 3 * 4 and AT&amp;T", ("Snake_case_names, 2 * 3 * 4 and AT&T",)),
        ("```\ncode\n```", ("code",)),
        ("---\n\n***", ()),
    ],
)
def test_markdown_becomes_what_a_reader_sees(markdown: str, paragraphs: tuple[str, ...]) -> None:
    assert markdown_paragraphs(markdown) == paragraphs


@pytest.mark.parametrize("markdown", ["> " * 10_000, "[" * 20_000, "*a " * 20_000, "<div>" * 20_000, "- " * 10_000])
def test_hostile_markdown_ends(markdown: str) -> None:
    assert len(markdown_paragraphs(markdown)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was safe, she said.",
        "Divers will look at the hull on Tuesday. " * 20,
        "“No,” said Lena Orsk of Sall.",
        "Ana Brook, 27, Sall. Luc Tann, 31, Osk. Mia Orr, 40, Tavrin. Ida Venn, 33, Saar. " * 10
        + "They won it for the town.",
    ],
)
def test_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    ["", "123 456", "Паром сел на мель у острова в понедельник.", "フェリーが座礁した",
     "Le bac s’est échoué lundi près de l’île de Sall. " * 20,
     "El transbordador encalló el lunes frente a la isla; nadie resultó herido. " * 20],
)  # fmt: skip
def test_not_english(text: str) -> None:
    assert not is_english(text)


def test_a_list_of_names_and_figures_is_no_prose_of_any_language() -> None:
    assert is_list("Sall d. Osk 70-44. Sall: Brook 25 points. Tann 17 points. Osk: Orr 15 points. Venn 2 points.")
    assert not is_list("Der Hafen von Sall blieb am Montag geschlossen, nachdem ein Kran ins Wasser gestürzt war.")
    assert not is_list("Nobody was hurt, the harbour master said.")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ferry aground", "ferry-aground"),
        ("../../etc", "etc"),
        ("Café №5", "cafe-no5"),
        ("フェリー", ""),
        ("a" * 200, "a" * 80),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_slugs_that_collide_are_all_told_apart_in_whatever_order() -> None:
    names = [("a.txt", "a"), ("A.md", "A"), ("b.txt", "b"), ("…", "…"), ("long1", "x" * 99), ("long2", "x" * 99)]
    slugs = distinct_slugs(names, unnamed="article")
    assert slugs == distinct_slugs(names[::-1], unnamed="article")
    assert slugs["b.txt"] == "b"
    assert len(set(slugs.values())) == 6
    assert all(0 < len(slug) <= 80 for slug in slugs.values())
    assert slugs["…"].startswith("article-")
