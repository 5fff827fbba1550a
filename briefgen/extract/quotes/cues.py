"""The words that report what somebody said: verbs by what may follow them, nouns, and things that speak for people."""

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK

SAYING = frozenset(
    """say tell add ask reply answer respond write tweet retweet explain note state declare announce insist argue claim
    continue conclude recall observe remark comment warn admit acknowledge concede confess confirm deny assert
    maintain contend suggest stress emphasise emphasize reiterate repeat joke quip shout yell scream cry exclaim
    whisper mutter murmur plead urge promise pledge vow swear testify recount relate complain lament protest
    object boast brag muse ponder wonder predict believe think reason counter retort snap fume thunder bellow
    opine post blog message text email publish report quote cite reveal disclose divulge allege surmise
    interject intone recite proclaim profess preach advise caution counsel instruct order demand implore beg
    propose gush rave enthuse joke elaborate clarify specify point chime begin start open close finish agree
    disagree marvel sigh laugh deadpan scoff sneer crow rail rage chant sing roar speak talk read conclude
    affirm attest summarise summarize theorise theorize speculate hint imply signal remember reflect confide
    volunteer venture inquire query remind assure reassure inform notify apologise apologize rebut deliver
    submit utter echo underline underscore highlight mention grumble groan moan""".split()
)
"""Verbs that take words in quote marks as what was said or written."""

JUDGING = frozenset(
    """accuse call describe dub label brand characterise characterize portray depict denounce condemn criticise
    criticize slam blast dismiss praise hail commend laud blame charge reject mock ridicule deride decry attack
    assail bash lambast lambaste rip tout term deem consider regard view see refer express voice acknowledge
    cite invoke warn defend applaud salute thank welcome congratulate compare liken question challenge dispute
    doubt rate judge brand cast frame paint present find call support endorse advocate back oppose favour
    favor seek want hope plan expect fear worry consider intend request blast rebuke chide scold chastise
    castigate skewer trash taunt tease label bemoan regret concede guarantee offer issue release use
    attribute define interpret recognise recognize acknowledge estimate understand     """.split()
)
"""Verbs whose object or complement may hold quoted words of their subject."""

CLAIMS = frozenset(
    """accusation admission allegation argument assertion assurance charge claim complaint concession contention
    declaration denial insistence pledge prediction promise statement suggestion vow warning""".split()
)
"""Nouns of saying that a clause may fill: ``Lee's claim that the plan was Q``."""

TELLING = frozenset("tell remind assure reassure inform notify advise warn".split())
"""Verbs of saying whose object is the hearer."""

CUE_NOUNS = frozenset(
    """statement claim remark comment assertion allegation accusation argument suggestion warning announcement
    declaration admission insistence call promise pledge vow description characterization characterisation
    message tweet post letter email speech interview testimony question answer response reply quote quotation
    motto slogan mantra words word line phrase criticism complaint plea request demand advice belief view
    opinion contention acknowledgement acknowledgment concern fear hope aside verdict""".split()
)
"""Nouns of saying: whose they are tells the speaker."""

MANNERS = frozenset(
    """bark beam blast blurt chuckle croak drawl gasp giggle gloat grin growl gush hiss howl mumble nod rap shriek shrug
    slam smile sniff sob spit stammer storm swipe thunder vent weep whimper wail""".split()
)
"""Verbs that report only right beside a quotation: ``Q, sobbed Lee``; elsewhere they tell what somebody does."""

AUTHORING = frozenset("write read sing publish chant recite quote cite report".split())
"""Verbs of saying that take titles as well: ``she wrote “The Long Winter”``."""

SPEECHLESS = frozenset(
    "it that this these those which there what who something nothing everything anything one".split()
)
"""Subjects that name nobody."""


def is_saying(token: Token) -> bool:
    """Tell whether ``token`` is a verb of saying."""
    if token.text == MASK or token.pos_ == "NOUN":
        return False
    if token.lower_ in {"said", "says"}:
        return True
    return token.pos_ in {"VERB", "AUX"} and (token.lemma_.lower() in SAYING or goes_on(token))


def goes_on(token: Token) -> bool:
    """Tell whether ``token`` is the verb of "she went on", and not of "she went on to win"."""
    if token.lemma_ != "go" or token.i + 2 >= len(token.doc):
        return False
    return token.nbor().lower_ == "on" and token.nbor(2).lower_ in {",", ".", ":", MASK.lower()}


def is_judging(token: Token) -> bool:
    """Tell whether ``token`` is a verb that may hold quoted words of its subject."""
    return token.text != MASK and token.pos_ == "VERB" and token.lemma_.lower() in JUDGING
