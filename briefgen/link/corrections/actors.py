"""What an editor changes of actors: the name that is printed and the role, in words that an article has."""

from dataclasses import replace
from typing import TypeVar

from briefgen.link.actors.recasting import is_called
from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import LISTED, StaleError, article_of, places_of
from briefgen.model.claims import Actor
from briefgen.model.edits import Edit, Target
from briefgen.model.source import Passage
from briefgen.model.speech import IndirectStatement, Quote

_Said = TypeVar("_Said", Quote, IndirectStatement)


def actor_of(target: Target, draft: Draft) -> Actor:
    """Return the actor that ``target`` means, by id or by name."""
    found = [one for one in draft.actors if is_called(target.id or target.words, one.key, (one.name, *one.aliases))]
    if not found and target.words:
        found = [one for one in draft.actors if is_called(target.words, one.key, (one.name, *one.aliases))]
    named = [one for one in found if one.name == target.words]
    if len(found) == 1 or len(named) == 1:
        return (named or found)[0]
    if not found:
        raise StaleError(f"no actor of this story is {target}")
    several = ", ".join(f"{one.name} ({one.id})" for one in found[:LISTED])
    raise StaleError(f"{target} is {len(found)} actors: {several}")


def named(draft: Draft, edit: Edit, target: Target) -> None:
    """Print another name; the one before stays among the other names."""
    actor = actor_of(target, draft)
    aliases = dict.fromkeys(one for one in (actor.name, *actor.aliases) if one != edit.value)
    _put(draft, replace(actor, name=edit.value, aliases=tuple(aliases), described=False))
    draft.quotes = [_said_by(one, actor, edit.value) for one in draft.quotes]
    draft.indirect = [_said_by(one, actor, edit.value) for one in draft.indirect]
    draft.owe(edit, claim=actor.id)


def _said_by(said: _Said, actor: Actor, name: str) -> _Said:
    """Return ``said`` with this name of its speaker where that is the actor."""
    speaker = said.speaker
    return replace(said, speaker=replace(speaker, name=name)) if speaker and speaker.actor == actor.id else said


def titled(draft: Draft, edit: Edit, target: Target) -> None:
    """Print another role first; it must be words of an article."""
    actor = actor_of(target, draft)
    role = _passage(edit.value, draft, actor)
    if role is None:
        raise StaleError(f"no article has the words “{edit.value}”")
    _put(draft, replace(actor, roles=(role, *(one for one in actor.roles if one.text != role.text))))
    draft.owe(edit, claim=actor.id, sentence=role.sentence)


def recast(draft: Draft, edit: Edit, target: Target) -> None:
    """Keep what linking has done to an actor; what it could not do it has said itself.

    Of two who bear the name since they were told apart, the one who was meant is the one in the other articles.
    """
    try:
        actor = actor_of(target, draft)
    except StaleError:
        apart = {article.id for one in edit.others if (article := article_of(one, draft.briefing.articles))}
        bearers = [one for one in draft.actors if one.name == target.words]
        others = [one for one in bearers if not any(mention.span.article in apart for mention in one.mentions)]
        if len(others) != 1:
            raise
        actor = others[0]
    draft.owe(edit, claim=actor.id)


def _passage(words: str, draft: Draft, actor: Actor) -> Passage | None:
    """Return a place of ``words``: in an article that names the actor rather than in another."""
    named_in = {mention.span.article for mention in actor.mentions}
    articles = sorted(draft.briefing.articles, key=lambda one: one.id not in named_in)
    return next(places_of(words, articles, draft.briefing.sentences), None)


def _put(draft: Draft, actor: Actor) -> None:
    draft.actors = [actor if one.id == actor.id else one for one in draft.actors]
