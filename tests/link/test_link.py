from briefgen.link import link
from briefgen.model.briefing import Story
from briefgen.model.extraction import Extraction, ModelIdentity
from briefgen.model.source import Article, Sentence, SentenceKind, Span

UNCLEAR = "It is not clear why the ferry left the channel."


def test_what_is_not_known_is_kept_from_every_article_that_says_so() -> None:
    articles = tuple(Article(name, f"{name}.txt", "", UNCLEAR) for name in "ab")
    extractions = [
        Extraction(one.id, (Sentence(f"s-{one.id}", Span(one.id, 0, len(UNCLEAR)), 0, SentenceKind.UNKNOWN),))
        for one in articles
    ]
    briefing = link(Story("ferry", "Ferry", articles), extractions, model=ModelIdentity("m", "1", "0"), generator="g")
    assert [(told.text, told.span.article) for told in briefing.unknowns] == [(UNCLEAR, "a"), (UNCLEAR, "b")]
