"""Chunks: a sentence as a row of labelled units, and patterns over them.

A cascade in the manner of FASTUS (Hobbs et al. 1997): words are first grouped into units that mean something to a
later stage (a quantity of people, a verb of harm, an auxiliary), and rules match rows of units, not of words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.rules.sentence import Sentence

_OPEN, _SEP, _WORD, _TAG, _CLOSE = "\x01", "\x02", "\x03", "\x04", "\x05"
_ELEMENT = re.compile(
    r"\[(?:(?P<name>\w+):)?(?P<labels>[!\w|.-]+)\]|'(?P<word>[^']+)'|<(?P<tag>[\w|$]+)>|(?P<other>[()?*+|]|\{\d+,?\d*\}|\s+)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens `first` to `stop` (exclusive) of a sentence under their labels, with what they mean in `value`."""

    first: int
    stop: int
    labels: tuple[str, ...]
    value: object = None


@dataclass(frozen=True)
class Chunks:
    """A sentence and its units, which cover every token once and in order."""

    sentence: Sentence
    units: tuple[Unit, ...]

    @cached_property
    def encoded(self) -> str:
        """The units as one string, for patterns."""
        return "".join(self._encode(unit) for unit in self.units)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each unit begins in `encoded`; one more entry marks the end."""
        at, starts = 0, []
        for unit in self.units:
            starts.append(at)
            at += len(self._encode(unit))
        return (*starts, at)

    @cached_property
    def unit_at(self) -> Mapping[int, int]:
        """The unit that begins at an offset of `encoded`."""
        return {start: n for n, start in enumerate(self.starts[:-1])}

    def _encode(self, unit: Unit) -> str:
        labels = _SEP + _SEP.join(unit.labels) + _SEP
        words = " ".join(self.sentence.lower[unit.first : unit.stop])
        return f"{_OPEN}{labels}{_WORD}{words}{_TAG}{self.sentence.tags[unit.stop - 1]}{_CLOSE}"

    def unit_of(self, token: int) -> int:
        """The number of the unit that covers a token."""
        return next(n for n, unit in enumerate(self.units) if unit.first <= token < unit.stop)

    def chars(self, first: int, stop: int) -> tuple[int, int]:
        """The report characters of the units `first` to `stop` (exclusive)."""
        return self.sentence.chars(self.units[first].first, self.units[stop - 1].stop)

    def words(self, unit: int) -> str:
        """The words of a unit in lower case."""
        return " ".join(self.sentence.lower[self.units[unit].first : self.units[unit].stop])


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern over units.

    Syntax: `[label]`, `[a|b]` one of the labels, `[!a|b]` none of them, `[name:label]` keeps the unit under a name,
    `'word|word'` literal words, `<VBN|VBD>` beginnings of tags, and the marks ( ) | ? * + {m,n} of regular expressions.
    """

    source: str
    right: re.Pattern[str]
    left: re.Pattern[str]

    @classmethod
    def of(cls, source: str) -> Pattern:
        """Compiles `source`; raises ValueError at the first character that is not of the syntax."""
        regex = _translate(source)
        try:
            return cls(source, re.compile(regex), re.compile(f".*(?:{regex})", re.DOTALL))
        except re.error as error:
            raise ValueError(f"pattern {source!r}: {error.msg}") from error

    def after(self, chunks: Chunks, unit: int) -> dict[str, int] | None:
        """The named units of a match that begins right after `unit` (-1: at the beginning), or None."""
        return self._named(chunks, self.right.match(chunks.encoded, chunks.starts[unit + 1]))

    def before(self, chunks: Chunks, unit: int) -> dict[str, int] | None:
        """The named units of the shortest match that ends right before `unit`, or None."""
        return self._named(chunks, self.left.fullmatch(chunks.encoded, 0, chunks.starts[unit]))

    def _named(self, chunks: Chunks, match: re.Match[str] | None) -> dict[str, int] | None:
        if match is None:
            return None
        return {
            name: chunks.unit_at[match.start(name)] for name, value in match.groupdict().items() if value is not None
        }


def _translate(source: str) -> str:
    out, at = [], 0
    for piece in _ELEMENT.finditer(source):
        if piece.start() != at:
            break
        at = piece.end()
        out.append(_element(piece))
    if at != len(source):
        raise ValueError(f"pattern {source!r}: cannot read {source[at:]!r}")
    return "".join(out)


def _element(piece: re.Match[str]) -> str:
    if piece["labels"]:
        wanted = piece["labels"].lstrip("!")
        alternatives = "|".join(re.escape(label) for label in wanted.split("|"))
        test = f"(?=[^{_WORD}]*{_SEP}(?:{alternatives}){_SEP})"
        test = test.replace("(?=", "(?!", 1) if piece["labels"].startswith("!") else test
        body = f"{_OPEN}{test}[^{_CLOSE}]*{_CLOSE}"
        return f"(?P<{piece['name']}>{body})" if piece["name"] else f"(?:{body})"
    if piece["word"]:
        words = "|".join(re.escape(word) for word in piece["word"].split("|"))
        return f"(?:{_OPEN}[^{_WORD}]*{_WORD}(?:{words}){_TAG}[^{_CLOSE}]*{_CLOSE})"
    if piece["tag"]:
        tags = "|".join(re.escape(tag) for tag in piece["tag"].split("|"))
        return f"(?:{_OPEN}[^{_TAG}]*{_TAG}(?:{tags})[^{_CLOSE}]*{_CLOSE})"
    other = piece["other"]
    return "" if other.isspace() else "(?:" if other == "(" else other


def cover(sentence: Sentence, units: Sequence[Unit], plain: Sequence[tuple[str, ...]]) -> Chunks:
    """The chunks of a sentence: `units` where they are, elsewhere one unit a token with its `plain` labels."""
    row: list[Unit] = []
    taken = {unit.first: unit for unit in units}
    at = 0
    while at < len(sentence):
        unit = taken.get(at) or Unit(at, at + 1, plain[at])
        row.append(unit)
        at = unit.stop
    return Chunks(sentence, tuple(row))
