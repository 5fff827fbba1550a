"""The stretch of a sentence in which something is said, without what stands around it, and whether it is whole."""

from spacy.tokens import Span, Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import INDIRECT

_EDGES = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "and", "but", "that", "so", "yet"})
_DASHES = frozenset({"—", "--"})
"""What parts an aside of the article from what is said, where there is one and not a pair."""

_HANDED_OVER = frozenset({":", "'", "‘", "’", '"', "“"})
"""What stands before words that are printed as they were said."""

_REFERRING = frozenset("allude call cite describe point refer".split())
"""Other verbs by which the article tells how the speaker goes on."""

_FIRST_PERSON = frozenset("I me my mine myself We we us our ours ourselves".split())
"""Words of what is printed as it was said, or of the author's own; in the article's words the speaker is "he"."""


def trimmed(words: Span) -> Span | None:
    """Return ``words`` without stops, links and a bracket at the beginning, None where next to nothing is left."""
    first, last, doc = words.start, words.end - 1, words.doc
    if doc[first].text == "(":
        first = next((token.i + 1 for token in doc[first:last] if token.text == ")"), first)
    while first < last and _is_edge(doc[first]):
        first += 1
    while last > first and _is_edge(doc[last]):
        last -= 1
    return doc[first : last + 1] if first < last else None


def _is_edge(token: Token) -> bool:
    return token.lower_ in _EDGES or token.is_space


def before_aside(words: Span) -> Span:
    """Return ``words`` up to a semicolon, a lone dash or a new report, behind which something else is told."""
    dashes = [token.i for token in words if _is_dash(token)]
    stops = [token.i for token in words if token.text == ";" or _reports_on(token)]
    return words.doc[words.start : min([*(dashes if len(dashes) == 1 else []), *stops, words.end])]


def _reports_on(token: Token) -> bool:
    """Tell whether a comma leads on to more that the speaker says: ``the pier was closed, adding that``."""
    following = token.nbor() if token.text == "," and token.i + 1 < len(token.doc) else None
    return following is not None and following.tag_ == "VBG" and following.lemma_ in INDIRECT | _REFERRING


def _is_dash(token: Token) -> bool:
    """Tell whether the token parts words and does not join them: ``first-hand``, ``600–700``."""
    return token.text in _DASHES or (token.text in {"-", "–"} and bool(token.nbor(-1).whitespace_))


def is_whole(words: Span) -> bool:
    """Tell whether the words are a whole statement in the article's own words, without quote marks."""
    if any(token.text == MASK or "\n" in token.text or token.text in _FIRST_PERSON for token in words):
        return False
    if words.text.count("(") != words.text.count(")") or words[-1].text == ")":
        return False
    before = words[0].nbor(-1).text if words.start else ""
    return before not in _HANDED_OVER and not _goes_on(words)


def _goes_on(words: Span) -> bool:
    """Tell whether the parse has cut off the end: ``was not tired, but ill``, ``the number dialled`` was another's."""
    after = words.doc[words.end : words.end + 2]
    if words[-1].pos_ == "ADP" or (len(after) > 0 and after[0].tag_ in {"VBD", "VBZ", "VBP", "MD"}):
        return words[-1].dep_ != "prt"
    return any(token.lower_ == "but" for token in after) and any(token.dep_ == "neg" for token in words)
