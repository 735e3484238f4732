"""Names of places that are persons' names here: "President Lincoln", "Jack London", "Jordan Smith", "London, 34,"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.line import Line
from onrecord.language.en.toponyms.spot import Spot

_OLDEST = 120  # years


def person_reason(spot: Spot) -> str:
    """Why the words are a person's name, or nothing.

    Where a capitalised word that is no known forename stands before it, the spot is marked as doubtful instead.
    """
    line, known = spot.line, words()
    if _behind_a_title(line, spot.first):
        return "behind a title"
    if spot.sure or spot.opens < spot.first:
        return ""
    if line.word(spot.stop).rstrip(".") in known.after_person or _behind_an_initial(line, spot.first):
        return "a person's name"
    if line.named_before(spot.first) and line.lower[spot.first - 1] not in known.kinds:
        if line.lower[spot.first - 1] in known.forenames:
            return "behind a forename"
        spot.doubtful = True
    return _by_what_follows(spot) if spot.kind in {None, "site"} else ""


def _behind_a_title(line: Line, first: int) -> bool:
    at = first - 2 if line.word(first - 1) == "." else first - 1
    if at < 0 or line.lower[at].rstrip(".") not in words().titles or not line.caps[at]:
        return False
    return line.starts[first] - line.ends[at] <= 2


def _behind_an_initial(line: Line, first: int) -> bool:
    """ "Mary J. London"."""
    word = line.word(first - 1)
    if word == "." and first > 2:
        return len(line.lower[first - 2]) == 1 and line.caps[first - 2]
    return first > 1 and len(word) == 2 and word[1] == "." and line.caps[first - 1]


def _by_what_follows(spot: Spot) -> str:
    line, known, stop = spot.line, words(), spot.stop
    after = line.word(stop)
    if after == "," and _is_age(line.word(stop + 1)) and line.word(stop + 2) == ",":
        return "before an age"
    if not spot.single or not line.named_after(stop) or after in known.bodies or after.rstrip(".") in known.titles:
        return ""
    surname = after in known.surnames and after not in known.bearings and after not in known.there
    if (surname and spot.cue == "none" and after not in known.kinds) or line.lower[spot.first] in known.forenames:
        return "a forename"
    return "before an initial" if len(after) == 1 and line.word(stop + 1) != "," else ""


def _is_age(word: str) -> bool:
    return word.isdigit() and len(word) <= 3 and int(word) <= _OLDEST


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
    for spot in spots:
        bare = spot.use == "place" and spot.single and not (spot.dropped or spot.placed)
        if bare and spot.line.lower[spot.first] in persons:
            spot.dropped = "a person of the report"
