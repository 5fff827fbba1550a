"""How often each attribution rule names the right speaker on annotated news: the counts that the program ships.

    python -m benchmarks.confidence [--write]

Prints the table of counts, and how much is named, and how much of that rightly, for each line below which no name is
printed: with the counts as they are, and for the unseen third of the documents with the counts of the others alone.
``--write`` puts the table where the program reads it. Needs the gold files and the scorer of the task ``quotes``.
"""

import argparse
import ast
import importlib
import importlib.util
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quality.task import DATA, GOLD_FILES, TASKS
from briefgen.extract import quotes
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reader import readings
from briefgen.extract.quotes.confidence import NAMED, TABLE, Counts, estimate
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.model.source import Article
from briefgen.model.speech import Naming, Quote

LINES = (0.0, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
"""Lines between naming and not naming that are tried."""


class Given(NamedTuple):
    """A quote of the gold that was found: by which rule and naming it came to a name, and whether to the right one.

    ``right`` is None where the gold does not tell: it has the very noun that we follow to a name, and no name. ``key``
    is what the scorer counts, for which that is wrong, and so is a description of somebody whom the gold names.
    """

    rule: str
    naming: Naming | None
    right: bool | None
    key: bool
    unseen: bool


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.confidence",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    options = parser.parse_args()
    files = sorted(DATA.glob(GOLD_FILES["quotes"]))
    if not files:
        print(f"No annotated quotes in {DATA}: nothing to measure. BRIEFGEN_DATA may name another folder.")
        return
    found = [given for file in files for given in _given(file)]
    table = table_of(_counts(found))
    print(table)
    _print_lines(found)
    if options.write:
        TABLE.write_text(table, encoding="utf-8")


def rules_in_use() -> tuple[str, ...]:
    """Return the names of all rules that may attribute a quote, in the order in which the modules state them."""
    folder = Path(quotes.__file__).parent
    found = (rule for file in sorted(folder.rglob("*.py")) for rule in _rules_of(file))
    return tuple(dict.fromkeys(found))


def _rules_of(file: Path) -> Iterator[str]:
    """Yield the texts that name a rule: in a table ``_Rules``, as a ``rule`` or as the third part of a ``Source``."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.AnnAssign) and isinstance(node.annotation, ast.Name) and node.annotation.id == "_Rules":
            yield from _texts(node.value, file)
        elif isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            given = [word.value for word in node.keywords if word.arg == "rule"]
            for value in [*given, *(node.args[2:3] if name == "Source" else [])]:
                yield from _texts(value, file)


def _texts(value: ast.AST | None, file: Path) -> Iterator[str]:
    for node in ast.walk(value) if value else ():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Name) and node.id.isupper():
            inside = file.relative_to(Path(quotes.__file__).parent).with_suffix("")
            yield getattr(importlib.import_module(".".join((quotes.__name__, *inside.parts))), node.id)


def _given(file: Path) -> Iterator[Given]:
    """Yield what becomes of the quotes of a gold file whose speaker is known and that were found."""
    scorer = _scorer()
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    articles = [Article(f"d{nth}", f"{nth}.txt", "", row["text"]) for nth, row in enumerate(rows)]
    for nth, (row, reading) in enumerate(zip(rows, readings(articles), strict=True)):
        words = scorer.words(row["text"])
        items = [_item(quote) for quote in find_quotes(hear(reading, find_names(reading)))]
        gold = scorer.items(row, row["text"], words, False)
        ours = scorer.items({"quotes": items}, row["text"], words, False)
        for one, other, _ in scorer.match(gold, ours, 0.8):
            told, item = gold[one][1], ours[other][1]
            known, key, _, mention = scorer.speaker_eval(told, item)
            if known:
                naming = item["naming"]
                right = is_right(naming, key=key, mention=mention, named=told["speaker"] != told["speaker_canonical"])
                yield Given(item["rule"], naming, right, key, nth % 3 == 2)


def is_right(naming: Naming | None, *, key: bool, mention: bool, named: bool) -> bool | None:
    """Tell whether a speaker is right whose name and whose words are the gold's, or are not; ``named`` of the gold."""
    if naming is Naming.DESCRIPTION:
        return mention
    return None if naming is Naming.NOUN and mention and not named and not key else key


def _scorer() -> Any:  # noqa: ANN401  (a module that lies beside the data)
    spec = importlib.util.spec_from_file_location("scorer", DATA.parent / "eval" / TASKS["quotes"])
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _item(quote: Quote) -> dict[str, Any]:
    speaker, spans = quote.speaker, [part.span for part in quote.parts]
    item = {"parts": [[span.start, span.end] for span in spans], "start": spans[0].start, "end": spans[-1].end}
    if speaker is None:
        return item | {"rule": "", "naming": None}
    told = {"speaker": speaker.mention.text, "speaker_canonical": speaker.name}
    return item | told | {"rule": speaker.rule, "naming": speaker.naming}


def _counts(found: Iterable[Given]) -> Counts:
    right, seen = Counter[tuple[str, Naming]](), Counter[tuple[str, Naming]]()
    for given in found:
        if given.naming and given.right is not None:
            right[given.rule, given.naming] += given.right
            seen[given.rule, given.naming] += 1
    return {key: (right[key], seen[key]) for key in seen}


def table_of(counts: Counts) -> str:
    """Return the counts as ``confidence.txt`` holds them, the rules with most quotes first."""
    rules = sorted(
        rules_in_use(), key=lambda rule: (-sum(counts.get((rule, kind), (0, 0))[1] for kind in Naming), rule)
    )
    width = max(map(len, rules))
    lines = [
        "# Quotes of annotated news given to the right speaker, of all that were given to one:",
        "# by attribution rule and by what the words for the speaker are. Written by benchmarks/confidence.py.",
        " | ".join(["rule".ljust(width), *(f"{kind:11}" for kind in Naming)]).rstrip(),
    ]
    for rule in rules:
        cells = (counts.get((rule, kind), (0, 0)) for kind in Naming)
        shown = (f"{right} of {seen}" if seen else "-" for right, seen in cells)
        lines.append(
            " | ".join(
                [rule.ljust(width), *(f"{cell:{max(11, len(kind))}}" for cell, kind in zip(shown, Naming, strict=True))]
            ).rstrip()
        )
    return "\n".join(lines) + "\n"


def _print_lines(found: Sequence[Given]) -> None:
    seen, unseen = [one for one in found if not one.unseen], [one for one in found if one.unseen]
    print(f"\nright of named, and share named (line now {NAMED})")
    print("line   all            seen           unseen         unseen by the counts of the seen")
    for line in LINES:
        counts = _counts(found)
        cells = [_named(part, counts, line) for part in (found, seen, unseen)]
        print(f"{line:.2f}   " + "   ".join([*cells, _named(unseen, _counts(seen), line)]))


def _named(found: Collection[Given], counts: Counts, line: float) -> str:
    named = [one for one in found if one.naming and estimate(counts, one.rule, one.naming) >= line]
    return f"{sum(one.key for one in named) / len(named):.3f} of {len(named) / len(found):.3f}"


if __name__ == "__main__":
    main()
