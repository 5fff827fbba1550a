"""YAML read as words: nothing else comes out, and what cannot be read is an error with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.ingest.plain_yaml import load_plain


def test_every_scalar_stays_as_it_is_spelt() -> None:
    text = "title: no\ndate: 2019-05-15\nnumber: 0x1F\nempty:\nlist: [on, 1.0, ~]\nnested:\n  - a: b\n"
    assert load_plain(text) == {
        "title": "no",
        "date": "2019-05-15",
        "number": "0x1F",
        "empty": "",
        "list": ["on", "1.0", "~"],
        "nested": [{"a": "b"}],
    }
    assert load_plain("") == {}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: b\nc: [", "2", "not valid YAML"),
        ('a: b\n\ntitle: "threats" rise', "3", "not valid YAML"),
        ("a: &x b", "1", "anchors"),
        ("a: b\nc: *x", "2", "anchors"),
        ("a: b\nc: !!int 5", "2", "tags"),
        ("a: b\na: c", "2", "given twice"),
        ("? [a]\n: b", "1", "key must be a word"),
        ("a: [[[[[[[[b]]]]]]]]", "1", "nested"),
        ("a\n---\nb", "1", "more than one"),
        ("a: \x01", "1", "not valid YAML"),
    ],
)
def test_what_is_not_read_says_where_and_why(text: str, line: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as error:
        load_plain(text)
    assert error.value.where == line


@given(st.text(max_size=80) | st.text("a:-[]{}&*!|>'\"?#%@, \n\t", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = load_plain(text)
    except InputError:
        return
    assert isinstance(value, str | list | dict)
