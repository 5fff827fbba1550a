"""Briefings to a feed (Atom, RFC 4287), so that readers hear of new ones. All dates are those of articles."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Fact
from briefgen.model.editions import Changes
from briefgen.model.insertions import read_alone, stretches
from briefgen.model.source import Passage
from briefgen.render.dates import day
from briefgen.render.labels import ENGLISH, SOURCES, Labels
from briefgen.render.site import Site
from briefgen.render.views.changing import summary_of
from briefgen.render.views.citing import label_of
from briefgen.render.views.entries import lead_of

ENTRIES = 50
"""Briefings in the feed, the newest: who has been away for longer reads the front page."""

_ATOM = "http://www.w3.org/2005/Atom"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_NO_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""

_NO_NEWS = date(1980, 1, 1)
"""When a feed without entries was updated, for the format asks."""


def feed(briefings: Sequence[Briefing], site: Site, labels: Labels = ENGLISH) -> bytes:
    """Return the feed of ``briefings``, which come newest first; one none of whose articles has a date is left out."""
    ET.register_namespace("", _ATOM)
    dated = [(briefing, briefing.as_of) for briefing in briefings if briefing.as_of][:ENTRIES]
    made = ET.Element(_name("feed"), {"xml:lang": labels.language})
    _add(made, "title", site.name)
    _add(made, "id", _identity(site, ""))
    _add(made, "updated", _moment(max((as_of for _, as_of in dated), default=_NO_NEWS)))
    _add(_add(made, "author"), "name", site.name)
    _add(made, "link", rel="self", type="application/atom+xml", href=site.url("feed.xml"))
    _add(made, "link", rel="alternate", type="text/html", href=site.url("") or "./")
    for briefing, as_of in dated:
        _entry(_add(made, "entry"), briefing, as_of, site, labels)
    ET.indent(made, " ")
    return f"{_DECLARATION}\n{ET.tostring(made, encoding='unicode')}\n".encode()


def _entry(made: ET.Element, briefing: Briefing, as_of: date, site: Site, labels: Labels) -> None:
    home = f"briefings/{briefing.slug}/"
    _add(made, "title", briefing.title)
    _add(made, "id", _identity(site, home))
    _add(made, "published", _moment(briefing.days[0]))
    _add(made, "updated", _moment(as_of))
    _add(made, "link", rel="alternate", type="text/html", href=site.url(home))
    for tag in briefing.tags:
        _add(made, "category", term=line_of(tag))
    _add(made, "summary", described(briefing, labels))
    _add(made, "content", _content(briefing, labels), type="html")


def described(briefing: Briefing, labels: Labels = ENGLISH) -> str:
    """Return what a briefing is about in a line: the editor's summary, else the sentence that leads it."""
    lead = lead_of(briefing)
    if briefing.summary or not lead:
        return briefing.summary
    return f"“{read_alone(lead.text, briefing.insertions_in(lead))}” ({_source(briefing, lead, labels)})"


def _content(briefing: Briefing, labels: Labels) -> str:
    """Return what changed and the key facts as HTML, each in its source's words, with the source."""
    facts, lang = briefing.facts[: briefing.key_facts], f' lang="{SOURCES}"' if labels.foreign else ""
    listed = "".join(
        f"<li{lang}>{_words(fact)} <em>{escape(_source(briefing, fact.statement, labels))}</em></li>" for fact in facts
    )
    changed = f"<p>{escape(_changed(briefing.changes, labels))}</p>" if briefing.changes else ""
    return f"{changed}<ol>{listed}</ol>" if listed else changed


def _words(fact: Fact) -> str:
    return "".join(
        f"<ins>{escape(one.text)}</ins>" if one.insertion else escape(one.text)
        for one in stretches(fact.statement.text, fact.insertions)
    )


def _changed(changes: Changes, labels: Labels) -> str:
    summary = summary_of(changes, labels)
    if changes.since:
        return labels("changes.feed_since", day=day(changes.since, labels), summary=summary)
    return labels("changes.feed", summary=summary)


def _source(briefing: Briefing, passage: Passage, labels: Labels) -> str:
    article = next(article for article in briefing.articles if article.id == passage.span.article)
    return label_of(article, labels)


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, _name(name), attributes)
    made.text = line_of(text) or None
    return made


def line_of(text: str) -> str:
    """Return ``text`` on one line, without what neither XML nor HTML can hold."""
    return " ".join(_NO_TEXT.sub("", text).split())


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _identity(site: Site, path: str) -> str:
    """Return an id that stays while the site keeps its address."""
    return uuid5(NAMESPACE_URL, f"{site.address or site.name}/{path}").urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
