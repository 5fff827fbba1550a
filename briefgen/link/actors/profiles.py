"""How articles mention a person, and what all mentions of one name tell of its bearer."""

from dataclasses import dataclass, field

from briefgen.link.actors.places import plain
from briefgen.model.persons import courtesy_gender
from briefgen.model.source import Article

_DEPUTIES = frozenset({"vice", "deputy", "assistant", "associate", "under"})
"""What makes another office of the one behind it."""


@dataclass(frozen=True, slots=True)
class Called:
    """One mention of a person: the fullest name that its article gives, the mention's own words and those of its role.

    ``familiar`` is set for a first name alone; ``after`` are the characters behind the mention.
    """

    article: Article
    name: str
    words: str = ""
    role: str = ""
    familiar: bool = False
    after: str = ""


@dataclass(slots=True)
class Profile:
    """What the mentions of one name tell of its bearer."""

    genders: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    titled: bool = False
    familiar: bool = False

    def add(self, one: Called) -> None:
        """Take in what a mention tells."""
        self.genders |= {courtesy_gender(one.words)} - {""}
        self.offices |= {_office(one.role)} - {""}
        self.titled |= len(one.words.split()) > len(one.name.split())
        self.familiar |= one.familiar
        self.articles.add(one.article.id)

    def may_be(self, other: "Profile") -> bool:
        """Tell whether the titles let both be one person."""
        return not (self.genders and other.genders and self.genders.isdisjoint(other.genders))

    def is_one_with(self, other: "Profile") -> bool:
        """Tell whether a first name and a short form of it are one person's."""
        if self.offices & other.offices:
            return True
        return not (self.offices and other.offices) and self.articles.isdisjoint(other.articles)


def _office(role: str) -> str:
    """Return the noun of a role, with what makes it a lesser one: "Egyptian President" is "president"."""
    words = plain(role.partition(",")[0]).split()
    for link in ("of", "for", "at", "in", "to", "on", "who", "from"):
        words = words[: words.index(link)] if link in words else words
    return " ".join([*(word for word in words[:-1] if word in _DEPUTIES), *words[-1:]])
