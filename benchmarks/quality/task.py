"""The tasks and their scorers. A task is a module with ``predict(rows) -> rows`` and, rarely, ``score(gold, rows)``."""

import os
from pathlib import Path

DATA = Path(os.environ.get("BRIEFGEN_DATA") or Path(__file__).parents[3] / "shared" / "data")
"""The folder of gold files; their scorers lie in ``eval`` beside it."""

TASKS = {
    "quotes": "eval_quotes.py",
    "indirect": "eval_quotes.py",
    "timex": "eval_timex.py",
    "undated": "",
    "eventdate": "eval_eventdate.py",
    "timeline": "eval_timeline.py",
    "corroboration": "eval_corroboration.py",
    "salience": "eval_salience.py",
    "contradiction": "eval_contradiction.py",
    "alarms": "",
    "html": "",
}

SCORED = {"indirect": ("--whole", "--types", "indirect")}
"""The options of a task's scorer that make it score that task."""

GOLD_FILES = {
    "quotes": "quotes/*_quoted.jsonl",
    "indirect": "quotes/*_attrib.jsonl",
    "timex": "time/tbaq_*.jsonl",
    "undated": "time/tbaq_*.jsonl",
    "eventdate": "time/*_events_*.jsonl",
    "timeline": "time/tls_*.jsonl.gz",
    "corroboration": "facts/corrob_*.jsonl",
    "salience": "facts/salience_*.jsonl",
    "contradiction": "facts/contra_*.jsonl",
    "alarms": "facts/corrob_ecb*.jsonl",
    "html": "html/gold.jsonl",
}
"""The gold files of each task, as patterns inside the data folder."""

NEEDS = {"salience": "rouge_score"}
"""Modules that a task's scorer needs and briefgen does not (the dependency group ``bench``)."""

BASELINES = {
    "quotes": {"textacy": "textacy"},
    "timex": {"dateparser": "dateparser", "timexy": "timexy"},
    "corroboration": {"tfidf": ""},
    "salience": {"lexrank": "sumy", "centroid": ""},
}
"""What is scored beside us: modules of ``baselines``, each with the library it needs (idem), "" for none."""

GOLD_FIELDS = {"quotes", "unattributed_quoted", "timexes", "units", "refs", "entries", "label", "kind"}
"""Labels, removed from every row before a prediction is made."""
