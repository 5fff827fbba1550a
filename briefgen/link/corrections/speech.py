"""What an editor changes of quotes, indirect statements and what is not known, after linking."""

from dataclasses import replace

from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import StaleError, itself, one_of, quote_words, statement_words, wholes
from briefgen.link.corrections.speakers import unnamed
from briefgen.model.edits import BY_EDITOR, NOBODY, Edit, Subject, Target
from briefgen.model.speech import IndirectStatement, Quote


def spoken(draft: Draft, edit: Edit, target: Target) -> None:
    """Tell whether the speaker of ``edit`` was put in; nobody stays nobody, also where a copy would lend a name."""
    said = said_of(target, edit.subject, draft)
    if edit.value == NOBODY:
        _silence(draft, said)
    elif said.speaker is None or said.speaker.rule != BY_EDITOR:
        raise StaleError(f"no article has the name “{edit.value}”")
    draft.owe(edit, claim=said.id, sentence=sentence_of_said(said))


def _silence(draft: Draft, said: Quote | IndirectStatement) -> None:
    if isinstance(said, Quote):
        draft.quotes[draft.quotes.index(said)] = replace(said, speaker=None)
    else:
        draft.indirect[draft.indirect.index(said)] = replace(said, speaker=unnamed(said.speaker))


def hidden(draft: Draft, edit: Edit, target: Target) -> None:
    """Take a quote or an indirect statement out, and what points to it."""
    said = said_of(target, edit.subject, draft)
    if isinstance(said, Quote):
        draft.quotes = [_without(one, said.id) for one in draft.quotes if one.id != said.id]
    else:
        draft.indirect.remove(said)
    draft.owe(edit, sentence=sentence_of_said(said))


def known(draft: Draft, edit: Edit, target: Target) -> None:
    """Take out a sentence that is listed as telling what is not known."""
    found = one_of(target, wholes(draft.unknowns), itself, "unknown")
    draft.unknowns.remove(found.passage)
    draft.owe(edit, sentence=found.id)


def said_of(target: Target, subject: Subject, draft: Draft) -> Quote | IndirectStatement:
    """Return the quote, or the indirect statement, that ``target`` means."""
    if subject is Subject.QUOTE:
        return one_of(target, draft.quotes, quote_words, "quote")
    return one_of(target, draft.indirect, statement_words, "statement")


def sentence_of_said(said: Quote | IndirectStatement) -> str:
    """Return the id of the sentence in which what is said begins."""
    return said.parts[0].sentence if isinstance(said, Quote) else said.content.sentence


def _without(quote: Quote, identity: str) -> Quote:
    if identity not in quote.repeats and quote.within != identity:
        return quote
    repeats = tuple(other for other in quote.repeats if other != identity)
    return replace(quote, repeats=repeats, within="" if quote.within == identity else quote.within)
