"""What holds for the time and place of every claim, whatever the report."""

from __future__ import annotations

import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.language.en.setting.reading import claims
from tests.language.en.toponyms.world import WORLD

from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import stretches
from onrecord.model.claims import AnyClaim
from onrecord.model.places import Place

READS = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.one_of(
    st.dates(min_value=date(1995, 1, 1), max_value=date(2032, 12, 31)),
    st.sampled_from(
        (date(2023, 1, 1), date(2023, 1, 2), date(2024, 2, 29), date(2024, 3, 1), date(2022, 2, 28), date(2024, 12, 31))
    ),
)
TIMES = (
    *("on {day} {month}", "on {month} {day}, {year}", "in {month}", "in {month} {year}", "in {year}", "on {weekday}"),
    *("last {weekday}", "overnight", "yesterday", "late on {weekday}", "{n} days ago", "a year ago", "last {unit}"),
    *("this {unit}", "last {season}", "in {season}", "in the past {n} {unit}s", "in recent days", "in the {year}s"),
    *("between {weekday} and {weekday}", "from {day} {month} to {day} {month}", "as of {day} {month}", "by {weekday}"),
    *("since {day} {month}", "since {month}", "since {weekday}", "since last {season}", "since {year}", "so far"),
    *("since the war began in {month} {year}", "since the war began on {day} {month}", "a {unit} after the raid", ""),
)
PLACES = ("in {town}", "in the {town} region", "near {town}", "in Ukraine", "across eastern Ukraine", "in the city", "")
SENTENCES = (
    "Shelling killed {n} people {place} {time}.",
    "{time}, shelling {place} killed {n} soldiers.",
    "Russian forces shelled the market {place} {time}.",
    "At least {n}00 civilians have been killed {place} {time}, the army said.",
    "Strikes have since killed {n}000 people {place}.",
    "Police said {time} that {n} soldiers were wounded by rockets {place}.",
    "The raid came {n} {unit}s after militants killed {n} people {place} {time}.",
    "The toll of the war has risen to {n}00 dead {place}, the governor of the {town} region said {time}.",
    "Rockets fired from {town} killed {n} people {place} {time}.",
)
OPENINGS = ("", "Shelling kills {n} people {place}\n\n", "KYIV, {month} {day} (Reuters) - ", "{town}, {weekday}\n\n")
WORDS = {
    "day": [str(number) for number in range(1, 32)],
    "month": "January February March April May June July August September October November December".split(),
    "year": [str(number) for number in range(1990, 2034)],
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "unit": ["day", "week", "month", "year"],
    "season": ["spring", "summer", "autumn", "winter"],
    "n": [str(number) for number in range(2, 30)],
    "town": ["Kharkiv", "Sumy", "Izium", "Kupiansk", "Moscow", "Luhansk", "Novoselivske", "Tarambuli"],
    "time": TIMES,
    "place": PLACES,
}


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Reports of a few sentences of ours, with drawn times, places and figures."""

    def fill(template: str) -> str:
        while "{" in template:
            template = re.sub(r"\{(\w+)\}", lambda name: draw(st.sampled_from(WORDS[name[1]])), template)
        told = re.sub(r" (?=[.,])|^,? +", "", re.sub(" +", " ", template))
        return told[:1].upper() + told[1:]

    opening = draw(st.sampled_from(OPENINGS))
    body = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
    return (fill(opening) if opening else "") + " ".join(fill(sentence) for sentence in body)


def sound_time(one: AnyClaim, published: date) -> None:
    """EDTF that its library reads, no later than the report, and no span the wrong way round."""
    edtf = one.when.edtf
    if edtf is None:
        assert one.when.basis == "unknown"
        return
    span = parse_edtf(edtf)
    if not edtf.startswith("../"):
        assert span.lower_strict() <= span.upper_strict(), edtf
        assert date(*span.lower_strict()[:3]) <= published, edtf
    assert one.when.precision is not None


def sound_place(place: Place, text: str) -> None:
    """The very words of the text, and no coordinates without a circle to hold them."""
    assert text[place.start : place.end] == place.text != ""
    assert (place.lat is None) == (place.lon is None)
    assert place.lat is None or place.radius_km is not None
    assert (place.precision == "country") == (place.gazetteer in COUNTRIES)


COUNTRIES = {"ua", "ru", "us", "fr", "ge", "lb", "es", "ng", "sd"}


@READS
@given(reports(), DAYS)
def test_times_are_sound_and_not_after_the_report(text: str, published: date) -> None:
    for one in claims(text, str(published)):
        sound_time(one, published)
