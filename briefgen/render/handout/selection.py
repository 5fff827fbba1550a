"""A briefing's page to what of it is worth paper: all of a short story, of a long one what can be read at a sitting.

What is left out is told beside the list that it is missing from.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefgen.model.briefing import Briefing
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.disputing import DISPUTES_ON_PAGE
from briefgen.render.views.overview import UNKNOWNS_ON_PAGE, BriefingView
from briefgen.render.views.quoting import QuoteView
from briefgen.render.views.timeline import EntryView
from briefgen.render.views.unknowns import UnknownView
from briefgen.render.views.voices import QUOTES_OF_A_VOICE, STATEMENTS_OF_A_VOICE, VOICES_ON_PAGE, Voice

MOST = 100
"""Facts, entries of the timeline, quotes or reported statements that are printed whole: the sample stories of eight to
thirteen articles have fewer and fill ten pages. Of a list with more, what the briefing's own page shows is printed."""

MOST_DISPUTES = 2 * DISPUTES_ON_PAGE
"""Disputes, and as many checks: two to three pages."""

LATE = 8
"""The part of a story's days that is the last: two to three of three weeks, in which it can turn once more."""

SKIMMED = 25
"""Words of a quote beyond which a longer one tells no more of its speaker to somebody who reads one of each."""


def readable(view: BriefingView) -> BriefingView:
    """Return ``view`` with no list longer than a reader of paper gets through."""
    long = view.quotes > MOST or view.statements > MOST
    return replace(
        view,
        facts=view.facts if len(view.facts) <= MOST else (*view.key_facts, *view.further_facts),
        timeline=view.timeline if view.timeline.entries <= MOST else view.key_timeline,
        voices=tuple(map(_opening, view.voices[:VOICES_ON_PAGE])) if long else view.voices,
        disputes=view.disputes[:MOST_DISPUTES],
        checks=view.checks[:MOST_DISPUTES],
        unknowns=view.unknowns if len(view.unknowns) <= 2 * UNKNOWNS_ON_PAGE else view.unknowns[:UNKNOWNS_ON_PAGE],
    )


def left_out(view: BriefingView, shown: BriefingView, labels: Labels = ENGLISH) -> dict[str, str]:
    """Return, by the name of a section, a sentence on what ``shown`` leaves out of it."""
    pairs = {
        "disputes": (len(shown.disputes) + len(shown.checks), len(view.disputes) + len(view.checks)),
        "timeline": (shown.timeline.entries, view.timeline.entries),
        "voices": (sum(len(voice.quotes) for voice in shown.voices), view.quotes),
        "further": (len(shown.facts), len(view.facts)),
        "unknowns": (len(shown.unknowns), len(view.unknowns)),
    }
    return {
        name: labels("handout.left", name, some=some, all=all_) for name, (some, all_) in pairs.items() if some < all_
    }


def telling(quotes: tuple[QuoteView, ...]) -> tuple[QuoteView, ...]:
    """Return the quote that stands for its speaker: of those in most articles the first that is not short."""
    return tuple(sorted(quotes, key=lambda one: (-len(one.marks), -min(one.words, SKIMMED)))[:1])


def newest(ranked: Sequence[EntryView], as_of: date | None) -> tuple[EntryView, ...]:
    """Return of entries, the foremost first, what tells where a story stands: of its last days, and of the very last.

    What is still to come when the newest article appears has not happened, and is neither.
    """
    past = [entry for entry in ranked if as_of is None or entry.key[0] <= as_of]
    if not past:
        return ()
    first, last = min(entry.key[0] for entry in past), max(entry.key[0] for entry in past)
    late = (entry for entry in past if (last - entry.key[0]) * LATE <= last - first)
    return (next(late), next(entry for entry in past if entry.key[0] == last))


def untold(voices: Iterable[Voice], above: Collection[str]) -> Iterator[Voice]:
    """Yield who is heard, without the reported statements that stand ``above`` word for word."""
    for voice in voices:
        rest = tuple(one for one in voice.statements if "".join(piece.text for piece in one.pieces) not in above)
        if voice.quotes or rest:
            yield replace(voice, statements=rest)


def still_open(unknowns: Iterable[UnknownView], briefing: Briefing) -> tuple[UnknownView, ...]:
    """Return what is not known, that in most articles first, then that of the newest: the older may be known by now."""

    def told(unknown: UnknownView) -> date:
        published = (briefing.articles[mark.number - 1].published for mark in unknown.marks)
        return max((one.day for one in published if one), default=date.min)

    by_day = sorted(unknowns, key=told, reverse=True)
    return tuple(sorted(by_day, key=lambda one: -len(one.marks)))


def _opening(voice: Voice) -> Voice:
    return replace(voice, quotes=voice.quotes[:QUOTES_OF_A_VOICE], statements=voice.statements[:STATEMENTS_OF_A_VOICE])
