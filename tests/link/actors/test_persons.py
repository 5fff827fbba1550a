import pytest

from briefgen.link.actors.joining import link_actors
from briefgen.model.extraction import Extraction
from tests.link.actors.cast import actor, article_of, cast_of, name, names_of


def test_one_person_of_two_articles_is_one_actor() -> None:
    cast = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Lena Korb sang.", ["p Lena Korb"]))
    assert names_of(cast) == ["Lena Korb"]
    assert [mention.span.article for mention in actor(cast, "Lena Korb").mentions] == ["a", "b"]


def test_a_middle_initial_does_not_part_a_person() -> None:
    cast = cast_of(("James B. Colby left.", ["p James B. Colby"]), ("James Colby left.", ["p James Colby"]))
    assert len(cast.actors) == 1


def test_a_father_and_a_son_of_the_same_name_are_two_with_keys_of_their_own() -> None:
    cast = cast_of(("James Colby Jr. left.", ["p James Colby Jr."]), ("James Colby left.", ["p James Colby"]))
    assert {actor.key for actor in cast.actors} == {"person-james-colby", "person-james-colby-jr"}


def test_a_surname_with_a_suffix_is_the_son() -> None:
    cast = cast_of(
        ("James Colby Jr. left.", ["p James Colby Jr."]),
        ("James Colby left.", ["p James Colby"]),
        ("Colby Jr. sang.", ["p Colby Jr."]),
    )
    assert [mention.text for mention in actor(cast, "James Colby Jr.").mentions] == ["James Colby Jr.", "Colby Jr."]


def test_the_arabic_article_does_not_part_a_person() -> None:
    cast = cast_of(
        ("Hamid al-Sutari left.", ["p Hamid al-Sutari"]),
        ("Hamid Al Sutari left.", ["p Hamid Al Sutari"]),
        ("Hamid Sutari left.", ["p Hamid Sutari"]),
    )
    assert len(cast.actors) == 1


def test_different_first_names_are_different_persons() -> None:
    cast = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Viktor Korb sang.", ["p Viktor Korb"]))
    assert names_of(cast) == ["Lena Korb", "Viktor Korb"]


def test_different_middle_names_are_different_persons() -> None:
    cast = cast_of(("John A. Marsh left.", ["p John A. Marsh"]), ("John B. Marsh left.", ["p John B. Marsh"]))
    assert len({one.key for one in cast.actors}) == 2


def test_a_surname_joins_the_only_full_name_of_the_story() -> None:
    cast = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Ms Korb sang.", ["p Ms Korb > Korb"]))
    assert names_of(cast) == ["Lena Korb"]
    assert actor(cast, "Lena Korb").aliases == ("Korb",)
    assert cast.of("b", "Korb") == actor(cast, "Lena Korb").id


def test_an_ambiguous_surname_is_kept_apart_and_told() -> None:
    cast = cast_of(
        ("Lena Korb spoke.", ["p Lena Korb"]),
        ("Viktor Korb sang.", ["p Viktor Korb"]),
        ("Korb slept.", ["p Korb"]),
        ("Korb left.", ["p Korb"]),
    )
    assert names_of(cast) == ["Korb", "Korb", "Lena Korb", "Viktor Korb"]
    assert [notice.where for notice in cast.notices] == ["c.txt", "d.txt"]
    assert "Lena Korb or Viktor Korb" in cast.notices[0].what
    assert len({one.id for one in cast.actors}) == 4


def test_no_notice_when_all_is_clear() -> None:
    assert cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Korb sang.", ["p Korb"])).notices == ()


def test_a_first_name_of_another_article_is_kept_apart() -> None:
    cast = cast_of(("Marta Vale spoke.", ["p Marta Vale"]), ("Marta wept.", ["p Marta"]))
    assert names_of(cast) == ["Marta", "Marta Vale"]


def test_an_office_tells_which_bearer_of_a_surname_is_meant() -> None:
    cast = cast_of(
        ("President Viktor Korb spoke.", ["p President Viktor Korb > Viktor Korb > President"]),
        ("Lena Korb, a painter, sang.", ["p Lena Korb > Lena Korb > painter"]),
        ("President Korb left. Korb wept.", ["p President Korb > Korb > President", "p Korb wept > Korb"]),
    )
    assert cast.of("c", "Korb") == cast.of("a", "Viktor Korb")
    assert cast.notices == ()


def test_a_deputy_does_not_have_the_office_itself() -> None:
    cast = cast_of(
        ("Vice President Viktor Korb spoke.", ["p Vice President Viktor Korb > Viktor Korb > Vice President"]),
        ("Lena Korb, a painter, sang.", ["p Lena Korb > Lena Korb > painter"]),
        ("President Korb left.", ["p President Korb > Korb > President"]),
    )
    assert cast.of("c", "Korb") not in {cast.of("a", "Viktor Korb"), cast.of("b", "Lena Korb")}


def test_titles_of_two_genders_never_join() -> None:
    cast = cast_of(
        ("Mr Viktor Korb spoke.", ["p Mr Viktor Korb > Viktor Korb"]), ("Mrs Korb sang.", ["p Mrs Korb > Korb"])
    )
    assert names_of(cast) == ["Korb", "Viktor Korb"]


def test_a_man_and_a_woman_of_one_surname_are_two_in_one_article() -> None:
    cast = cast_of(("Mr Korb met Mrs Korb.", ["p Mr Korb > Korb", "p Mrs Korb > Korb"]))
    assert len(cast.actors) == 2


def test_a_title_and_a_full_name_in_two_articles_are_one() -> None:
    cast = cast_of(("Dr Finch left.", ["p Dr Finch > Finch > Dr"]), ("Oriel Finch sang.", ["p Oriel Finch"]))
    assert names_of(cast) == ["Oriel Finch"]


def test_a_surname_that_is_somebodys_first_name_joins_no_full_name() -> None:
    cast = cast_of(
        ("Mikaela Anders spoke.", ["p Mikaela Anders"]),
        ("Anders Cole sang.", ["p Anders Cole"]),
        ("Anders left.", ["p Anders"]),
    )
    assert names_of(cast) == ["Anders", "Anders Cole", "Mikaela Anders"]


def test_another_trade_keeps_a_lone_name_apart() -> None:
    cast = cast_of(
        ("Michal Yorev, a bishop, spoke.", ["p Michal Yorev > Michal Yorev > bishop"]),
        ("Yorev, a taxi driver, wept.", ["p Yorev > Yorev > taxi driver"]),
    )
    assert len(cast.actors) == 2


def test_first_names_of_two_articles_are_two_persons() -> None:
    cast = cast_of(("Peter wept.", ["f Peter"]), ("Peter laughed.", ["f Peter"]), ("Ivo Peter left.", ["p Ivo Peter"]))
    assert len(cast.actors) == 3


def test_a_surname_without_a_full_name_is_one_person_throughout() -> None:
    cast = cast_of(("Korb wept.", ["p Korb"]), ("Korb laughed.", ["p Korb"]))
    assert len(cast.actors) == 1


def test_a_name_in_capitals_gives_way_to_one_in_small_letters() -> None:
    cast = cast_of(
        ("LENA KORB: yes.", ["p LENA KORB"]), ("Lena Korb left.", ["p Lena Korb"]), ("LENA KORB: no.", ["p LENA KORB"])
    )
    assert names_of(cast) == ["Lena Korb"]


def test_a_name_spelled_in_two_ways_is_one_persons_where_the_office_agrees() -> None:
    cast = cast_of(
        ("Leader Omar Gadhoumi spoke.", ["p Omar Gadhoumi > Omar Gadhoumi > Leader"]),
        ("Leader Omar Gaddoumi sang. Gaddoumi left.", ["p Omar Gaddoumi > Omar Gaddoumi > Leader"]),
        ("Gaddoumi slept.", ["p Gaddoumi"]),
    )
    assert [len(one.mentions) for one in cast.actors] == [3]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("p Omar Gadhoumi > Omar Gadhoumi > leader", "p Omar Gaddoumi > Omar Gaddoumi > clerk"),
        ("p Mahmoud Alder > Mahmoud Alder > leader", "p Mohamed Alder > Mohamed Alder > leader"),
        ("p Joan Alder > Joan Alder > mayor", "p Jean Alder > Jean Alder > mayor"),
        ("p Omar Gadhoumi", "p Omar Gaddoumi"),
    ],
)
def test_names_that_sound_alike_are_two_where_nothing_else_agrees(first: str, second: str) -> None:
    told = [(f"{name[2:].partition(' >')[0]}, the {name.rpartition('> ')[2]}.", [name]) for name in (first, second)]
    assert len(cast_of(*told).actors) == 2


def test_names_that_sound_alike_in_one_article_are_two() -> None:
    names = ["p Omar Gadhoumi > Omar Gadhoumi > leader", "p Omar Gaddoumi > Omar Gaddoumi > leader"]
    assert len(cast_of(("The leader Omar Gadhoumi met Omar Gaddoumi.", names)).actors) == 2


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (["p Bill Alder"], ["p William Alder"], True),
        (["p Chris Alder > Chris Alder > mayor"], ["p Christopher Alder > Christopher Alder > mayor"], True),
        # other offices, another name, another person
        (["p Chris Alder > Chris Alder > mayor"], ["p Christopher Alder > Christopher Alder > cook"], False),
        (["p Bill Alder"], ["p Robert Alder"], False),
        (["p Bill Alder", "p William Alder"], ["p William Alder"], False),
        (["p Pat Alder"], ["p Patricia Alder", "p Patrick Alder"], False),
    ],
)
def test_a_short_first_name_joins_a_whole_one(first: list[str], second: list[str], *, joined: bool) -> None:
    text = "Bill Alder, William Alder, Chris Alder, Christopher Alder, Robert Alder, Pat Alder, Patricia Alder, mayor, "
    text += "cook, Patrick Alder."
    cast = cast_of((text, first), (text, second))
    wholes = {told.split(" > ")[0] for told in (*first, *second)}
    assert (len(cast.actors) < len(wholes)) == joined


def test_a_surname_alone_is_the_protagonist_s_unless_the_article_names_another() -> None:
    many = [("Hosni Alder left.", ["p Hosni Alder"])] * 10
    other = ("Gamal Alder sang. Then Alder slept.", ["p Gamal Alder", "p Alder"])
    articles = [article_of(str(at), text) for at, (text, _) in enumerate([*many, ("Alder sang.", []), other])]
    told = [*(names for _, names in many), ["p Alder"], other[1]]
    extractions = [
        Extraction(article.id, (), names=tuple(name(article, one) for one in names))
        for article, names in zip(articles, told, strict=True)
    ]
    cast = link_actors(articles, extractions)
    assert [(actor.name, len(actor.mentions)) for actor in cast.actors] == [
        ("Hosni Alder", 11),
        ("Alder", 1),
        ("Gamal Alder", 1),
    ]
    assert len(cast.notices) == 1


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Farid ElMarudi", "Farid Elmarudi", True),
        ("Farid El-Marudi", "FARID ELMARUDI", True),
        ("Ahmad Marudi", "Ahmed Marudi", True),
        # no article of the story's own, and another first name
        ("Farid Marudi", "Farid Elmarudi", False),
        ("Farid ElMarudi", "Karim Elmarudi", False),
    ],
)
def test_an_arabic_article_may_be_written_apart_or_not(first: str, second: str, *, joined: bool) -> None:
    cast = cast_of((f"{first} left.", [f"p {first}"]), (f"{second} sang.", [f"p {second}"]))
    assert (len(cast.actors) == 1) == joined


def test_a_lone_name_of_no_told_kind_is_whose_surname_it_is() -> None:
    first = ("Lena Korb left.", ["!p Lena Korb"])
    cast = cast_of(first, ("Korb won. Korb spoke.", ["o Korb"]))
    assert names_of(cast) == ["Lena Korb"]
    assert names_of(cast_of(first, ("Korb sold shares.", ["!o Korb"]))) == ["Korb", "Lena Korb"]


def test_a_capital_of_a_persons_name_is_a_place() -> None:
    cast = cast_of(("Lena Lima left.", ["!p Lena Lima"]), ("Rain fell on Lima.", ["l Lima"]))
    assert names_of(cast) == ["Lena Lima", "Lima"]
