"""Who says what: quotes and indirect statements grouped by speaker, each with the words that attribute it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Span, stable_id
from briefgen.model.speech import IndirectStatement, Speaker
from briefgen.render.escape import own_address
from briefgen.render.views.citing import Citations, Cited
from briefgen.render.views.copies import utterances, words_of
from briefgen.render.views.correcting import CorrectionView, corrections_of
from briefgen.render.views.quoting import QuoteView, StatementView, quote_view, statement_view
from briefgen.render.views.registers import LetterPage, Name, Register, filed_under, letter_of, lettered, register_on

VOICES_ON_PAGE = 10
"""Speakers, most quoted first, on the briefing's own page: more cannot be told apart at a glance."""

QUOTES_OF_A_VOICE = 3
"""Quotes of one speaker that stand open on the briefing's own page."""

STATEMENTS_OF_A_VOICE = 3
"""Indirect statements of one speaker that stand open; the rest are folded, or on the page of all quotes."""

QUOTES_ON_PAGE = 30
"""A briefing with more quotes, or more indirect statements, than this shows a selection and has all of them on a page
of their own: thirty are a third of its length."""

QUOTES_OF_A_PAGE = 400
"""Quotes and indirect statements on a page of all quotes, some 250 kB; with more, each letter has a page."""

_DESCRIBED = "described"
"""The key of all speakers whom the sources describe without a name."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all quotes and indirect statements.

    ``name`` is empty for the quotes whose speaker is not named with certainty. ``described`` is set for everybody whom
    the sources describe and do not name ("a ministry official"). ``page`` leads to the speaker's own page, where there
    is one, ``href`` to all that the speaker says; ``filed`` is the name as a register has it. ``corrections`` are what
    the editor says of who it is.
    """

    id: str
    name: str
    filed: str
    described: bool
    page: Markup
    roles: tuple[Cited, ...]
    quotes: tuple[QuoteView, ...]
    statements: tuple[StatementView, ...]
    words: int
    outlets: int
    href: Markup
    corrections: tuple[CorrectionView, ...] = ()

    @property
    def size(self) -> int:
        """Quotes and indirect statements."""
        return len(self.quotes) + len(self.statements)


@dataclass(slots=True)
class _Heard:
    """What one speaker is heard to say."""

    speaker: Speaker | None
    quotes: list[QuoteView] = field(default_factory=list)
    statements: list[StatementView] = field(default_factory=list)


def voices(
    briefing: Briefing, citations: Citations, pages: Mapping[str, Markup] = MappingProxyType({})
) -> tuple[Voice, ...]:
    """Return the speakers, most quoted first, then those described only, then the quotes of nobody certain.

    ``pages`` leads to the pages of actors who have one, by their key.
    """
    known = {quote.id: quote for quote in briefing.quotes}
    actors = {actor.id: actor for actor in briefing.actors}
    heard: dict[str, _Heard] = {}
    for utterance in utterances(briefing.quotes):
        speaker = utterance.shown.speaker
        own = heard.setdefault(_heading(speaker), _Heard(speaker))
        own.quotes.append(quote_view(utterance, known, citations))
    quoted: dict[str, list[Span]] = {}
    for quote in briefing.quotes:
        quoted.setdefault(quote.article, []).extend(part.span for part in quote.parts)
    for copies in _in_the_same_words(briefing.indirect):
        speaker = copies[0].speaker
        view = statement_view(copies, citations, quoted.get(copies[0].article, ()))
        heard.setdefault(_heading(speaker), _Heard(speaker)).statements.append(view)
    made = [_voice(key, own, actors.get(key), citations, pages) for key, own in heard.items()]
    at = _places(made)
    led = (replace(one, href=own_address(f"{citations.home}{at[one.id]}#{one.id}")) for one in made)
    return tuple(sorted(led, key=_most_quoted_first))


def quote_pages(heard: Iterable[Voice]) -> tuple[LetterPage[Voice], ...]:
    """Return the pages of all quotes by the speakers' names; none where one page holds them."""
    ordered = sorted(heard, key=lambda voice: (voice.filed, voice.name))
    if sum(voice.size for voice in ordered) <= QUOTES_OF_A_PAGE:
        return ()
    return lettered((part for voice in ordered for part in _parts(voice)), _letter, _size, QUOTES_OF_A_PAGE)


def quote_register(
    pages: Sequence[LetterPage[Voice]], home: str, here: LetterPage[Voice] | None = None
) -> Register | None:
    """Return the register of speakers as the page ``here`` shows it, or the list of all names.

    ``home`` is the briefing's address.
    """
    return register_on(here, pages, f"{home}quotes-", _name)


def _name(voice: Voice, page: str) -> Name:
    return Name(voice.id, voice.name, voice.size, own_address(f"{page}#{voice.id}"))


def _places(heard: Sequence[Voice]) -> dict[str, str]:
    """Return by the speakers' ids the ways from the briefing to the pages on which all of their quotes begin."""
    whole = dict.fromkeys((voice.id for voice in heard), "quotes/" if quotes_cut(heard) else "")
    listed = ((voice.id, f"quotes-{page.key}/") for page in quote_pages(heard) for voice in page.entries)
    return whole | dict(reversed(tuple(listed)))


def _parts(voice: Voice) -> Iterator[Voice]:
    """Yield a speaker in parts that fit on a page, each under an id of its own."""
    for start in range(0, voice.size, QUOTES_OF_A_PAGE):
        end, quotes = start + QUOTES_OF_A_PAGE, len(voice.quotes)
        statements = voice.statements[max(0, start - quotes) : max(0, end - quotes)]
        own = f"{voice.id}-{start}" if start else voice.id
        yield replace(voice, id=own, quotes=voice.quotes[start:end], statements=statements)


def _letter(voice: Voice) -> str:
    return letter_of(voice.filed) if voice.name else _DESCRIBED if voice.described else "uncertain"


def _size(voice: Voice) -> int:
    return voice.size


def quotes_cut(heard: Iterable[Voice]) -> bool:
    """Tell whether the briefing's own page leaves quotes out, and perhaps speakers."""
    listed = tuple(heard)
    return any(
        sum(map(len, all_of)) > QUOTES_ON_PAGE
        for all_of in ([voice.quotes for voice in listed], [voice.statements for voice in listed])
    )


def speaker_anchor(key: str) -> str:
    """Return the id of a speaker's section; of the quotes without a speaker for an empty key."""
    return stable_id("speaker", key) if key else "speaker-not-named"


def _most_quoted_first(voice: Voice) -> tuple[bool, bool, int, int, int, str]:
    return not voice.name, not voice.described, -len(voice.quotes), -voice.words, -len(voice.statements), voice.name


def _heading(speaker: Speaker | None) -> str:
    """Return the key of the section in which a speaker is quoted."""
    if speaker and speaker.described:
        return _DESCRIBED
    return (speaker.actor or speaker.name.casefold()) if speaker else ""


def _in_the_same_words(statements: Iterable[IndirectStatement]) -> Iterable[tuple[IndirectStatement, ...]]:
    """Return the statements of one speaker that read the same together, in the order of the first."""
    found: dict[tuple[str, ...], list[IndirectStatement]] = {}
    for one in statements:
        found.setdefault((_heading(one.speaker), *words_of(one.content.text)), []).append(one)
    return map(tuple, found.values())


def _voice(key: str, heard: _Heard, actor: Actor | None, citations: Citations, pages: Mapping[str, Markup]) -> Voice:
    described = key == _DESCRIBED
    name = actor.name if actor else heard.speaker.name if heard.speaker and key and not described else ""
    marks = [mark for quote in heard.quotes for mark in quote.marks]
    marks += [mark for one in heard.statements for mark in (one.caption.mark, *one.repeats)]
    return Voice(
        id=speaker_anchor(actor.key if actor else _DESCRIBED if described else name),
        name=name,
        filed=filed_under(name, person=actor is None or actor.kind is ActorKind.PERSON),
        described=described,
        page=pages.get(actor.key, Markup()) if actor else Markup(),
        roles=citations.each(actor.roles) if actor else (),
        quotes=tuple(heard.quotes),
        statements=tuple(heard.statements),
        words=sum(quote.words for quote in heard.quotes),
        outlets=len({mark.outlet for mark in marks}),
        href=Markup(),
        corrections=corrections_of(actor.id, citations=citations) if actor else (),
    )
