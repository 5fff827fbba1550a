"""Wordings that give a sentence's class away: a turn in a talk, what is not known, commentary, background.

Matched against the masked text, so that words in quote marks never count.
"""

import re

TURN = re.compile(
    r"^(?:[A-Z][A-Z.’'-]+,?\s){0,8}(?:[A-Z][A-Z.’'-]+|\([A-Z ,.-]+\))\s?(?:\([^()]{1,40}\))?:|^Q[:.]\s|^A[:.]\s"
    r"|^(?:Question|Answer):\s|^\([A-Z][\w’'-]+\) [a-z]"
)
"""The speaker's label in a transcript or an interview, or the name that a reporter put for a speaker's "he".

What follows is speech.
"""

_NOT = r"(?:\ not|n[’']t)(?:\ (?:yet|immediately|publicly|independently))?"
_WHAT = r"(?:any\ |the\ |further\ |other\ |more\ |immediate\ )*"
_DETAILS = r"(?:details?|names?|identit(?:y|ies)|explanation|reasons?|figures?|timetable)"
_TELL = (
    rf"(?:say|said|comment(?:ed)?|elaborated?|specif(?:y|ied)|disclosed?|reveal(?:ed)?|explain(?:ed)?|identif(?:y|ied)"
    rf"|named?\ (?:the|its|his|her|their|any|who)|confirm(?:ed)?|(?:give|given|provided?|released?)\ {_WHAT}{_DETAILS}"
    rf"|respond(?:ed)?\ to\ (?:a\ |requests?|questions?))"
)
UNKNOWN = re.compile(
    rf"""\b(?:
      (?:declin|refus)(?:e|es|ed|ing)\ to\ (?:{_TELL}|name|discuss|answer|be\ (?:named|identified))\b
    | (?:did|does|do|would|could|ha[sd]|have){_NOT}\ {_TELL}\b
    | could{_NOT}\ (?:be\ )?(?:independently\ )?(?:verif(?:y|ied)|confirm(?:ed)?|reached|determined?|establish(?:ed)?)\b
    | (?<!\bhe\ )(?<!\bshe\ )(?<!\bI\ )(?<!\bwe\ )(?<!\byou\ )(?<!\band\ )(?<!\bbut\ )
      (?:did|does|do){_NOT}\ know\ (?:how|who|whom|what|why|whether|where|when|if)\b
    | (?:remain(?:s|ed)?|is|was|are|were)\ (?:still\ |also\ |as\ yet\ )?(?:unclear|unknown|uncertain|unconfirmed)\b
    | (?:is|was|are|were)(?:\ still)?{_NOT}\ (?:known|clear|certain|disclosed|specified)\b
    | (?:ha[sd]|have){_NOT}\ been\ (?:determined|identified|named|established|disclosed|confirmed|released)\b
    | (?:ha[sd]|have|is|are|was|were)\ yet\ to\ (?:be\ )?(?:{_TELL}|determined|established|announced?)\b
    | neither\b[^.]{{0,80}}\b(?:has|have|had)\ (?:{_TELL})\b
    | (?:gave|given|giving|provided|offered|released)\ (?:no|few)\ {_WHAT}{_DETAILS}\b
    | had\ (?:no|few)\ {_WHAT}(?:details?|information)\b
    | without\ (?:giving|providing|offering|specifying|elaborating|going\ into)\b
    | no\ (?:immediate\ |official\ |further\ )?(?:comment\ (?:from|on|by)
      |claims?\ of\ responsibility|word\ (?:on|about|from|yet)|details\ (?:were|of|on)|information\ (?:on|about))\b
    | no\ decision\ (?:has|had)\ (?:yet\ )?been\ (?:taken|made)\b | nobody\ knows\b | no\ one\ knows\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Somebody did not tell, or it is not known."""

UNKNOWING = frozenset(
    """decline declined declines declining few n't n’t neither no nobody not refuse refused refuses refusing uncertain
    unclear unconfirmed unknown without yet""".split()
)
"""Words of which each wording of that holds one."""

NOBODY_KNOWS = re.compile(
    r"^[“\"‘'](?:We|They|Doctors|Police) (?:do not|don[’']t) (?:yet |currently )?know "
    r"(?:how|what|who|whom|why|where|when|whether|if)\b"
)
"""A quotation that opens by saying that those who should know do not."""

COMMENTARY = re.compile(
    r"""(?:
      \b(?:speculat(?:e|es|ed|ion)|arguably|perhaps|of\ course|no\ doubt|undoubtedly|surely|clearly|obviously
        |ironically
      |    sadly|unfortunately|regrettably|tragically|thankfully|fortunately|remarkably|presumably|supposedly
        |needless\ to\ say
      |    might\ (?:once\ again|yet|well|even|just)|may\ (?:well|yet)|could\ (?:yet|well)|now\ that|only\ time\ will
      |    the\ (?:question|truth|fact|problem|reality|irony|point)\ (?:is|remains)|begs\ the\ question
        |let[’']s|what\ if
      |    it(?:\ is|[’']s)\ (?:hard|difficult|easy|possible|likely|unlikely|tempting|worth|time|fair|safe
        |clear(?!\ (?:who|what|why|how|whether|if|when|where))
        |no\ (?:surprise|wonder|accident|coincidence))
      |    there\ (?:is|can\ be|seems\ to\ be)\ (?:little|no)\ (?:doubt|question))\b
    | \b(?:ain[’']t|in\ a\ sense|had\ better|let\ it|(?:that|there|it)[’']s)\b
    | ^\W*(?:alas|incidentally|(?:god|heaven)\ help|little\ wonder|after\ all|unsurprisingly|following\ (?:is|are))\b
    | \bexplains\ (?:what|why|how|who)\b
    | ^few\ (?:things|events|moments|issues|subjects|stories|episodes)\ (?!of\b)
    | ^there\ (?:is|are|was|were)\ (?:\w+\ )?(?:suspicions?|fears?|hopes?|concerns?|worries)\b
    | \b(?:was|were)\ never\ going\ to\b | ^(?:Were|Should)\ (?!not\b)[A-Z]
    | \bmay\ or\ may\ not\b | \bcome\ hell\ or\ high\ water\b | \bat\ face\ value\b | \bhas\ only\ to\ \w+
    | \bspells?\ (?:\w+\ ){0,2}(?:danger|disaster|doom|headaches?|ruin|the\ end|trouble)\b
    | \b(?:is|are|was|were)\ (?:\w+\ )?(?:bad|good|grim|great|terrible|welcome|wonderful)\ news\ for\b
    | \bthere\ is\ more\ to\b[^.]{1,60}\bthan\b
    | \b(?:is|are)\ (?:a|another|one\ more|the\ (?:first|latest|clearest))\ (?:\w+\ )?
      (?:indication|measure|reminder|sign|symptom|testament)\ (?:of|to)\b
    | \bthe\ upper\ hand\b | \b(?:went|gone|goes)\ so\ far\ as\ to\b | \bflexing\b[^,.]{0,30}\bmuscles?\b
    | ^\W*(?:well|now|ok|okay|oh|yes|no|right|look),
    | ^\W*(?:imagine|consider|suppose|think|remember|whether|welcome|here(?:[’']s|\ is|\ are)|thanks|please|perhaps
      |maybe|why|how|what)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""The writer speculates, judges or addresses the reader."""

GUESS = re.compile(
    r"\b(?:probably|almost\ certainly|in\ all\ likelihood|(?:will|would)\ (?:\w+\ )?likely)\b"
    r"|^\W*(?:one|a|an|another|the)\ (?:[\w-]+\ ){0,3}(?:hope|irony|lesson|question|problem|sign)\ (?:is|was)\ that\b"
    r"|^\W*there\ (?:is|are)\ (?:\w+\ )?(?:hints|signs)\b"
    r"|\b(?:is|are|remains?)\ (?:the\ )?(?:most|more|less|least)\ likely\b|\bcan\ be\ traced\ back\b"
    r"|^\W*the\ (?:idea|news|prospect|sight|spectacle)\ of\b[^.]{1,160}\ (?:is|means)\b",
    re.IGNORECASE | re.VERBOSE,
)
"""The writer guesses or weighs, unless somebody is said to."""

_YEAR = r"(?:1[89]|20)\d\d"

BACKGROUND = re.compile(
    rf"""(?:
      \bsince\ (?:the\ )?(?:(?:early|late|mid)[-\ ])?(?:\w+\ )?{_YEAR}
    | \b(?:years?|decades?|months|century|centuries)\ (?:ago|earlier|before|previously)\b
    | \b(?:was|were)\ (?:first\ )?(?:founded|established|formed|born|created|built|elected|appointed)\ (?:in|by|as)\b
    | \b(?:dates?\ back|dating\ back|historically|traditionally|formerly|long[-\ ](?:running|standing|time))\b
    | \bfor\ (?:the\ (?:past|last)\ )?(?:more\ than\ |nearly\ |almost\ |about\ |over\ )?(?:\w+\ )?(?:years
      |decades|centuries)\b
    | \b(?:last|previous)\ (?:year|decade|century)\b
    | ^\W*every\ (?:\d|few\b|other\b|year\b|decade\b|winter\b|summer\b)
    | \bhome\ to\b | \bhas\ a\ population\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""What was so before the story; a year alone is weighed against the publication date elsewhere."""

YEAR = re.compile(rf"\b(?:in|during|of|after|before|from|until)\s(?:the\s)?(?:\w+\s)?({_YEAR})\b")
"""A year as the date of something."""
