"""Where sentences of a parse stand in their paragraphs."""

from spacy.tokens import Span

from briefgen.extract.parse.masking import MASK


def opens_paragraph(sentence: Span) -> bool:
    """Tell whether ``sentence`` is the first of its paragraph."""
    return sentence.start == 0 or "\n" in sentence.doc[sentence.start - 1].text


def ends_paragraph(sentence: Span) -> bool:
    """Tell whether ``sentence`` is the last of its paragraph."""
    doc = sentence.doc
    return sentence.end == len(doc) or "\n" in sentence[-1].text or "\n" in doc[sentence.end].text


def tells(sentence: Span) -> bool:
    """Tell whether ``sentence`` has words outside quote marks."""
    return any(token.is_alpha and token.text != MASK for token in sentence)
