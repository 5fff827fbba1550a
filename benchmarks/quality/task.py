"""The tasks and their scorers. A task is a module with ``predict(rows) -> rows`` and, rarely, ``score(gold, rows)``."""

TASKS = {
    "quotes": "eval_quotes.py",
    "timex": "eval_timex.py",
    "eventdate": "eval_eventdate.py",
    "timeline": "eval_timeline.py",
    "corroboration": "eval_corroboration.py",
    "salience": "eval_salience.py",
    "contradiction": "eval_contradiction.py",
    "html": "",
}

GOLD_FIELDS = {"quotes", "unattributed_quoted", "timexes", "units", "refs", "entries", "label", "kind"}
"""Labels, removed from every row before a prediction is made."""
