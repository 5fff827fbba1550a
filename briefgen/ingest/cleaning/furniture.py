"""Page furniture: paragraphs that are surely not part of an article. What is only doubtful stays."""

import re

_SECTION = (
    r"(?:latest|breaking|top|more|related|trending|recommended|most\ (?:read|popular)|world|local|national|today[’']s)"
    r"\ (?:news|stories|story|headlines|articles|posts|topics|coverage|updates)"
)
_SITE = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|pinterest|reddit|flipboard|messenger|bluesky"
    r"|threads|pocket|e-?mail|print|share|save|tweet|copy\ link|comments?)"
)
_ADVERTISEMENTS = r"""
    advertisements? | ad | sponsored(?:\ content)? | promoted(?:\ content)? | paid\ post | ad\ choices
"""
_LISTS = rf"""
    {_SECTION} | latest | trending | most\ (?:read|popular|viewed) | related(?:\ content)? | recommended(?:\ for\ you)?
  | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in) | editor[’']?s[’']?\ picks? | don[’']t\ miss
"""
_CONTINUATIONS = r"""
    (?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?ad(?:vertisement)?)? | article\ content
  | (?:scroll\ down\ to\ )?continue\ reading(?:\ below|\ the\ main\ story)?
  | (?:read|load|show|see)\ more | back\ to\ top
  | \d{1,2}[ -]min(?:ute)?s?\ read | \d{1,2}\ ?/\ ?\d{1,2} | end\ of\ (?:document|article)
  | (?:(?:last\ )?updated\ )?\d{1,2}\ (?:minutes?|hours?|days?)\ ago
"""
_SHARING = rf"""
    share(?:\ (?:this|on|via|the)(?:\ (?:article|story|page|post|with\ friends))?)?:?
  | {_SITE}(?:[\ ,|/·•]+{_SITE}){{1,12}} | copy\ (?:link|url) | link\ copied[.!]? | (?:\d{{1,4}}\ )?shares? | follow\ us
"""
_READERS = r"""
    (?:\d{1,6}\ )?comments?(?:\ \(\d{1,6}\))? | (?:leave|post|add)\ a\ comment | join\ the\ (?:conversation|discussion)
  | view\ comments(?:\ \(\d{1,6}\))? | thanks\ for\ signing\ up[.!]? | interested\ in\ more\ newsletters\?.{0,60}
  | register\ to\ unlock.{0,60} | subscribe(?:\ (?:now|today))?[.!]? | sign\ (?:in|up) | log\ in
  | get\ breaking\ news\ alerts.{0,80} | click\ here(?:\ to\ [^.]{1,60})?\.?
"""
_PLAYERS = r"""
    listen\ to\ (?:this\ )?article(?:\ \(?\d{1,2}\ min(?:ute)?s?\)?)? | play\ video | watch\ (?:now|live)
  | view\ (?:gallery|image|photos|this\ post\ on\ instagram) | try\ refreshing\ your\ browser.{0,80}
  | (?:we\ apologi[sz]e,\ but\ )?this\ video\ has\ failed\ to\ load\.?
"""
_SITE_PARTS = r"""
    skip\ to\ (?:main\ )?content | home | menu | search | close | next | previous | tags? | topics?
  | (?:contact|about)\ us | terms\ (?:of\ (?:use|service)|and\ conditions) | (?:privacy|cookie)\ policy
  | all\ rights\ reserved\.?
"""
_WHOLE = re.compile(
    f"{_ADVERTISEMENTS}|{_LISTS}|{_CONTINUATIONS}|{_SHARING}|{_READERS}|{_PLAYERS}|{_SITE_PARTS}",
    re.VERBOSE | re.IGNORECASE,
)
"""Paragraphs that are furniture when nothing else stands in them."""

_OPENING = re.compile(
    r"""
    (?:read|see|watch|listen)\ (?:more|also|next)\ ?[:>»|–-]
  | (?:more|related|also\ read|recommended|don[’']t\ miss|more\ on\ this|you\ (?:may|might)\ (?:also\ )?like):\ ?
  | ©
  | (?:\(c\)|copyright)\ (?:©\ ?|\(c\)\ )?(?:19|20)\d\d\b
  | (?:follow|like|find)\ (?:us|@\w{1,40})\ on\ (?:facebook|twitter|x|instagram|linkedin|telegram|whatsapp|google)\b
  | (?:sign\ up|subscribe)\ (?:to|for)\ (?:our|the|your|my|free|daily|weekly|a\ (?:free|daily))\b
  | (?:download|get)\ (?:our|the)\ (?:free\ )?(?:\w{1,20}\ ){0,2}app\b
  | (?:the\ )?(?:views|opinions)\ expressed\ (?:in\ this|here|are)\b
  | this\ (?:article|story|post)\ (?:was\ )?(?:originally|first)\ (?:published|appeared)\ (?:on|in|by)\b
  | (?:we|(?:this|our)\ (?:web)?site)\ uses?\ cookies\b | by\ (?:continuing|using|browsing)\ [^.]{0,30}\bcookies\b
  | have\ (?:a\ )?(?:news\ tip|something\ to\ share|a\ story\ to\ tell)\b
  | (?:reporting|writing|editing|additional\ reporting|compiled)\ by\ (?-i:[A-Z])
  | this\ material\ may\ not\ be\ published\b
  | \(?(?:photo|image|picture)(?:\ (?:credit|by|courtesy|source))?:\ ?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Openings of short paragraphs that are furniture whatever follows."""

_LONGEST = 300
"""Characters; furniture is short, and a longer paragraph that opens alike is the article speaking."""

_RULE = re.compile(r"[\W_]*")
_EDGES = " :»>|"
_GLUED = re.compile(_SECTION, re.VERBOSE | re.IGNORECASE)


def is_furniture(paragraph: str) -> bool:
    """Tell whether ``paragraph`` is page furniture and nothing else."""
    if len(paragraph) > _LONGEST:
        return False
    bare = paragraph.strip(_EDGES)
    return bool(_RULE.fullmatch(bare) or _WHOLE.fullmatch(bare) or _OPENING.match(paragraph))


def without_glued_section(paragraph: str) -> str:
    """Return ``paragraph`` without a section's name that was glued to its head: ``Latest NewsBridge reopens``."""
    glued = _GLUED.match(paragraph)
    if not glued or not glued[0][-1].islower() or not paragraph[glued.end() :][:1].isupper():
        return paragraph
    return paragraph[glued.end() :]
