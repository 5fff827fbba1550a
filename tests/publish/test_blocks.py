"""Pages with blocks kept whole are the pages that Markdown makes by itself."""

import logging
from pathlib import Path

import pytest
from markdown import markdown

from briefgen.publish import publish
from briefgen.publish.blocks import _Kept

EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")

SAME = {
    "a block": '# A\n\n<div class="x">\n<p>one *two*</p>\n</div>\n\nthree *four*\n',
    "blocks side by side": "<p>one</p>\n<ol>\n<li>two</li>\n</ol>\n<p>three</p>\n",
    "blank lines inside": "<ol>\n<li>one\n\n\n<ol>\n<li>two</li>\n</ol>\n\n</li>\n</ol>\n\nthree\n",
    "a block after words": "one\n<div>two</div>\nthree\n",
    "a block in a list": "1. one\n\n    <div>two</div>\n\n2. three\n<div>four</div>\n",
    "words after a block": "<div>one</div> two\n<p>three</p>\n",
    "Markdown in a block": "<div markdown>\n\n1. *one*\n\n<p>two</p>\n\n<div>three</div>\n\n</div>\n\n<p>four</p>\n",
    "code": "```html\n<div>\none\n</div>\n```\n\n    <div>two</div>\n\n`<p>three</p>`\n",
    "comments": "<div>\n<!-- </div> -->\none\n</div>\n\n<!--\n<div>two</div>\n-->\n\n<p>three</p>\n",
    "marks in attributes": "<p title=\"</p> 'one'\">two</p>\n\n<p title='</p> >'>three</p>\n\nfour\n",
    "a name that begins alike": "<pre>\n<p>one</p>\n</pre>\n\n<param>\n\n<picture></picture>\n",
    "nothing ends it": "<div>\n\n*one*\n\n<p>two</p>\n",
    "nothing ends its beginning": "<div\n\n*one*\n\n<p>two</p>\n",
    "ended twice": "<p>one</p></p>\n\n<p>two</p>\n",
    "at the very end": "<section>one</section>",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_pages_are_what_markdown_makes_of_them(text: str) -> None:
    assert markdown(text, extensions=[*EXTENSIONS, _Kept()]) == markdown(text, extensions=list(EXTENSIONS))


def test_the_time_is_that_of_the_length() -> None:
    text = '<div class="x">\n' * 2000 + '<p title="' * 2000
    assert markdown(text, extensions=[_Kept()])


def test_links_to_anchors_in_blocks_are_checked(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.md").write_text("# Words\n\n[one](far.md#one) [two](far.md#two)\n")
    (tmp_path / "pages" / "far.md").write_text('# Far\n\n<ul>\n<li id="one">one</li>\n</ul>\n')
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Words\ndocs_dir: pages\nplugins: []\nvalidation: {anchors: warn}\n"
    )
    with caplog.at_level(logging.WARNING):
        (warning,) = publish(tmp_path / "mkdocs.yml", as_of=None, strict=False)
    assert "#two" in warning
