"""A sentence's tokens as many questions look at them: made once, since every look at a parse makes its tokens anew."""

from dataclasses import dataclass

from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence, and their forms in lower case: what is not among these need not be looked for."""

    span: Span
    tokens: tuple[Token, ...]
    forms: frozenset[str]

    def having(self, forms: frozenset[str]) -> tuple[Token, ...]:
        """Return the tokens of one of ``forms``."""
        return () if forms.isdisjoint(self.forms) else tuple(token for token in self.tokens if token.lower_ in forms)


def words_of(span: Span) -> Words:
    """Return the words of the tokens in ``span``."""
    tokens = tuple(span)
    return Words(span, tokens, frozenset(token.lower_ for token in tokens))
