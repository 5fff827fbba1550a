"""Rules for the days around the day of publication: "yesterday", "tonight", "in the morning", "the weekend"."""

import re
from datetime import timedelta

from briefgen.extract.timex.fragments import MODIFIER, PART
from briefgen.extract.timex.lexicon import PARTS_OF_DAY
from briefgen.extract.timex.scene import Look, Match, Meaning, Rule, Scene, group, pointer, rule, unresolved
from briefgen.extract.timex.values import week_of

EARLY = rf"(?:{MODIFIER}|(?i:earlier|later|late|early) (?:on )?)?"
"""What cuts a day without changing it: "late on Monday"."""

_OF_AGE = re.compile(
    r"['’]s (?:\w+ )?(?:world|society|youth|young|generation|generations|children|kids|teenagers|students|parents|women"
    r"|men|families|workers|consumers|readers|audiences|technology|technologies|computers|cars|machines|culture|standards"
    r"|money|terms|prices|market conditions|environment|economy|climate|politics|language)\b"
)
"""What "today's" goes with when it means our days: "today's youth"."""
_OF_TODAY = re.compile(
    r"(?i:\b(?:(?:youth|world|society|generation|children|women|men|people|challenges|problems) of|even|to this day) $)"
)
_MANY_OF = re.compile(r"(?i:\b(?:many|most|some|all) of $)")


def _is_nowadays(found: Match, scene: Scene) -> bool:
    """Tell "today's youth", "many of today's boats" and "even today" from the day of publication."""
    before, after = scene.before(found.start(), 24), scene.after(found.end("word"))
    if after.startswith(("'s", "’s")) and _MANY_OF.search(before):
        return True
    return bool(_OF_AGE.match(after) or _OF_TODAY.search(before))


def part_suffix(found: Match) -> str:
    """Return the part of the day that a match names, as TIMEX3 writes it; empty without one."""
    part = group(found, "part")
    return f"T{PARTS_OF_DAY[part]}" if part else ""


def _deictic(found: Match, scene: Scene) -> Meaning | None:
    word = group(found, "word")
    if word == "today" and _is_nowadays(found, scene):
        return pointer("PRESENT_REF")
    shifts = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
    if scene.narrative:
        return pointer("PRESENT_REF") if word == "today" else unresolved("XXXX-XX-XX")
    if scene.now is None:
        return unresolved(f"XXXX-XX-XX{part_suffix(found)}")
    return scene.now.date((scene.now.day + timedelta(shifts.get(word, 0))).isoformat() + part_suffix(found))


_EARLIER = re.compile(r"(?:early|late|earlier|later) ")


def _part_of_day(found: Match, scene: Scene) -> Meaning | None:
    """Read "tonight", "this morning", "last night", "that evening"; not "change does not come overnight"."""
    words = _EARLIER.sub("", re.sub(r"\s+", " ", found[0].lower()))
    if words == "overnight" and scene.look(found) is Look.UNKNOWN:
        return None
    part = PARTS_OF_DAY[group(found, "part") or "night"]
    base = scene.near if words.startswith(("that", "the ")) else scene.now
    if base is None or not base.is_day:
        return unresolved(f"XXXX-XX-XXT{part}")
    shift = -1 if words.startswith(("last", "the previous")) else 1 if words.startswith(("the n", "the f")) else 0
    return base.date(f"{(base.day + timedelta(shift)).isoformat()}T{part}")


def _in_the_morning(found: Match, scene: Scene) -> Meaning | None:
    """Read "in the morning" as that of the day just told, where a verb in the past shows that it is no habit."""
    base = scene.near
    if base is None or not base.is_day or scene.look(found) is not Look.BACK:
        return None
    return base.date(f"{base.day.isoformat()}T{PARTS_OF_DAY[group(found, 'part')]}")


def _weekend(found: Match, scene: Scene) -> Meaning | None:
    """Read "the weekend": the last one, the present one on its days, the next one for a verb that looks ahead."""
    base = scene.now
    if scene.after(found.end()).startswith(" of "):
        return None
    if base is None or not base.is_day:
        return unresolved("XXXX-WXX-WE")
    saturday = 6
    stays = base.day.isoweekday() >= saturday or scene.look(found) is Look.AHEAD
    return base.date(week_of(base.day - timedelta(0 if stays else 7)) + "-WE")


RULES: tuple[Rule, ...] = (
    rule(
        "deictic-day",
        _deictic,
        rf"\b(?<!USA )(?<!World )(?<!the (?=T)){EARLY}(?!TO)",
        r"(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow))",
        rf"(?:['’]s)?(?: {PART})?\b",
        needs=("today", "yesterday", "tomorrow"),
    ),
    rule(
        "part-of-day",
        _part_of_day,
        r"\b(?!TO)(?:(?i:early|late|earlier|later) )?(?i:tonight|overnight",
        r"|(?:this|last|that|the (?:same|next|following|previous)) (?P<part>morning|afternoon|evening|night))\b",
    ),
    rule("part-of-day-told", _in_the_morning, rf"\b(?:in|during) (?P<core>the {PART})\b(?! of\b)"),
    rule("the-weekend", _weekend, r"\bthe (?i:weekend)\b", needs=("weekend",)),
)
