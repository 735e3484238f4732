"""What the words beside a name say: that it is a place, what kind of place, or that it is none."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.line import Line
from onrecord.language.en.toponyms.persons import person_reason
from onrecord.language.en.toponyms.spot import Cue, Spot

_FIRST = 4  # tokens before a name in a dateline
_DATELINE = 14  # tokens of a dateline
_OF = "of"
_VAGUE = frozenset(("department", "division", "community", "sector", "zone", "circle"))  # mostly of bodies
_PLAIN = frozenset(("city", "admin1", "admin2"))
_JOINING = frozenset((",", "and", "or", "&", "/", "as", "well"))


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
    before = known.kinds.longest(line.lower, spot.first - 1) if spot.first > 0 else None
    if before is not None and before[1] in _PLAIN and not line.caps[spot.first - 1]:
        spot.kind = before[1]  # "the mining city Vuhledar"
    elif line.word(spot.first - 1) == "capital":
        spot.kind = "city"
    elif line.word(spot.first - 1) == _OF:
        for length in (3, 2, 1):
            at = spot.first - 1 - length
            hit = known.kinds.longest(line.lower, at) if at >= 0 else None
            if hit is not None and hit[0] == length:
                if not _is_of_people(line, at):
                    spot.kind, spot.opens = hit[1], at
                return


def _is_of_people(line: Line, at: int) -> bool:
    """ "The Sunni community of Iraq" says nothing of what Iraq is; "the community of Ivanyan" says that it is one."""
    return at > 0 and line.lower[at] == "community" and line.caps[at - 1]


def _of_a_body(line: Line, first: int, stop: int, kind: str) -> bool:
    """Whether the words for a kind of place are capitalised as part of a body's name ("Chiefland High School")."""
    if not line.caps[first] or line.titled:
        return False
    return kind in {"site", "city"} or line.lower[first] in _VAGUE or line.word(stop) == _OF


def _cue(spot: Spot, before: Spot | None) -> Cue:
    """Whether a preposition puts something at the name, itself or through a list that it stands in."""
    line, known, at = spot.line, words(), spot.opens - 1
    while at >= 0 and (line.lower[at] in known.bearings or line.lower[at] in {"the", "downtown", "central", "greater"}):
        at -= 1
    word = line.word(at)
    if word in known.place:
        return "place"
    listed = before is not None and before.use == "place" and _listed(line, before.last, spot.opens)
    if before is not None and listed and before.cue != "none":
        return before.cue
    behind = line.word(spot.last)
    return "maybe" if word in known.maybe or behind in known.there or behind == "'s" else "none"


def _set_use(spot: Spot) -> None:
    """Says of what use the name is: a place, a part of a body's name, or none at all."""
    line, known, last = spot.line, words(), spot.last
    following = line.word(last) if line.adjacent(last) and line.caps[last] else ""
    if _is_dateline(spot):
        spot.use = "dateline"
    elif _is_joined(spot):
        spot.use = "adjective"
    elif reason := person_reason(spot):
        spot.dropped = reason
    elif following in known.roads and spot.kind is None and not _goes_on(line, last + 1):
        spot.dropped = "a road"
    elif (_names_a_body(following) and not line.titled) or _of_a_university(line, spot.first):
        spot.use = "organisation"


def _of_a_university(line: Line, first: int) -> bool:
    """ "University of Georgia", "Bank of England"."""
    return line.word(first - 1) == _OF and line.word(first - 2) in words().body_of and line.caps[first - 2]


def _names_a_body(word: str) -> bool:
    """Whether a capitalised word behind a place's name makes a body or an office of both."""
    known = words()
    return word in known.bodies or word in known.roads or word.rstrip(".") in known.titles


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
    heading = line.sentence.headline and not line.words[spot.first].isupper()
    if spot.first > _FIRST or heading or any(w[0].islower() for w in line.words[: spot.first]):
        return False
    for at in range(spot.stop, min(len(line.lower), spot.stop + _DATELINE)):
        word = line.lower[at]
        if word in {"-", "--", "—"} and line.starts[at] > line.ends[at - 1]:
            return True
        if word == ":":
            return line.words[spot.first].isupper()
        if line.words[at][0].islower():
            return False
    return False
