"""The words that report what somebody said: verbs by what may follow them, nouns, and things that speak for people."""

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK

SAYING = frozenset(
    """say tell add ask reply answer respond write tweet retweet explain note state declare announce insist argue
    claim continue conclude recall observe remark comment warn admit acknowledge concede confess confirm deny
    assert maintain contend suggest stress emphasise emphasize reiterate repeat joke quip shout yell scream cry
    exclaim whisper mutter murmur plead urge promise pledge vow swear testify recount relate complain lament
    protest object boast brag muse ponder wonder predict believe think reason counter retort snap fume thunder
    bellow opine post blog message text email publish report quote cite reveal disclose divulge allege surmise
    interject intone recite proclaim profess preach advise caution counsel instruct order demand implore beg
    propose gush rave enthuse joke elaborate clarify specify point chime begin start open close finish agree
    disagree marvel sigh laugh deadpan scoff sneer crow rail rage chant sing roar speak talk read conclude affirm
    attest summarise summarize theorise theorize speculate hint imply signal remember reflect confide volunteer
    venture inquire query remind assure reassure inform notify apologise apologize rebut deliver submit utter echo
    underline underscore highlight mention grumble groan moan""".split()
)
"""Verbs that take words in quote marks as what was said or written."""

JUDGING = frozenset(
    """accuse acknowledge advocate applaud assail attack attribute back bash bemoan blame blast brand call cast
    castigate challenge characterise characterize charge chastise chide cite commend compare concede condemn
    congratulate consider criticise criticize decry deem defend define denounce depict deride describe dismiss
    dispute doubt dub endorse estimate express favor favour fear find frame hail hope interpret invoke judge label
    lambast lambaste laud liken mock oppose paint portray praise question rate rebuke recognise recognize refer
    regard regret reject request ridicule rip salute scold skewer slam support taunt tease term thank tout trash
    understand view voice want warn welcome worry""".split()
)
"""Verbs whose object or complement may hold quoted words of their subject."""

CLAIMS = frozenset(
    """accusation admission allegation argument assertion assurance charge claim complaint concession
    contention declaration denial insistence pledge prediction promise statement suggestion vow warning
    word""".split()
)
"""Nouns of saying that a clause may fill: ``Lee's claim that the plan was Q``."""

TELLING = frozenset("tell remind assure reassure inform notify advise warn".split())
"""Verbs of saying whose object is the hearer."""

CUE_NOUNS = frozenset(
    """statement claim remark comment assertion allegation accusation argument suggestion warning announcement
    declaration admission insistence call promise pledge vow description characterization characterisation message
    tweet post letter email speech interview testimony question answer response reply quote quotation motto slogan
    mantra words word line phrase criticism complaint plea request demand advice belief view opinion contention
    acknowledgement acknowledgment concern fear hope aside verdict""".split()
)
"""Nouns of saying: whose they are tells the speaker."""

LOOSE = frozenset(
    """agree begin chant close deliver finish maintain message open order point post publish read signal sing start
    submit talk text""".split()
)
"""Verbs of saying with other uses: they report only words that are their own object or clause."""

MANNERS = frozenset(
    """bark beam blast blurt chuckle croak drawl gasp giggle gloat grin growl gush hiss howl mumble nod rap share
    shriek shrug slam smile sniff sob spit stammer storm swipe thunder vent weep whimper wail""".split()
)
"""Verbs that report only right beside a quotation: ``Q, sobbed Lee``; elsewhere they tell what somebody does."""

_RETORTS = frozenset({"bite", "clap", "fire", "hit", "shoot", "snap"})
AUTHORING = frozenset("write read sing publish chant recite quote cite report".split())
"""Verbs of saying that take titles as well: ``she wrote “The Long Winter”``."""

SPEECHLESS = frozenset(
    "it that this these those which there what who you something nothing everything anything one".split()
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


def answers_back(token: Token) -> bool:
    """Tell whether ``token`` is the verb of "she shot back"."""
    return token.lemma_ in _RETORTS and token.i + 1 < len(token.doc) and token.nbor().lower_ == "back"


def is_judging(token: Token) -> bool:
    """Tell whether ``token`` is a verb that may hold quoted words of its subject."""
    return token.text != MASK and token.pos_ == "VERB" and token.lemma_.lower() in JUDGING
