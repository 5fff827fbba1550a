"""Page furniture: paragraphs that are surely not part of an article. What is only doubtful stays."""

import re
from collections.abc import Iterable, Iterator

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
    {_SECTION} | latest | trending(?:\ (?:now|today|this\ week))? | most\ (?:read|popular|viewed)
  | related(?:\ content)?
  | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in) | editor[’']?s[’']?\ picks? | don[’']t\ miss
  | recommended(?:\ for\ you)? | explore\ further | [\w’'\ ]{{2,30}}[’']s?\ most\ read\ stories(?:\ of\ \d{{4}})?
"""
_CONTINUATIONS = r"""
    (?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?ad(?:vertisement)?)? | article\ content
  | advertisement\ [\w-]{1,25}\ ?story\ continues\ below
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
    (?:\d{1,6}\ )?comments?(?:\ \(\d{1,6}\))? | (?:leave|post|add)\ (?:a|your)\ comment
  | join\ the\ (?:conversation|discussion)
  | view\ comments(?:\ \(\d{1,6}\))? | thanks\ for\ signing\ up[.!]? | interested\ in\ more\ newsletters\?.{0,60}
  | newsletters? | tell\ us\ what\ you\ think | (?:get|stay)\ (?:connected|in\ touch|updated)
  | get\ daily\ [\w\ ]{2,20}\ news
  | register\ to\ unlock.{0,60} | subscribe(?:\ (?:now|today))?[.!]? | sign\ (?:in|up) | log\ in
  | get\ breaking\ news\ alerts.{0,80} | click\ here(?:\ to\ [^.]{1,60})?\.?
"""
_PLAYERS = r"""
    listen\ to\ (?:this\ )?article(?:\ \(?\d{1,2}\ min(?:ute)?s?\)?)? | play\ video | watch\ (?:now|live)
  | (?:submitted|file|courtesy|handout|contributed|staff|provided)\ (?:photo|image|picture)
  | view\ (?:gallery|image|photos|this\ post\ on\ instagram) | try\ refreshing\ your\ browser.{0,80}
  | (?:we\ apologi[sz]e,\ but\ )?this\ video\ has\ failed\ to\ load\.?
"""
_SITE_PARTS = r"""
    (?:table\ of\ )?contents | story\ source | cite\ this\ page
  | skip\ to\ (?:main\ )?content | home | menu | search | close | next | previous | tags? | topics?
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
  | (?:related\ (?:post|story|article|link|video|stories|articles|links)|(?:required|further)\ reading):\ ?
  | ©
  | (?:\(c\)|copyright)\ (?:©\ ?|\(c\)\ )?(?:19|20)\d\d\b
  | (?:follow|like|find)\ .{1,60}\ on\ (?:facebook|twitter|x|instagram|linkedin|telegram|whatsapp|google)\b
  | (?:sign\ up|subscribe)\ (?:to|for)\ (?:our|the|your|my|free|daily|weekly|breaking\ news|a\ (?:free|daily))\b
  | (?:get|receive|have)\ [^“"]{1,150}\b(?:to|in|into|through)\ your\ (?:inbox|feeds?|letterbox)\b
  | thank(?:s|\ you)\ for\ (?:signing\ up|subscribing)\b | we[’']d\ like\ to\ hear\ what\ you\ think\b
  | if\ you\ (?:enjoyed|liked)\ (?:this|our)\ (?:article|story|post|piece)\b
  | (?:this|our)\ live\ (?:blog|coverage)\ (?:has\ ended|is\ now\ closed)\b | follow\ along\ with\ the\ latest\b
  | (?:download|get)\ (?:our|the)\ (?:free\ )?(?:\w{1,20}\ ){0,2}app\b
  | (?:the\ )?(?:views|opinions)\ expressed\ (?:in\ this|here|are)\b
  | (?:editor[’']?s[’']?\ note:\ )?this\ (?:article|story|post|piece|essay|column|commentary)\ (?:was\ )?
    (?:originally|first)\ (?:published|appeared)\ (?:on|in|by)\b
  | (?:first|originally)\ published\ (?:on|in|by)\ (?-i:[A-Z]) | reprinted\ (?:by|with)\ (?:the\ )?permission\b
  | (?:we|(?:this|our)\ (?:web)?site)\ uses?\ cookies\b | by\ (?:continuing|using|browsing)\ [^.]{0,30}\bcookies\b
  | have\ (?:a\ )?(?:news\ tip|something\ to\ share|a\ story\ to\ tell)\b
  | (?:(?:with\ |additional\ )?reporting|writing|editing|compiled)\ by\ (?-i:[A-Z])
  | (?:with|additional)\ reporting\ from\ (?-i:[A-Z])
  | contributing:\ (?-i:[A-Z]) | read\ the\ (?:original|full)\ (?:article|story)\ (?:on|at|here)\b | also\ read\ ?[-–]
  | (?:photos?(?:\ and\ story)?|videos?|(?:source\ )?images?)\ by[ ]
    (?-i:[A-Z][\w.’'/-]*(?:,?\ (?:and\ )?[A-Z][\w.’'/-]*){0,6})$
  | this\ material\ may\ not\ be\ published\b
  | \(?(?:photo|image|picture|gallery|video)(?:\ (?:credit|by|courtesy|source))?:\ ?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Openings of short paragraphs that are furniture whatever follows."""

_CLOSING = re.compile(
    r"""
    \b(?:contributed\ (?:reporting|to\ this\ (?:report|article|story))(?:\ from\ [\w\ ,]{2,40})?
      |can\ be\ (?:reached|contacted)\ at\ \S{1,80}@\S{1,80}
      |(?:sign|signing)\ up\ (?:to|for)\ (?:our|the)\ [\w\ ]{0,30}newsletters?
      |subscrib(?:e|ing)\ to\ our\ [\w\ ]{0,30}newsletters? | read\ our\ privacy\ policy
      |[,.]\ click\ here(?:\ for\ more\ information)? | e-?mail:\ \S{1,80}@\S{1,80})\W*$
  | ,\ (?:left|right|cent(?:er|re)|second\ from\ (?:left|right))\b.{0,250}\([^()]{2,60}\)$
  | \[(?-i:VIDEO|PICTURES?|PICS|PHOTOS?|REACTION|INSIGHT|ANALYSIS|OPINION|NEWS|WARNING|REPORT|LIVE)\]\W*$
  | \bmay\ earn\ (?:an?\ )?(?:affiliate\ (?:commission|fee)|(?:small\ )?commission[^.]{0,60}\ links?)\b[^.]{0,80}\.$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Endings of short paragraphs that are furniture whatever stands before: credits, addresses, links elsewhere."""

_LONGEST = 300
"""Characters; furniture is short, and a longer paragraph that opens alike is the article speaking."""

_RULE = re.compile(r"[\W_]*")
_EDGES = " :»>|…"
_LIST = re.compile(_LISTS, re.VERBOSE | re.IGNORECASE)
_LONGEST_LINK = 150
"""Characters of a headline below such a heading; what is longer is the article again."""

_SENTENCE_END = re.compile(r"[.!?…:][’'\"”)\]]*$")
_GLUED = re.compile(_SECTION, re.VERBOSE | re.IGNORECASE)


def is_furniture(paragraph: str) -> bool:
    """Tell whether ``paragraph`` is page furniture and nothing else."""
    if len(paragraph) > _LONGEST:
        return False
    bare = _bare(paragraph)
    whole = _RULE.fullmatch(bare) or _WHOLE.fullmatch(bare)
    return bool(whole or _OPENING.match(paragraph) or _CLOSING.search(paragraph))


def listed_links(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield the headlines of other articles: what stands below "You may also like", up to the first sentence."""
    listing = False
    for paragraph in paragraphs:
        if _LIST.fullmatch(_bare(paragraph)):
            listing = True
        elif len(paragraph) > _LONGEST_LINK or _SENTENCE_END.search(paragraph):
            listing = False
        elif listing:
            yield paragraph


def _bare(paragraph: str) -> str:
    return paragraph.removesuffix("...").strip(_EDGES)


def without_glued_section(paragraph: str) -> str:
    """Return ``paragraph`` without a section's name that was glued to its head: ``Latest NewsBridge reopens``."""
    glued = _GLUED.match(paragraph)
    if not glued or not glued[0][-1].islower() or not paragraph[glued.end() :][:1].isupper():
        return paragraph
    return paragraph[glued.end() :]
