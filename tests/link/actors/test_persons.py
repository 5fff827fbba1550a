from briefgen.link.actors.joining import link_actors
from briefgen.model.extraction import Extraction
from tests.link.actors.cast import actor, article_of, cast_of, name, names_of


def test_a_father_and_a_son_of_the_same_name_are_two_with_keys_of_their_own() -> None:
    cast = cast_of(("James Colby Jr. left.", ["p James Colby Jr."]), ("James Colby left.", ["p James Colby"]))
    assert {actor.key for actor in cast.actors} == {"person-james-colby", "person-james-colby-jr"}


def test_a_surname_joins_the_only_full_name_of_the_story() -> None:
    cast = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Ms Korb sang.", ["p Ms Korb > Korb"]))
    assert names_of(cast) == ["Lena Korb"]
    assert actor(cast, "Lena Korb").aliases == ("Korb",)
    assert cast.of("b", "Korb") == actor(cast, "Lena Korb").id


def test_a_surname_alone_is_the_protagonist_s_unless_the_article_names_another() -> None:
    many = [("Viktor Alder left.", ["p Viktor Alder"])] * 10
    other = ("Matti Alder sang. Then Alder slept.", ["p Matti Alder", "p Alder"])
    articles = [article_of(str(at), text) for at, (text, _) in enumerate([*many, ("Alder sang.", []), other])]
    told = [*(names for _, names in many), ["p Alder"], other[1]]
    extractions = [
        Extraction(article.id, (), names=tuple(name(article, one) for one in names))
        for article, names in zip(articles, told, strict=True)
    ]
    cast = link_actors(articles, extractions)
    assert [(actor.name, len(actor.mentions)) for actor in cast.actors] == [
        ("Viktor Alder", 11),
        ("Alder", 1),
        ("Matti Alder", 1),
    ]
    assert len(cast.notices) == 1
