"""The words for how and where something is said: writings, events, channels, and those who are told in public."""

from briefgen.extract.quotes.attribution.sources import TEXTS

WRITINGS = TEXTS | frozenset(
    """autobiography broadcast comment commentary conversation declaration dispatch dissent documentary episode
    exchange interview monologue newsletter opinion piece posting presentation profile remark sermon thread update
    webcast""".split()
)
"""What is written or spoken: words stand in it."""

EVENTS = frozenset(
    """address appearance banquet breakfast briefing call celebration ceremony chat conference convention debate
    dinner discussion event festival forum fundraiser gala gathering hall hearing inquest interview keynote launch
    lecture luncheon lunch meeting panel podcast presentation presser programme program rally reception roundtable
    seminar sermon service session speech stop summit symposium talk testimony trial vigil visit workshop""".split()
)
"""What words are said at or during."""

_TALKS = frozenset(
    "address appearance briefing call conference debate discussion hearing meeting session talk teleconference".split()
)
"""Those of the events that words are said in: "in a conference call"."""

AIRWAVES = frozenset(
    """account air blog broadcaster channel feed floor medium network page podcast programme program radio show site
    stage station television tv web website""".split()
)
"""What words go out on, and the floors and stages that they are spoken on."""

NETWORKS = frozenset(
    """abc bbc bloomberg c-span cbc cbs cnbc cnn facebook fox hbo instagram itv jazeera msnbc nbc npr pbs reddit
    snapchat telegram telemundo tiktok tumblr twitter univision weibo whatsapp youtube""".split()
)
"""Names of broadcasters and social media."""

_CALLS = frozenset("call phone telephone teleconference trail webcast".split())
_WIRES = frozenset("e-mail email fax instagram letter mail phone radio skype telephone text twitter video".split())
_VOICES = frozenset(
    "attorney interpreter lawyer publicist representative spokesman spokesperson spokeswoman translator".split()
)
_SITTING = frozenset("committee congress council court jury panel parliament senate subcommittee tribunal".split())

MASTHEADS = frozenset(
    """chronicle courier daily dispatch examiner express gazette globe guardian herald independent journal mail mirror
    monitor news observer post press radio sentinel standard star sun telegraph times tribune tv""".split()
)
"""Words in the names of newspapers and broadcasters."""

MEDIA = frozenset(
    """agency broadcaster channel daily magazine medium network newspaper outlet paper press radio station television
    tv""".split()
)
"""Those who report: "told the newspaper", "quoted by state media"."""

WIRE_NAMES = frozenset(
    """afp ansa ap axios bbc bloomberg buzzfeed cnn dpa efe forbes insider interfax kcna msnbc newsmax newsweek npr
    politico politifact reuters semafor tass xinhua""".split()
)
"""Names of news agencies and others that a parser seldom knows for organisations."""

GROUPS = frozenset(
    """analyst delegate employee fan follower investor listener shareholder student supporter viewer voter
    worshipper""".split()
)
"""Whom somebody tells in public where they are several: "told supporters", not "told a supporter"."""

HEARERS = (
    MEDIA
    | _SITTING
    | frozenset(
        """assembly audience conference congregation convention correspondent crowd gathering hearing inquest inquiry
        interviewer journalist lawmaker meeting parliamentarian rally reporter session""".split()
    )
)
"""Whom somebody tells in public."""

SAID_THERE = {
    "in": WRITINGS | _TALKS | frozenset({"court", "parliament"}),
    "on": AIRWAVES | _CALLS,
    "at": EVENTS,
    "during": EVENTS | WRITINGS,
    "by": _WIRES,
    "via": _WIRES | NETWORKS,
    "over": frozenset({"phone", "telephone", "radio"}),
    "through": _VOICES,
    "before": _SITTING | frozenset({"audience", "crowd"}),
    "to": HEARERS,
}
"""The nouns that tell a medium or an occasion, by the preposition before them."""

BARE = frozenset(
    """air court e-mail email evidence fax letter mail parliament phone radio stage telephone television testimony text
    tv video""".split()
)
"""Those that need no article: "in court", "by phone"; without one the others mean something else, "on account of"."""
