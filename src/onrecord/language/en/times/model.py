"""What is found: times that a sentence names, with the report's date to resolve them against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["hours", "day", "days", "week", "month", "longer"]
Role = Literal["at", "since", "until", "within", "between", "before", "after", "compared", "dateline"]


@dataclass(frozen=True, slots=True)
class War:
    """A war: its first day as EDTF and as a day, its last where it is over, and the words that speak of it.

    `called` are the nouns by which reports call it without its name, `cues` words that occur in reports about it.
    """

    name: str
    began: str
    first: date
    until: date | None
    called: frozenset[str]
    cues: frozenset[str]

    @property
    def dated(self) -> bool:
        """Whether the day is known on which it began, and not only the month."""
        return self.began == str(self.first)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words are resolved against.

    `published` is the report's date, None where it is unknown: then only what the text gives with its year is resolved.
    `war` is the war that the report is about ("on the third day of the war"), see `war_of`.
    """

    published: date | None
    war: War | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the text told of last: a `day`, `age` sentences ago, a `quarter` of a year, a `period` (year, month or day).

    Quarter and period are given by their first day.
    """

    day: date | None = None
    quarter: date | None = None
    period: date | None = None
    age: int = 0


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time that a sentence names, in the tokens `first` to `stop` (half-open).

    `value` is the TIMEX3 value. `edtf` is the point or span of the calendar as the coding rules want it: for the role
    "since" it runs from there to the report's date ("since 24 February" in a report of 2 March is
    2022-02-24/2022-03-02) and `point` is what is named (2022-02-24); elsewhere the two are the same. Both are None for
    durations, sets, "now" and what cannot be resolved. `basis` is "stated" where the text gives the whole date with its
    year. `future` says that it lies after the report by the text's own words. `begins` and `ends` are the first and
    last day of `point`. The role "compared" is that of
    "the worst raid since 2015": nothing is counted since then. The role "dateline" is that of the day on which
    the report was sent ("KYIV, March 2 (Reuters) -"): it dates no event. `rule` is the rule that read it. `parts` are
    the two ends of a span ("from Monday to Friday"), each as a mention of its own.
    """

    first: int
    stop: int
    type: Type
    value: str
    edtf: str | None
    precision: Precision | None
    basis: Literal["stated", "resolved"]
    role: Role
    relative_to: Literal["report", "mentioned", "war"] | None
    rule: str
    point: str | None = None
    begins: date | None = None
    ends: date | None = None
    future: bool = False
    parts: tuple[TimeMention, ...] = ()
