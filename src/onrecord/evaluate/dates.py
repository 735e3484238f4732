"""EDTF times as first and last day, and when two of them say the same."""

from __future__ import annotations

import re
from datetime import date

SEASONS = {
    "21": ("03-01", "05-31"),
    "22": ("06-01", "08-31"),
    "23": ("09-01", "11-30"),
    "24": ("12-01", "12-31"),
}
OPEN = ("", "..")
LONG = 10**6  # days of a span that is no real one

Days = tuple[str, str]


def days_of(edtf: str | None) -> Days | None:
    """The first and last day (as sortable text) that an EDTF value covers; null where there is none."""
    if not edtf:
        return None
    if edtf[0] in "[{":
        edtf = re.sub(r"^[\[{]|[\]}]$", "", edtf).replace("..", "/")
    parts = [re.sub(r"[~?%]", "", part).split("T")[0] for part in re.split(r"[/,]", edtf)]
    return _day(parts[0], last=False), _day(parts[-1], last=True)


def same_time(gold: str | None, edtf: str | None, basis: str | None) -> bool:
    """Whether a claim's time agrees with gold's: they meet, and neither is much wider than the other.

    Where gold has none, a claim may still carry the report's date if its basis says so.
    """
    wanted, found = days_of(gold), days_of(edtf)
    if wanted is None:
        return found is None or basis in {"unknown", "report-date"}
    if found is None or found[0] > wanted[1] or wanted[0] > found[1]:
        return False
    wanted_length, found_length = length(wanted), length(found)
    return found_length <= max(2 * wanted_length, 1) and 4 * (found_length + 1) >= wanted_length + 1


def length(days: Days) -> int:
    """How many days lie between first and last."""
    try:
        return (_as_date(days[1]) - _as_date(days[0])).days
    except ValueError:
        return LONG


def _day(part: str, *, last: bool) -> str:
    if part in OPEN:
        return "9999-12-31" if last else "0000-01-01"
    part = re.sub(r"(\d)X$", r"\g<1>9" if last else r"\g<1>0", part)
    part = re.sub(r"^(\d{4})-XX.*$", r"\1", re.sub(r"-XX$", "", part))
    if re.fullmatch(r"\d{4}-2[1-4]", part):
        part = part[:5] + SEASONS[part[5:7]][last]
    part = part[:10]
    return part + ("-12-31" if last else "-01-01")[len(part) - 4 :]


def _as_date(text: str) -> date:
    year, month, day = (int(number) for number in text.split("-"))
    return date(max(year, 1), month, min(day, 28))
