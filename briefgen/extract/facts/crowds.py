"""Nouns of people as news tells of them, of one or of many: who "he" may be, and who opens a caption in the plural."""

PERSONS = frozenset(
    """accuser actor actress adviser agent ambassador artist attorney author banker boss boy brother captain
    chairman chairwoman chambermaid chief child citizen coach colonel commander commissioner daughter defendant
    deputy director doctor driver employee farmer father founder general girl governor head housekeeper husband
    inmate journalist judge king lawmaker lawyer leader maid man mayor minister mother nurse officer official
    owner pilot player policeman politician president priest prisoner producer prosecutor protester queen
    reporter resident ruler scientist secretary senator sergeant singer sister soldier son spokesman
    spokesperson spokeswoman student suspect teacher teenager victim wife witness woman worker writer""".split()
)

CROWDS = PERSONS | frozenset(
    """activist analyst crowd demonstrator dockworker expert firefighter investigator miner picket rebel refugee rescuer
    rioter sailor striker supporter survivor troop villager volunteer""".split()
)
