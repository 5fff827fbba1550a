"""Sentences that are page furniture: what cleaning left behind of bylines, credits, notices and links.

Matched against the masked text, so that words in quote marks never count. Many words that open furniture also open
news ("Sponsored by the ministry, the bill passed"): such an opening counts only where no main clause states anything.
"""

import re

from spacy.tokens import Span

SURELY = re.compile(
    r"""\s\|\s | (?-i:\bNEW:\s) | \bupdated:\s | (?-i:\bEditor[’']s\ [Nn]ote\b)
    | ^\W*(?:
      (?:analysis|opinion|comment|editorial|review|live|watch|exclusive|most\ read|also\ read|read\ (?:more|also))\s?:
    | (?:read|see|learn|find\ out|watch|listen|hear)\ (?:more|also|next|now|live|here)\b
    | (?:photo|image|picture|caption|video|graphic|illustration|file\ (?:photo|picture)|image\ source|credit|source
      |topics|tags|filed\ under)\s*[:|]
    | (?:last\ |first\ )?(?:added|updated|published|posted|modified)\s*(?::|\d)
    | (?:copyright\ )?(?:©|\(c\)\s) | copyright\ (?:19|20)\d\d\b
    | we\ use\ cookies\b | this\ (?:site|website)\ uses\ cookies\b
    | this\ (?:story|article|report|post|piece|page)\ (?:
        (?:(?:was|has\ been)\ )?(?:first|originally)\ (?:published|appeared)
        | has\ been\ (?:updated|corrected|amended) | (?:was|is)\ (?:being\ )?updated
        | is\ (?:still\ )?developing | contains\ affiliate )\b
    | comments\ are\ (?:now\ )?(?:closed|moderated|disabled|welcome|subject\ to|not\ read)\b
    | (?-i:By\ [A-Z][\w.’'-]+\ [A-Z][\w.’'-]+,?\ [Ff]or\ [A-Z] | (?:Advertisement|ADVERTISEMENT)\ [A-Z])
    | (?-i:By\ the\ [A-Z]\w+\ (?:Wire\ )?Staff\b)
    | (?-i:By\ [A-Z][\w’'-]+\ [A-Z][\w’'-]+(?:,\ [A-Z][\w’'-]+\ [A-Z][\w’'-]+)?(?:\ and\ [A-Z][\w’'-]+\ [A-Z][\w’'-]+)?
        ,\ [A-Z]{2,}\b)
    | (?:views|opinions)\ expressed\ (?:here|in\ (?:the|these|this)\ \w+)\ (?:do|are)\b
    | [\w-]+\.(?:com|org|net|co\.uk)\ (?:asked|caught\ up|sat\ down|spoke|talked|turned)\b
    | \S*(?:https?://|www\.)\S*$
    | \((?:last\ )?(?:updated?|posted|published)\b[^()]*\)\W*$
    )
    | [(;]\s?(?:additional\ )?(?:reporting|editing|writing)\ by\ (?-i:[A-Z])
    | (?:/|\bvia\ |^\W*)(?-i:[A-Z]\w+\ Images)\W*$ | /(?-i:[A-Z]\w+\ Images\ for\ [A-Z])
    | \b(?:wish|want)(?:ing|es)?\ to\ (?:donate|help|take\ part)\b[^.]{0,60}\b(?:can|should)\ (?:visit|call|go\ to)\b
    | \b(?:all\ rights\ reserved|contributed\ to\ this\ (?:report|story|article)|our\ newsletters?
      |this\ material\ may\ not\ be|may\ not\ be\ (?:published,\ broadcast|reproduced\ without))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Wordings that no news sentence has."""

OPENING = re.compile(
    r"""^\W*(?:
      (?-i:By\ (?:the\ )?[A-Z][\w.’'-]+)
    | (?:read|watch|listen|see|click|tap|sign\ up|subscribe|log\ in|register|donate)\b[^.]{0,60}\b(?:here|below
      |now|today)\W*$
    | (?:latest|top|breaking|more|related|recommended|popular|trending)\ (?:news|stor(?:y|ies)|articles?
      |headlines?|videos?|on\ this)\b
    | (?:most\ (?:read|viewed|popular)|you\ (?:may|might)\ also\ like|editors?[’']?s?\ (?:picks?|choice)|also\ read)\b
    | (?:share|tweet|email|print|save|comment|follow\ us|like\ us|join\ us|support\ us|skip\ to|back\ to\ top)\b
      [^.]{0,50}$
    | (?:sign\ up|subscribe|register|log\ in|download\ our|get\ our|support\ our)\b
    | (?:advertisement|sponsored|promoted|cookies?|privacy\ policy|terms\ of|copyright)\b
    | (?:last\ |first\ )?(?:updated|published|posted|modified)\ (?:at|on)\b
    | (?:additional\ )?(?:reporting|writing|editing|compiled|edited|translated|written|report)\ by\b
    | (?:contact|follow)\ (?:the\ (?:author|writer|reporter)|him|her|us)\b
    | (?:send|show)\ (?:us|your)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Openings of furniture and of news: "Register now", "Register offices in Saar were closed"."""

_LINK = re.compile(r"\s+(?:Full\ (?:Article|Story)|Read\ (?:More|Full))\b", re.VERBOSE)
"""What a teaser for another article links to it by."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def is_furniture(text: str, tokens: Span) -> bool:
    """Tell whether a sentence, given as masked text and as tokens, is page furniture."""
    return SURELY.search(text) is not None or (OPENING.match(text) is not None and not _states(tokens))


def is_linked(text: str, end: int) -> bool:
    """Tell whether the sentence of ``text`` that stops at ``end`` is a teaser, which a link follows."""
    return _LINK.match(text, end) is not None


def _states(tokens: Span) -> bool:
    """Tell whether its main clause states something: a finite verb with a subject, which no imperative has."""
    root = tokens.root
    beside = list(root.children)
    finite = any(
        token.tag_ in _FINITE for token in (root, *(child for child in beside if child.dep_.startswith("aux")))
    )
    return finite and any(child.dep_ in _SUBJECTS for child in beside)
