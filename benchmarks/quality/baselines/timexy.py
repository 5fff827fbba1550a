"""timexy, a component for spaCy: full dates and lengths of time; it knows nothing of a publication date."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
import timexy  # noqa: F401  (spaCy knows the component once this is imported)

_TIMEX3 = re.compile(r'type="(?P<type>\w+)" value="(?P<value>[^"]+)"')
_MIDNIGHT = "T00:00:00"


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the dates and lengths that timexy finds."""
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"label": "timexy", "kb_id_type": "timex3"})
    for row in rows:
        found = [(entity, _TIMEX3.search(entity.kb_id_)) for entity in nlp(row["text"]).ents]
        timexes = [
            {
                "start": entity.start_char,
                "end": entity.end_char,
                "type": told["type"],
                "value": told["value"].removesuffix(_MIDNIGHT),
            }
            for entity, told in found
            if told
        ]
        yield {"id": row["id"], "timexes": timexes}
