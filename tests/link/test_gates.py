from briefgen.link.gates import obstacle
from briefgen.model.claims import Statement
from briefgen.model.source import Passage, SentenceKind, Span


def _said(article: str, text: str) -> Statement:
    passage = Passage(Span(article, 0, len(text)), f"s-{article}", text)
    terms = ("korb", "union", "chair", "said")
    return Statement(passage, SentenceKind.CLAIM, 0, terms, events=("said",), attribution="Lena Korb")


def test_two_utterances_of_one_speaker_are_not_one_fact() -> None:
    one = _said("a", "“It did not come from us at all,” said Lena Korb, who chairs the union.")
    other = _said("b", "“We heard no brakes that morning,” said Lena Korb, who chairs the union.")
    assert obstacle(one, other)


def test_one_utterance_in_two_articles_may_be_one_fact() -> None:
    one = _said("a", "“It did not come from us at all,” said Lena Korb, who chairs the union.")
    other = _said("b", '"It did not come from us," said Lena Korb, the chair of the union.')
    assert not obstacle(one, other)
