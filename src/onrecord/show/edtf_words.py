"""A time in EDTF (ISO 8601-2) as people write it: "1–2 March 2022", "since 24 February 2022", "spring 2022".

It reads the forms that claims have: days, months, years, seasons, hours, intervals with open ends, and the marks of
what is uncertain or approximate. Any other form is given back as it is.
"""

from __future__ import annotations

import re

MONTHS = "January February March April May June July August September October November December".split()
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
MARKS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d)(?::\d\d)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?(?P<mark>[~?%]?)"
)
OPEN = {"", ".."}


def edtf_words(edtf: str) -> str:
    """The time in words."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _date(first) or edtf
    if first == last:
        return _date(first) or edtf
    start, end = _date(first), _date(last)
    if last in OPEN and start:
        return f"since {start}"
    if first in OPEN and end:
        return f"until {end}"
    if not start or not end:
        return edtf
    return _joined(start, end)


def _date(text: str) -> str | None:
    match = DATE.fullmatch(text)
    if match is None:
        return None
    month = int(match["month"] or 0)
    if month > 12:
        name = SEASONS.get(month)
        words = f"{name} {match['year']}" if name else None
    elif match["day"]:
        words = f"{int(match['day'])} {MONTHS[month - 1]} {match['year']}"
    else:
        words = f"{MONTHS[month - 1]} {match['year']}" if month else match["year"]
    if words is None:
        return None
    time = f", {match['time']}{_zone(match['zone'])}" if match["time"] else ""
    return f"{MARKS[match['mark']]}{words}{time}"


def _zone(zone: str | None) -> str:
    return {None: "", "Z": " UTC"}.get(zone, f" UTC{zone}")


def _joined(start: str, end: str) -> str:
    """An interval; what both ends share is said once."""
    if re.fullmatch(r"\d.*\d{4}", start) and re.fullmatch(r"\d.*\d{4}", end):
        a, b = start.split(), end.split()
        if len(a) == len(b) == 3 and a[2] == b[2]:
            return f"{a[0]}–{end}" if a[1] == b[1] else f"{a[0]} {a[1]} – {end}"
    return f"{start} – {end}"
