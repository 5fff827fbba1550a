"""Which nouns can be quoted: people, bodies of people, and what people write."""

import re

from spacy.tokens import Token

from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.quotes.cues import is_saying

BODIES = frozenset(
    """academy administration agency airline alliance army assembly association audience authority bank board body
    bureau business cabinet camp campaign charity church club coalition command commission committee community
    company congress consortium consulate corporation council country couple court crew crowd delegation
    department directorate division duo embassy establishment faction family federation firm force foundation
    gang government group guard headquarters household hospital household industry inquiry inspectorate
    institute institution jury leadership league legislature mafia majority management media military militia
    ministry minority mission mob monastery movement museum navy network newspaper office opposition
    organisation organization outlet paper parliament party plant police prosecution public publication
    publisher quartet regime regulator school secretariat senate side society squad staff station studio
    syndicate tabloid taliban team trade trio troop tribunal trust union unit university village wing electorate
    press service website channel broadcaster operator manufacturer supplier maker retailer utility carrier
    """.split()
)
"""Bodies of people, which speak through somebody."""

DOCUMENTS = frozenset(
    """account ad advertisement affidavit analysis announcement article banner bill biography blog book caption column
    commercial communique communiqué complaint constitution diary document e-mail editorial email essay filing
    footnote headline indictment invitation label law lawsuit leaflet letter manifesto memo memoir memorandum
    message movie notice note op-ed order page pamphlet passage petition placard poll post poster press-release
    ruling release report resolution review rule script sign slogan speech statement story study submission summary
    summons survey sweatshirt t-shirt testimony text textbook transcript treaty tweet verdict video will writ""".split()
)
"""What people write or show, which speaks for them."""

_ISSUING = frozenset(
    "release issue publish post send write sign file circulate deliver give make put read share".split()
)

_PEOPLE = frozenset(
    """adult anybody anyone baby boy brother child everybody everyone female folk gentleman girl guy half handful
    individual lad lady lot majority male man many minority more most mum dad mother nobody none number one
    other parent people person several some somebody someone son source star teen teenager two three woman
    youngster youth celebrity""".split()
)
_AGENT = re.compile(
    r".{3,}(?:er|or|ist|ian|ant|ee|eer|man|woman|men|women|people|person|ess|ot|crat|can|naut|path|geon)$"
)
"""Endings of nouns for people who do something."""

_THINGS = frozenset(
    """answer banner border calendar chapter character charter cancer computer corner counter cover dinner disaster
    door factor fever filter floor finger flavor flavour gender helicopter hunger matter meter monitor motor
    number offer order power prayer quarter river rumor rumour sector shoulder shower summer supper theater
    theatre trailer transfer tower water weather whisper winter border error horror humor humour labor labour
    major mirror motor slander surrender encounter center centre degree fee guarantee spree list twist fist
    wrist mist plot robot shot spot boot""".split()
)
"""Nouns that end like people and are none."""


def may_speak(head: Token) -> bool:
    """Tell whether the noun phrase with this head can be whom a quotation is from."""
    opens = head.i == head.sent.start < head.sent.end - 1 and head.tag_ == "NNS" and not is_saying(head.nbor())
    if head.pos_ != "NOUN" or (head.text[0].isupper() and not opens):
        return True
    noun = head.lemma_.casefold()
    if noun in ROLE_NOUNS or noun in BODIES or noun in DOCUMENTS or noun in _PEOPLE or "year-old" in noun:
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
