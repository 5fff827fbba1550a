"""Claims of many articles to one briefing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.link.actors.acting import with_actors
from briefgen.link.actors.joining import Cast, link_actors, resolve_speakers
from briefgen.link.actors.together import named_together
from briefgen.link.chronology.beside import set_beside
from briefgen.link.chronology.candidates import candidate_notices, with_candidates
from briefgen.link.chronology.entries import chronology
from briefgen.link.chronology.key_events import key_events
from briefgen.link.corrections import amend, correct, rulings_of
from briefgen.link.corrections.looking import worth_a_look
from briefgen.link.disputes.checks import find_checks
from briefgen.link.disputes.finding import find_disputes
from briefgen.link.editions import changes_since, edition_of, recorded
from briefgen.link.facts.finding import find_facts
from briefgen.link.facts.inserting import with_insertions, with_names_inserted
from briefgen.link.facts.leading import lead_of
from briefgen.link.origins.finding import independent_origins, outlets_of
from briefgen.link.origins.ties import ties_of_story
from briefgen.link.speech.reported import without_copies
from briefgen.link.speech.utterances import join_repeats
from briefgen.memory import without_search
from briefgen.model.briefing import Briefing, Story
from briefgen.model.claims import ActorKind, Fact
from briefgen.model.edits import NO_RULINGS, Rulings
from briefgen.model.extraction import Extraction, ModelIdentity
from briefgen.model.insertions import InsertionKind
from briefgen.model.source import Passage, SentenceKind, days_published

__all__ = ["amend", "changes_since", "correct", "edition_of", "link", "recorded", "rulings_of", "worth_a_look"]


@without_search()
def link(
    story: Story,
    extractions: Sequence[Extraction],
    *,
    model: ModelIdentity,
    generator: str,
    rulings: Rulings = NO_RULINGS,
) -> Briefing:
    """Return the briefing of ``story`` from the extraction of each of its articles, in the articles' order.

    ``rulings`` are an editor's, and stand above what linking finds.
    """
    statements = tuple(statement for extraction in extractions for statement in extraction.statements)
    quotes = tuple(quote for extraction in extractions for quote in extraction.quotes)
    indirect = tuple(said for extraction in extractions for said in extraction.indirect)
    cast = link_actors(story.articles, extractions, rulings)
    origins = independent_origins(story.articles)
    found, key_facts = find_facts(statements, origins, outlets_of(story.articles), rulings)
    facts = tuple(with_insertions(found, statements, cast))
    quotes, indirect = resolve_speakers(quotes, cast), resolve_speakers(indirect, cast)
    dated = chronology(story.articles, statements, facts, key_facts=key_facts, origins=origins)
    acted = with_actors(dated, statements, (*quotes, *indirect), cast)
    judged = with_candidates(set_beside(acted, statements, cast.actors, origins), story.articles, extractions)
    events = tuple(with_names_inserted(judged, statements, cast))
    sentences = tuple(sentence for extraction in extractions for sentence in extraction.sentences)
    return Briefing(
        slug=story.slug,
        title=story.title,
        summary=story.summary,
        tags=story.tags,
        articles=story.articles,
        sentences=sentences,
        origins=origins,
        facts=tuple(_with_actors(facts, extractions, cast)),
        key_facts=key_facts,
        quotes=join_repeats(quotes, _named_in(cast)),
        indirect=without_copies(indirect, origins),
        events=events,
        key_events=key_events(events, story.articles, extractions, origins, facts),
        actors=cast.actors,
        disputes=(*find_disputes(extractions), *find_checks(statements, days_published(story.articles))),
        unknowns=tuple(_unknowns(story, extractions)),
        notices=(*story.notices, *cast.notices, *candidate_notices(story.slug, events, story.articles)),
        skipped=story.skipped,
        model=model,
        generator=generator,
        lead=lead_of(facts[:key_facts], story.articles, sentences),
        ties=ties_of_story(story.articles, origins),
        together=named_together(cast.actors, sentences, story.articles),
    )


def _named_in(cast: Cast) -> dict[str, set[str]]:
    """Return for each person the ids of the articles that name the person."""
    persons = [actor for actor in cast.actors if actor.kind is ActorKind.PERSON and not actor.described]
    return {actor.id: {mention.span.article for mention in actor.mentions} for actor in persons}


def _with_actors(facts: Iterable[Fact], extractions: Iterable[Extraction], cast: Cast) -> Iterator[Fact]:
    """Yield ``facts`` with the actors that their statements name, whom a pronoun means first, in order of the text."""
    named: dict[str, dict[str, None]] = {}
    for name in (name for extraction in extractions for name in extraction.names):
        if actor := cast.at(name.passage.span):
            named.setdefault(name.passage.sentence, {})[actor] = None
    for fact in facts:
        meant = [cast.at(one.basis.span) for one in fact.insertions if one.kind is InsertionKind.REFERENCE]
        actors = tuple(dict.fromkeys([*filter(None, meant), *named.get(fact.statement.sentence, ())]))
        yield replace(fact, actors=actors) if actors else fact


def _unknowns(story: Story, extractions: Sequence[Extraction]) -> Iterator[Passage]:
    """Yield the sentences that say what is not known or not said, each as often as articles print it."""
    for article, extraction in zip(story.articles, extractions, strict=True):
        for sentence in extraction.sentences:
            if sentence.kind is SentenceKind.UNKNOWN:
                yield Passage(sentence.span, sentence.id, article.wording(sentence.span))
