"""What an editor changes of facts: which head the page, which sentence tells one, and which sentence leads."""

from dataclasses import replace

from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import StaleError, one_of, sentence_of, told_in
from briefgen.model.claims import Fact
from briefgen.model.edits import NO, Edit, Target
from briefgen.model.source import Passage, Sentence, stable_id


def fact_of(target: Target, draft: Draft) -> Fact:
    """Return the fact that ``target`` means."""
    return one_of(target, draft.facts, told_in, "fact")


def joined(draft: Draft, edit: Edit, target: Target) -> None:
    """Tell whether linking has made one fact of the sentences of ``edit``."""
    fact = fact_of(target, draft)
    for other in edit.others:
        if _sentence_in(other, fact) is None:
            raise StaleError(f"{other} is no sentence that could tell this fact")
    draft.owe(edit, claim=fact.id, sentence=fact.statement.sentence)


def parted(draft: Draft, edit: Edit, target: Target) -> None:
    """Tell whether linking has made other facts of the other sentences of ``edit``."""
    fact = fact_of(target, draft)
    for other in edit.others:
        sentence_of(other, draft.briefing)
        if _sentence_in(other, fact):
            raise StaleError(f"{other} cannot be told apart from {target}")
    draft.owe(edit, claim=fact.id, sentence=fact.statement.sentence)


def worded(draft: Draft, edit: Edit, target: Target) -> None:
    """Let another of its sentences stand for a fact; its id stays."""
    fact = fact_of(target, draft)
    shown = _sentence_in(edit.others[0], fact)
    if shown is None:
        raise StaleError(f"{edit.others[0]} is no sentence of this fact")
    rest = tuple(mention for mention in fact.mentions if mention != shown)
    attribution, inserted = (fact.attribution, fact.insertions) if shown == fact.statement else ("", ())
    changed = replace(fact, statement=shown, mentions=(shown, *rest), attribution=attribution, insertions=inserted)
    _put(draft, changed)
    draft.owe(edit, claim=fact.id, sentence=shown.sentence)


def placed(draft: Draft, edit: Edit, target: Target) -> None:
    """Put a fact at a place among the key facts, or take it off them; a sentence that is no fact becomes one."""
    try:
        fact = fact_of(target, draft)
    except StaleError:
        if edit.value == NO:
            raise
        fact = _made(sentence_of(target, draft.briefing), draft)
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


def hidden(draft: Draft, edit: Edit, target: Target) -> None:
    """Take a fact out."""
    fact = fact_of(target, draft)
    draft.key_facts -= draft.facts.index(fact) < draft.key_facts
    draft.facts.remove(fact)
    if draft.lead in fact.mentions:
        draft.lead = next((one.statement for one in draft.facts), None)
    draft.owe(edit, sentence=fact.statement.sentence)


def leading(draft: Draft, edit: Edit, target: Target) -> None:
    """Let a sentence stand below the title in lists of briefings."""
    found = sentence_of(target, draft.briefing)
    draft.lead = found
    draft.owe(edit, sentence=found.sentence)


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
