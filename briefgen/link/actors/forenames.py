"""First names that one person goes by: Bill for William, Chris for Christopher."""

from collections.abc import Iterator

_SHORT = """
abigail: abby
albert: al bert
alexander: alex
alfred: alf
andrew: andy
anthony: tony
arthur: art
benjamin: ben binyamin
bernard: bernie
catherine: cathy kate
charles: charlie chuck
christopher: chris
daniel: dan danny
david: dave
deborah: debbie deb
donald: don
edward: ed eddie ted
elizabeth: liz beth betty
francis: frank
frederick: fred frederik
gabriel: gabe
gerald: gerry jerry
gregory: greg
jacob: jake
james: jim jimmy
jeffrey: jeff
jennifer: jen jenny
jonathan: jon
joseph: joe
joshua: josh
katherine: kathy kate katie
kenneth: ken
lawrence: larry
leonard: len
margaret: maggie peggy
matthew: matt
michael: mike mick
nathaniel: nathan nate
nicholas: nick
patricia: pat patty
patrick: pat
peter: pete
philip: phil
raymond: ray
rebecca: becky
richard: dick rick
robert: bob bobby rob
ronald: ron
samuel: sam
stephen: steve
steven: steve
susan: sue
theodore: ted
thomas: tom tommy
timothy: tim
vincent: vince
walter: walt
william: bill will
zachary: zach
"""
"""Names and what they are cut to, in news in English."""


def _rows() -> Iterator[tuple[str, str]]:
    for line in _SHORT.split("\n"):
        whole, _, short = line.partition(": ")
        yield from ((whole, name) for name in (whole, *short.split()))


_WHOLE: dict[str, frozenset[str]] = {}
for _name, _called in _rows():
    _WHOLE[_called] = _WHOLE.get(_called, frozenset()) | {_name}


def one_name(first: str, second: str) -> bool:
    """Tell whether two first names, lower case, may be those of one person: "bill" and "william"."""
    return first == second or not _WHOLE.get(first, frozenset()).isdisjoint(_WHOLE.get(second, frozenset()))
