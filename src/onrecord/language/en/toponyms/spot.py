"""The words of a report that may name a place: one pass over its capitals, the longest known name first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.language.en.sides import entries
from onrecord.language.en.speakers.words import outlets
from onrecord.language.en.tables import EnglishTable
from onrecord.language.en.toponyms.lexicon import Behind, words
from onrecord.language.en.toponyms.line import Line
from onrecord.language.en.toponyms.mention import Gazetteer, Use
from onrecord.rules.lexicon import PhraseTable
from onrecord.rules.sentence import Sentence

_SMALL = frozenset(
    """de da do das dos del della di du la le les los las al el en sur am an der auf upon on of the and y e i ibn
    bin""".split()
)
_ACRONYM = 3
_HYPHENS = frozenset(("-", "–"))
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,4}\.[ ]?){1,3}")

Cue = Literal["none", "maybe", "place"]


@dataclass(slots=True)
class Spot:
    """Words that may name a place: the tokens `first` to `stop` of a line, and `name`, by which to look it up.

    `start` and `end` are characters of the report. `kind` is what a word beside the name says it is ("region"), and
    `last` the token behind that word, `opens` the first one of "the city of". `behind`: an abbreviated division.
    `others`: more names to look it up by. `country`: the ISO code of a state's adjective. `cue`: how clearly the
    sentence puts something there. `sure`: written as only a place is ("U.S."). `doubtful`: its capitalised neighbour
    may make it part of another name. `unlisted`: no gazetteer knows it. `shared`: its place is
    meant only where the report is about that one's country. `lone`: no place of that name in another country comes near
    its own in size. `dropped`: why it is no place after all.
    """

    line: Line
    first: int
    stop: int
    name: str
    use: Use = "place"
    kind: str | None = None
    opens: int = -1
    last: int = -1
    behind: tuple[Behind, ...] = ()
    others: tuple[str, ...] = ()
    country: str | None = None
    cue: Cue = "none"
    sure: bool = False
    doubtful: bool = False
    unlisted: bool = False
    shared: bool = False
    lone: bool = False
    dropped: str = ""

    def __post_init__(self) -> None:
        self.opens = self.first if self.opens < 0 else self.opens
        self.last = self.stop if self.last < 0 else self.last

    @property
    def start(self) -> int:
        """The character of the report at which the name begins."""
        return self.line.starts[self.first]

    @property
    def end(self) -> int:
        """The character behind the name."""
        return self.line.ends[self.stop - 1]

    @property
    def placed(self) -> bool:
        """Whether its wording alone says that it is a place."""
        return self.cue == "place" or self.kind is not None or self.sure

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.stop - self.first == 1


def find_spots(text: str, lines: Sequence[Line], gazetteer: Gazetteer) -> list[Spot]:
    """The spots of a report in order of text, not overlapping."""
    return [spot for line in lines for spot in _spots(text, line, gazetteer)]


def lines_of(sentences: Sequence[Sentence]) -> list[Line]:
    """The sentences that hold a capital."""
    capitals = ((at, s) for at, s in enumerate(sentences) if any(word[0].isupper() for word in s.words))
    return [Line.of(sentence, number) for number, sentence in capitals]


def _spots(text: str, line: Line, gazetteer: Gazetteer) -> Iterator[Spot]:
    past, opening, listed = 0, words().opening, _listed_words()
    before: Spot | None = None
    for at in line.heads:
        word = line.lower[at]
        if at < past or (word in opening and not _next_is_high(line, at)):
            continue
        known = word in listed
        spot = _short(text, line, at, before) or _named(text, line, at, gazetteer)
        if known:
            spot = _longest(_adjective(line, at), spot)
        if spot is not None and spot.single and spot.use == "place" and not spot.sure and _says_what(word):
            spot = None
        length = _none(line, at) if known else 0
        if length and (spot is None or at + length >= spot.stop):
            past = at + length
        elif spot is not None:
            yield spot
            before = spot
            past = spot.stop


@cache
def _listed_words() -> frozenset[str]:
    """The first words of all adjectives, peoples, outlets and phrases that are no places."""
    tables = (_adjectives(), words().none, outlets())
    return frozenset(word for table in tables for word in table.first_words())


def _next_is_high(line: Line, at: int) -> bool:
    return at + 1 < len(line.caps) and (line.caps[at + 1] or line.lower[at + 1] in _HYPHENS)


def _says_what(word: str) -> bool:
    """Whether a word alone is no name: a direction, or a word for a kind of place ("Eastern", "Hospital", "Lake")."""
    return word in words().bearings or word in words().plurals or words().kinds.longest((word,), 0) is not None


def _longest(adjective: Spot | None, name: Spot | None) -> Spot | None:
    if adjective is None or (name is not None and name.stop > adjective.stop):
        return name
    return adjective


def _adjective(line: Line, at: int) -> Spot | None:
    """ "Ukrainian", "Texans": a people or what belongs to it."""
    hit = _adjectives().longest(line.lower, at)
    if hit is None:
        return None
    stop = at + hit[0]
    name, *others = hit[1].names
    return Spot(line, at, stop, name, use="adjective", others=tuple(others), country=hit[1].country, sure=True)


def _named(text: str, line: Line, at: int, gazetteer: Gazetteer) -> Spot | None:
    """The longest name of the gazetteer that begins at the token and is written as one."""
    start = line.starts[at]
    for end in gazetteer.ends(text, start):
        stop = line.stops.get(end)
        if stop is not None and stop > at and _written_as_name(line, at, stop):
            name = text[start:end]
            return Spot(line, at, stop, words().meant.get(name, name))
    return None


def _written_as_name(line: Line, at: int, stop: int) -> bool:
    """Whether the case of the words is that of a name, and not of an acronym or of a phrase that happens to be one."""
    last = stop - 1
    if last == at:
        word = line.words[at]
        if len(word) < 3 and word.isascii():
            return False
        return not word.isupper() or line.shouted or len(word) > _ACRONYM
    if line.lower[last] == "'s":
        return False
    if line.lower[last] in words().kinds:
        return True  # "Mariupol drama theatre"
    if not line.caps[last] and line.lower[last - 1] not in _HYPHENS:
        return False
    return all(_in_name(line, i) for i in range(at + 1, last))


def _in_name(line: Line, at: int) -> bool:
    word = line.lower[at]
    return line.caps[at] or word in _SMALL or not word[0].isalpha() or line.lower[at - 1] in _HYPHENS


def _short(text: str, line: Line, at: int, before: Spot | None) -> Spot | None:
    """ "U.S.", "W. Va.", and "Ill." behind another place's name."""
    known, word = words(), line.words[at]
    dotted = word[-1] == "." or text[line.ends[at] : line.ends[at] + 1] == "."
    if not dotted and word not in known.short and word not in known.behind:
        return None
    for end, written in _writings(text, line, at, dotted=dotted):
        stop = line.stops.get(end)
        if stop is None:
            continue
        name = known.short.get(written)
        if name is not None and not (line.shouted and written == "US"):
            return Spot(line, at, stop, name, sure=True)
        behind = known.behind.get(written.replace(".", ""))
        code = written.isupper() and "." not in written
        if behind and before is not None and not (code and line.shouted) and _right_behind(line, before, at, code=code):
            return Spot(line, at, stop, behind[0].name, behind=behind, sure=True)
    return None


def _writings(text: str, line: Line, at: int, *, dotted: bool) -> Iterator[tuple[int, str]]:
    """How the words at a token may be written short, longest first: where it ends, and the letters without spaces."""
    start = line.starts[at]
    found = _DOTTED.match(text, start) if dotted else None
    while found is not None:
        written = found.group().rstrip()
        yield start + len(written), written.replace(" ", "")
        found = _DOTTED.match(text, start, start + len(written) - 1)
    yield line.ends[at], line.words[at]


def _right_behind(line: Line, before: Spot, at: int, *, code: bool) -> bool:
    """Whether only a comma stands between a place's name and the token, or a space where it is no code in capitals."""
    if before.use == "adjective":
        return False
    return (before.stop == at and not code) or (before.stop == at - 1 and line.lower[at - 1] == ",")


def _none(line: Line, at: int) -> int:
    """How many tokens a phrase takes that holds a place's name and is none: one of the lexicon, or an outlet."""
    longest = 0
    for table in (words().none, outlets()):
        hit = table.longest(line.lower, at)
        longest = max(longest, hit[0] if hit else 0)
    return longest


@dataclass(frozen=True, slots=True)
class _Belongs:
    """To what a people or an adjective belongs: the place's names, and its ISO code where it is a state."""

    names: tuple[str, ...]
    country: str | None


@cache
def _adjectives() -> PhraseTable[_Belongs]:
    found: dict[str, _Belongs] = {}
    names: dict[str, list[str]] = {}
    for phrase, side in entries():
        if side.kind == "state" and side.form == "name":
            names.setdefault(side.name, [side.name]).append(phrase)
    for phrase, side in entries():
        if side.kind == "state" and side.form in {"adjective", "people"} and not side.contextual:
            found.setdefault(phrase, _Belongs(tuple(dict.fromkeys(names.get(side.name, [side.name]))), side.country))
    for phrase, name in words().adjectives.items():
        found.setdefault(phrase, _Belongs((name,), None))
    return EnglishTable(found.items())
