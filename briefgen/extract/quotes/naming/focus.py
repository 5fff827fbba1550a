"""Whom "he", "she" and "the minister" mean: the person in focus, over the sentences outside quote marks.

Words inside quotations are not looked at. Where the article could mean two, or somebody whom it does not name, nobody
is returned.
"""

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Token

from briefgen.extract.names.gender import Gender, gender_of, gender_of_noun
from briefgen.extract.parse.words import places_of
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.naming.descriptions import (
    OFFICES_OF_STATE,
    is_description,
    is_one_person,
    is_other_office,
    is_shared,
    is_unnamed_person,
    names_nobody_known,
    office_of,
    places_of_people,
    words_of,
)
from briefgen.extract.quotes.naming.index import Names
from briefgen.extract.quotes.naming.pictures import has_pictures, heads_picture, is_caption
from briefgen.extract.quotes.naming.scene import SUBJECTS, Appearance, Scene, is_known
from briefgen.extract.quotes.naming.speakers import mention_of, without_article
from briefgen.model.claims import ActorKind, Name

_PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f",
}  # fmt: skip


def focus_of(index: Names, names: Iterable[Name], speakers: frozenset[int]) -> dict[int, str]:
    """Return the full name that each "he", "she" and definite description means, by token; "" where none is sure.

    ``speakers`` are the heads and the last tokens of the mentions that quotations were given to.
    """
    scene = Scene(names, speakers)
    bound: dict[int, str] = {}
    doc = index.reading.doc
    pronouns = places_of(doc, _PRONOUNS, "LOWER")
    places = sorted({*index.ends, *pronouns, *places_of_people(doc), *speakers})
    pictures = has_pictures(index.reading.masked.text)
    start = 0
    for number, sentence in enumerate(doc.sents):
        scene.enter(sentence, number)
        end = bisect_left(places, sentence.end, start)
        shown = pictures and is_caption(sentence)
        for token in map(doc.__getitem__, places[start:end]):
            full = _person(token, index, scene, bound)
            if pictures and token.lower_ in _PRONOUNS and heads_picture(sentence):
                bound[token.i] = full = ""
            if full and not shown:
                scene.appear(full, token)
        start = end
    return bound


def _person(token: Token, index: Names, scene: Scene, bound: dict[int, str]) -> str:
    """Return whom ``token`` means, "" for nobody, and note it in ``bound`` where it is a reference."""
    gender = _PRONOUNS.get(token.lower_)
    if gender:
        full = _by_pronoun(token, gender, scene)
        bound[token.i] = scene.name_of(full) if not scene.left_behind(full, token) else ""
        return full
    name = index.at(token)
    if name:
        if name.kind is not ActorKind.PERSON or token.i not in index.ends:
            return ""
        if _gives_name(token):
            scene.name(name.full)
        return name.full
    full = ""
    if is_description(token):
        full = _described(token, scene)
        bound[token.i] = full if is_known(full) else ""
    return full or _unnamed(token, index, scene)


def _unnamed(token: Token, index: Names, scene: Scene) -> str:
    """Return the key of a person without a name whom ``token`` brings in, "" where it brings in nobody."""
    speaks = token.i in scene.speakers
    if not is_unnamed_person(token) and not (speaks and is_one_person(token)):
        return ""
    mention = mention_of(token, index)
    if mention.name is not None:
        return ""
    told = gender_of_noun(token.lower_) or gender_of(f"{token.text.capitalize()} Name")
    acts = token.dep_ in SUBJECTS and (is_saying(token.head) or (token.pos_ == "NOUN" and token.head.dep_ == "ROOT"))
    told_apart = token.pos_ == "NOUN" or mention.first != mention.last
    called = (speaks or acts) and told_apart and mention.first.tag_ != "PRP$"
    words = token.doc[mention.first.i : mention.last.i + 1].text if called else ""
    return scene.meet(token, told, without_article(words))


def _by_pronoun(token: Token, gender: Gender, scene: Scene) -> str:
    """Return who is most in focus of that gender, and is no argument of the same verb."""
    full = scene.most(lambda one: token.dep_ == "poss" or not _beside(one, token), gender)
    if full and not scene.genders.get(full):
        scene.genders[full] = gender
    return full


def _beside(one: Appearance, token: Token) -> bool:
    return one.token.head == token.head


def _gives_name(token: Token) -> bool:
    """Tell whether a name says who was told of without one: "a resident named Lena", "a man known as Lena"."""
    if token.dep_ == "oprd":
        return token.head.lower_ in {"named", "called"}
    return token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.lower_ in {"known", "identified"}


def _described(token: Token, scene: Scene) -> str:
    """Return whom a definite description means: who has that role, else, if nobody has, who is in focus."""
    role = office_of(token)
    holders = {full for full, words in scene.roles.items() if role in words and not is_other_office(token, words)}
    if holders:
        return _holder(token, holders, scene) or _alone_here(token, scene)
    alone = _alone_here(token, scene)
    if alone or role in scene.unnamed or names_nobody_known(token):
        return alone
    if token.i not in scene.speakers and token.dep_ not in SUBJECTS:
        return ""
    full = scene.most(lambda one: one.sentence < scene.number)
    return "" if _has_other_office(full, token, scene) else full


def _holder(token: Token, holders: set[str], scene: Scene) -> str:
    """Return who of those that have the role is meant: whose role has most of the words, else who is in focus."""
    words = words_of(token)
    fits = {full: len(words & scene.roles[full]) for full in holders}
    best = {full for full, fit in fits.items() if fit == max(fits.values())}
    if len(best) == 1 and not is_shared(token):
        return best.pop()
    told = {one.full for one in scene.here()}
    return scene.most(lambda one: one.full in (best & told if told else best))


def _alone_here(token: Token, scene: Scene) -> str:
    """Return the only person that the paragraph has told of so far, unless the description is of somebody else."""
    if names_nobody_known(token) or (token.i not in scene.speakers and token.dep_ not in SUBJECTS):
        return ""
    told = {one.full for one in scene.here()}
    if len(told) != 1 or any(_beside(one, token) for one in scene.here()):
        return ""
    full = told.pop()
    return "" if _has_other_office(full, token, scene) else full


def _has_other_office(full: str, token: Token, scene: Scene) -> bool:
    """Tell whether the description is of an office, and the person is told to have another."""
    role, theirs = office_of(token), scene.roles.get(full, set())
    if "-" in role:
        return bool(theirs) and role not in theirs
    if role in theirs:
        return is_other_office(token, theirs)
    return role in OFFICES_OF_STATE and bool(OFFICES_OF_STATE & theirs)
