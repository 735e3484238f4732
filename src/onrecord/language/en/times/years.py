"""Rules for years, decades, centuries and seasons."""

from __future__ import annotations

import re

from onrecord.language.en.times.dates import edged
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.spans import this_season
from onrecord.language.en.times.values import Value, between, century, decade, season, year_of
from onrecord.language.en.times.words import day_of, number_of, words


@rule(
    "season year",
    r"(?:{edge})?(?:the )?(?P<season>{season})(?: of|,| season of)? (?P<year>{year})",
    needs="season year",
    accept=(
        ("They advanced in the summer of 2023.", "the summer of 2023", "2023-SU", "2023-22"),
        ("They advanced in autumn 2022.", "autumn 2022", "2022-FA", "2022-23"),
    ),
)
def season_and_year(found: re.Match[str], _: Context) -> Value | None:
    """A season with its year."""
    return season(int(found["year"]), words().seasons[found["season"]])


@rule(
    "spelt year",
    r"(?:the year )?(?:(?P<c>nineteen|twenty) (?P<tens>{number}|oh)(?:[ -](?P<ones>{number}))?"
    r"|two thousand(?: (?:and )?(?P<after>{number}))?)(?! (?:people|soldiers|troops|men|dollars|miles))",
    needs="nineteen|twenty|thousand",
    accept=(
        ("They fled in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996"),
        ("They fled in the year two thousand.", "the year two thousand", "2000", "2000"),
    ),
    reject=("Nineteen people died.", "Two thousand people died.", "Some two thousand fled."),
)
def spelt_year(found: re.Match[str], context: Context) -> Value | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    if found["c"]:
        tens = 0 if found["tens"] == "oh" else number_of(found["tens"]) or 0
        ones = number_of(found["ones"]) if found["ones"] else 0
        if (tens < 10 and found["tens"] != "oh") or (found["c"] == "twenty" and not 10 <= tens <= 30):
            return None
        return year_of((1900 if found["c"] == "nineteen" else 2000) + tens + (ones or 0))
    if not found[0].startswith("the year") and context.before(found.start()) not in ("in", "since", "until"):
        return None
    return year_of(2000 + (number_of(found["after"] or "") or 0))


@rule(
    "season",
    r"(?P<edge>(?:the |in |over |during |since |that )(?:early |late |mid-)?|this past )(?:the )?"
    r"(?P<season>summer|winter|autumn|spring)"
    r"(?! (?:of(?! (?:nineteen|twenty|two thousand) )|in|offensive|campaign|{year}))",
    needs="season",
    relative="report",
    accept=(("They fled over the summer.", "over the summer", "2021-SU", "2021-22"),),
    reject=("The fall of Kabul.", "The spring of a watch.", "The Arab Spring began."),
)
def season_alone(found: re.Match[str], context: Context) -> Value | None:
    """The last season of that name that has begun, or the next one where the clause says so."""
    return this_season(context.today, words().seasons[found["season"]], 0, ahead=context.ahead(*found.span()))


@rule(
    "decade",
    r"(?:(?:the )?(?:early|late|mid)[ -]|(?:the )?(?:start|beginning|end|last half) of )?(?:the )?(?:"
    r"(?P<year>1[6-9]\d|20\d)0'?s|'(?P<short>[2-9])0s|(?P<spelt>twenties|thirties|forties|fifties|sixties"
    r"|seventies|eighties|nineties))",
    needs="digit|spelt-decade",
    accept=(
        ("They fought in the 1990s.", "the 1990s", "199", "199X"),
        ("They fought in the early '80s.", "the early '80s", "198", "198X"),
    ),
    reject=("A man in his 20s died.",),
)
def of_decade(found: re.Match[str], _: Context) -> Value | None:
    """ "the 1990s", "the early '80s", "the nineties"."""
    if found["spelt"]:
        return decade(1920 + 10 * _DECADES.index(found["spelt"])) if found[0].startswith("the") else None
    return decade(int(found["year"]) * 10 if found["year"] else 1900 + int(found["short"]) * 10)


_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


@rule(
    "century",
    r"(?:the )?(?:(?:early|late|mid)[ -])?(?P<nth>1?\dth|20th|21st|nineteenth|twentieth|twenty-first)[ -]century",
    needs="century",
    accept=(("Ruled since the 19th century.", "the 19th century", "18", "18XX"),),
)
def of_century(found: re.Match[str], _: Context) -> Value | None:
    """ "the 19th century"."""
    nth = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21}.get(found["nth"]) or day_of(found["nth"])
    return century(nth - 1)


@rule(
    "years",
    r"(?P<from>{year}) ?(?:-|/) ?(?P<to>{year}|\d\d)(?![\d-])",
    needs="year",
    accept=(
        ("The war of 1967-1970 killed many.", "1967-1970", "1967/1970", "1967/1970"),
        ("The war of 1939-45 killed many.", "1939-45", "1939/1945", "1939/1945"),
    ),
    reject=("On 2022-03 nothing.",),
)
def years(found: re.Match[str], _: Context) -> Value | None:
    """ "1967-1970", "1939-45"."""
    first, last = int(found["from"]), int(found["to"])
    last = last if last > 99 else first // 100 * 100 + last
    return between(year_of(first), year_of(last)) if first < last else None


@rule(
    "year",
    r"(?P<edge>{edge}|fiscal |the year |(?:post|pre)-)?(?P<year>{year})",
    needs="year",
    accept=(
        ("They fled in 2015.", "2015", "2015", "2015"),
        ("The 2014 war killed many.", "2014", "2014", "2014"),
        ("Some 800 killed at the end of 2021", "the end of 2021", "2021", "2021-09/2021-12"),
    ),
    reject=(
        "Shells killed 2000 people.",
        "More than 1900 were hurt.",
        "About 2015 soldiers fled.",
        "The 1940 km border is closed.",
        "Unit 2022 fired.",
    ),
)
def bare_year(found: re.Match[str], context: Context) -> Value | None:
    """A number that stands where a year does, and counts nothing."""
    before, after = context.before(found.start()), context.after(found.end())
    year, counted = edged(found, year_of(int(found["year"]))), _counted(after)
    if found["edge"] or before in words().months:
        return year
    if before in _COUNTS_FOLLOW or after in _COUNTED:
        return None
    if before == "at" or (int(found["year"]) < _OLD and before not in _OLD_FOLLOW):
        return None
    if before in _YEARS_FOLLOW:
        return None if counted and before not in ("in", "since", "until") else year
    start, end = found.span("year")
    text = context.flat.text
    if _LISTED.search(text[:start]) or text[start - 1 : start] in ("(", "[") or text[end : end + 1] in (")", "]"):
        return year
    if before in _DETERMINERS or before.endswith("'s"):
        return year if after else None
    return year if after and before.isalpha() and not counted and not _counts(text[end : end + 40]) else None


_OLD = 1900  # an earlier "year" is more often a time of day or a count
_OLD_FOLLOW = frozenset("in since the from until year".split())
_LISTED = re.compile(r"\b(?:in|since|of|and|from) (?:(?:19|20)\d\d, )+$")  # the years before it in a list
_DETERMINERS = frozenset("the a an its their his her our that this 's s".split())


def _counts(after: str) -> bool:
    """Whether one of the next words is what a number counts."""
    return any(
        _counted(word)
        for word in re.findall(r"^[ -]([\w'-]+)(?: ([\w'-]+))?(?: ([\w'-]+))?", after)[:1]
        for word in word
    )


_YEARS_FOLLOW = frozenset(
    """in since by until till from through during between early late mid and to or of before after year fiscal around
    about for into due spring summer autumn fall winter election""".split()
)
_COUNTS_FOLLOW = frozenset(
    "some about nearly almost than over least least around killed wounded injured unit no flight".split()
)


def _counted(after: str) -> bool:
    """Whether the word behind a number says that it counts something."""
    return after in _COUNTED or (
        len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "'s", "was", "has"))
    )


_COUNTED = frozenset(
    "people men women children km personnel police miles meters metres troops soldiers civilians tons".split()
)
