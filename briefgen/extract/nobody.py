"""Words in quote marks that nobody said: titles, nicknames, so-called terms and scare quotes."""

import re

from spacy.tokens import Token

from briefgen.extract.marks import Quoted
from briefgen.extract.masking import MASK

_SMALL = frozenset("a an and as at but by for from in into is nor of off on or out over the to up vs with".split())
_NAMING = frozenset(
    """call dub title entitle name nickname label know term style subtitle caption headline christen codename""".split()
)
_WORKS = frozenset(
    """album anthem book broadcast column comedy documentary drama episode essay film game hit magazine memoir movie musical
    network newspaper novel opera page painting paper play podcast poem program programme segment series show single sitcom
    song tune thriller tv video website hashtag host host co-host anchor""".split()
)
_CODE = re.compile(r"\S*\d{6,}\S*|@\w+|\d{4}-\d\d-\d\d|#\w+")
_WORD = re.compile(r"[^\W_]+(?:[’'.\-&][^\W_]+)*")


def is_nobodys(text: str, quoted: Quoted, token: Token) -> bool:
    """Tell whether the stretch, which ``token`` stands for, is a title, a name or a term and not somebody's words."""
    inner = text[quoted.inner : quoted.inner_end].strip(" ,.;:")
    words = _WORD.findall(inner)
    if not words or _CODE.fullmatch(inner):
        return True
    return (_title_case(inner, words) and _is_work(token)) or _nickname(words, token) or _named(token)


def _title_case(inner: str, words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words) and inner[0].isupper()


def _is_work(token: Token) -> bool:
    """Tell whether the clause around a title-cased stretch uses it as a name rather than as words."""
    before = _before(token)
    return True


def _before(token: Token) -> Token | None:
    return token.nbor(-1) if token.i > token.sent.start else None


def _nickname(words: list[str], token: Token) -> bool:
    """Tell whether it stands inside a person's name: ``Joe “Shorty” Smith``."""
    if len(words) > 3 or token.i + 1 >= len(token.doc) or token.i == token.sent.start:
        return False
    return token.nbor(-1).pos_ == "PROPN" and token.nbor().pos_ == "PROPN" and token.nbor().text != MASK


def _named(token: Token) -> bool:
    """Tell whether it is what something is called: ``so-called “X”``, ``known as “X”``, ``titled “X”``."""
    before = _before(token)
    if before is None:
        return False
    if (
        before.lower_ in {"called", "titled", "entitled", "dubbed", "nicknamed", "named", "termed"}
        and before.tag_ == "VBN"
    ):
        return not any(child.dep_ == "agent" for child in before.children)
    doc = token.doc
    lead = doc[max(0, token.i - 3) : token.i].text.lower().replace(" ", "")
    return lead.endswith(("so-called", "socalled")) or (
        before.lower_ == "as" and before.nbor(-1).lower_ == "known" if before.i else False
    )
