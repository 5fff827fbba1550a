"""The names of a reading by their tokens, and how far back each was last given."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from functools import cached_property

from spacy.tokens import Token

from briefgen.extract.names.gender import Gender, gender_of
from briefgen.extract.parse.paragraphs import opens_paragraph, tells
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import ActorKind, Name

_DISTANT = 2
"""Paragraphs after its name from which a pronoun means somebody else as often as not, where others were named since."""


class Names:
    """The names of a reading by their tokens."""

    def __init__(self, reading: Reading, names: Iterable[Name]) -> None:
        """Index ``names`` by the tokens that they cover."""
        self._by_token: dict[int, Name] = {}
        self._in_order = sorted(names, key=lambda name: name.passage.span)
        self._fulls = {name.full for name in self._in_order}
        self.reading = reading
        for name in self._in_order:
            first, last = reading.token_at(name.passage.span.start), reading.token_at(name.passage.span.end - 1)
            for at in range(first.i, last.i + 1):
                self._by_token[at] = name
        self.ends = frozenset(at for at, name in self._by_token.items() if self._by_token.get(at + 1) is not name)
        """Which tokens are the last of a name."""

    def tokens_of(self, fulls: Container[str]) -> set[int]:
        """Return which tokens the names cover that have one of these full forms."""
        return {at for at, name in self._by_token.items() if name.full in fulls}

    def is_distant(self, full: str, offset: int) -> bool:
        """Tell whether ``full`` was last named well before ``offset``, and others since whom a pronoun could mean."""
        gender = gender_of(full)
        end = bisect_right(self._in_order, offset, key=lambda name: name.passage.span.end)
        others = False
        for name in map(self._in_order.__getitem__, range(end - 1, -1, -1)):
            if name.full in {full, *full.split(" and ")}:
                return others and self._opened(name.passage.span.end, offset) >= _DISTANT
            others = others or (name.kind is ActorKind.PERSON and _may_share(gender, gender_of(name.full)))
        return False

    def _opened(self, start: int, end: int) -> int:
        """Return how many paragraphs that tell something outside quote marks open between two offsets."""
        return bisect_right(self._openings, end) - bisect_right(self._openings, start)

    @cached_property
    def _openings(self) -> tuple[int, ...]:
        return tuple(self._telling_paragraphs())

    def _telling_paragraphs(self) -> Iterator[int]:
        opening: int | None = None
        for sentence in self.reading.doc.sents:
            if opens_paragraph(sentence):
                opening = self.reading.bounds(sentence[0])[0]
            if opening is not None and tells(sentence):
                yield opening
                opening = None

    def knows(self, full: str) -> bool:
        """Tell whether ``full`` is a name of the article, or two of them ("Lena Korb and Ivo Ek")."""
        return full in self._fulls or all(part in self._fulls for part in full.split(" and "))

    def at(self, token: Token) -> Name | None:
        """Return the name that covers ``token``, or None."""
        return self._by_token.get(token.i)

    def ends_of(self, name: Name) -> tuple[Token, Token]:
        """Return the first and the last token of ``name``."""
        span = name.passage.span
        return self.reading.token_at(span.start), self.reading.token_at(span.end - 1)


def _may_share(gender: Gender, other: Gender) -> bool:
    """Tell whether one pronoun could mean people of both genders, as far as their names tell them."""
    return not gender or other in {"", gender}
