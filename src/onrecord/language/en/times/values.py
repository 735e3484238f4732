"""Times of the calendar, each as TIMEX3 and as EDTF side by side."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from onrecord.language.en.times.model import Precision, Type

DAY = timedelta(days=1)
_DAYS, _WEEK, _MONTH = 13, 7, 31  # up to how many days a span is "days" or "month"; a week is seven


@dataclass(frozen=True, slots=True)
class Value:
    """A time: its TIMEX3 type and value, its EDTF, and its first and last day where it lies in the calendar."""

    type: Type
    timex: str
    edtf: str | None = None
    precision: Precision | None = None
    begins: date | None = None
    ends: date | None = None


def at_day(day: date) -> Value:
    """A day."""
    return Value("DATE", day.isoformat(), day.isoformat(), "day", day, day)


def part_of(day: date, code: str) -> Value:
    """A part of a day by its TIMEX3 code ("MO", "NI", "12:00"); of the day only the date goes into EDTF."""
    return Value("TIME", f"{day}T{code}", day.isoformat(), "hours", day, day)


def night_before(day: date) -> Value:
    """The night that ends on `day`: overnight, last night."""
    before = day - DAY
    return Value("TIME", f"{before}TNI", f"{before}/{day}", "hours", before, day)


def clock(day: date, hour: int, minute: int, offset: str = "") -> Value:
    """A time of the clock; `offset` as in "+02:00" or "Z", empty where the text does not state it."""
    return Value("TIME", f"{day}T{hour:02}:{minute:02}", f"{day}T{hour:02}:{minute:02}:00{offset}", "hours", day, day)


def month(year: int, number: int) -> Value:
    """A month."""
    text = f"{year:04}-{number:02}"
    return Value("DATE", text, text, "month", date(year, number, 1), date(year, number, monthrange(year, number)[1]))


EARLY, MID, LATE = range(3)
_TENTH, _TWENTIETH = 10, 20


def third_of(value: Value, which: int) -> Value:
    """The early, mid or late third of a month (days 1 to 10, 11 to 20, 21 on) or of a year (four months each)."""
    if value.begins is None or value.ends is None:
        return value
    if value.precision == "month":
        firsts = (1, _TENTH + 1, _TWENTIETH + 1)
        lasts = (_TENTH, _TWENTIETH, value.ends.day)
        begins, ends = value.begins.replace(day=firsts[which]), value.begins.replace(day=lasts[which])
        return replace(value, edtf=f"{begins}/{ends}", precision="days", begins=begins, ends=ends)
    first, last = month(value.begins.year, 4 * which + 1), month(value.begins.year, 4 * which + 4)
    return replace(value, edtf=f"{first.edtf}/{last.edtf}", begins=first.begins, ends=last.ends)


def year_of(number: int) -> Value:
    """A year."""
    text = f"{number:04}"
    return Value("DATE", text, text, "longer", date(number, 1, 1), date(number, 12, 31))


def monday_of(day: date) -> date:
    """The Monday of the week in which `day` lies."""
    return day - timedelta(days=day.weekday())


def week_of(day: date) -> Value:
    """The week, Monday to Sunday, in which `day` lies."""
    monday = monday_of(day)
    year, number, _ = monday.isocalendar()
    value = span(monday, monday + timedelta(days=6))
    return replace(value, timex=f"{year}-W{number:02}")


def weekend_of(day: date) -> Value:
    """Saturday and Sunday of the week in which `day` lies."""
    saturday = monday_of(day) + timedelta(days=5)
    value = span(saturday, saturday + DAY)
    return replace(value, timex=f"{week_of(day).timex}-WE")


def season(year: int, codes: tuple[str, str]) -> Value:
    """A season by its EDTF and TIMEX3 codes; a winter belongs to the year in which it begins."""
    edtf, timex = codes
    first = 3 * (int(edtf) - 20)
    begins = date(year, first, 1)
    after = date(year + (first == 12), first + 3 if first < 12 else 3, 1)
    return Value("DATE", f"{year:04}-{timex}", f"{year:04}-{edtf}", "longer", begins, after - DAY)


def quarter(year: int, number: int) -> Value:
    """A quarter of a year, 1 to 4."""
    first, last = 3 * number - 2, 3 * number
    begins, ends = date(year, first, 1), date(year, last, monthrange(year, last)[1])
    return Value("DATE", f"{year}-Q{number}", f"{year}-{first:02}/{year}-{last:02}", "longer", begins, ends)


def quarter_at(day: date) -> Value:
    """The quarter in which `day` lies."""
    return quarter(day.year, (day.month + 2) // 3)


def half(year: int, number: int) -> Value:
    """A half of a year, 1 or 2."""
    first, last = 6 * number - 5, 6 * number
    begins, ends = date(year, first, 1), date(year, last, monthrange(year, last)[1])
    return Value("DATE", f"{year}-H{number}", f"{year}-{first:02}/{year}-{last:02}", "longer", begins, ends)


def decade(year: int) -> Value:
    """The ten years that begin with `year` (1990)."""
    return Value("DATE", f"{year // 10}", f"{year // 10}X", "longer", date(year, 1, 1), date(year + 9, 12, 31))


def century(number: int) -> Value:
    """The hundred years whose first two digits are `number` (19 for 1900 to 1999)."""
    return Value(
        "DATE", f"{number:02}", f"{number:02}XX", "longer", date(100 * number, 1, 1), date(100 * number + 99, 12, 31)
    )


def span(begins: date, ends: date, timex: str | None = None, *, type_: Type = "DATE") -> Value:
    """The days `begins` to `ends`, both included; turned round where they stand the wrong way."""
    begins, ends = min(begins, ends), max(begins, ends)
    edtf = begins.isoformat() if begins == ends else f"{begins}/{ends}"
    return Value(type_, timex or edtf, edtf, precision_of((ends - begins).days + 1), begins, ends)


def precision_of(days: int) -> Precision:
    """How exact a span of so many days is."""
    if days == 1:
        return "day"
    if days == _WEEK:
        return "week"
    return "days" if days <= _DAYS else "month" if days <= _MONTH else "longer"


def between(left: Value, right: Value) -> Value | None:
    """From the beginning of one time to the end of another; None where it is no span or inverted."""
    if left.begins is None or right.ends is None or left.edtf is None or right.edtf is None or left.begins > right.ends:
        return None
    first, last = left.edtf.split("/")[0].split("T")[0], right.edtf.split("/")[-1].split("T")[0]
    edtf = first if first == last else f"{first}/{last}"
    days = (right.ends - left.begins).days + 1
    return Value("DATE", f"{left.timex}/{right.timex}", edtf, precision_of(days), left.begins, right.ends)


def reference(timex: str) -> Value:
    """ "now", "recently": no time of the calendar."""
    return Value("DATE", timex)


def duration(timex: str) -> Value:
    """A length of time."""
    return Value("DURATION", timex)


def repeated(timex: str) -> Value:
    """A time that comes again and again."""
    return Value("SET", timex)


def unresolved(kind: Type = "DATE", timex: str = "XXXX-XX-XX") -> Value:
    """A time of the calendar that the text leaves open."""
    return Value(kind, timex)


def shifted(day: date, days: int) -> date | None:
    """`day` moved by so many days, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(day: date, months: int) -> date | None:
    """`day` moved by so many months, to the last day of a shorter month; None beyond the calendar."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))
