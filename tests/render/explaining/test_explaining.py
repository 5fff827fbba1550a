"""What explains a claim: the words, the rule, the place, on lines of bounded width."""

from dataclasses import replace

import pytest

from briefgen.errors import SettingsError
from briefgen.model.briefing import Briefing
from briefgen.model.source import Basis, Grounds, Removal
from briefgen.model.speech import Naming, Quote, Speaker
from briefgen.render.explaining.claims import WIDTH, explanation
from briefgen.render.views.voices import speaker_anchor
from tests.render.sample import BRIEFING, QUOTES


def explained(identity: str, briefing: Briefing = BRIEFING) -> dict[str, list[str]]:
    """Return the texts by their names, each put together again from its lines."""
    found: dict[str, list[str]] = {}
    texts: list[str] = []
    for line in explanation([briefing], identity):
        name, text = line[:14].strip(), line[14:]
        if name:
            texts = found.setdefault(name, [])
            texts.append(text)
        else:
            texts[-1] += f" {text}"
    return found


def _with(quote: Quote) -> Briefing:
    return replace(BRIEFING, quotes=tuple(quote if one.id == quote.id else one for one in QUOTES))


def test_a_quote_is_explained_by_its_words_its_rule_and_the_mention() -> None:
    quote = next(quote for quote in QUOTES if quote.id == "q-nobody-wire")
    speaker = replace(quote.speaker, rule="clause after", naming=Naming.NAME, confidence=0.97)
    told = explained("q-nobody-wire", _with(replace(quote, speaker=speaker)))
    assert told["quote"] == ["q-nobody-wire"]
    assert told["story"] == [f"{BRIEFING.title} ({BRIEFING.slug})"]
    assert told["words"] == ["“Nobody told passengers a thing for hours,”"]
    assert told["speaker"] == ["Ilse Marrow (actor-marrow)"]
    assert told["by the words"][0].startswith("“Ms Marrow”, characters ")
    assert told["which are"] == ["a name of the article"]
    assert (told["cue"], told["rule"], told["kind"]) == (["“said”"], ["clause after"], ["direct"])
    assert told["confidence"] == ["at least 97 of 100 such quotes of annotated news have this speaker right"]
    assert told["said"] == ["“on Tuesday”: 13 May 2031"]
    assert told["medium"] == ["“in an interview”"]
    assert [text.split(":")[0] for text in told["repeated in"]] == ["q-nobody", "q-nobody-tide"]


def test_the_offsets_of_a_quote_are_those_of_its_words() -> None:
    span = QUOTES[0].parts[0].span
    assert explained(QUOTES[0].id)["from"][0] == (
        f"Harbour Ledger, 13 May 2031, ledger.txt, characters {span.start} to {span.end}"
    )


def test_a_quote_says_why_nobody_is_named() -> None:
    quote = next(quote for quote in QUOTES if quote.id == "q-night")
    assert explained("q-facts")["speaker"] == ["not named: no rule tells who says it"]
    assert explained("q-night")["speaker"] == ["not named: the article does not tell whom the words mean"]
    withheld = replace(quote.speaker, naming=Naming.DISTANT_PRONOUN, confidence=0.4)
    told = explained("q-night", _with(replace(quote, speaker=withheld)))
    assert told["speaker"] == ["not named: the rules that found a name err too often"]
    assert told["confidence"][0].startswith("at least 40 of 100")


@pytest.mark.parametrize("naming", Naming)
def test_every_way_to_a_name_is_explained(naming: Naming) -> None:
    speaker = Speaker("Ilse Marrow", QUOTES[0].speaker.mention, "rule", naming=naming, confidence=0.9)
    assert explained(QUOTES[0].id, _with(replace(QUOTES[0], speaker=speaker)))["which are"]


def test_a_quote_within_a_quote_names_the_other() -> None:
    assert explained("q-hold")["within"] == ["q-engineer, whose speaker quotes these words"]


def test_an_indirect_statement_is_explained_like_a_quote() -> None:
    told = explained("i-inspected")
    assert told["words"] == ["the vessel had been inspected in April"]
    assert told["kind"] == ["indirect statement, in the article's words"]
    assert told["speaker"] == ["Sund Line (actor-sund)"]


def test_a_fact_is_explained_by_its_rank_its_sources_and_its_date() -> None:
    told = explained("f-aground")
    assert told["rank"] == [f"1 of {len(BRIEFING.facts)}, a key fact; weight 2.5000"]
    assert told["standing"] == ["corroborated; 2 independent sources"]
    assert told["source 1"][0].startswith("Harbour Ledger, 13 May 2031: The Brackwater ferry ran aground")
    assert told["source 2"][0].startswith("Evening Tide, 15 May 2031: A ferry with 214 people")
    assert told["date"] == ["12 May 2031 (EDTF 2031-05-12), day"]
    assert told["counted from"] == ["publication date (13 May 2031), known from front matter"]
    assert explained("f-sailings")["similar"][0].startswith("Channel Wire")


def test_reasons_of_a_rank_are_listed() -> None:
    facts = (replace(BRIEFING.facts[0], reasons=("told by 2 independent sources", "in the lead of 2 articles")),)
    told = explained("f-aground", replace(BRIEFING, facts=(*facts, *BRIEFING.facts[1:])))
    assert told["because"] == ["told by 2 independent sources", "in the lead of 2 articles"]


def test_an_entry_of_the_timeline_is_explained_by_its_date() -> None:
    told = explained("e-closed")
    assert told["entry"] == ["e-closed"]
    assert told["rank"][0].startswith(f"1 of {len(BRIEFING.key_events)} dated entries")
    assert told["dating"] == ["stated: the sentence dates it"]
    assert told["rule"] == ["clause"]
    assert told["by the words"][0].startswith("“late 2018”, characters ")
    assert told["background"] == ["it was over long before the first article"]
    assert explained("e-steering")["dating"] == ["reported: only the day of the report is known"]


def test_an_entry_without_a_date_says_what_lacks() -> None:
    undated = next(event for event in BRIEFING.events if not event.date.when.resolved)
    told = explained(undated.id)
    assert told["date"][0].startswith("none")
    assert "rank" not in told
    assert told["counted from"] == ["nothing: the article has no publication date"]


def test_an_actor_is_explained_under_its_id_and_under_the_anchor_of_its_quotes() -> None:
    marrow = next(actor for actor in BRIEFING.actors if actor.id == "actor-marrow")
    told = explained(marrow.id)
    assert told["name"] == ["Ilse Marrow"]
    assert told["key"] == [f"{marrow.key}, the same in every story"]
    assert told["mentioned as"]
    assert "q-nobody" in {text.split(":")[0] for text in told["quoted in"]}
    assert explained(speaker_anchor(marrow.key)) == told


def test_a_sentence_is_explained_by_what_rests_on_it() -> None:
    fact, quote = BRIEFING.facts[0], QUOTES[0]
    told = explained(fact.statement.sentence)
    assert told["words"] == [fact.statement.text]
    assert told["read as"] == ["event"]
    assert set(told["tells"]) == {"f-aground", "e-aground"}
    assert explained(quote.parts[0].sentence)["holds"][0] == quote.id


def test_a_line_holds_a_hundred_columns_at_most() -> None:
    ids = [claim.id for claim in (*BRIEFING.facts, *BRIEFING.events, *QUOTES, *BRIEFING.actors, *BRIEFING.sentences)]
    lines = [line for identity in ids for line in explanation([BRIEFING], identity)]
    assert max(map(len, lines)) <= WIDTH
    assert all(line == line.rstrip() for line in lines)


def test_the_beginning_of_an_id_or_an_address_will_do() -> None:
    whole = explanation([BRIEFING], "q-steering")
    assert explanation([BRIEFING], "q-st") == whole
    assert explanation([BRIEFING], "https://news.example/briefings/ferry/#q-steering") == whole


def test_an_id_that_begins_another_is_taken_for_itself() -> None:
    assert explained("q-nobody")["quote"] == ["q-nobody"]


def test_an_id_of_two_stories_is_explained_in_both() -> None:
    other = replace(BRIEFING, slug="other", title="Another story")
    lines = explanation([BRIEFING, other], "f-aground")
    assert [line[14:] for line in lines if line.startswith("story")] == [
        f"{BRIEFING.title} ({BRIEFING.slug})",
        "Another story (other)",
    ]


def test_an_unknown_id_says_where_ids_stand() -> None:
    for identity in ("q-0", "", "#"):
        with pytest.raises(SettingsError, match=r"is not the id of a claim\. Ids stand in briefing\.json"):
            explanation([BRIEFING], identity)


def test_an_id_cut_too_short_names_some_of_those_that_begin_so() -> None:
    with pytest.raises(SettingsError, match=r"begins \d+ ids: q-.*, …\. Give more of one"):
        explanation([BRIEFING], "q-")
    with pytest.raises(SettingsError, match=r"begins 2 ids: q-nobody-tide, q-nobody-wire\. Give more"):
        explanation([BRIEFING], "q-nobody-")


def test_an_article_is_explained_by_its_file_the_basis_of_what_is_known_and_what_was_left_out() -> None:
    first = replace(
        BRIEFING.articles[0],
        position="message 3",
        grounds=Grounds(title=Basis.MAIL, outlet=Basis.ADDRESS),
        removals=(Removal("News\nSport", "around the article"), Removal("Share this article", "page furniture")),
    )
    told = explained(first.id, replace(BRIEFING, articles=(first, *BRIEFING.articles[1:])))
    assert told["article"] == [first.id]
    assert told["file"] == [f"{first.path}, message 3"]
    assert told["title"] == [f"{first.title}, from the header of the mail"]
    assert told["outlet"] == [f"{first.outlet}, from the web address"]
    assert told["left out"] == ["28 characters"]
    assert told["removed"] == ["around the article: “News · Sport”", "page furniture: “Share this article”"]
