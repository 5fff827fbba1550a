"""What an editor changes of a chronology: the date of an entry, its place with it, and what does not belong in it."""

from dataclasses import replace

from briefgen.link.chronology.entries import in_order, is_background
from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import StaleError, one_of, sentence_of, told_in
from briefgen.model.claims import Dating, Event, EventDate, Fact
from briefgen.model.edits import BY_EDITOR, Edit, Target
from briefgen.model.insertions import InsertionKind
from briefgen.model.source import Passage, stable_id
from briefgen.model.when import Precision, When


def event_of(target: Target, draft: Draft) -> Event:
    """Return the entry that ``target`` means."""
    return one_of(target, draft.events, told_in, "event")


def dated(draft: Draft, edit: Edit, target: Target) -> None:
    """Give an entry a date or take its own away; the facts that its sentence stands for follow.

    A sentence that has no entry, or stands in one with another above it, gets one of its own.
    """
    event = _entry(target, draft, dated=edit.when is not None)
    date = _date(edit.when, event.date)
    first = draft.briefing.days[0] if draft.briefing.days else None
    made = replace(event, date=date, background=is_background(date.when, first), beside=False, candidates=None)
    others = (one for one in draft.events if one.id != event.id)
    draft.events = list(in_order((made, *others), draft.briefing.articles))
    if edit.when is None:
        draft.key_events = [one for one in draft.key_events if one != event.id]
    elif event.id not in draft.key_events:
        draft.key_events.append(event.id)
    draft.facts = [_follows(fact, event, date) for fact in draft.facts]
    draft.owe(edit, claim=event.id, sentence=event.statement.sentence)


def _entry(target: Target, draft: Draft, *, dated: bool) -> Event:
    """Return the entry that ``target`` means; a sentence to be ``dated`` that has none of its own gets one."""
    try:
        event = event_of(target, draft)
    except StaleError:
        if not dated:
            raise
        return _own(target, draft)
    return event if _stands_for(target, event) else _own(target, draft)


def _stands_for(target: Target, event: Event) -> bool:
    shown = event.statement
    return target.id == event.id or target.is_sentence(shown.sentence) or target.is_words(shown.text)


def _own(target: Target, draft: Draft) -> Event:
    """Return an entry of its own for a sentence, which leaves the one that it stands in."""
    passage = sentence_of(target, draft.briefing)
    draft.events = [_without(event, passage) for event in draft.events]
    undated = EventDate(Dating.UNDATED, When("", "", Precision.OPEN), BY_EDITOR)
    return Event(stable_id("e", passage.sentence), passage, undated, (passage,), ((passage.span.article,),))


def _without(event: Event, passage: Passage) -> Event:
    mentions = tuple(mention for mention in event.mentions if mention != passage)
    told = {mention.span.article for mention in mentions}
    kept = (tuple(article for article in origin if article in told) for origin in event.origins)
    left = tuple(mention for mention in event.figures if mention != passage)
    figures = left if len(left) > 1 else ()
    return replace(event, mentions=mentions, origins=tuple(filter(None, kept)), figures=figures) if told else event


def hidden(draft: Draft, edit: Edit, target: Target) -> None:
    """Take an entry out."""
    event = event_of(target, draft)
    draft.events.remove(event)
    draft.key_events = [one for one in draft.key_events if one != event.id]
    draft.owe(edit, sentence=event.statement.sentence)


def _date(when: When | None, before: EventDate) -> EventDate:
    """Return the date given; where it is taken away, the words that had carried it stay as they are written."""
    if when:
        return EventDate(Dating.CORRECTED, when, BY_EDITOR)
    words = before.timex.text if before.timex else ""
    return EventDate(Dating.UNDATED, When(words, "", Precision.OPEN), BY_EDITOR, before.timex)


def _follows(fact: Fact, event: Event, date: EventDate) -> Fact:
    """Return a fact with the date of its entry, and without the day inserted in its statement, which it may gainsay."""
    if fact.statement.sentence != event.statement.sentence:
        return fact
    names = tuple(one for one in fact.insertions if one.kind is not InsertionKind.DATE)
    return replace(fact, date=date, insertions=names)
