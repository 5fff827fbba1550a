import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest

from briefgen.errors import InputError
from briefgen.model.briefing import Briefing, Notice
from briefgen.model.claims import Fact
from briefgen.model.codec import briefing_schema, decode, decode_briefing, encode, encode_briefing
from briefgen.model.extraction import ModelIdentity
from briefgen.model.source import AROUND, Article, Basis, Passage, Publication, Removal, Sentence, SentenceKind, Span

ARTICLE = Article(
    id="a",
    path="a.txt",
    title="Rain",
    text="It rained. It stopped.",
    outlet="The Gazette",
    published=Publication(date(2025, 3, 14), Basis.EDITOR),
)
FIRST = Sentence("s-1", Span("a", 0, 10), 0, SentenceKind.EVENT)
SECOND = Sentence("s-2", Span("a", 11, 22), 0, SentenceKind.EVENT)


def _briefing(statement: Passage, **fields: Any) -> Briefing:
    fact = Fact("f-1", statement, SentenceKind.EVENT, (statement,), (("a",),), 0.5)
    values: dict[str, Any] = {
        "slug": "rain",
        "title": "Rain",
        "summary": "",
        "tags": ("weather",),
        "articles": (ARTICLE,),
        "sentences": (FIRST, SECOND),
        "origins": (("a",),),
        "facts": (fact,),
        "key_facts": 1,
        "quotes": (),
        "indirect": (),
        "events": (),
        "key_events": (),
        "actors": (),
        "disputes": (),
        "unknowns": (),
        "notices": (),
        "skipped": (),
        "model": ModelIdentity("m", "1", "0"),
        "generator": "briefgen 0",
    }
    return Briefing(**{**values, **fields})


TRUE = Passage(Span("a", 11, 22), "s-2", "It stopped.")


def test_a_briefing_knows_its_days_and_outlets() -> None:
    briefing = _briefing(TRUE)
    assert briefing.as_of == date(2025, 3, 14)
    assert briefing.outlets == ("The Gazette",)
    undated = replace(ARTICLE, published=None)
    assert _briefing(TRUE, articles=(undated,)).as_of is None


def test_words_that_the_source_does_not_say_are_refused() -> None:
    with pytest.raises(ValueError, match="is not what"):
        _briefing(Passage(Span("a", 11, 22), "s-2", "It stopped!"))


def test_a_passage_must_begin_in_the_sentence_it_names() -> None:
    with pytest.raises(ValueError, match="does not begin in sentence"):
        _briefing(Passage(Span("a", 11, 22), "s-1", "It stopped."))


def test_two_articles_or_sentences_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two articles"):
        _briefing(TRUE, articles=(ARTICLE, ARTICLE))
    with pytest.raises(ValueError, match="two sentences"):
        _briefing(TRUE, sentences=(SECOND, SECOND))


def test_a_briefing_comes_back_from_json_as_it_was() -> None:
    briefing = _briefing(TRUE)
    assert decode(Briefing, encode(briefing)) == briefing
    assert decode_briefing(encode_briefing(briefing)) == briefing


def test_the_json_fits_the_published_schema() -> None:
    schema = briefing_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(encode_briefing(_briefing(TRUE))), schema)


def test_json_with_a_claim_that_lost_its_evidence_is_refused() -> None:
    broken = encode(_briefing(TRUE)).replace(b"It stopped.", b"It snowed..", 1)
    with pytest.raises(InputError, match="not a Briefing"):
        decode(Briefing, broken, where="briefing.json")


def test_published_json_holds_each_text_once_and_a_line_for_each_claim() -> None:
    written = encode_briefing(_briefing(TRUE)).decode()
    assert written.count("It stopped.") == 2, "in its article and as the statement"
    (fact,) = json.loads(written)["facts"]
    assert fact["mentions"] == [{"sentence": "s-2"}]
    assert fact["statement"] == {"sentence": "s-2", "text": "It stopped."}
    assert [line for line in written.splitlines() if line.startswith('{"id":"f')]


def test_published_json_that_was_damaged_is_refused() -> None:
    written = encode_briefing(_briefing(TRUE))
    broken = (
        written[:40],
        written.replace(b'"s-2"', b'"s-9"', 1),
        written.replace(b'"text":"It s', b'"text":"It S', 1),
    )
    for data in broken:
        with pytest.raises(InputError, match="not a Briefing"):
            decode_briefing(data, where="briefing.json")


def test_a_notice_says_what_where_and_what_to_do() -> None:
    assert str(Notice("stories/x/a.txt", "the file is empty", "Remove it")) == (
        "stories/x/a.txt: the file is empty. Remove it"
    )
    assert str(Notice("a", "b")) == "a: b"


def test_what_stood_around_an_article_is_counted_in_the_file_and_not_told() -> None:
    menu, comment, share = (
        Removal("News\nSport", AROUND),
        Removal("Rubbish!", AROUND),
        Removal("Share", "page furniture"),
    )
    written = encode_briefing(_briefing(TRUE, articles=(replace(ARTICLE, removals=(menu, comment, share)),)))
    assert b"Rubbish" not in written
    (article,) = decode_briefing(written).articles
    assert article.removals == (Removal("", AROUND, 18), share)
    assert article.removed == 23
    assert encode_briefing(decode_briefing(written)) == written
