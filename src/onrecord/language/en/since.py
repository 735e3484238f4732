"""From when a total runs, as EDTF, where the sentence gives the date with its year."""

from __future__ import annotations

import re
from datetime import date

from onrecord.rules.sentence import Sentence

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}
_SINCE = re.compile(
    r"""
    \bsince\ (?:early\ |late\ |mid\ ?-?\ ?|the\ (?:start|beginning|end)\ of\ )?(?P<only>(?:19|20)\d\d)\b
    | \bsince\b (?:(?!\ and\ |\ but\ )[^;.(]){0,70}? \b
      (?: (?P<d1>\d{1,2})(?:st|nd|rd|th)?\ (?:of\ )?(?P<m1>[a-z]{3,9})\.?
        | (?P<m2>[a-z]{3,9})\.?\ (?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d,:]\d)
        | (?P<m3>[a-z]{3,9})\.?
      ),?\ ?(?P<year>(?:19|20)\d\d)\b
    """,
    re.VERBOSE,
)


_DAY = (
    r"(?:(?P<{0}a>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<{0}b>[a-z]{{3,9}})"
    r"|(?P<{0}c>[a-z]{{3,9}})\ (?P<{0}d>\d{{1,2}}))"
)
_YEAR = r"(?:,?\ (?P<{0}y>(?:19|20)\d\d))"
_SPAN = re.compile(
    rf"""
    \b(?:from|between)\ (?:{_DAY.format("f")}{_YEAR.format("f")}?
        \ (?:to|until|till|through|and|-)\ {_DAY.format("t")}{_YEAR.format("t")}?
      | (?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>(?:20)?\d\d)\b)
    """,
    re.VERBOSE,
)


def since_date(sentence: Sentence) -> str | None:
    """From when a sentence counts, or None where it does not say the year.

    "since 24 February 2022" is 2022-02-24; so is "from 24.02.22 to 05.05.22" and "between 24 February and 5 May 2022".
    """
    if not _LEADS & set(sentence.lower):
        return None
    words = " ".join(sentence.lower).replace(" ,", ",").replace(" .", ".")
    found = _SINCE.search(words)
    return _spanned(words) if found is None else _of_since(found)


_LEADS = frozenset(("since", "from", "between"))


def _of_since(found: re.Match[str]) -> str:
    if found["only"]:
        return found["only"]
    day = found["d1"] or found["d2"]
    month = MONTHS.get(found["m1"] or found["m2"] or found["m3"])
    whole = _edtf(int(found["year"]), month, int(day) if day else None) if month else None
    return whole or found["year"]


def _spanned(words: str) -> str | None:
    found = _SPAN.search(words)
    if found is None:
        return None
    if found["day"]:
        return _edtf(int(found["year"]) % 100 + 2000, int(found["month"]), int(found["day"]))
    first, last = MONTHS.get(found["fb"] or found["fc"]), MONTHS.get(found["tb"] or found["tc"])
    if first is None or last is None or not (found["fy"] or found["ty"]):
        return None
    year = int(found["fy"]) if found["fy"] else int(found["ty"]) - (first > last)
    return _edtf(year, first, int(found["fa"] or found["fd"]))


def _edtf(year: int, month: int, day: int | None) -> str | None:
    """The date as EDTF, or None where the calendar has no such day."""
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
