"""Texts that would like to be markup, and how to compare what a page shows with them."""

from pathlib import Path

import yaml

SETTINGS = yaml.safe_load((Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"))

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></div><h1>taken over</h1>",
    "<!-- never closed",
    "{{ 7*7 }} {% raw %} {# gone #}",
    "[x](javascript:alert(1)) ![y](z.png) [z]: http://a.example",
    "`code` ``more`` ```fence```",
    "*a* _b_ **c** __d__ ~~e~~ ^^f^^ ==g== #h | i",
    "# heading",
    "1. first",
    "12. twelfth",
    "- item",
    "+ item",
    "> quoted",
    "    indented like code",
    "\tindented like code",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "a:smile: b:+1:",
    "text {: onclick=alert(1) } { .class #id }",
    '--8<-- "/etc/passwd"',
    "[^1] and [^1]: a note",
    "*[HTML]: abbreviation",
    "[[wiki link]] ++ctrl+alt++ {--gone--} {++new++}",
    "-- --- ... (c) (tm) 1/2 +/- --> 'single' \"double\"",
    "http://a.example www.a.example someone@a.example",
    "---",
    "===",
    "| a | b |",
    "term\n:   definition",
    "!!! note",
    "/// html | script",
    "[TOC]",
    "[ ] task [x] done",
    "back\\slash \\* \\<",
    "<https://a.example>",
    "two spaces at the end  ",
    "line\nbreak\r\nand\u2028more",
    "$x$ \\(y\\) $$z$$",
    "\x02klzzwxh:0001\x03",
    "“quoted” – 30 °C, naïve, 試",
)


def shipped() -> list[str]:
    """Return the Markdown extensions of the demo site."""
    return [next(iter(one)) if isinstance(one, dict) else one for one in SETTINGS["markdown_extensions"]]


def plain(text: str) -> str:
    return " ".join(text.split())


def expected(text: str) -> str:
    return plain("".join("\ufffd" if ord(one) < 0x20 and one not in "\t\n\r" else one for one in text))
