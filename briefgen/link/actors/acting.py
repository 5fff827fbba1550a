"""Who acts or speaks in the entries of a chronology, so that each actor's own can be told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.link.actors.joining import Cast
from briefgen.model.claims import Event, Statement
from briefgen.model.speech import IndirectStatement, Quote


def with_actors(
    events: Iterable[Event],
    statements: Iterable[Statement],
    said: Iterable[Quote | IndirectStatement],
    cast: Cast,
) -> Iterator[Event]:
    """Yield ``events`` with the ids of those who act or speak in the sentence that stands for it, in order of the text.

    Other sentences that tell it often tell more besides. ``said`` have their speakers' actors.
    """
    acting: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for statement in statements:
        for span in statement.doers:
            acting[statement.passage.sentence][cast.at(span)] = None
    for one in said:
        if one.speaker and not one.speaker.withheld:
            acting[one.context.sentence][one.speaker.actor] = None
    for event in events:
        yield replace(event, actors=tuple(filter(None, acting[event.statement.sentence])))
