"""A story of three invented articles, read once with the real model, for edits to be tried on."""

from datetime import date
from functools import cache

from briefgen.extract import extract_all
from briefgen.link import amend, correct, link, rulings_of
from briefgen.link.corrections import Corrected
from briefgen.model.briefing import Story
from briefgen.model.edits import Edit
from briefgen.model.extraction import Extraction, ModelIdentity
from briefgen.model.source import Article, Basis, Publication

HERALD = """The bridge over the Oster at Lannick was closed on Tuesday after engineers found cracks in two of its piers.

“We have known about these cracks since the spring,” said Ida Brandt, the county's chief engineer. She said the \
bridge would stay shut until the winter.

Traffic is being sent over the weir at Pollen. The bridge was opened in 1931.

“Nobody in this office was told,” the spokesman said."""

POST = """Engineers closed the bridge over the Oster at Lannick on Tuesday because of cracks in two piers.

Brandt told the Post that her office had warned the council twice.

The council rejected the claim. Mayor Tom Alder said no warning had reached him.

“We read about the cracks in the newspaper,” Alder said.

The weir at Pollen was closed to lorries two days after the bridge."""

COURIER = """Shops in Lannick lost a third of their customers in the first week of the closure, the \
chamber of trade said.

“It is a slow death,” said Jana Brandt, who runs the bakery on the quay.

It is not clear who will pay for the repairs."""

_TEXTS = {"herald": HERALD, "post": POST, "courier": COURIER}


def _article(name: str, identity: str = "") -> Article:
    day = {"herald": 10, "post": 13, "courier": 18}[name]
    published = Publication(date(2032, 11, day), Basis.FRONT_MATTER)
    made = identity or name
    return Article(made, f"{made}.txt", f"The {name}'s title", _TEXTS[name], f"The {name.title()}", published=published)


@cache
def _extraction(name: str) -> Extraction:
    return next(iter(extract_all([_article(name)], jobs=1)))


def story(*names: str) -> tuple[Story, tuple[Extraction, ...]]:
    """Return the story of these articles, all unless named, and what is found in each."""
    given = names or tuple(_TEXTS)
    return Story("bridge", "The bridge", tuple(map(_article, given))), tuple(map(_extraction, given))


def renamed(name: str, identity: str) -> tuple[Story, tuple[Extraction, ...]]:
    """Return a story of one article, whose file has another name."""
    made = _article(name, identity)
    return Story("bridge", "The bridge", (made,)), tuple(extract_all([made], jobs=1))


def corrected(*edits: Edit, names: tuple[str, ...] = ()) -> Corrected:
    """Return the story's briefing with ``edits``."""
    given, extractions = story(*names)
    rulings, amended = rulings_of(given, extractions, edits), amend(given, extractions, edits)
    return correct(link(given, amended, model=ModelIdentity("m", "1", "0"), generator="g", rulings=rulings), edits)
