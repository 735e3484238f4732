"""When a report was published, and how that is known. A date that nobody gives stays unknown."""

from __future__ import annotations

import datetime as dt
import functools
import re

import msgspec

from onrecord.intake.boilerplate import HEAD_LINES, lines
from onrecord.model.errors import InputError
from onrecord.model.reports import Removed
from onrecord.model.times import Published
from onrecord.rules.lexicon import Strict, load_lexicon

REASON = "publication date"
FIRST_YEAR, LAST_YEAR = 1900, 2099
_LONGEST_DATE = 80

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?[?~%]?")
_URL_DATE = re.compile(r"/(20\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?![\d])", re.IGNORECASE)
_URL_YEAR = re.compile(r"/(20\d\d)(?:[/-]|$)")


class Words(Strict, frozen=True):
    """The schema of published.toml."""

    weekdays: tuple[str, ...]
    labels: tuple[str, ...]
    clocks: tuple[str, ...]
    zones: tuple[str, ...]
    months: dict[str, int]


class Found(msgspec.Struct, frozen=True):
    """A publication date, and the part of the text that says nothing else."""

    published: Published = msgspec.field(default_factory=Published)
    removed: tuple[Removed, ...] = ()


class _Shapes(msgspec.Struct, frozen=True):
    """Where a date stands at the head or the end of a text. Each has the groups of a date."""

    marked: re.Pattern[str]
    labelled: re.Pattern[str]
    whole_line: re.Pattern[str]
    stamped: re.Pattern[str]
    bracketed: re.Pattern[str]
    dateline: re.Pattern[str]
    dateline_without_year: re.Pattern[str]
    at_end: re.Pattern[str]


def supplied(edtf: str, name: str) -> Published:
    """The publication date that a user gave. Raises InputError that names `name` where it is no date."""
    value = edtf.strip()
    match = _EDTF.fullmatch(value)
    if match is None or _iso(match[1], match[2] or "1", match[3] or "1") is None:
        raise InputError(name, f"the publication date “{edtf}” is no date; give it as YYYY-MM-DD, like 2022-03-02")
    return Published(edtf=value, time_zone=match[4], basis="supplied")


def find(text: str, *, metadata: str | None = None, time_zone: str | None = None, url: str | None = None) -> Found:
    """The publication date of a report: of its page's `metadata` with its `time_zone`, else of its text or its `url`.

    Parts of the text that give only the date are removed whatever date is taken.
    """
    in_text = _in_text(text, url)
    if metadata and (day := _of_metadata(metadata)):
        return Found(Published(edtf=day, time_zone=time_zone, basis="metadata"), in_text.removed)
    if in_text.published.edtf is None and url and (day := _of_url(url)):
        return Found(Published(edtf=day, basis="inferred"), in_text.removed)
    return in_text


def _in_text(text: str, url: str | None) -> Found:
    """The date in the first lines or at the very end of the text; of several, the first."""
    days: list[tuple[str, str]] = []
    removed: list[Removed] = []
    all_lines = lines(text)
    edges = all_lines[:HEAD_LINES] + all_lines[HEAD_LINES:][-HEAD_LINES:]
    for line in edges:  # what says that it is the date of publication comes before all others
        if (hit := _shapes().labelled.match(text, line.start, line.end)) and (day := _day(hit)):
            days.append((day, "text"))
            removed.append(Removed(hit.start("date"), hit.end("date"), REASON))
    for line in all_lines[:HEAD_LINES]:
        _in_line(text, (line.start, line.end), days, removed)
    if all_lines and (hit := _shapes().at_end.search(text, max(0, len(text) - _LONGEST_DATE))) and (day := _day(hit)):
        days.append((day, "text"))
        removed.append(Removed(hit.start("date"), hit.end("date"), REASON))
    if not days and url and (year := _URL_YEAR.search(url)):
        for line in all_lines[:HEAD_LINES]:
            hit = _shapes().dateline_without_year.match(text, line.start, line.end)
            if hit and (day := _iso(year[1], str(_months()[hit["month"].lower().rstrip(".")]), hit["day"])):
                days.append((day, "inferred"))
    if not days:
        return Found(removed=tuple(removed))
    edtf, basis = days[0]
    zone = next((zone for span in removed if (zone := _zone(text[span.start : span.end]))), None)
    stated = basis == "text"
    published = Published(edtf=edtf, time_zone=zone if stated else None, basis="text" if stated else "inferred")
    return Found(published, tuple(removed))


def _zone(words: str) -> str | None:
    """The zone in a date with its time of day ("2 March 2022 14:05 GMT"), or None."""
    return next((word for word in re.findall(r"[A-Za-z]+", words) if word.lower() in _lexicon().zones), None)


def _in_line(text: str, span: tuple[int, int], days: list[tuple[str, str]], removed: list[Removed]) -> None:
    """Adds the date of one line, and what of it is nothing but a date."""
    shapes = _shapes()
    for shape, only_date in (
        (shapes.marked, True),
        (shapes.whole_line, True),
        (shapes.stamped, True),
        (shapes.bracketed, False),
        (shapes.dateline, False),
    ):
        hit = shape.search(text, *span) if shape is shapes.bracketed else shape.match(text, *span)
        if hit and (day := _day(hit)):
            days.append((day, "text"))
            if only_date:
                removed.append(Removed(hit.start("date"), hit.end("date"), REASON))
            return


def _day(hit: re.Match[str]) -> str | None:
    """The ISO date of a match, or None where it is no date of the calendar or could be two."""
    groups = {key: value for key, value in hit.groupdict().items() if value is not None}
    if "y0" in groups:
        month = _iso(groups["y0"], groups["m0"], "1")
        return month[:7] if month else None
    if "y1" in groups:
        return _iso(groups["y1"], groups["m1"], groups["d1"])
    if "y2" in groups:
        return _iso(groups["y2"], str(_months()[groups["m2"].lower()]), groups["d2"])
    if "y3" in groups:
        return _iso(groups["y3"], str(_months()[groups["m3"].lower()]), groups["d3"])
    if "y4" in groups:  # dotted dates are written day first
        return _iso(groups["y4"] if len(groups["y4"]) == 4 else "20" + groups["y4"], groups["m4"], groups["d4"])
    return _slashed(groups["a5"], groups["b5"], groups["y5"])


def _slashed(first: str, second: str, year: str) -> str | None:
    """A date with slashes: day or month first, unless only one of the two is a date."""
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def _iso(year: str, month: str, day: str) -> str | None:
    """YYYY-MM-DD, or None where the calendar has no such day."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _of_metadata(value: str) -> str | None:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", value)
    return _iso(*match.groups()) if match else None


def _of_url(url: str) -> str | None:
    """The date in a URL's path, as in /2022/03/02/ or /2022/mar/02/."""
    match = _URL_DATE.search(url)
    if match is None:
        return None
    year, month, day = match.groups()
    if not month.isdigit():
        if month.lower() not in _months():
            return None
        month = str(_months()[month.lower()])
    return _iso(year, month, day)


def _months() -> dict[str, int]:
    return _lexicon().months


@functools.cache
def _lexicon() -> Words:
    return load_lexicon("onrecord.intake", "published.toml", Words)


def _double(pattern: str) -> str:
    """`pattern` with its braces doubled, for `str.format`."""
    return pattern.replace("{", "{{").replace("}", "}}")


@functools.cache
def _shapes() -> _Shapes:
    """The patterns, built of the words of published.toml."""
    words = _lexicon()
    month, weekday, label, clock = (
        "|".join(sorted(map(re.escape, entries), key=len, reverse=True))
        for entries in (words.months, words.weekdays, words.labels, words.clocks)
    )
    date = (
        r"(?:(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{month})\.?,?\s(?P<y2>\d{{4}})\b"
        rf"|(?P<m3>{month})\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y3>\d{{4}})\b"
        r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4}|\d\d)(?![\d.])"
        r"|(?P<a5>\d{1,2})/(?P<b5>\d{1,2})/(?P<y5>\d{4})\b)"
    )
    time = rf"\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?(?:{clock}))*"
    day = rf"(?:(?:{weekday})\.?,?\s)?"
    update = r"(?:\s?[|•·–-]\s?(?:last\s)?(?:updated|modified)\b.{{0,40}})?"
    after = rf"(?:,?\s(?:at\s|[-–|]\s)?{time})?"
    line = r"\s*(?P<date>{label}" + _double(rf"(?:{time},?\s(?:on\s)?)?{day}{date}{after}") + update + r")\s*$"
    place = r"(?-i:[A-Z][\w’'-]+(?:[ ,/]+(?:and\s)?[A-Z][\w.’'-]*){0,5})"

    def shape(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Shapes(
        marked=shape(rf"\s*(?P<date>date\s(?:{date}|(?P<y0>\d{{4}})-(?P<m0>\d\d)))(?=\s|$)"),
        labelled=shape(line.format(label=rf"(?:{label})\s?:?\s(?:on\s)?")),
        whole_line=shape(line.format(label="")),
        stamped=shape(rf"\s*(?P<date>{date}\s{time}\s[-–—]\s)"),
        bracketed=shape(rf"(?P<date>\({date}(?:\s{time})?\))(?=\s?(?:[«|]|$))"),
        dateline=shape(rf"\s*{place},?\s{day}(?P<date>{date})\s?(?:\([^)]{{1,40}}\)\s?)?(?:[-–—:]|--)\s"),
        dateline_without_year=shape(
            rf"\s*{place},?\s{day}(?P<month>{month})\.?\s(?P<day>\d{{1,2}})\s?(?:\([^)]{{1,40}}\)\s?)?(?:[-–—:]|--)\s"
        ),
        # Glued to the last sentence by a scraper, or after it: never the end of the sentence itself.
        at_end=shape(rf"(?:(?<=[.,!?”\"’)])|(?<=[.!?”\"]\s))(?P<date>{date})\s*$"),
    )
