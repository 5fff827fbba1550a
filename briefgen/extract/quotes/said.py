"""Stretches without a speaker that somebody has said all the same: ``four in ten said they were “angry”``.

Most quoted stretches of a few words that no rule gives a speaker are terms and scare quotes. These are not: those that
their sentence reports, those that are talked about as a word, and those that repeat a speaker of the article.
"""

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Token

from briefgen.extract.parse.marks import in_double_marks
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.carrying import Piece
from briefgen.extract.quotes.attribution.cues import CLAIMS, CUE_NOUNS, LOOSE, is_judging, is_saying
from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.quotes.attribution.words import word_before

_STATEMENT = 6
"""Words from which a quotation without a speaker is kept: of shorter ones, half were terms and titles."""

_CLAUSE = 4
"""Words from which a clause is kept, one with a pronoun or an auxiliary: terms and titles rarely have either."""

_FINITE = frozenset(
    """i you we he she it they me us him them this that who what am is are was were be been do does did don didn doesn
    has have had hasn haven can cannot could couldn will won would wouldn should must isn aren wasn weren let""".split()
)
"""Pronouns and auxiliaries: words of a clause."""

_FEWEST = 2
"""Words that repeat a speaker's; one word alone is used by everybody."""

_STEPS = 12
"""Steps up the parse to the word that reports; a longer way is an error of the parse."""

_TAKEN = frozenset({"ccomp", "dobj", "oprd", "acomp", "attr", "xcomp", "dep"})
"""Links of the parse by which a verb of saying takes what is said."""

_JUDGED = _TAKEN | {"prep"}
"""Links by which a verb of judging takes its judgement: ``described as Q``, ``accused of being Q``."""

_CRIES = frozenset({"call", "chant", "chorus", "cheer", "cry", "echo", "scream", "shout", "yell"})
_REMARKS = frozenset({"claim", "comment", "gaffe", "jibe", "line", "pledge", "promise", "quip", "remark"})
_CHARGES = CLAIMS - {"word"}


def somebodys(text: str, pieces: Iterable[Piece]) -> frozenset[int]:
    """Return where the pieces without a speaker start that are somebody's words."""
    pieces = tuple(pieces)
    said = [_line(piece.words(text)) for piece in pieces if piece.source]
    said_at = {piece.token.i for piece in pieces if piece.source}
    kept: set[int] = set()
    for piece in pieces:
        words = piece.words(text)
        if piece.source is None and (
            len(words) >= _STATEMENT
            or (len(words) >= _CLAUSE and not _FINITE.isdisjoint(words))
            or (len(words) >= _FEWEST and in_double_marks(text, piece.quoted) and _is_repeated(words, said))
            or (in_double_marks(text, piece.quoted) and text[piece.quoted.inner_end - 1] in "!?")
            or is_reported(piece.token)
            or _first_of(piece.token).i in said_at
        ):
            kept.add(piece.quoted.start)
    return frozenset(kept)


def _is_repeated(words: tuple[str, ...], said: Iterable[str]) -> bool:
    """Tell whether the words stand in one of the lines that a speaker said."""
    return any(_line(words) in line for line in said)


def _line(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _first_of(quote: Token) -> Token:
    """Return the first of the stretches that it is joined to: ``accused of being Q and Q``."""
    for _ in range(_STEPS):
        if quote.dep_ != "conj" or quote.head.text != MASK:
            break
        quote = quote.head
    return quote


def is_reported(quote: Token) -> bool:
    """Tell whether the sentence reports the stretch that ``quote`` stands for, whoever spoke."""
    quote = _first_of(quote)
    noun = _noun_before(quote)
    if noun is not None:
        return SUBJECTS.isdisjoint((noun.dep_, quote.dep_))
    if is_chanted(quote) or _likened(quote) or _remarked(quote):
        return True
    below = quote
    for above in islice(quote.ancestors, _STEPS):
        if above.i < quote.i and _takes(above, below):
            return True
        below = above
    return False


def _noun_before(quote: Token) -> Token | None:
    """Return the noun of saying that the words stand beside: ``the slogan Q``; what has a meaning is a mere word."""
    noun = preceding(quote)
    if noun is None or noun.pos_ != "NOUN":
        return None
    return noun if word_before(quote) is not None or noun.lemma_.lower() in CUE_NOUNS else None


def is_chanted(quote: Token) -> bool:
    """Tell whether a crowd says it, whoever the sentence is about: ``She came to chants of Q``."""
    of = preceding(quote)
    cry = preceding(of) if of is not None and of.lower_ == "of" else None
    return cry is not None and cry.lemma_.lower() in _CRIES


def _likened(quote: Token) -> bool:
    """Tell whether it is how somebody sees or sells something: ``has positioned itself as a Q``."""
    as_ = preceding(quote)
    if as_ is not None and as_.pos_ == "DET":
        as_ = preceding(as_)
    return as_ is not None and as_.lower_ == "as" and as_.head.pos_ == "VERB" and as_.head.lemma_ != "know"


def _remarked(quote: Token) -> bool:
    """Tell whether a remark is called by its words: ``the Q line``."""
    following = quote.nbor() if quote.i + 1 < len(quote.doc) else None
    return following is not None and following == quote.head and following.lemma_.lower() in _REMARKS


def _takes(above: Token, below: Token) -> bool:
    """Tell whether ``below`` is what ``above``, a verb or a noun of saying, takes as said."""
    if above.pos_ == "NOUN":
        return above.lemma_.lower() in _CHARGES and below.dep_ in {"acl", "prep"}
    if is_saying(above):
        return below.dep_ in _TAKEN and (above.lemma_.lower() not in LOOSE or below.text == MASK)
    return is_judging(above) and below.dep_ in _JUDGED
