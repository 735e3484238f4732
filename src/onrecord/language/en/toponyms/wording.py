"""What the words beside a name say: that it is a place, what kind of place, or that it is none."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.line import Line
from onrecord.language.en.toponyms.spot import Cue, Spot

_OF = "of"
_JOINING = frozenset((",", "and", "or", "&", "/", "as", "well"))
_SAYING = frozenset("said says told tells added adds".split())
_TITLE_NOUNS = frozenset("mayor governor chief minister secretary prosecutor commissioner police".split())


def read_wording(spots: Sequence[Spot]) -> None:
    """Sets the kind, the cue and the use of each spot by the words around it, in order of text."""
    before: Spot | None = None
    for spot in spots:
        same = before is not None and before.line is spot.line
        if spot.use != "adjective":
            _kind(spot)
            spot.cue = _cue(spot, before if same else None)
            _set_use(spot)
        before = spot
    _share_plurals(spots)


def _share_plurals(spots: Sequence[Spot]) -> None:
    """ "the Sumy, Poltava and Kharkiv regions": what the plural says of the last name holds for all of the list."""
    shared: str | None = None
    for at in range(len(spots) - 1, -1, -1):
        spot = spots[at]
        behind = spots[at + 1] if at + 1 < len(spots) else None
        joined = behind is not None and behind.line is spot.line and _listed(spot.line, spot.stop, behind.first)
        said = words().plurals.get(spot.line.word(spot.stop))
        if spot.use != "place":
            shared = None
        elif said is not None:
            spot.kind, spot.last, shared = said, spot.stop + 1, said
        elif joined and shared is not None and spot.kind is None:
            spot.kind = shared
        else:
            shared = None


def _listed(line: Line, stop: int, first: int) -> bool:
    """Whether only commas and small words join the tokens of a list at `stop`:`first`."""
    gap = line.lower[stop:first]
    return bool(gap) and _JOINING.issuperset(gap)


def _kind(spot: Spot) -> None:
    """ "Kharkiv region", "the town of Izium", "Laurel County": the kind that a word before or behind says."""
    line, known = spot.line, words()
    if spot.stop < len(line.lower):
        hit = known.kinds.longest(line.lower, spot.stop)
        if hit is not None and not _of_a_body(line, spot.stop, spot.stop + hit[0], hit[1]):
            spot.kind, spot.last = hit[1], spot.stop + hit[0]
            return
    if line.word(spot.first - 1) == _OF:
        for length in (3, 2, 1):
            at = spot.first - 1 - length
            hit = known.kinds.longest(line.lower, at) if at >= 0 else None
            if hit is not None and hit[0] == length:
                spot.kind, spot.opens = hit[1], at
                return


def _of_a_body(line: Line, first: int, stop: int, kind: str) -> bool:
    """Whether the words for a kind of place are capitalised as part of a body's name ("Chiefland High School")."""
    if not line.caps[first] or line.titled:
        return False
    return kind in {"site", "city"} or (line.lower[first] in words().bodies and line.word(stop) in {"of", "'s"})


def _cue(spot: Spot, before: Spot | None) -> Cue:
    """Whether a preposition puts something at the name, itself or through a list that it stands in."""
    line, known, at = spot.line, words(), spot.opens - 1
    while at >= 0 and (line.lower[at] in known.bearings or line.lower[at] in {"the", "downtown", "central", "greater"}):
        at -= 1
    word = line.word(at)
    if word in known.place:
        return "place"
    if before is not None and before.cue != "none" and before.use == "place":
        if _listed(line, before.last, spot.opens):
            return before.cue
    if (
        word in known.maybe
        or line.word(spot.last) in known.there
        or spot.last < len(line.lower)
        and line.word(spot.last) == "'s"
    ):
        return "maybe"
    return "none"


def _set_use(spot: Spot) -> None:
    """Says of what use the name is: a place, a part of a body's name, or none at all."""
    line, known, last = spot.line, words(), spot.last
    following = line.word(last) if last < len(line.lower) and line.caps[last] and line.adjacent(last) else ""
    if _is_dateline(spot):
        spot.use = "dateline"
    elif _is_joined(spot):
        spot.use = "adjective"
    elif reason := _person(spot):
        spot.dropped = reason
    elif following in known.roads and spot.kind is None and not _goes_on(line, last + 1):
        spot.dropped = "a road"
    elif (following in known.bodies or following in known.roads) and not line.titled:
        spot.use = "organisation"
    elif following.rstrip(".") in known.titles and not line.titled:
        spot.use = "organisation"
    elif line.word(spot.first - 1) == _OF and line.word(spot.first - 2) in known.body_of and line.caps[spot.first - 2]:
        spot.use = "organisation"


def _goes_on(line: Line, at: int) -> bool:
    """Whether a name goes on at the token ("Florida Highway Patrol", "Court of Appeals")."""
    return at < len(line.caps) and (line.caps[at] or line.word(at) == _OF) and line.adjacent(at)


def _is_joined(spot: Spot) -> bool:
    """ "Moscow-backed", "pro-Russia"."""
    line = spot.line
    behind = line.word(spot.stop) == "-" and spot.stop + 1 < len(line.lower) and not line.caps[spot.stop + 1]
    ahead = line.word(spot.first - 1) == "-" and spot.first > 1 and line.lower[spot.first - 2] in {"pro", "anti", "non"}
    return (behind and line.lower[spot.stop + 1] not in words().bearings) or ahead


def _is_dateline(spot: Spot) -> bool:
    """ "KYIV, Ukraine (AP) —": within the first words of a sentence, before a dash or an agency in brackets."""
    line = spot.line
    if spot.first > 4 or line.sentence.headline:
        return False
    at = spot.stop
    while at < min(len(line.lower), spot.stop + 8):
        word = line.lower[at]
        if word in {"-", "--", "—"} and at > 0 and line.sentence.starts[at] > line.sentence.ends[at - 1]:
            return all(w[0].isupper() or not w[0].isalpha() for w in line.sentence.words[:at])
        if word == ":" and line.sentence.words[spot.first].isupper():
            return True
        if not (line.caps[at] or not word[0].isalpha()):
            return False
        at += 1
    return False


def _person(spot: Spot) -> str:
    """Why the words are a person's name, or nothing."""
    line, known = spot.line, words()
    before, after = line.word(spot.first - 1), line.word(spot.stop)
    one = spot.stop - spot.first == 1
    if before.rstrip(".") in known.titles and line.caps[spot.first - 1] and line.adjacent(spot.first):
        return "behind a title"
    if before == "." and line.word(spot.first - 2) in known.titles and line.caps[spot.first - 2]:
        return "behind a title"
    if spot.sure or spot.opens < spot.first:
        return ""
    if line.named_before(spot.first) and not _kind_before(line, spot.first):
        if before in known.forenames:
            return "behind a forename"
        spot.doubtful = True
    if before == "." and len(line.word(spot.first - 2)) == 1 and line.caps[spot.first - 2] and spot.first > 2:
        return "behind an initial"
    if after.rstrip(".") in known.after_person:
        return "a person's name"
    if spot.kind is not None and spot.kind != "site":
        return ""
    if one and line.named_after(spot.stop) and after not in known.bodies and after.rstrip(".") not in known.titles:
        if line.lower[spot.first] in known.forenames:
            return "a forename"
        if line.word(spot.stop + 1) != "," and len(after) == 1:
            return "before an initial"
    if (
        after == ","
        and line.word(spot.stop + 1).isdigit()
        and 1 <= len(line.word(spot.stop + 1)) <= 2
        and line.word(spot.stop + 2) == ","
    ):
        return "before an age"
    return ""


def _kind_before(line: Line, first: int) -> bool:
    """Whether the word before the name is one for a kind of place, in capitals ("City Kyiv")."""
    return first > 0 and line.lower[first - 1] in words().kinds


def drop_persons(spots: Sequence[Spot]) -> None:
    """A name that is a person's once, with a forename or a title, is that person's in the whole report.

    Not where the wording puts something there or says what it is.
    """
    persons: set[str] = set()
    for spot in spots:
        if spot.dropped and spot.dropped != "a road":
            persons.update(spot.line.lower[spot.first : spot.stop])
            if spot.dropped == "a forename":
                persons.add(spot.line.lower[spot.stop])
    if not persons:
        return
    for spot in spots:
        if spot.use == "place" and not spot.dropped and not spot.placed and spot.stop - spot.first == 1:
            if spot.line.lower[spot.first] in persons:
                spot.dropped = "a person of the report"
