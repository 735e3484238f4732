"""Names that no gazetteer holds, where the sentence leaves no doubt that they are places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onrecord.language.en.sides import side_table
from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.line import Line
from onrecord.language.en.toponyms.mention import Gazetteer
from onrecord.language.en.toponyms.spot import Spot
from onrecord.model.entries import Entry

_LONG = 6  # letters from which on a slip of the pen still leaves one name
_WORDS = 3
_LARGE = 100_000  # people of a town whose name is likelier to stand before another name than to be part of it
_PUT = frozenset(("in", "near", "at", "outside"))
_VAGUE = frozenset(("community", "state", "division", "department", "zone", "sector"))
_SAID = ("city", "admin2", "admin1")


def find_unlisted(text: str, spots: Sequence[Spot], lines: Sequence[Line]) -> list[Spot]:
    """The unknown names that a preposition or a word for a kind of place marks as places, in order of text.

    "the village of Yelwata", "in Pazigyi village"; a preposition alone is enough only for a name of one word that is no
    ordinary one, and says no more than that it may be one.
    """
    taken: dict[int, set[int]] = {}
    for spot in spots:
        taken.setdefault(spot.line.number, set()).update(range(spot.first, spot.last))
    found = []
    for line in lines:
        if not line.titled:
            found += list(_in_line(text, line, taken.get(line.number, set())))
    _drop_within(found, spots)
    return found


def _drop_within(longer: Sequence[Spot], spots: Sequence[Spot]) -> None:
    """Known names that are a part of an unknown longer one are none: "Numan" of "Maarat al-Numan"."""
    for spot in spots:
        if any(one.start <= spot.start and spot.end <= one.end for one in longer):
            spot.dropped = spot.dropped or "part of a longer name"


def _in_line(text: str, line: Line, taken: set[int]) -> Iterator[Spot]:
    past = 0
    for at in line.heads:
        if at < past or at in taken or not _may_begin(line, at):
            continue
        stop = _end(line, at, taken)
        spot = _marked(text, line, at, stop) if stop > at else None
        if spot is not None:
            yield spot
        past = max(stop, at + 1)


def _may_begin(line: Line, at: int) -> bool:
    known = words()
    if at == 0 or line.lower[at] in known.opening or known.none.longest(line.lower, at) is not None:
        return False
    if line.lower[at] in known.vast or side_table().longest(line.lower, at) is not None:
        return False
    return not line.caps[at - 1] or not line.adjacent(at)


def _kind_of(line: Line, at: int) -> str | None:
    """The kind in "the village of" before the token; not in "the Department of Defence"."""
    for length in (2, 1):
        first = at - 1 - length
        hit = words().kinds.longest(line.lower, first) if first >= 0 and line.word(at - 1) == "of" else None
        if hit is not None and hit[0] == length and not line.caps[first]:
            return hit[1]
    return None


def _end(line: Line, at: int, taken: set[int]) -> int:
    """Where a name that begins at the token ends: capitals, joined by a space, a hyphen or an Arabic article."""
    stop = at
    while stop < len(line.lower) and stop - at < 2 * _WORDS:
        if stop in taken and line.lower[stop - 1] != "-":
            break
        hyphen = line.lower[stop] == "-" and stop > at
        if not hyphen and (not line.begins(stop) or (stop > at and line.starts[stop] - line.ends[stop - 1] > 1)):
            break
        stop += 1
    while stop > at and not (line.caps[stop - 1] and line.words[stop - 1][-1].isalnum()):
        stop -= 1
    return stop


def _marked(text: str, line: Line, at: int, stop: int) -> Spot | None:
    """The spot, where its wording says that it is a place."""
    known = words()
    if any(_is_letters(line.words[i]) or _is_office(line.lower[i]) for i in range(at, stop)):
        return None
    spot = Spot(line, at, stop, text[line.starts[at] : line.ends[stop - 1]], cue="place", unlisted=True)
    behind = known.kinds.longest(line.lower, stop) if stop < len(line.lower) and not line.caps[stop] else None
    if kind := _kind_of(line, at):
        spot.kind, spot.opens = kind, at - 2
    elif behind is not None and behind[1] in _SAID and line.lower[stop] not in _VAGUE:
        spot.kind, spot.last = behind[1], stop + behind[0]
    elif not _is_put(line, at, stop):
        return None
    return spot


def _is_letters(word: str) -> bool:
    """Whether a word is a letter or an acronym."""
    return word[0].isalpha() and (len(word) < 2 or word.isupper())


def _is_office(word: str) -> bool:
    """Whether a word of a name makes it a body's or a person's: "Justice Department", "Prince Charles"."""
    known = words()
    return word in known.bodies or word in known.titles or word in known.roads


def _is_put(line: Line, at: int, stop: int) -> bool:
    """Whether a preposition puts something at the name, and nothing tells that it is a person's or a body's."""
    known, name = words(), line.lower[at:stop]
    if not (line.word(at - 1) in _PUT or _in_list(line, at)) or sum(line.caps[at:stop]) > _WORDS:
        return False
    return not (known.ordinary.intersection(name) or line.word(stop) in known.bodies)


def _in_list(line: Line, at: int) -> bool:
    """Whether the token ends a list of names that a preposition puts something at ("in Luhansk and Avdiivka")."""
    first = at - 1
    if line.word(first) != "and":
        return False
    while first > 0 and (line.begins(first) or line.lower[first] in {"and", ",", "-"}):
        first -= 1
    return line.lower[first] in _PUT


def lengthen(text: str, spots: Sequence[Spot], answered: list[tuple[Entry, float] | None]) -> bool:
    """Where a sentence puts something at a small place whose name goes on, it is another place, which is unknown.

    "Wad al-Noura" is not Wad. Says whether there was any.
    """
    any_longer = False
    begins = {
        (spot.line.number, spot.first)
        for spot, answer in zip(spots, answered, strict=True)
        if answer is not None and (answer[0].kind == "country" or answer[0].population > _LARGE)
    }
    for at, spot in enumerate(spots):
        answer = answered[at]
        line = spot.line
        if answer is None or spot.dropped or spot.last > spot.stop or spot.sure:
            continue
        if spot.cue != "place" and spot.kind is None and (spot.stop >= len(line.caps) or line.caps[spot.stop]):
            continue  # only an Arabic article tells by itself that the name goes on
        if answer[0].population > _LARGE or (line.number, spot.stop) in begins or not line.goes_on(spot.stop):
            continue
        stop = _end(line, spot.stop, set())
        spot.stop = spot.last = max(stop, spot.stop)
        spot.name = text[spot.start : spot.end]
        spot.unlisted, answered[at] = True, None
        any_longer = True
        for other in spots[at + 1 :]:
            if other.line is not line or other.first >= stop:
                break
            other.dropped = other.dropped or "part of a longer name"
    return any_longer


def misspelt(name: str, gazetteer: Gazetteer, countries: Mapping[str, float]) -> Entry | None:
    """The one place of the report's countries that a name nearly spells; null where there is none or a choice."""
    if len(name) < _LONG or name.lower() in words().ordinary:
        return None
    near = [entry for entry in gazetteer.near(name) if countries.get(entry.country or "", 0.0) >= 0.2]
    if not near:
        return None
    towns = Counter(entry.name for entry in near if entry.kind != "admin2")
    if len(towns) != 1:
        return None
    best = [entry for entry in near if entry.kind != "admin2"]
    same = [e for e in best if e.kind not in {"admin1", "country"}]
    return (same or best)[0] if len(same) <= 1 else None
