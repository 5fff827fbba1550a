"""Kings, queens and popes of one story: a name alone that is no surname, told apart by numeral and country."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.link.actors.places import country_of, country_of_demonym
from briefgen.link.actors.profiles import Called
from briefgen.model.briefing import Notice
from briefgen.model.persons import keys, numeral
from briefgen.model.source import stable_id

_CROWNED = frozenset({"emir", "emperor", "empress", "king", "pope", "queen", "shah", "sultan", "tsar"})

_Told = tuple[str, str]
"""An article's id and the name that it gives."""


def join_monarchs(called: Iterable[Called]) -> tuple[dict[_Told, str], tuple[Notice, ...]]:
    """Return the keys of the names alone that an article calls a monarch's, and notices of those that two may bear.

    A name without a numeral or a country means the only monarch of that name that the story has, if the story tells his
    country; else it is its article's own.
    """
    given = tuple(called)
    crowned = {_told(one) for one in given if len(keys(one.name)) == 1 and _is_crowned(one)}
    mentions: dict[_Told, list[Called]] = {}
    for one in given:
        if _told(one) in crowned:
            mentions.setdefault(_told(one), []).append(one)
    realms = {told: _realm(of_one) for told, of_one in mentions.items()}
    meant = {told: _identity(told, realms) for told in mentions}
    found: dict[_Told, str] = {}
    notices = []
    for told, of_one in mentions.items():
        base = keys(told[1])[0]
        others = sorted({meant[other] for other in mentions if keys(other[1])[0] == base} - {""})
        if not meant[told] and (len(others) > 1 or any(other.islower() for other in others)):
            found[told] = stable_id("person", *told)
            notices.append(_notice(of_one[0], others))
        else:
            found[told] = "-".join(("person", "monarch", base, *(meant[told] or "".join(others)).casefold().split()))
    return found, tuple(notices)


def styled(words: str, name: str) -> str:
    """Return a monarch's name with the title of a mention: "King Farhan" of "Saudi King Farhan"."""
    title = words.removesuffix(name).split()[-1:]
    return " ".join([*(word.capitalize() for word in title if word.casefold() in _CROWNED), name])


def _told(one: Called) -> _Told:
    return one.article.id, one.name


def _is_crowned(one: Called) -> bool:
    words = one.words.casefold().split()
    return any(word in _CROWNED for word in words[: len(words) - len(one.name.split())])


def _realm(mentions: Sequence[Called]) -> str:
    """Return the country that the roles or the words behind the name tell, "" for none or for two."""
    told: set[str] = set()
    for one in mentions:
        words = [word.removesuffix("’s").removesuffix("'s") for word in one.role.split()]
        told |= {country_of(word) or country_of_demonym(word) for word in words} | {_behind(one)}
    told.discard("")
    return told.pop() if len(told) == 1 else ""


def _behind(one: Called) -> str:
    """Return the country of ``King Abdullah of Jordan``."""
    words = one.after.replace(",", " , ").replace(".", " . ").split()
    if not words or words[0] != "of":
        return ""
    return country_of(" ".join(words[1:3])) or country_of(" ".join(words[1:2]))


def _identity(told: _Told, realms: Mapping[_Told, str]) -> str:
    """Return the country that tells a monarch apart, else that which others give for the numeral, else the numeral."""
    if realms[told]:
        return realms[told]
    number = "".join(numeral(told[1]))
    same = {realm for other, realm in realms.items() if realm and number and _key(other) == _key(told)}
    return same.pop() if len(same) == 1 else number


def _key(told: _Told) -> tuple[str, ...]:
    return (*keys(told[1]), *numeral(told[1]))


def _notice(one: Called, others: Sequence[str]) -> Notice:
    meant = " or ".join(
        f"{one.name} of {other}" if other[0].isupper() else f"{one.name} {other.upper()}" for other in others
    )
    return Notice(where=one.article.place, what=f"“{one.name}” may be {meant}: kept apart")
