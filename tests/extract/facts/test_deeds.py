from briefgen.extract.facts.deeds import deeds_of
from briefgen.extract.facts.events import is_event, told_in
from briefgen.model.claims import Deed
from tests.conftest import Read


def _main(read: Read, text: str) -> Deed:
    return deeds_of(told_in(read(text).doc[:]))[0]


def test_a_passive_and_an_active_have_the_same_roles(read: Read) -> None:
    active = _main(read, "The council of Saar closed the bridge on Monday.")
    passive = _main(read, "The bridge was closed by the council of Saar on Monday.")
    assert active == passive
    assert (active.who, active.whom) == (("council", "saar"), ("bridg",))


def test_what_was_said_is_the_deed_and_not_the_saying(read: Read) -> None:
    assert _main(read, "Lena Korb said the council had closed the bridge.").whom == ("bridg",)


def test_a_particle_belongs_to_its_verb(read: Read) -> None:
    kinds = _main(read, "The judge threw out the claim.").kinds
    assert kinds == ("throw-out", "=reject")


def test_what_did_not_happen_is_told_apart(read: Read) -> None:
    assert _main(read, "The council did not close the bridge.").kinds[0].startswith("not ")
    assert _main(read, "No ship reached the harbour of Saar.").kinds[0].startswith("not ")
    assert _main(read, "Milo Dahl pleaded not guilty.").kinds[0].startswith("not ")


def test_what_is_supposed_or_asked_for_is_told_apart(read: Read) -> None:
    assert _main(read, "The council may close the bridge.").kinds[0].startswith("if ")
    told = deeds_of(told_in(read("Lena Korb demanded that the council close the bridge.").doc[:]))
    assert any(kind.startswith("to ") for deed in told for kind in deed.kinds)


def test_a_subject_of_its_own_is_taken_from_the_verb_it_is_joined_to(read: Read) -> None:
    told = deeds_of(told_in(read("Lena Korb sold the ferry and bought a bridge.").doc[:]))
    assert told[0].who == told[1].who == ("korb", "lena")


def test_a_date_is_in_no_role(read: Read) -> None:
    assert "mondai" not in _main(read, "The ferry sank on Monday.").about


def test_what_is_only_possible_is_told_apart(read: Read) -> None:
    told = deeds_of(told_in(read("Milo Dahl is in talks over a potential merger.").doc[:]))
    assert "if merger" in {kind for deed in told for kind in deed.kinds}
    told = deeds_of(told_in(read("Milo Dahl is in talks over a swift merger.").doc[:]))
    assert "merger" in {kind for deed in told for kind in deed.kinds}


def test_a_noun_that_was_read_as_a_past_is_no_deed(read: Read) -> None:
    maid = read("The fund paid for damages to the hotel maid Ana Orr.").doc[-4]
    maid.pos_, maid.tag_, maid.lemma_ = "VERB", "VBD", "maid"
    assert not is_event(maid)
    hit = read("The ferry hit the quay.").doc[2]
    assert is_event(hit)
