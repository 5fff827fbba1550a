"""One reading to its extraction: every extractor, in the order in which they build on one another."""

from briefgen.extract.facts.classes import classify
from briefgen.extract.facts.denials import find_denials
from briefgen.extract.facts.past_years import past_year
from briefgen.extract.facts.statements import find_statements
from briefgen.extract.insertions.making import with_insertions
from briefgen.extract.insertions.references import sure_references
from briefgen.extract.insertions.settling import settled_by
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.confidence import surely_said, with_confidence
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.extract.quotes.nested import with_nested
from briefgen.extract.quotes.reported.finding import find_indirect
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import ActorKind
from briefgen.model.extraction import Extraction


def claims_of(reading: Reading) -> Extraction:
    """Return all claims of one article."""
    named = find_names(reading)
    names = tuple(name for name in named if name.kind is not ActorKind.OTHER)
    timexes = find_timexes(reading)
    heard = hear(reading, names)
    quotes = with_confidence(find_quotes(heard, timexes))
    references = sure_references(heard, names)
    sentences = classify(reading, quotes, timexes, settled=settled_by(references, heard))
    indirect = surely_said(find_indirect(heard, sentences, timexes))
    statements = find_statements(reading, sentences, (*quotes, *indirect), names, timexes, references=references)
    statements = with_insertions(statements, reading, names, references)
    quotes = with_nested(reading, quotes, names)
    denials = find_denials(heard, sentences)
    past = None if reading.article.published else past_year(reading, timexes)
    return Extraction(reading.article.id, sentences, quotes, timexes, statements, named, indirect, denials, past)
