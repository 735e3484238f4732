"""From when a total runs, as EDTF, where the sentence gives the date with its year."""

from __future__ import annotations

import re

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


def since_date(sentence: Sentence) -> str | None:
    """The date after "since" ("since 24 February 2022" is 2022-02-24), or None where its year is not said."""
    if "since" not in sentence.lower:
        return None
    found = _SINCE.search(" ".join(sentence.lower).replace(" ,", ",").replace(" .", "."))
    if found is None:
        return None
    if found["only"]:
        return found["only"]
    month = MONTHS.get(found["m1"] or found["m2"] or found["m3"])
    if month is None:
        return found["year"]
    day = found["d1"] or found["d2"]
    return f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
