"""Rules that read times: a pattern over the flat sentence and a function that makes a value of the match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Literal

from onrecord.language.en.times.flat import Flat
from onrecord.language.en.times.model import Anchor, Told
from onrecord.language.en.times.tense import ahead, leads_on
from onrecord.language.en.times.values import Value, unresolved
from onrecord.language.en.times.words import either, pieces

Relative = Literal["report", "mentioned", "war"] | None
Example = tuple[str, str, str, str | None]  # sentence, words, TIMEX3 value, EDTF


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside its match."""

    flat: Flat
    anchor: Anchor
    told: Told

    @property
    def today(self) -> date:
        """The report's date. Only rules that are relative to the report may ask; they run only where it is known."""
        assert self.anchor.published is not None
        return self.anchor.published

    def day(self) -> date | None:
        """The day of which a time of day is, where it is not said: the one just told of, else the report's.

        A fresh day holds for some sentences, one of long ago only for the next.
        """
        day, published = self.told.day, self.anchor.published
        if day is None:
            return published
        fresh = published is not None and timedelta(0) <= published - day <= _FRESH
        return day if self.told.age <= (_HOLDS if fresh else 1) else published

    def before(self, start: int) -> str:
        """The word before this character, empty at the beginning of the sentence."""
        found = _LAST.search(self.flat.text, max(0, start - _REACH), start)
        return found[1] if found else ""

    def after(self, end: int) -> str:
        """The word that follows this character after a space or a hyphen, empty before punctuation."""
        found = _NEXT.match(self.flat.text, end)
        return found[1] if found else ""

    def ahead(self, start: int, end: int) -> bool:
        """Whether the clause around these characters speaks of what is still to come."""
        return ahead(self.flat, start, end)

    def leads_on(self, start: int, end: int) -> bool:
        """Whether the clause leads on to a date to come: "by", "until", "effective", a verb of the present."""
        return leads_on(self.flat, start, end)


_FRESH, _HOLDS = timedelta(days=10), 4  # a fresh day, and for how many sentences it holds
_LAST = re.compile(r"(?<![\w'$])([\w'$]+)[ -]?$")
_REACH = 60  # characters to each side that are looked at
_NEXT = re.compile(r"[ -]([\w']+)")

Build = Callable[[re.Match[str], Context], Value | None]


@dataclass(frozen=True)
class Rule:
    """A named rule. `relative` says what its value depends on; where the text may give the whole date,
    see `stated`.
    """

    name: str
    source: str
    build: Build
    relative: Relative
    needs: tuple[frozenset[str], ...]
    accept: Sequence[Example]
    reject: Sequence[str]
    names: tuple[str, Callable[[], Iterable[str]]] | None = None

    @property
    def pieces(self) -> dict[str, str]:
        """The pieces of patterns that only this rule has."""
        return {self.names[0]: either(self.names[1]())} if self.names else {}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern with the words of the lexicon; it begins and ends between words."""
        filled = re.sub(r"\{([a-z]+)\}", lambda name: self.pieces.get(name[1]) or pieces()[name[1]], self.source)
        return re.compile(rf"(?<![\w$€£])(?<!\d[.,:])(?:{filled})(?!\w)")

    def stated(self, found: re.Match[str]) -> bool:
        """Whether the text gives the whole date."""
        given = found.groupdict()
        return self.relative is None or any(given.get(name) for name in ("year", "year2", "short"))

    def value(self, found: re.Match[str], context: Context) -> Value | None:
        """What the match means; unresolved where it hangs on a date that nobody gave."""
        if self.relative == "report" and context.anchor.published is None and not self.stated(found):
            return unresolved()
        return self.build(found, context)


BOOK: list[Rule] = []


@cache
def _by_word() -> dict[str, tuple[int, ...]]:
    """By a word or kind of words of its first group, the numbers of the rules that need it."""
    found: dict[str, tuple[int, ...]] = {}
    for number, known in enumerate(BOOK):
        for word in known.needs[0]:
            found[word] = (*found.get(word, ()), number)
    return found


def candidates(words: frozenset[str]) -> list[Rule]:
    """The rules, in their order, whose words a sentence of these words and kinds of words holds."""
    by_word = _by_word()
    numbers = {number for word in words if word in by_word for number in by_word[word]}
    return [rule for number in sorted(numbers) if not any(map(words.isdisjoint, (rule := BOOK[number]).needs[1:]))]


def span_of(found: re.Match[str]) -> tuple[int, int]:
    """The characters of the time in a match: its group "is", or all of it."""
    return found.span("is" if "is" in found.re.groupindex else 0)


def rule(
    name: str,
    pattern: str,
    *,
    needs: str,
    relative: Relative = None,
    accept: Sequence[Example],
    reject: Sequence[str] = (),
    names: tuple[str, Callable[[], Iterable[str]]] | None = None,
) -> Callable[[Build], Build]:
    """Registers a function as a rule.

    In `pattern`, "{month}" stands for the words of that kind; `names` adds a kind of the rule's own. `needs` are the
    words or kinds of words without which it cannot match: one of each group, as in "month|season digit". A group
    "year", "year2" or "short" in the pattern gives the year of a date that else is relative to the report; a group
    "is" the words of the time, where the pattern holds more.

    The examples are read in a report of Wednesday, 2 March 2022. Raises ValueError on a name that is taken or where
    there is no accepting example.
    """
    if not accept or any(known.name == name for known in BOOK):
        raise ValueError(f"rule {name!r} has no accepting example or a name that is taken")

    def register(build: Build) -> Build:
        wanted = tuple(frozenset(group.split("|")) for group in needs.split())
        BOOK.append(Rule(name, pattern, build, relative, wanted, accept, reject, names))
        return build

    return register
