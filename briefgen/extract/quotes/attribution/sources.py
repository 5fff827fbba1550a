"""Which nouns can be quoted: people, bodies of people, and what people write."""

import re

from spacy.tokens import Token

from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.parse.words import following, whole_word
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.timex.lexicon import MONTHS

BODIES = frozenset(
    """academy administration agency airline alliance army assembly association audience authority bank board body
    bureau business cabinet camp campaign charity church city club coalition command commission committee community
    company congress consortium consulate corporation council country couple court crew crowd delegation
    department directorate division duo embassy establishment faction family federation firm force foundation gang
    government group guard headquarters household hospital household industry inquiry inspectorate institute
    institution jury leadership league legislature mafia majority management media military militia ministry
    minority mission mob monastery movement museum navy network newspaper office opposition organisation
    organization outlet paper parliament party plant police prosecution public publication publisher quartet
    regime regulator school secretariat senate side society squad staff station studio syndicate tabloid taliban
    team town trade trio troop tribunal trust union unit university village wing electorate press service website
    channel broadcaster operator manufacturer supplier maker retailer utility carrier archdiocese bench branch brand
    caucus chain chamber clinic collective confederation conglomerate daily diocese federation fund giant judiciary
    junta laboratory lab lender lobby magazine monarchy nonprofit observatory outfit palace panel presidency radio
    start-up startup synod taskforce television think-tank treasury tv watchdog weekly""".split()
)
"""Bodies of people, which speak through somebody."""

TEXTS = frozenset(
    """ad affidavit announcement article blog book column commercial communique communiqué complaint deposition
    e-mail editorial email essay filing indictment lawsuit letter manifesto memo memoir memorandum message note
    op-ed petition post release report review ruling speech statement story submission telegram testimony text
    transcript tweet video voicemail""".split()
)
"""What people write or speak: it speaks for them, and their words stand in it."""

DOCUMENTS = TEXTS | frozenset(
    """accord account act advertisement advisory agreement alert amendment analysis banner bible bill biography
    briefing brochure bulletin cable caption catalogue charter clause constitution decree diary directive document
    edict epitaph flyer footnote framework graffiti guidance guideline handbook hashtag headline inscription
    invitation label law leaflet legislation listing mandate manual meme movie notice notification oath obituary
    order pact page pamphlet passage placard plaque policy poll poster press-release primer proclamation
    prospectus protocol psalm questionnaire recording resolution rule script scripture section sign signage slogan
    strategy study summary summons survey sweatshirt syllabus t-shirt textbook treaty verdict verse will writ""".split()
)
"""What people write or show, which speaks for them."""

_AGENCIES = frozenset("apa ddp dpa epd kna ots sda tt".split())
"""News agencies that write themselves in small letters."""

_ISSUING = frozenset(
    "release issue publish post send write sign file circulate deliver give make put read share".split()
)

_PEOPLE = frozenset(
    """accused actress adult african american anybody anyone aunt baby bigot boy brother celebrity chief child
    clerk coach colleague cousin dad daughter duchess everybody everyone female fiance fiancee folk former
    friend gentleman girl grandfather grandmother guard guest guy half handful heiress host hostess husband
    idiot individual judge lad lady latter lot majority male man many mexican minority mistress monk more most
    mother mum nephew niece nobody none number nun nurse one orphan other parent patriot people person pilot
    princess relative republican several sister some somebody someone son source spokesperson spouse star
    stewardess surgeon teen teenager three two uncle waitress widow wife woman youngster youth zealot
    boyfriend bride chef cop girlfriend groom mom mum pal peer recruit vet adolescent advocate architect
    candidate citizen client correspondent delegate dissident graduate opponent patient resident student
    agent attendant chairperson dependent descendant expatriate fugitive gunman hostage insurgent kid
    local militant native newlywed novice optimist parent pensioner president proponent protégé recipient refugee
    respondent rookie spokesman spouse superintendent survivor teammate tenant trainee twin victim volunteer
    alumna alumnus apprentice aristocrat assailant au-pair bachelorette bard bartender beneficiary bureaucrat busboy
    cabbie cadet cabby captive celeb champ classmate connoisseur cook counterpart cowboy crook diva divorcee elder
    enemy enthusiast evacuee exec expat fan flatmate foe foreigner founder frontman geek genius godfather godmother
    grandchild grandparent guru hero heroine housemate inmate intellectual intern in-law islander knight maestro
    mate medic midwife mum-of-two nanny neighbor neighbour nemesis nerd newcomer nobleman outsider peasant pontiff
    prodigy prophet redditor roommate schoolmate sibling slave socialite staffer starlet stepson stranger sweetheart
    thief thug tribesman troll tweeter undergraduate user villain virtuoso vocalist whistleblower whiz workmate
    youtuber""".split()
)
_AGENT = re.compile(r".{3,}(?:er|or|ist|ian|ant|ee|eer|man|woman|men|women|people|person|crat|naut|path|geon)$")
"""Endings of nouns for people who do something."""

_THINGS = frozenset(
    """adapter adder afternoon anchor anger answer armor armour atelier bachelor banner barometer
    barrier behavior behaviour binder bladder blender blister blunder boiler booster boot border boulder buffer
    bumper bunker burger burner butter calendar cancer canister cellar center centre chapter character charter
    chatter cinder cluster clutter coaster color colour computer container copper corner corridor counter
    courier covenant cover covid cracker crater croissant cylinder danger december degree detector diameter
    diaper dinner disaster disorder door dossier duster elephant elevator encounter endeavour error
    factor favor favour feather fee fender fever fiber fibre filter finger fist flavor flavour
    floor flower folder freezer frontier gender generator glacier grant guarantee gutter hammer hamster hangover
    harbor harbour heater helicopter honor honour horror humor humour hunger indicator instant
    jumper kilometer labor labour ladder lander layer leather ledger letter lever liner list litter liver
    lobster locker lumber major manner marker matter merger meter millimeter mirror
    mist monitor monster motor murder newsletter newspaper november number october offer order oyster paper
    parameter parlor parlour pasteur pepper perimeter pier planter plaster platter plot plunder pollutant powder
    power prayer printer proper quarter quiver radiator reactor register remainder reminder remnant
    restaurant river robot roster router rover rumor rumour scanner scooter sector semester sensor september
    server shelter shot shoulder shower silver skyscraper slander slider slipper spider splinter spot spree
    sticker summer supper surrender takeover tanker tender tenor theater theatre thermometer thriller thunder
    tier tiger timber tinder toaster tower tracker tractor trailer transfer trigger tumor tumour
    turnover twist twitter variant vector wallpaper warrant water weather whisper winter wonder
    wrist zipper""".split()
)
"""Nouns that end like people and are none."""


def may_speak(head: Token) -> bool:
    """Tell whether the noun phrase with this head can be whom a quotation is from."""
    if head.lower_[:3] in MONTHS and head.i + 1 < len(head.doc) and head.nbor().text[0].isdigit():
        return False
    if head.lower_ == "old" and head.i and head.nbor(-1).text == "-":
        return True
    opens = head.is_sent_start and head.tag_ == "NNS" and following(head) is not None and not _says(head)
    if head.pos_ not in {"NOUN", "ADJ"} or (head.text[0].isupper() and not opens):
        return True
    noun = head.lemma_.casefold()
    listed = noun in ROLE_NOUNS or noun in BODIES or noun in DOCUMENTS or noun in _AGENCIES
    last = whole_word(head)[1]
    return listed or is_person(head) or (last != head and last.lemma_.casefold() in ROLE_NOUNS)


def _says(subject: Token) -> bool:
    """Tell whether a verb of saying follows, but for an adverb: ``Mills then writes``."""
    return is_saying(subject.nbor(2 if subject.nbor().pos_ == "ADV" and subject.i + 2 < len(subject.doc) else 1))


def is_person(head: Token) -> bool:
    """Tell whether the noun is one for people, by a list or by its ending."""
    noun = head.lemma_.casefold()
    if noun in _PEOPLE or "year-old" in noun:
        return True
    return _AGENT.fullmatch(noun) is not None and noun not in _THINGS


def is_document(head: Token) -> bool:
    """Tell whether the noun is something that people write or show."""
    return head.lemma_.casefold() in DOCUMENTS


def is_body(head: Token) -> bool:
    """Tell whether the noun is a body of people."""
    return head.lemma_.casefold() in BODIES


def issues(verb: Token) -> bool:
    """Tell whether the verb's subject gives out the document that is its object."""
    return verb.lemma_.casefold() in _ISSUING
