"""What a build costs, as ratios within one run: whole processes, user and system CPU seconds of all their children.

    python -m benchmarks.speed [--topic TOPIC]

Prints, for a story of some two hundred real articles: the cost of parsing alone (bare ``nlp.pipe`` over the same texts
with the same components, once as spaCy comes and once with the settings of ``extract.english``), of a cold
``briefgen render``, of a rebuild with nothing changed and of one article added, and how they relate.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.cost import measured
from benchmarks.stories import TIMELINES, articles_of, write_story

PARSE = """
import sys
from pathlib import Path
from briefgen.extract.parse.english import BATCH_SIZE, identify, load
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
if sys.argv[2] == "tuned":
    nlp = load()
else:
    import spacy
    nlp = spacy.load(identify().name, exclude=["senter"])
print(sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH_SIZE)), "tokens")
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--topic", default="egypt")
    topic = parser.parse_args().topic
    if not TIMELINES.is_file():
        print(f"There is no {TIMELINES}: nothing to measure cost on. BRIEFGEN_DATA may name another folder.")
        return
    articles = articles_of(topic)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        story = site / "stories" / topic
        write_story(story, topic, articles[1:])
        briefgen = [sys.executable, "-m", "briefgen", "render", "-C", name]
        parse = measured("parsing alone, tuned", [sys.executable, "-c", PARSE, str(story), "tuned"])
        stock = measured("parsing alone, stock", [sys.executable, "-c", PARSE, str(story), "stock"])
        cold = measured("cold render", briefgen)
        _ratio("cold render / parsing alone, tuned", cold, parse)
        _ratio("cold render / parsing alone, stock", cold, stock)
        _ratio("rebuild with nothing changed / cold render", measured("rebuild", briefgen), cold)
        write_story(story, topic, articles)
        _ratio("one article added / cold render", measured("one article added", briefgen), cold)
        shutil.rmtree(site / ".briefgen-cache")


def _ratio(what: str, one: float, other: float) -> None:
    print(f"{what:44}{one / other:6.3f}")


if __name__ == "__main__":
    main()
