import pytest

from briefgen.render.escape import own_address
from briefgen.render.views.registers import Name, filed_under, letter_of, lettered, register_on


def name(entry: str, page: str) -> Name:
    return Name(entry, entry, len(entry), own_address(f"{page}#{entry}"))


@pytest.mark.parametrize(
    ("name", "person", "letter"),
    [
        ("Marta Vessin", True, "v"),
        ("Élodie Ångström", True, "a"),
        ("Harbour Board", False, "h"),
        ("“Evening” Tide", False, "e"),
        ("9 Lives", False, "other"),
        ("王芳", True, "other"),
        ("", True, "other"),
    ],
)
def test_a_person_is_filed_by_surname_and_a_body_by_its_first_word(name: str, person: bool, letter: str) -> None:  # noqa: FBT001
    assert letter_of(filed_under(name, person=person)) == letter


def test_each_letter_has_a_page_and_what_is_too_much_for_one_goes_on_the_next() -> None:
    pages = lettered(["b", "a", "bb", "bbb", "zz", "?"], lambda one: "other" if one == "?" else one[0], len, 3)
    assert [(page.key, page.entries) for page in pages] == [
        ("a", ("a",)),
        ("b", ("b", "bb")),
        ("b-2", ("bbb",)),
        ("z", ("zz",)),
        ("other", ("?",)),
    ]


def test_the_list_has_all_names_and_the_page_of_a_letter_leads_to_the_others() -> None:
    pages = lettered(["a", "b"], lambda one: one, len, 3)
    whole, first = register_on(None, pages, "", name), register_on(pages[0], pages, "../", name)
    assert whole
    assert first
    assert [one.href for group in whole.names for one in group.names] == ["a/#a", "b/#b"]
    assert [(link.letter, link.href) for link in first.links] == [("a", ""), ("b", "../b/")]
    assert (whole.letter, first.letter, first.names) == ("", "a", ())


def test_names_that_one_page_holds_have_no_register() -> None:
    assert register_on(None, (), "", name) is None
