"""The words that report what somebody said: verbs by what may follow them, nouns, and things that speak for people."""

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK

REPORTING = frozenset(
    """acknowledge add admit advise affirm allege announce argue assert assure believe caution cite claim
    comment complain concede conclude confirm contend counter declare disclose emphasise emphasize explain hint
    imply inform insist maintain mention note order predict promise propose quip recall reiterate remark repeat
    reply report respond reveal say signal state stress suggest swear tell testify think tweet urge vow warn
    write""".split()
)
"""Verbs that report speech with quote marks and without them."""

INDIRECT = (REPORTING - frozenset("believe cite comment imply order signal think".split())) | frozenset(
    "boast confess estimate joke lament observe pledge proclaim recommend remind specify".split()
)
"""Verbs whose clause their subject has said or written, without quote marks."""

SAYING = REPORTING | frozenset(
    """ask answer retweet continue observe confess deny joke shout yell scream cry exclaim whisper mutter murmur
    plead pledge recount relate lament protest object boast brag muse ponder wonder reason retort snap fume
    thunder bellow opine post blog message text email publish quote divulge surmise interject intone recite
    proclaim profess preach counsel instruct demand implore beg gush rave enthuse elaborate clarify specify
    point chime begin start open close finish agree disagree marvel sigh laugh deadpan scoff sneer crow rail
    rage chant sing roar speak talk read attest summarise summarize theorise theorize speculate remember reflect
    confide volunteer venture inquire query remind reassure notify apologise apologize rebut deliver submit
    utter echo spill underline underscore highlight grumble groan moan""".split()
)
"""Verbs that take words in quote marks as what was said or written."""

JUDGING = frozenset(
    """accuse acknowledge advocate applaud assail attack attribute back bash bemoan blame blast brand call cast
    castigate challenge characterise characterize charge chastise chide cite commend compare concede condemn
    congratulate consider criticise criticize decry deem defend define denounce depict deride describe dismiss
    dispute doubt dub endorse estimate express favor favour fear find frame hail hope identify interpret invoke judge
    label lambast lambaste laud liken mock oppose paint portray position praise question rate rebuke recognise recognize
    refer regard regret reject request ridicule rip salute scold skewer slam support taunt tease term thank tout trash
    understand view voice want warn welcome worry advertise champion herald market peddle pitch promote sell style tag
    trumpet""".split()
)
"""Verbs whose object or complement may hold quoted words of their subject."""

CLAIMS = frozenset(
    """accusation admission allegation argument assertion assurance charge claim complaint concession
    contention declaration denial insistence pledge prediction promise proposition statement suggestion vow warning
    word""".split()
)
"""Nouns of saying that a clause may fill: ``Lee's claim that the plan was Q``."""

VIEWS = frozenset("belief call comment concern criticism demand fear plea remark request view".split())
"""Nouns for what somebody says, holds or wants, which others may pass on: ``fears that the plan was Q``."""

HOLDING = frozenset("assume believe consider doubt expect fear feel find hope see think understand view want".split())
"""Verbs for what somebody holds or wants: inside a report it is the reporter's word for it."""

QUOTING = frozenset({"cite", "hear", "quote", "record"})
"""Verbs by which another passes words on, whose passive subject is who spoke: ``Lee was quoted as saying Q``."""

CONDITIONS = frozenset({"if", "lest", "unless"})
"""What opens a clause that tells only what may be: ``if Lee says Q``."""

TELLING = frozenset("tell remind assure reassure inform notify advise warn".split())
"""Verbs of saying whose object is the hearer."""

CUE_NOUNS = (
    CLAIMS
    | VIEWS
    | frozenset(
        """acknowledgement acknowledgment advice announcement answer aside characterisation characterization
        description email hope interview letter line mantra message motto opinion phrase post question quotation
        quote reply response slogan speech testimony tweet verdict words""".split()
    )
)
"""Nouns of saying: whose they are tells the speaker."""

LOOSE = frozenset(
    """agree begin chant close deliver finish maintain message open order point post publish read signal sing start
    spill submit talk text""".split()
)
"""Verbs of saying with other uses: they report only words that are their own object or clause."""

MANNERS = frozenset(
    """bark beam blare blast blurt boo chuckle croak drawl gasp giggle gloat grin growl gush hiss howl jeer mumble nod
    rap share shriek shrug slam smile sniff sob spill spit stammer storm swipe thunder vent weep whimper wail""".split()
)
"""Verbs that report only right beside a quotation: ``Q, sobbed Lee``; elsewhere they tell what somebody does."""

_ADVERBS = 5
"""Tokens behind "put" in which its sign must come: ``put it more bluntly:``."""

_RETORTS = frozenset({"bite", "clap", "fire", "hit", "shoot", "snap"})
AUTHORING = frozenset("write read sing publish chant recite quote cite report".split())
"""Verbs of saying that take titles as well: ``she wrote “The Long Winter”``."""

SPEECHLESS = frozenset(
    """it that this these those which there what who you something nothing everything anything one hereinafter hereafter
    thereafter""".split()
)
"""Subjects that name nobody."""

BODIES_IN_CAPITALS = frozenset({"WHO", "IS"})
"""Bodies whose names are other words in small letters."""


def is_saying(token: Token) -> bool:
    """Tell whether ``token`` is a verb of saying."""
    if token.text == MASK or token.pos_ == "NOUN":
        return False
    if token.lower_ in {"said", "says"}:
        return True
    return token.pos_ in {"VERB", "AUX"} and (token.lemma_.lower() in SAYING or goes_on(token) or puts_it(token))


def goes_on(token: Token) -> bool:
    """Tell whether ``token`` is the verb of "she went on", and not of "she went on to win"."""
    if token.lemma_ != "go" or token.i + 2 >= len(token.doc):
        return False
    return token.nbor().lower_ == "on" and token.nbor(2).lower_ in {",", ".", ":", MASK.lower()}


def puts_it(token: Token) -> bool:
    """Tell whether ``token`` is the verb of "as she put it", and not of "she put it on the table"."""
    if token.lemma_ != "put" or token.i + 2 >= len(token.doc) or token.nbor().lower_ != "it":
        return False
    after = next((word for word in token.doc[token.i + 2 : token.i + _ADVERBS] if word.pos_ != "ADV"), None)
    return after is not None and after.text in {",", ":", ".", MASK}


def answers_back(token: Token) -> bool:
    """Tell whether ``token`` is the verb of "she shot back"."""
    return token.lemma_ in _RETORTS and token.i + 1 < len(token.doc) and token.nbor().lower_ == "back"


def is_judging(token: Token) -> bool:
    """Tell whether ``token`` is a verb that may hold quoted words of its subject."""
    return token.text != MASK and token.pos_ == "VERB" and token.lemma_.lower() in JUDGING
