"""Organisations of one story: names of several articles, joined by acronym, country and short form."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping

from briefgen.link.actors.places import country_of, country_of_demonym, plain

_SPELLINGS = {
    "defense": "defence",
    "labor": "labour",
    "organization": "organisation",
    "mobilization": "mobilisation",
    "center": "centre",
    "program": "programme",
}
_TAILS = frozenset(
    "co company corp corps corporation group holdings hospital inc limited ltd news newspaper party plc tv".split()
)
"""What a short form of two words and more may leave out at its end."""

_PUBLIC = frozenset(
    "administration agency army assembly authorities cabinet command congress consulate council court customs"
    " department embassy force forces government house intelligence judiciary military ministry mission navy"
    " parliament police senate service state treasury".split()
)
"""Words of bodies that a country has: only before them its name and its people's name mean the same."""

_WRITTEN_OUT = {"un": ("united", "nations"), "eu": ("european", "union")}
"""Acronyms of two letters that mean one body in every story."""

_OWNERS = frozenset({"united nation", "european union"})
"""Bodies whose organs go without their name too: the Security Council."""

_HELD_BY = frozenset({"ministry", "department"})
"""What may stand before or behind its field: Ministry of the Interior, Interior Ministry."""

_HOUSE = ("house",)
"""What the House of Representatives, of Commons, or of whatever only one a story has, is called short."""

_CALLED_OTHERWISE = frozenset({"common", "lord"})
"""Houses that are called the Commons and the Lords: "the House" is theirs where it stands less often than the whole."""

_SPEAKING = _PUBLIC | frozenset(
    "association bank board charity church club college commission committee company corporation council crew"
    " delegation department federation firm foundation group hospital industry institute leadership league museum"
    " magazine network newspaper office operator opposition organisation organization paper party radio regulator"
    " school side society station team television tribunal trust tv union university".split()
)
"""Nouns of bodies that speak without being named: "the company"."""

_CHANCE, _OFTEN, _TIMES = 3, 10, 5
"""Initials so short may be two bodies'; how often, and how many times as often as the name, they stand when they are.

Chosen by reading the acronyms of a story of two hundred articles.
"""

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "de"})


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of an organisation's name as they are compared.

    Spelling is British, plural endings are cut, and the country that opens the name goes by its name: "US state
    department" and "American State Department" are the same.
    """
    words = plain(name.replace("’s ", " ").replace("'s ", " ")).split()
    country: list[str] = []
    for length in (3, 2, 1):
        opening = " ".join(words[:length])
        owner = country_of(opening) or country_of_demonym(opening)
        if owner and _PUBLIC.intersection(words[length:]):
            country, words = plain(owner).split(), words[length:]
            break
    if len(words) > 2 and words[0] in _HELD_BY and words[1] == "of":
        words = [word for word in words[2:] if word != "the"] + words[:1]
    if not country and words and (len(words) == 1 or words[0] == "un"):
        words[:1] = _WRITTEN_OUT.get(words[0], words[:1])
    return (*country, *(_SPELLINGS.get(word, word) for word in map(_singular, words)))


def is_body(description: str) -> bool:
    """Tell whether a speaker without a name is a body: "the ministry", "Halvane police", not "a ministry official"."""
    words = plain(description.replace("’s ", " ").replace("'s ", " ")).split()
    for link in ("of", "for", "in", "at"):
        words = words[: words.index(link)] if link in words[1:] else words
    return bool(words) and words[-1] in _SPEAKING


def is_public(name: str) -> bool:
    """Tell whether a body is one that many countries have: "Foreign Ministry"."""
    return not _PUBLIC.isdisjoint(plain(name).split())


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "ps")) else word


def join_bodies(surfaces: Mapping[str, Iterable[str]], places: Container[str] = ()) -> dict[str, str]:
    """Return the key of the organisation that each name means.

    ``surfaces`` are the full names of a story with the words they are mentioned by in their own article, ``places`` its
    places, as names are compared. A short form joins a longer one only when the story has one longer name that it fits.
    """
    words = {name: words_of(name) for name in surfaces}
    fullest = sorted(set(words.values()), key=lambda form: (-len(form), form))
    full: dict[tuple[str, ...], tuple[str, ...]] = {}
    uses = Counter(words[name] for name, said in surfaces.items() for _ in said)
    acronyms = _acronyms(surfaces, words, uses)
    by_end: dict[str, list[tuple[str, ...]]] = {}
    by_start: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for form in fullest:
        longer = set(acronyms.get(form, ())) if len(form) == 1 else set()
        if form == _HOUSE:
            houses = {other for other in full if _HOUSE[0] in other[:-2] and other[-2] == "of"}
            longer |= {house for house in houses if house[-1] not in _CALLED_OTHERWISE or uses[house] >= uses[form]}
        if len(form) > 1:
            longer = {other for other in by_end.get(form[-1], ()) if form == _without_place(other, places)}
            longer |= {other for other in by_start.get(form[:2], ()) if _leaves_tail(other, form)}
        meant = {full[other] for other in longer if other in full}
        full[form] = meant.pop() if len(meant) == 1 else form
        if full[form] == form:
            by_end.setdefault(form[-1], []).append(form)
            by_start.setdefault(form[:2], []).append(form)
    return {name: "-".join(("organisation", *full[form])) for name, form in words.items()}


def _acronyms(
    surfaces: Mapping[str, Iterable[str]], words: Mapping[str, tuple[str, ...]], uses: Mapping[tuple[str, ...], int]
) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Return what each acronym of the story stands for: given in an article, or the initials of three words or more.

    Initials of three that the story uses many times as often as the name are another body's: a network that everybody
    calls by its letters is not the one of the same initials that is named once.
    """
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name, said in surfaces.items():
        long = words[name]
        if len(long) < 2:
            continue
        given = {plain(surface) for surface in said if surface.isupper() and " " not in surface}
        counted = [word for word in plain(name).split() if word not in _SMALL]
        initials = {"".join(word[0] for word in counted)} if len(counted) > 2 else set()
        for acronym in given | initials:
            form = (_SPELLINGS.get(acronym, _singular(acronym)),)
            foreign = len(acronym) <= _CHANCE and uses[form] >= max(_OFTEN, _TIMES * uses[long])
            if acronym in given or not foreign:
                found.setdefault(form, set()).add(long)
    return found


def _without_place(words: tuple[str, ...], places: Container[str]) -> tuple[str, ...]:
    for length in (3, 2, 1):
        opening = " ".join(words[:length])
        if len(words) > length and (opening in _OWNERS or opening in places or country_of(opening)):
            return words[length:]
    return words


def _leaves_tail(longer: tuple[str, ...], form: tuple[str, ...]) -> bool:
    return longer[: len(form)] == form and set(longer[len(form) :]) <= _TAILS | {_singular(tail) for tail in _TAILS}
