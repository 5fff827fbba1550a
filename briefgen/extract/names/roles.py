"""What the words beside a person's name say that the person is: title, trade, apposition.

Foreign Minister Lena Korb          → Foreign Minister
Lena Korb, the foreign minister,    → foreign minister
a spokesman for the port, Ivo Ek    → spokesman for the port
"""

from briefgen.extract.names.appositions import ARTICLES, INSIDE, behind, introducing, is_role, told
from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.refusing import ZONES
from briefgen.extract.names.titles import FORMS_OF_ADDRESS, HONORIFICS, MODIFIERS, bare
from briefgen.extract.parse.words import Tokens

_BEFORE = 9
"""Tokens of a role before a name; longer stretches run into the clause before."""

_WHEN = frozenset({"DATE", "TIME", "ORDINAL"})
_NOT_FIRST = ARTICLES | {"-", "both", "then"}

_FIRST = frozenset({"gentleman", "lady", "lieutenant", "minister", "officer", "secretary", "sergeant"})
"""Offices that "first" belongs to; before others it tells which."""

_ANSWERS = frozenset({"yes", "no", "or", "and"})
"""Words in capitals that end what stands on a page before an article: "YES | NO President Korb"."""

_LASTING = frozenset({"acting", "deputy", "ex", "former", "interim", "late", "outgoing", "retired", "then", "vice"})
"""Words before a capitalised office that belong to it; "embattled President" has one that does not."""


def role_of(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Return the first and last token of the words that tell the role of the person at ``mention``, or None."""
    before = _before(tokens, mention)
    if before and not (before[0] == before[1] and bare(tokens[before[0]].text) in HONORIFICS):
        return before
    return behind(tokens, mention) or introducing(tokens, mention) or _dignity(tokens, before)


def _dignity(tokens: Tokens, before: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the dignity before a name, unless it is a mere form of address: "Dr", "Sir"."""
    return None if before and bare(tokens[before[0]].text) in FORMS_OF_ADDRESS else before


def _before(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Return the title or trade right before the name, with what belongs to it."""
    end = mention.first - 1
    if end < 0 or not _ends_role(tokens, mention, end):
        return None
    start = end
    while start > 0 and end - start < _BEFORE and _belongs(tokens, start - 1, end):
        start -= 1
    start = max(start, _behind_body(tokens, start, end))
    while start < end and _is_loose(tokens, start, end):
        start += 1
    while start < end and bare(tokens[end].text) in FORMS_OF_ADDRESS:
        end -= 1
    return told(tokens, start, end) if any(is_role(token) for token in tokens[start : end + 1]) else None


def _behind_body(tokens: Tokens, start: int, end: int) -> int:
    """Return where a role opens with a people behind a body that is none of it: "CNN Staff Marlandian leader"."""
    for at in range(start + 1, end):
        people = tokens[at].ent_type_ == "NORP" and tokens[at].lower_ not in MODIFIERS
        if people and (tokens[at - 1].ent_type_ == "ORG" or tokens[at - 1].lower_ == "staff"):
            return at
    return start


def _is_loose(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether the token ``at`` that would open a role is none of its words: "his", "Last Friday", "embattled"."""
    token = tokens[at]
    if token.lower_ == "first" and tokens[at + 1].lower_ in _FIRST:
        return False
    if token.lower_ in _NOT_FIRST or token.tag_ in {"CC", "IN", "POS", "PRP$", "RB"} or token.ent_type_ in _WHEN:
        return True
    if token.text in ZONES or (token.is_upper and token.lower_ in _ANSWERS):
        return True
    if (
        token.is_sent_start
        and token.tag_ in {"VBD", "VBN"}
        and tokens[at + 1].is_lower
        and token.lower_ not in _LASTING
    ):
        return True
    small = token.is_lower or (bool(token.is_sent_start) and not token.ent_type_)
    return small and tokens[end].is_title and token.tag_ in {"JJ", "VBN"} and bare(token.text) not in _LASTING


def _ends_role(tokens: Tokens, mention: Mention, end: int) -> bool:
    if mention.opening <= end:
        return True
    return is_role(tokens[end]) and tokens[end].tag_ in {"NN", "NNP"}


def _belongs(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether the token ``at`` is a part of the noun phrase whose head is the role that ends at ``end``."""
    token = tokens[at]
    if token.is_space or (token.is_sent_start is True and token.tag_ not in INSIDE):
        return False
    if _is_dash(tokens, at) or _is_dash(tokens, at + 1) or (token.is_punct and token.text not in "-’'"):
        return False
    if token.tag_ == "POS" or "-" in {token.text, tokens[at + 1].text} or token.lower_ in _LASTING:
        return True
    if token.text == "of":
        one = is_role(tokens[at - 1]) and tokens[at - 1].tag_ not in {"NNS", "NNPS"}
        return one and tokens[at + 1].text[:1].isupper()
    if token.tag_ not in {"JJ", "NN", "NNP", "NNPS", "NNS", "CD", "PRP$", "DT", "VBN"}:
        return False
    return token.head.i in range(at + 1, end + 3) or token.text[:1].isupper()


def _is_dash(tokens: Tokens, at: int) -> bool:
    """Tell whether a hyphen with space before or behind it stands for a dash: "(AP) - President Korb"."""
    return tokens[at].text == "-" and bool(tokens[at].whitespace_ or tokens[at - 1].whitespace_)
