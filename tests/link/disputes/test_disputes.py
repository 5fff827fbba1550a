"""Denials to disputes, each with both sides."""

from collections.abc import Callable

from briefgen.extract import extract_all
from briefgen.link.disputes.finding import find_disputes
from briefgen.model.disputes import Dispute, DisputeKind
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article

Disputes = Callable[..., list[tuple[str, list[str], str, list[str]]]]


def extracted(*texts: str) -> list[Extraction]:
    articles = [Article(f"a{nth}", f"a{nth}.txt", "", text) for nth, text in enumerate(texts)]
    found = {one.article: one for one in extract_all(articles, jobs=1)}
    return [found[article.id] for article in articles]


def sides(dispute: Dispute) -> tuple[str, list[str], str, list[str]]:
    claim, answer = dispute.claim, dispute.answer
    return claim.voice, [one.text for one in claim.passages], answer.voice, [one.text for one in answer.passages]


LEAK = "Doctors said on Monday that the chlorine tank at Hollin Bank had leaked for a week."
DENIED = "Norline denied that the chlorine tank had leaked."


def test_a_denial_stands_against_the_article_that_tells_what_is_denied() -> None:
    (dispute,) = find_disputes(extracted(LEAK, f"The plant was shut on Friday.\n\n{DENIED}"))
    assert dispute.kind is DisputeKind.DISPUTED
    assert sides(dispute) == ("Doctors", [LEAK], "Norline", [DENIED])


def test_a_denial_that_answers_nothing_stands_against_its_own_words() -> None:
    (dispute,) = find_disputes(extracted(DENIED))
    assert sides(dispute) == ("", ["that the chlorine tank had leaked"], "Norline", [DENIED])


def test_denials_of_one_thing_by_one_voice_are_one() -> None:
    again = "Norline has denied that the tank leaked."
    (dispute,) = find_disputes(extracted(DENIED, again))
    assert [passage.text for passage in dispute.answer.passages] == [DENIED, again]
    assert len(find_disputes(extracted(DENIED, "The mayor denied that the chlorine tank had leaked."))) == 2


def test_a_copy_with_other_quote_marks_is_the_same_dispute() -> None:
    told = "Lena Korb, Norline's mayor, said ten men were hurt. Norline denied this."
    (dispute,) = find_disputes(extracted(told, told.replace("'", "’")))
    assert [passage.span.article for passage in dispute.claim.passages] == ["a0", "a1"]


def test_that_points_to_what_stands_right_before() -> None:
    said = "Lena Korb, the mayor, said ten men were hurt."
    (dispute,) = find_disputes(extracted(f"{said} Norline denied this."))
    assert sides(dispute) == ("Lena Korb", [said], "Norline", ["Norline denied this."])
    assert not find_disputes(extracted(f"{said} It rained. The mayor left. Norline denied the claim."))
    assert not find_disputes(extracted("Norline denied this."))


def test_who_is_contradicted_is_shown_with_what_they_said_last() -> None:
    said = "“There is no greater threat than before,” said Gen Ivor Gale."
    text = f"{said}\n\nThe camp lies at Marl. The central command contradicted Gen Gale on Tuesday."
    (dispute,) = find_disputes(extracted(text))
    assert sides(dispute)[:3] == ("Ivor Gale", [said], "central command")


def test_a_claim_of_somebody_is_not_found_with_somebody_else() -> None:
    text = "St Brannoc’s Hospital said he was recovering. Halvane police contradicted the company’s account of it."
    assert not find_disputes(extracted(text))


def test_who_denies_does_not_contradict_what_they_say_themselves() -> None:
    own = "Norline said on Monday that the chlorine tank had not leaked."
    (dispute,) = find_disputes(extracted(own, DENIED))
    assert dispute.claim.voice == ""
    assert not find_disputes(extracted("The tank leaked. It was old."))


def test_a_denial_with_words_of_its_own_does_not_point_back() -> None:
    assert not find_disputes(extracted("Lena Korb said the web was useful. The council denied it was responsible."))


def test_what_is_only_supposed_does_not_tell_what_is_denied() -> None:
    ready = "The rebels said they had enough guns to repel any attack on Marl by government forces."
    denied = "The ministry denied that government forces attacked Marl."
    (dispute,) = find_disputes(extracted(ready, denied))
    assert sides(dispute)[:2] == ("", ["that government forces attacked Marl"])
    attacked = "The rebels said government forces attacked Marl."
    assert sides(find_disputes(extracted(attacked, denied))[0])[:2] == ("rebels", [attacked])


def test_rumours_are_no_ruling_of_a_court() -> None:
    ruled = "The court of Saar said the suspension of Judge Pia Holm was unlawful."
    assert not find_disputes(extracted(f"{ruled} Norline dismissed the rumours."))
    heard = "The Saar Courier reported that Norline was for sale."
    (dispute,) = find_disputes(extracted(f"{heard} Norline dismissed the rumours."))
    assert sides(dispute)[1] == [heard]


def test_accusations_stand_in_the_words_that_accuse() -> None:
    told = "The dockers said they were glad to be heard."
    assert not find_disputes(extracted(f"{told} Ivo Orr denies the accusations."))
    accused = "The dockers said they had accused Ivo Orr of fraud."
    (dispute,) = find_disputes(extracted(f"{accused} Ivo Orr denies the accusations."))
    assert sides(dispute)[1] == [accused]


def test_what_was_denied_before_does_not_stand_right_before() -> None:
    said = "Lena Korb said the tank at Marl had leaked."
    assert not find_disputes(extracted(f"{said} Norline has previously denied the claim."))
    assert find_disputes(extracted(f"{said} Norline has denied the claim."))


def test_the_words_for_a_claim_alone_are_no_side_of_a_dispute() -> None:
    said = "Lena Korb said the tank at Marl had leaked."
    (dispute,) = find_disputes(extracted(f"{said} The claim was rejected by Norline."))
    assert sides(dispute)[1] == [said]
    assert not find_disputes(extracted("The tank leaked. The claim was rejected by Norline."))
