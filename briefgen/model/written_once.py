"""A briefing as plain JSON values, with every text written once where it can be: the form of ``briefing.json``.

Sentences stand with their article. A passage names its sentence, which tells the article; it has ``start`` and ``end``
where it is not the whole sentence, and ``text`` unless it stands in a list of mentions or is the context of a quote,
whose words are the article's at that place. What stood around an article in its page is counted, not told; all else
comes back: both ways are here.
"""

from collections.abc import Callable, Iterable
from typing import Any

from briefgen.model.source import AROUND

Data = dict[str, Any]

_WITHOUT_TEXT = frozenset({"mentions", "similar", "context"})
"""Fields whose passages repeat what stands in the article and, mostly, in another claim."""

_PASSAGE = frozenset({"span", "sentence", "text"})
_WHOLE_PASSAGE = _PASSAGE | {"start", "end"}
_NESTED = (list, dict)


def shortened(briefing: Data) -> Data:
    """Return the values of a briefing with each text once."""
    spans = {one["id"]: one["span"] for one in briefing["sentences"]}
    by_article: dict[str, list[Data]] = {article["id"]: [] for article in briefing["articles"]}
    for one in briefing["sentences"]:
        place = {"start": one["span"]["start"], "end": one["span"]["end"]}
        rest = {name: value for name, value in one.items() if name not in {"id", "span"}}
        by_article[one["span"]["article"]].append({"id": one["id"]} | place | rest)

    def short(passage: Data, field: str) -> Data:
        span = passage["span"]
        made: Data = {"sentence": passage["sentence"]}
        if span != spans[passage["sentence"]]:
            made |= {"start": span["start"], "end": span["end"]}
        return made if field in _WITHOUT_TEXT else made | {"text": passage["text"]}

    kept = {name: value for name, value in briefing.items() if name != "sentences"}
    articles = [
        article | {"removals": _told(article["removals"]), "sentences": by_article[article["id"]]}
        for article in briefing["articles"]
    ]
    made: Data = _each(kept, "", _PASSAGE, short)
    return made | {"articles": articles}


def _told(removals: Iterable[Data]) -> list[Data]:
    around = sum(len(one["text"]) + one["untold"] for one in removals if one["reason"] == AROUND)
    counted = [{"text": "", "reason": AROUND, "untold": around}] if around else []
    return counted + [one for one in removals if one["reason"] != AROUND]


def restored(written: Data) -> Data:
    """Return the values of a briefing from what ``shortened`` made of them. Raises KeyError for an unknown sentence."""
    articles = [{name: one[name] for name in one if name != "sentences"} for one in written["articles"]]
    texts = {article["id"]: article["text"] for article in articles}
    sentences = [
        {"id": one["id"], "span": {"article": article["id"], "start": one["start"], "end": one["end"]}}
        | {name: one[name] for name in one if name not in {"id", "start", "end"}}
        for article in written["articles"]
        for one in article["sentences"]
    ]
    spans = {one["id"]: one["span"] for one in sentences}

    def whole(passage: Data, _field: str) -> Data:
        home = spans[passage["sentence"]]
        span = {"article": home["article"], "start": passage.get("start", home["start"])}
        span |= {"end": passage.get("end", home["end"])}
        text = texts[home["article"]][span["start"] : span["end"]]
        return {"span": span, "sentence": passage["sentence"], "text": passage.get("text", text)}

    made: Data = _each(written, "", frozenset({"sentence"}), whole)
    return made | {"articles": articles, "sentences": sentences}


def _each(value: Any, field: str, passage: frozenset[str], changed: Callable[[Data, str], Data]) -> Any:  # noqa: ANN401
    """Return a list or an object with every passage in it changed: what has the fields of one and no others."""
    if isinstance(value, list):
        return [_each(one, field, passage, changed) if isinstance(one, _NESTED) else one for one in value]
    if passage <= value.keys() <= _WHOLE_PASSAGE:
        return changed(value, field)
    return {
        name: _each(one, name, passage, changed) if isinstance(one, _NESTED) else one for name, one in value.items()
    }


def short_schema(schema: Data) -> Data:
    """Return the JSON Schema of what ``shortened`` makes from that of a whole briefing."""
    defined = dict(schema["$defs"])
    place = {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 1}}
    told = {"type": "string", "description": "id of the sentence in which it begins, which stands with its article"}
    defined["Passage"] = {
        "title": "Passage",
        "description": "A source's own words. Without start and end, in characters of the article's text, it is the "
        "whole sentence; without text, the words are the article's at that place.",
        "type": "object",
        "properties": {"sentence": told, **place, "text": {"type": "string"}},
        "required": ["sentence"],
        "additionalProperties": False,
    }
    sentence = dict(defined["Sentence"])
    fields = {name: value for name, value in sentence["properties"].items() if name != "span"} | place
    defined["Sentence"] = sentence | {"properties": fields, "required": sorted(fields)}
    article = dict(defined["Article"])
    listed = {"type": "array", "items": {"$ref": "#/$defs/Sentence"}}
    defined["Article"] = article | {
        "properties": article["properties"] | {"sentences": listed},
        "required": [*article["required"], "sentences"],
    }
    return schema | {
        "$defs": dict(sorted(defined.items())),
        "properties": {name: value for name, value in schema["properties"].items() if name != "sentences"},
        "required": [name for name in schema["required"] if name != "sentences"],
    }
