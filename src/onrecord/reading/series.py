"""The date of a report by the running totals that it states, against a known series of daily totals.

A daily bulletin repeats its totals word for word, so a total with enough digits names its day. The method is ours: it
counts how many stated totals are exactly those of a day, and answers only where one day stands out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from onrecord.model.claims import AnyClaim, Loss
from onrecord.model.times import Published
from onrecord.rules.lexicon import Strict, load_lexicon

# One number alone is believed from this size on, and with so many digits before the zeros at its end: smaller totals
# move slowly, and somebody else's count passes through the same numbers on other days.
GREAT, TELLING = 1000, 3
Row = Mapping[str, object]
Stated = tuple[str, int]  # an item and its number


class _Columns(Strict, frozen=True):
    source: str
    columns: dict[str, str]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, the totals that name it, and those of the report that differ from it."""

    day: date
    agreed: tuple[Stated, ...]
    differ: tuple[Stated, ...] = ()

    @property
    def published(self) -> Published:
        """The day as the date of a report, marked as inferred."""
        return Published(edtf=self.day.isoformat(), basis="inferred")

    @property
    def reason(self) -> str:
        """Why it is this day, in a few words."""
        totals = ", ".join(f"{number:,} {item}" for item, number in self.agreed)
        apart = (
            f"; not those of that day: {', '.join(f'{n:,} {item}' for item, n in self.differ)}" if self.differ else ""
        )
        return f"its totals ({totals}) are those of the series on that day alone{apart}"


class Series:
    """Running totals by day: how many of each item."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take rows with "date" (2022-06-03) and numbers; other values are passed over, days may come twice.

        Raises ValueError where a row has no date.
        """
        self._totals: dict[date, dict[str, frozenset[int]]] = {}
        self._days: dict[Stated, set[date]] = defaultdict(set)
        columns: dict[date, dict[str, int]] = defaultdict(dict)
        for row in rows:
            numbers = {name: n for name, n in row.items() if isinstance(n, int) and not isinstance(n, bool)}
            columns[date.fromisoformat(str(row.get("date")))].update(numbers)
        for day, numbers in columns.items():
            self._totals[day] = _by_item(numbers)
            for item, totals in self._totals[day].items():
                for number in totals:
                    self._days[item, number].add(day)

    def __len__(self) -> int:
        return len(self._totals)

    def days(self, stated: Stated) -> set[date]:
        """The days whose total is exactly this."""
        return self._days.get(stated, set())

    def totals(self, day: date, item: str) -> frozenset[int]:
        """What the series has for an item on a day."""
        return self._totals[day].get(item, frozenset())


def date_by_series(claims: Iterable[AnyClaim], series: Series) -> Dated | None:
    """The one day that the totals stated in the claims agree with, or null where no day or several do.

    Two totals must be those of the day, or one that is believed alone (a thousand or more, with three digits before
    the zeros at its end), and more must agree than differ. Days that agree equally are told apart by totals with one
    bound ("more than 2,000").
    The claims of one side count together: a series is about one.
    """
    totals = [claim for claim in claims if isinstance(claim, Loss) and _is_total(claim)]
    sides: set[str | None] = {claim.of for claim in totals if claim.of} or {None}
    found = [_of_side([c for c in totals if c.of in {side, None}], series) for side in sorted(sides, key=str)]
    answers = [answer for answer in found if answer is not None]
    return answers[0] if len({answer.day for answer in answers}) == 1 else None


def _of_side(claims: list[Loss], series: Series) -> Dated | None:
    exact = sorted({(c.item, c.count.low) for c in claims if c.count.low is not None and c.count.low == c.count.high})
    votes: dict[date, list[Stated]] = defaultdict(list)
    for stated in exact:
        for day in series.days(stated):
            votes[day].append(stated)
    if not votes:
        return None
    most = max(len(agreed) for agreed in votes.values())
    best = [day for day, agreed in votes.items() if len(agreed) == most]
    if len(best) > 1:
        best = [day for day in best if all(_bounded(claim, series.totals(day, claim.item)) for claim in claims)]
    if len(best) != 1:
        return None
    day = best[0]
    agreed = votes[day]
    differ = [stated for stated in exact if stated not in agreed and series.totals(day, stated[0])]
    if len(differ) >= len(agreed) or (len(agreed) == 1 and not _telling(agreed[0][1])):
        return None
    return Dated(day, tuple(agreed), tuple(differ))


def _telling(number: int) -> bool:
    return number >= GREAT and _digits(number) >= TELLING


def _is_total(claim: Loss) -> bool:
    """A running total that the text takes as a fact."""
    return claim.scope == "cumulative" and claim.polarity == "+" and claim.realis == "happened"


def _bounded(claim: Loss, totals: frozenset[int]) -> bool:
    """Whether a total with one bound fits the day's, rounded as it is written. Any other count tells nothing."""
    low, high = claim.count.bounds
    if (low is None) == (high is None) or not totals:
        return True
    if low is not None:
        written = max(low, low - 1, key=_rounding)
        return any(low <= total < written + _rounding(written) for total in totals)
    assert high is not None
    written = max(high, high + 1, key=_rounding)
    return any(written - _rounding(written) < total <= high for total in totals)


def _rounding(number: int) -> int:
    """The power of ten that a number is written to."""
    return 10 ** (len(str(number)) - _digits(number)) if number > 0 else 1


def _digits(number: int) -> int:
    """How many digits a number has without the zeros at its end."""
    return len(str(number).rstrip("0"))


def _by_item(numbers: Mapping[str, int]) -> dict[str, frozenset[int]]:
    """The totals of each item: that of each column, and the sums of those that a report may have put together."""
    items: dict[str, list[int]] = defaultdict(list)
    for column, number in numbers.items():
        items[_columns().get(column.casefold(), column)].append(number)
    return {
        item: frozenset(sum(part) for size in range(1, len(own) + 1) for part in combinations(own, size))
        for item, own in items.items()
    }


@cache
def _columns() -> dict[str, str]:
    return load_lexicon("onrecord.reading", "series.toml", _Columns).columns
