"""What a claim rests on, for a person: a name and a text for each thing that the rules found or decided."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, Dating, Event, EventDate, Fact
from briefgen.model.insertions import Insertion
from briefgen.model.source import Article, Passage, Sentence, Span
from briefgen.model.speech import IndirectStatement, Naming, Quote, Speaker
from briefgen.model.when import Anchor, When
from briefgen.render import dates
from briefgen.render.labels import ENGLISH
from briefgen.render.views.citing import label_of
from briefgen.render.views.correcting import corrected
from briefgen.render.views.provenance import counted, provenance

Ground = tuple[str, str]
"""A name of a word or two and the text to it."""

Claim = Fact | Event | Quote | IndirectStatement | Actor | Sentence | Article

_NAMINGS = {
    Naming.NAME: "a name of the article",
    Naming.PRONOUN: "a pronoun, followed to who was in focus",
    Naming.DISTANT_PRONOUN: "a pronoun, followed to a name two or more paragraphs back, past other names",
    Naming.NOUN: "a noun, followed to a name of the article",
    Naming.WORDS: "words that read as a name, taken as they stand",
    Naming.DESCRIPTION: "a description; the article gives no name",
}

_DATINGS = {
    Dating.STATED: "stated: the sentence dates it",
    Dating.INFERRED: "inferred: another sentence dates it",
    Dating.REPORTED: "reported: only the day of the report is known",
    Dating.UNDATED: "undated: the words mean no date by themselves",
    Dating.CORRECTED: "corrected: the editor gives it",
}

_FORMS_SHOWN = 20
"""Forms of an actor's name that are listed, those that come most often."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Tells what the claims of one briefing rest on."""

    briefing: Briefing
    articles: Mapping[str, Article]
    sentences: Mapping[str, Sentence]

    def of(self, claim: Claim) -> Iterator[Ground]:
        """Yield what ``claim`` rests on, its words first, and what the editor changed of it."""
        yield from self._found(claim)
        for one in self.briefing.corrections:
            if one.claim == claim.id:
                yield "edited", corrected(one, ENGLISH)

    def _found(self, claim: Claim) -> Iterator[Ground]:
        if isinstance(claim, Fact):
            yield from self._fact(claim)
        elif isinstance(claim, Event):
            yield from self._event(claim)
        elif isinstance(claim, Quote):
            yield from self._quote(claim)
        elif isinstance(claim, IndirectStatement):
            yield from self._indirect(claim)
        elif isinstance(claim, Actor):
            yield from self._actor(claim)
        elif isinstance(claim, Article):
            yield from provenance(claim)
        else:
            yield from self._sentence(claim)

    def _quote(self, quote: Quote) -> Iterator[Ground]:
        for part in quote.parts:
            yield "words", f"“{part.text}”"
            yield "from", self._place(part.span)
        yield from self._context(quote.parts[0].sentence)
        yield "kind", f"{quote.kind}{', a quote mark was mended' if quote.repaired else ''}"
        if quote.speaker:
            yield from self._speaker(quote.speaker, quote.parts[0].span)
            if quote.speaker.confidence:
                yield "confidence", f"{_least(quote.speaker)} such quotes of annotated news have this speaker right"
        else:
            yield "speaker", "not named: no rule tells who says it"
        yield from self._occasion(quote)
        if quote.within:
            yield "within", f"{quote.within}, whose speaker quotes these words"
        known = {other.id: other for other in self.briefing.quotes}
        for other in (known[key] for key in quote.repeats if key in known):
            yield "repeated in", f"{other.id}: {label_of(self.articles[other.article])}"

    def _indirect(self, said: IndirectStatement) -> Iterator[Ground]:
        yield "words", said.content.text
        yield "from", self._place(said.content.span)
        yield from self._context(said.content.sentence)
        yield "kind", "indirect statement, in the article's words"
        yield from self._speaker(said.speaker, said.content.span)
        yield "confidence", f"{_least(said.speaker)} quotes of annotated news have the speaker right by such words"
        yield from self._occasion(said)

    def _speaker(self, speaker: Speaker, home: Span) -> Iterator[Ground]:
        yield "speaker", _named(speaker)
        yield "by the words", f"“{speaker.mention.text}”, {self._near(speaker.mention.span, home)}"
        if speaker.naming:
            yield "which are", _NAMINGS[speaker.naming]
        if speaker.cue:
            yield "cue", f"“{speaker.cue.text}”"
        yield "rule", speaker.rule

    def _occasion(self, said: Quote | IndirectStatement) -> Iterator[Ground]:
        if said.said:
            meant = dates.in_words(said.said.when) if said.said.when else ""
            yield "said", f"“{said.said.passage.text}”{f': {meant}' if meant else ''}"
        if said.medium:
            yield "medium", f"“{said.medium.text}”"

    def _fact(self, fact: Fact) -> Iterator[Ground]:
        rank = self.briefing.facts.index(fact) + 1
        yield from self._statement(fact.statement)
        yield from self._insertions(fact.insertions)
        yield "kind", fact.kind + (f", claimed by {fact.attribution}" if fact.attribution else "")
        key = ", a key fact" if rank <= self.briefing.key_facts else ""
        yield "rank", f"{rank} of {len(self.briefing.facts)}{key}; weight {fact.score:.4f}"
        for reason in fact.reasons:
            yield "because", reason
        yield "standing", f"{fact.standing}; {counted(len(fact.origins), 'independent source')}"
        yield from self._told(fact.mentions, fact.origins)
        for passage in fact.similar:
            yield "similar", self._telling(passage)
        if fact.date:
            yield from self._date(fact.date, fact.statement)
        names = {actor.id: actor.name for actor in self.briefing.actors}
        for actor in fact.actors:
            yield "names", f"{names[actor]} ({actor})"

    def _event(self, event: Event) -> Iterator[Ground]:
        yield from self._statement(event.statement)
        yield from self._insertions(event.insertions)
        yield from self._date(event.date, event.statement)
        if event.id in self.briefing.key_events:
            place = self.briefing.key_events.index(event.id) + 1
            yield (
                "rank",
                f"{place} of {len(self.briefing.key_events)} dated entries, by how much the sources name its date",
            )
        if event.background:
            yield "background", "it was over long before the first article"
        if event.beside:
            yield "beside the story", "one source tells it, and most of its article shares no name or word with others"
        if event.candidates:
            yield "candidates", f"{dates.any_of(event.candidates)}: {event.candidates.ground}"
        names = {actor.id: actor.name for actor in self.briefing.actors}
        for actor in event.actors:
            yield "acts or speaks", f"{names[actor]} ({actor})"
        yield from self._told(event.mentions, event.origins)

    def _date(self, found: EventDate, statement: Passage) -> Iterator[Ground]:
        when = found.when
        yield "date", f"{dates.in_words(when) or 'none'}{f' (EDTF {when.edtf})' if when.edtf else ''}, {when.precision}"
        yield "dating", _DATINGS[found.dating]
        yield "rule", found.rule + (f"; words read by {when.rule}" if when.rule else "")
        if found.timex:
            yield "by the words", f"“{found.timex.text}”, {self._near(found.timex.span, statement.span)}"
        if counted_from := self._anchor(when, found.timex or statement):
            yield "counted from", counted_from

    def _anchor(self, when: When, words: Passage) -> str:
        """Return what the words were counted from and how that is known."""
        if when.anchor is Anchor.MISSING:
            return "nothing: the article has no publication date"
        day = f" ({dates.day(when.anchor_day)})" if when.anchor_day else ""
        if when.anchor is not Anchor.PUBLICATION:
            return f"{when.anchor}{day}" if when.anchor is Anchor.TEXT else ""
        published = self.articles[words.span.article].published
        basis = f", known from {published.basis}" if published else ""
        return f"{when.anchor}{day}{basis}"

    def _actor(self, actor: Actor) -> Iterator[Ground]:
        yield "name", actor.name + (", a description: no article gives a name" if actor.described else "")
        yield "kind", actor.kind
        yield "key", f"{actor.key}, the same in every story"
        for alias in actor.aliases:
            yield "also called", alias
        for role in actor.roles:
            yield "role", f"“{role.text}”, {self._place(role.span)}"
        forms = Counter(mention.text for mention in actor.mentions)
        first = {mention.text: mention for mention in reversed(actor.mentions)}
        for form, times in forms.most_common(_FORMS_SHOWN):
            yield "mentioned as", f"“{form}” {counted(times, 'time')}, first {self._place(first[form].span)}"
        for quote in self.briefing.quotes:
            if quote.speaker and quote.speaker.actor == actor.id:
                yield "quoted in", f"{quote.id}: {label_of(self.articles[quote.article])}"

    def _sentence(self, sentence: Sentence) -> Iterator[Ground]:
        yield "words", self.articles[sentence.span.article].wording(sentence.span)
        yield "from", f"{self._place(sentence.span)}, paragraph {sentence.paragraph + 1}"
        yield "read as", sentence.kind
        claims: tuple[Fact | Event, ...] = (*self.briefing.facts, *self.briefing.events)
        for claim in claims:
            if any(mention.sentence == sentence.id for mention in claim.mentions):
                yield "tells", claim.id
        heard: tuple[Quote | IndirectStatement, ...] = (*self.briefing.quotes, *self.briefing.indirect)
        for said in heard:
            parts = said.parts if isinstance(said, Quote) else (said.content,)
            if any(part.span.overlaps(sentence.span) for part in parts):
                yield "holds", said.id

    def _statement(self, statement: Passage) -> Iterator[Ground]:
        yield "words", statement.text
        yield "from", f"{self._place(statement.span)}, sentence {statement.sentence}"

    def _insertions(self, made: Iterable[Insertion]) -> Iterator[Ground]:
        for one in made:
            told = f"[{one.text}] at character {one.offset} of the words: {one.rule}"
            yield "inserted", f"{told}; by “{one.basis.text}”, {self._place(one.basis.span)}"

    def _context(self, sentence: str) -> Iterator[Ground]:
        span = self.sentences[sentence].span
        yield "sentence", f"{sentence}: {self.articles[span.article].wording(span)}"

    def _told(self, mentions: Iterable[Passage], origins: Iterable[tuple[str, ...]]) -> Iterator[Ground]:
        told = tuple(mentions)
        for number, origin in enumerate(origins, 1):
            for passage in told:
                if passage.span.article in origin:
                    yield f"source {number}", self._telling(passage)

    def _telling(self, passage: Passage) -> str:
        return f"{label_of(self.articles[passage.span.article])}: {passage.text} ({passage.sentence})"

    def _near(self, span: Span, home: Span) -> str:
        """Return where ``span`` is for a reader who knows the article of ``home``."""
        return f"characters {span.start} to {span.end}" if span.article == home.article else self._place(span)

    def _place(self, span: Span) -> str:
        article = self.articles[span.article]
        path = "" if label_of(article).startswith(article.place) else f", {article.place}"
        return f"{label_of(article)}{path}, characters {span.start} to {span.end}"


def _named(speaker: Speaker) -> str:
    if speaker.name:
        return speaker.name + (f" ({speaker.actor})" if speaker.actor else "")
    if speaker.withheld:
        return "not named: the rules that found a name err too often"
    return "not named: the article does not tell whom the words mean"


def _least(speaker: Speaker) -> str:
    return f"at least {round(100 * speaker.confidence)} of 100"
