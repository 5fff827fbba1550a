"""Rules for seasons: "last summer", "the fall of 2007", "in winter"."""

import re

from briefgen.extract.timex.days import year_told
from briefgen.extract.timex.fragments import MAYBE_MODIFIER, NINETEEN, SEASON, TWO_THOUSAND, YEAR
from briefgen.extract.timex.lexicon import SEASONS
from briefgen.extract.timex.scene import Base, Look, Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.values import SEASON_MONTHS

_LEAD = re.compile(
    r"(?i:\b(?:in|by|since|until|this|of|for|during|late|early|mid|through|throughout|over|and|or|before|after|between|from|the|to)"
    r"[ -](?:the )?$)"
)
_LEAD_TO_FALL = re.compile(r"(?i:\b(?:in|by|since|until|during|throughout) (?:the )?$)")
_NO_SEASON_AFTER = re.compile(
    r" (?:of|from|to|in|on|for|into|behind|short|under|camps?|house|school|training|break|rolls?|water)\b|-"
)


def _season(found: Match, scene: Scene) -> Meaning | None:
    year = year_told(found, scene)
    bare = not (found["relation"] or found["mod"] or year or found["told"])
    if bare and not _is_season(found, scene):
        return None
    season = SEASONS[group(found, "season")]
    if year:
        return explicit(f"{year}-{season}")
    relation = group(found, "relation")
    if bare and _GENERIC.search(scene.before(found.start("season"), 4)) and not scene.narrative:
        return _in_winter(season, found, scene)
    base = scene.then if relation.startswith(("that", "the ")) else scene.now
    if base is None:
        return unresolved(f"XXXX-{season}")
    meant = _season_year(season, relation or group(found, "told"), base, scene, found)
    return base.date(f"{meant:04d}-{season}")


_GENERIC = re.compile(r"(?i:\bin $)")


def _in_winter(season: str, found: Match, scene: Scene) -> Meaning:
    """Read "in winter": that of a year for a verb in the past or the future, of every year in the present tense."""
    look = scene.look(found)
    if look is Look.UNKNOWN or scene.now is None:
        return unresolved(f"XXXX-{season}")
    return scene.now.date(f"{_season_year(season, '', scene.now, scene, found):04d}-{season}")


def _is_season(found: Match, scene: Scene) -> bool:
    """Tell "in the spring" from a spring of water, "in the fall" from a fall."""
    before, word = scene.before(found.start("season"), 16), group(found, "season")
    lead = _LEAD_TO_FALL if word == "fall" else _LEAD
    return bool(lead.search(before)) and not (word != "winter" and _NO_SEASON_AFTER.match(scene.after(found.end())))


def _season_year(season: str, relation: str, base: Base, scene: Scene, found: Match) -> int:
    year, month = base.day.year, base.day.month
    begun = month >= SEASON_MONTHS[season]
    if "last" in relation or relation.endswith(("past", "previous")):
        return year if relation != "last year" and month >= SEASON_MONTHS[season] + 3 else year - 1
    if "next" in relation or relation.endswith(("coming", "following")):
        return year + 1 if begun or relation == "next year" else year
    if season == "WI" and month <= 2:
        return year - 1
    ahead = scene.narrative or relation or begun or scene.look(found) is not Look.BACK
    return year if ahead else year - 1


RULES: tuple[Rule, ...] = (
    rule(
        "season",
        _season,
        rf"\b{MAYBE_MODIFIER}(?:(?P<relation>(?i:last|next|this|this past|this coming|that|past",
        rf"|the (?:following|next|previous))) |the )?{SEASON}\b",
        rf"(?:,? (?:of )?(?:{YEAR}|{NINETEEN}|{TWO_THOUSAND}))?(?! (?:of|to|from) [A-Z])",
        r"(?: (?:of )?(?P<told>last year|next year|this year))?\b",
    ),
)
