"""What was heard in an article to indirect statements: what somebody says in the article's words, with the speaker."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from briefgen.extract.quotes.hearing import Heard
from briefgen.extract.quotes.occasion.finding import occasion_of
from briefgen.extract.quotes.reported.reports import Report, reports_of
from briefgen.model.claims import ActorKind, Name, Timex
from briefgen.model.source import Sentence, SentenceKind, stable_id
from briefgen.model.speech import IndirectStatement, Naming, Speaker

_AROUND = frozenset({SentenceKind.HEADLINE, SentenceKind.STANDFIRST, SentenceKind.FURNITURE})
_MARKS = re.compile(r"[“”\"«»„]|(?<!\w)[‘’'](?=\w)")


def find_indirect(
    heard: Heard, sentences: Iterable[Sentence], timexes: Sequence[Timex]
) -> tuple[IndirectStatement, ...]:
    """Return the indirect statements whose speaker is sure, in order of the text."""
    around = {sentence.id for sentence in sentences if sentence.kind in _AROUND}
    return tuple(_statements(heard, around, timexes))


def _statements(heard: Heard, around: set[str], timexes: Sequence[Timex]) -> Iterator[IndirectStatement]:
    reading, seen = heard.reading, dict[str, int]()
    for report in reports_of(reading.doc):
        start, end = reading.bounds(report.words[0], report.words[-1])
        sentence = reading.sentence_at(start)
        if sentence.id in around or not _in_one_sentence(heard, report, sentence):
            continue
        content = reading.passage(start, end)
        speaker = heard.speaker(report.source)
        before = reading.article.text[sentence.span.start : start]
        if _MARKS.search(content.text) or _is_open(before) or content.span.overlaps(speaker.mention.span):
            continue
        if not _is_sure(heard, report.source.head, speaker):
            continue
        nth = seen[content.text] = seen.get(content.text, 0) + 1
        within = range(report.words.start, report.words.end)
        occasion = occasion_of(reading, report.source.cue or report.source.head, within, timexes)
        yield IndirectStatement(
            stable_id("i", reading.article.id, content.text, *([str(nth)] if nth > 1 else [])),
            content,
            reading.passage(sentence.span.start, sentence.span.end),
            speaker,
            said=occasion.said,
            medium=occasion.medium,
        )


def _in_one_sentence(heard: Heard, report: Report, sentence: Sentence) -> bool:
    tokens = [report.words[-1], report.source.head, *([report.source.cue] if report.source.cue else [])]
    starts = (heard.reading.bounds(token)[0] for token in tokens)
    return all(sentence.span.start <= start < sentence.span.end for start in starts)


def _is_open(before: str) -> bool:
    """Tell whether a quote mark is not closed: what follows was said as it stands, though the mark was not paired."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_sure(heard: Heard, head: Token, speaker: Speaker) -> bool:
    """Tell whether the speaker has a name or a description that means nobody else."""
    if not speaker.name or speaker.naming is Naming.DISTANT_PRONOUN or _speaks_with_another(heard, head, speaker):
        return False
    if speaker.naming is Naming.PRONOUN and _after_nobody(heard, head):
        return False
    name = heard.names.at(head)
    if name is not None and name.kind is ActorKind.PLACE:
        return not _beside_comma(name, heard.reading.article.text)
    return not (speaker.naming is Naming.NOUN and any(child.dep_ in {"compound", "amod"} for child in head.children))


def _after_nobody(heard: Heard, pronoun: Token) -> bool:
    """Tell whether the last "he" before this one means nobody sure: then this one may mean the same."""
    doc, meant = pronoun.doc, heard.meant
    before = (at for at in range(pronoun.i - 1, -1, -1) if at in meant and doc[at].lower_ == pronoun.lower_)
    last = next(before, None)
    return last is not None and not meant[last]


def _beside_comma(name: Name, text: str) -> bool:
    """Tell whether a place only tells where somebody is: ``Ann in Marl, Dalby writes``."""
    span = name.passage.span
    return text[: span.start].rstrip().endswith(",") or text[span.end : span.end + 1] == ","


def _speaks_with_another(heard: Heard, head: Token, speaker: Speaker) -> bool:
    """Tell whether the mention leaves out one of those who say it: ``Lee and the union said``."""
    others = (child for child in head.children if child.dep_ == "conj")
    return any(heard.reading.bounds(other)[0] >= speaker.mention.span.end for other in others)
