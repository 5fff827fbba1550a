"""Words in quote marks that nobody said: titles, nicknames, so-called terms and scare quotes."""

import re

from spacy.tokens import Token

from briefgen.extract.parse.marks import Quoted
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.beside import inverted, subject_then_verb
from briefgen.extract.quotes.attribution.cues import AUTHORING, TELLING, is_saying

_SMALL = frozenset("a an and as at but by for from in into is nor of off on or out over the to up vs with".split())
_CALLED = frozenset({"called", "titled", "entitled", "dubbed", "nicknamed", "named", "termed", "subtitled"})
_THINGS = frozenset(
    """account album bill blog book campaign challenge channel clause column episode film formula game hashtag
    initiative list logo meme movement movie page petition play podcast programme program project rule series show
    slogan song tag tour website""".split()
)
"""Nouns after the name of what they call: words in marks before them are not said by the sentence's speaker."""

_LANGUAGES = frozenset({"NORP", "LANGUAGE"})
_CODE = re.compile(r"\S*\d{6,}\S*|@\w+|\d{4}-\d\d-\d\d|#\w+")
_YEAR = re.compile(r"[ \u00a0]?\((?:19|20)\d\d\)")
"""The year after the name of a work: ``“The Last Ferry” (1998)``."""

_FOLLOWING = re.compile(r"(?:[ \u00a0]|(?<![.!?].)[ \u00a0][A-Z][a-z]+[ \u00a0])([a-z]+)\b")
"""The noun behind it, which a name may specify, but one that opens no sentence: ``the “Free Quay” Chirper page``."""

_WORD = re.compile(r"[^\W_]+(?:[’'.\-&][^\W_]+)*")


def is_nobodys(text: str, quoted: Quoted, token: Token) -> bool:
    """Tell whether the stretch, which ``token`` stands for, is a title, a name or a term and not somebody's words."""
    inner = text[quoted.inner : quoted.inner_end].strip(" ,.;:")
    words = _WORD.findall(inner)
    if not words or _CODE.fullmatch(inner):
        return True
    if _title_case(inner, words) and not _is_said(token):
        return True
    return _nickname(words, token) or _named(token) or _names_thing(text, quoted)


def _title_case(inner: str, words: list[str]) -> bool:
    """Tell whether each word is written as in a title; what is shouted word by word is none: “Korb! Korb!”."""
    if inner.count("!") + inner.count("?") >= len(words) or not any(word[0].isupper() for word in words):
        return False
    return not inner[0].islower() and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words
    )


def _is_said(token: Token) -> bool:
    """Tell whether a title-cased stretch is what a verb of saying takes, not the name of something."""
    before = preceding(token)
    if before is None:
        return subject_then_verb(token) is not None or any(inverted(token))
    if before.lemma_.lower() in TELLING:
        return False
    authored = before.lemma_.lower() in AUTHORING
    return (is_saying(before) and not authored) or (before.text in {",", ":"} and is_saying(token.head))


def _nickname(words: list[str], token: Token) -> bool:
    """Tell whether it stands inside a person's name: ``Joe “Shorty” Smith``."""
    if len(words) > 3 or token.i + 1 >= len(token.doc) or token.i == token.sent.start:
        return False
    return token.nbor(-1).pos_ == "PROPN" and token.nbor().pos_ == "PROPN" and token.nbor().text != MASK


def _names_thing(text: str, quoted: Quoted) -> bool:
    """Tell whether it is the name of the thing that follows: ``the “Slow down” campaign``."""
    if _YEAR.match(text, quoted.end):
        return True
    following = _FOLLOWING.match(text, quoted.end)
    return following is not None and following[1] in _THINGS and text[quoted.inner_end - 1] != ","


def _named(token: Token) -> bool:
    """Tell whether it is what something is called: ``so-called “X”``, ``known as “X”``, ``a band called “X”``.

    The sense of foreign words is nobody's either: ``Latin for “X”``.
    """
    before = preceding(token)
    if before is None:
        return False
    if before.lower_ in _CALLED and before.tag_ == "VBN":
        return not any(child.dep_ in {"agent", "aux"} for child in before.children)
    lead = [word.lower_ for word in token.doc[max(token.sent.start, token.i - 3) : token.i]]
    if lead[-1] == "for" and len(lead) == 3 and token.nbor(-2).ent_type_ in _LANGUAGES and token.nbor(-3).is_punct:
        return True
    return lead[-2:] in (["so", "called"], ["known", "as"], ["-", "called"]) or lead[-1] == "so-called"
