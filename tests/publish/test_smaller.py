"""What of a page is left out before it is published, and what stays as it was."""

from html.parser import HTMLParser

import pytest

from briefgen.publish.smaller import shortened


@pytest.mark.parametrize(
    ("made", "shorter"),
    [
        (b"<ul>\n      \n  \n    <li>One\n</ul>", b"<ul>\n<li>One\n</ul>"),
        (b"<p>One  two\n  three</p>", b"<p>One  two\nthree</p>"),
        (
            b'<a title="3&#58; the &#40;Post&#41;">x&#8288;</a>',
            '<a title="3: the (Post)">x\N{WORD JOINER}</a>'.encode(),
        ),
        (b'<div class="all" data-search-exclude>', b'<div class="all">'),
    ],
)
def test_indentation_entities_and_words_to_the_search_are_left_out(made: bytes, shorter: bytes) -> None:
    assert shortened(made) == shorter


@pytest.mark.parametrize(
    "kept",
    [
        b"&#38;&#60;&#62;&#34;&#39;&#32;&#160;&#10;&amp;&#x27;",
        b"<pre>one\n    two&#58;</pre>",
        b"<p><code>one\n  two</code> <code>three</code></p>",
        b'<script type="application/json">{"a":\n   "&#58;"}</script>',
        b"<textarea>\n\n  one</textarea>",
        b"<style>\n  a { b: c }\n</style>",
        b"<PRE>one\n  two</PRE>",
        b"one <precise>\ntwo",
    ],
)
def test_what_a_browser_takes_as_it_stands_is_left(kept: bytes) -> None:
    assert shortened(kept) == kept


class Read(HTMLParser):
    """What a browser makes of a page: its tags, their attributes and its words."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.words: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def test_a_reader_sees_no_difference() -> None:
    page = (
        b'<div>\n    <p title="a&#43;b">Tide&#58; &#34;low&#34;\n\n    <b>at</b> six</p>\n  <code> a\n  b </code></div>'
    )
    made, shorter = Read(page), Read(shortened(page))
    assert (made.tags, made.words) == (shorter.tags, shorter.words)
    assert len(shortened(page)) < len(page)


def test_many_lines_and_marks_take_no_longer_than_few() -> None:
    hostile = b" " * 200_000 + b"\n" * 200_000 + b"&#" * 200_000 + b"<code" * 2_000
    assert len(shortened(hostile)) < len(hostile)
