"""The words of a report that may name a place: one pass over its capitals, the longest known name first."""

from __future__ import annotations

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

_SMALL = frozenset("de da do dos das del della di du la le les los las al el en sur am an der auf upon on of the and y e i ibn bin".split())
_ACRONYM = 3
_JOINED = frozenset(("-", "–"))

Cue = Literal["none", "maybe", "place"]


@dataclass(slots=True)
class Spot:
    """Words that may name a place: the tokens `first` to `stop` of a line, and `name`, by which to look it up.

    `start` and `end` are characters of the report. `kind` is what a word beside the name says it is ("region"), and
    `last` the token behind that word, `opens` the first one of "the city of". `behind`: an abbreviated division.
    `country`: the ISO code of a state's adjective. `cue`: how clearly the sentence puts something there.
    """

    line: Line
    first: int
    stop: int
    start: int
    end: int
    name: str
    use: Use = "place"
    kind: str | None = None
    opens: int = 0
    last: int = 0
    behind: tuple[Behind, ...] = ()
    country: str | None = None
    cue: Cue = "none"
    dropped: str = ""

    @property
    def placed(self) -> bool:
        """Whether its wording alone says that it is a place."""
        return self.cue == "place" or self.kind is not None or bool(self.behind)


def find_spots(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> list[Spot]:
    """The spots of a report in order of text, not overlapping."""
    found: list[Spot] = []
    for number, sentence in enumerate(sentences):
        if not any(word[0].isupper() for word in sentence.words):
            continue
        line = Line.of(sentence, number)
        own = list(_spots(text, line, gazetteer))
        found += own
    return found


def _spots(text: str, line: Line, gazetteer: Gazetteer) -> Iterator[Spot]:
    at, size = 0, len(line.lower)
    adjectives = _adjectives()
    before: Spot | None = None
    while at < size:
        if not line.begins(at):
            at += 1
            continue
        length = _none(line, at)
        spot = _adjective(line, at, adjectives) or _named(text, line, at, gazetteer, before)
        if length and (spot is None or at + length >= spot.stop):
            at += length
            continue
        if spot is None:
            at += 1
            continue
        yield spot
        before = spot
        at = spot.stop


def _adjective(line: Line, at: int, adjectives: PhraseTable[tuple[str, str | None]]) -> Spot | None:
    """ "Ukrainian", "Texans": a people or what belongs to it."""
    hit = adjectives.longest(line.lower, at)
    if hit is None:
        return None
    start, end = line.sentence.chars(at, at + hit[0])
    name, country = hit[1]
    return Spot(line, at, at + hit[0], start, end, name, "adjective", last=at + hit[0], opens=at, country=country)


def _named(text: str, line: Line, at: int, gazetteer: Gazetteer, before: Spot | None) -> Spot | None:
    short = _short(line, at, before)
    if short is not None:
        return short
    start = line.sentence.starts[at]
    for end in gazetteer.ends(text, start):
        stop = line.stops.get(end)
        if stop is None or stop <= at or not _written_as_name(line, at, stop):
            continue
        return Spot(line, at, stop, start, end, text[start:end], opens=at, last=stop)
    return None


def _written_as_name(line: Line, at: int, stop: int) -> bool:
    """Whether the case of the words is that of a name, and not of an acronym or of a phrase that happens to be one."""
    sentence, last = line.sentence, stop - 1
    if stop - at == 1:
        word = sentence.words[at]
        if len(word) < 3 and word.isascii():
            return False
        return not word.isupper() or line.shouted or len(word) > _ACRONYM
    if not line.caps[last] and line.lower[last] not in words().kinds and not _after_hyphen(line, last):
        return False
    return all(line.caps[i] or line.lower[i] in _SMALL or not line.lower[i][0].isalpha() or i == last or _after_hyphen(line, i) for i in range(at + 1, stop))


def _after_hyphen(line: Line, at: int) -> bool:
    return line.lower[at - 1] in _JOINED


def _short(line: Line, at: int, before: Spot | None) -> Spot | None:
    """ "U.S.", "W.Va.", and "Ill." behind another place's name."""
    known, sentence = words(), line.sentence
    for stop in (at + 2, at + 1):
        if stop > len(sentence):
            continue
        start, end = sentence.chars(at, stop)
        if stop - at == 2 and sentence.words[at + 1] != "." and not sentence.words[at].endswith("."):
            continue
        written = "".join(sentence.words[at:stop]) if sentence.words[stop - 1] == "." else " ".join(sentence.words[at:stop])
        name = known.short.get(written)
        if name is not None and not (line.shouted and written == "US"):
            return Spot(line, at, stop, start, end, name, opens=at, last=stop)
        behind = known.behind.get(written.replace(".", ""))
        if behind and before is not None and _right_behind(line, before, at, code=written.isupper()):
            return Spot(line, at, stop, start, end, behind[0].name, opens=at, last=stop, behind=behind)
    return None


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


@cache
def _adjectives() -> PhraseTable[tuple[str, str | None]]:
    """Adjectives and peoples: the place that they belong to, and its ISO code where that is a state."""
    found: dict[str, tuple[str, str | None]] = {}
    for phrase, side in entries():
        if side.kind == "state" and side.form in {"adjective", "people"} and not side.contextual:
            found.setdefault(phrase, (side.name, side.country))
    for phrase, name in words().adjectives.items():
        found.setdefault(phrase, (name, None))
    return EnglishTable(found.items())
