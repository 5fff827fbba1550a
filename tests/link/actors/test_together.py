from briefgen.link.actors.together import MOST_NAMED, named_together
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Article, Passage, Sentence, SentenceKind, stable_id
from briefgen.model.ties import Together

NAMES = ("Orla Venn", "Tavrin Port", "Skarne")


def together(*texts: str, names: tuple[str, ...] = NAMES) -> tuple[Together, ...]:
    """Return who is named together in articles whose paragraphs are single sentences."""
    articles, sentences = [], []
    mentions: dict[str, list[Passage]] = {name: [] for name in names}
    for number, text in enumerate(texts):
        article = Article(f"a{number}", f"{number}.txt", "", text)
        articles.append(article)
        start = 0
        for place, line in enumerate(text.split("\n\n")):
            sentence = Sentence(
                stable_id("s", article.id, str(place)),
                article.span(start, start + len(line)),
                place,
                SentenceKind.EVENT,
            )
            sentences.append(sentence)
            for name in names:
                if name in line:
                    at = start + line.index(name)
                    mentions[name].append(Passage(article.span(at, at + len(name)), sentence.id, name))
            start += len(line) + 2
    actors = [Actor(name, name, name, ActorKind.PERSON, (), tuple(seen)) for name, seen in mentions.items() if seen]
    return named_together(actors, sentences, articles)


def test_two_whom_several_sentences_name_are_named_together() -> None:
    (pair,) = together("Orla Venn runs Tavrin Port.\n\nTavrin Port has hired Orla Venn again.\n\nSkarne is far away.")
    assert pair.actors == ("Orla Venn", "Tavrin Port")
    assert len(pair.sentences) == 2


def test_once_is_not_together() -> None:
    assert together("Orla Venn runs Tavrin Port.\n\nOrla Venn rested.") == ()


def test_a_copied_sentence_counts_once() -> None:
    assert together("Orla Venn runs Tavrin Port.", "Orla Venn runs Tavrin Port.") == ()


def test_those_named_together_most_come_first() -> None:
    text = (
        "Orla Venn left Skarne.\n\nSkarne misses Orla Venn.\n\nOrla Venn runs Tavrin Port.\n\nTavrin Port of Orla Venn."
    )
    more = f"{text}\n\nOrla Venn, of Tavrin Port, slept."
    assert [pair.actors[1] for pair in together(more)] == ["Tavrin Port", "Skarne"]


def test_a_list_of_names_brings_nobody_together() -> None:
    names = tuple(f"Name{number}" for number in range(MOST_NAMED + 1))
    line = ", ".join(names)
    assert together(f"{line}.\n\nAgain {line}.", names=names) == ()
