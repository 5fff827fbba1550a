"""What an editor changes of facts: which head the page, which sentence tells one, and which sentence leads."""

from dataclasses import replace

from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import Problem, one_of, sentence_of, told_in
from briefgen.model.claims import Fact
from briefgen.model.edits import NO, Edit, Target
from briefgen.model.source import Passage, Sentence, stable_id


def fact_of(target: Target, draft: Draft) -> Fact | Problem:
    """Return the fact that ``target`` means."""
    return one_of(target, draft.facts, told_in, "fact")


def joined(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Tell whether linking has made one fact of the sentences of ``edit``."""
    fact = fact_of(target, draft)
    if isinstance(fact, str):
        return fact
    for other in edit.others:
        if _sentence_in(other, fact) is None:
            return f"{other} is no sentence that could tell this fact"
    draft.owe(edit, claim=fact.id, sentence=fact.statement.sentence)
    return None


def parted(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Tell whether linking has made other facts of the other sentences of ``edit``."""
    fact = fact_of(target, draft)
    if isinstance(fact, str):
        return fact
    for other in edit.others:
        found = sentence_of(other, draft.briefing)
        if isinstance(found, str):
            return found
        if _sentence_in(other, fact):
            return f"{other} cannot be told apart from {target}"
    draft.owe(edit, claim=fact.id, sentence=fact.statement.sentence)
    return None


def worded(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Let another of its sentences stand for a fact; its id stays."""
    fact = fact_of(target, draft)
    if isinstance(fact, str):
        return fact
    shown = _sentence_in(edit.others[0], fact)
    if shown is None:
        return f"{edit.others[0]} is no sentence of this fact"
    rest = tuple(mention for mention in fact.mentions if mention != shown)
    attribution = fact.attribution if shown == fact.statement else ""
    _put(draft, replace(fact, statement=shown, mentions=(shown, *rest), attribution=attribution))
    draft.owe(edit, claim=fact.id, sentence=shown.sentence)
    return None


def placed(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Put a fact at a place among the key facts, or take it off them; a sentence that is no fact becomes one."""
    fact = fact_of(target, draft)
    if isinstance(fact, str):
        found = sentence_of(target, draft.briefing)
        if isinstance(found, str) or edit.value == NO:
            return fact
        fact = _made(found, draft)
        draft.facts.append(fact)
    at = draft.facts.index(fact)
    draft.facts.pop(at)
    draft.key_facts -= at < draft.key_facts
    if edit.value == NO:
        draft.facts.insert(draft.key_facts, fact)
    else:
        draft.facts.insert(min(int(edit.value) - 1, draft.key_facts), fact)
        draft.key_facts += 1
    draft.owe(edit, claim=fact.id, sentence=fact.statement.sentence)
    return None


def hidden(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Take a fact out."""
    fact = fact_of(target, draft)
    if isinstance(fact, str):
        return fact
    draft.key_facts -= draft.facts.index(fact) < draft.key_facts
    draft.facts.remove(fact)
    if draft.lead in fact.mentions:
        draft.lead = next((one.statement for one in draft.facts), None)
    draft.owe(edit, sentence=fact.statement.sentence)
    return None


def leading(draft: Draft, edit: Edit, target: Target) -> Problem | None:
    """Let a sentence stand below the title in lists of briefings."""
    found = sentence_of(target, draft.briefing)
    if isinstance(found, str):
        return found
    draft.lead = found
    draft.owe(edit, sentence=found.sentence)
    return None


def _sentence_in(target: Target, fact: Fact) -> Passage | None:
    """Return the sentence of a fact that ``target`` means."""
    fitting = [mention for mention in fact.mentions if target.is_sentence(mention.sentence)]
    return next(iter(fitting or [one for one in fact.mentions if target.is_words(one.text)]), None)


def _made(passage: Passage, draft: Draft) -> Fact:
    """Return the fact that a sentence tells which no rule takes for one."""
    home: Sentence = next(one for one in draft.briefing.sentences if one.id == passage.sentence)
    return Fact(
        id=stable_id("f", passage.sentence),
        statement=passage,
        kind=home.kind,
        mentions=(passage,),
        origins=((passage.span.article,),),
        score=0.0,
        reasons=("chosen by the editor",),
    )


def _put(draft: Draft, fact: Fact) -> None:
    draft.facts = [fact if one.id == fact.id else one for one in draft.facts]
