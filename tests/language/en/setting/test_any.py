"""What holds for the time and place of every claim, whatever the report."""

from __future__ import annotations

import re
from datetime import date

from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.language.en.setting.reading import claims
from tests.language.en.toponyms.world import ENTRIES

from onrecord.language.en.segment import stretches
from onrecord.model.claims import AnyClaim

READS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
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


def sound_places(one: AnyClaim, text: str) -> None:
    """The very words of the text, most exact first; what is stated stands in a sentence of the claim's own words."""
    told = [cut for cut in stretches(text) if any(cut.start < e.end and e.start < cut.end for e in one.evidence)]
    for place in one.where:
        assert text[place.start : place.end] == place.text != ""
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or place.radius_km is not None
        assert (place.precision == "country") == (place.name in COUNTRIES)
        assert place.basis == "inherited" or any(s.start <= place.start and place.end <= s.end for s in told)
    exactness = [place.exactness for place in one.where]
    assert exactness == sorted(exactness)
    assert len(set(one.where)) == len(one.where) <= 2


COUNTRIES = {entry.name for entry in ENTRIES.values() if entry.kind == "country"}
NOWHERE = [sentence for sentence in SENTENCES if "{town}" not in sentence]


@READS
@given(reports(), st.one_of(DAYS, st.none()))
def test_places_are_words_of_the_text(text: str, published: date | None) -> None:
    for one in claims(text, published and str(published)):
        sound_places(one, text)


@READS
@given(reports(), DAYS)
def test_times_are_sound_and_not_after_the_report(text: str, published: date) -> None:
    for one in claims(text, str(published)):
        sound_time(one, published)


@READS
@given(reports())
def test_without_the_reports_date_nothing_relative_is_dated(text: str) -> None:
    for one in claims(text, None):
        assert one.when.basis != "report-date"
        assert one.when.edtf is None or re.search(r"\d{4}|\d0s|the war", text)


@READS
@given(st.lists(st.sampled_from(NOWHERE), min_size=1, max_size=4), st.integers(2, 40))
def test_a_report_that_names_no_place_gives_no_place(sentences: list[str], number: int) -> None:
    words = {"place": "in the city", "time": "on Monday", "unit": "day", "n": str(number)}
    text = re.sub(r"\{(\w+)\}", lambda name: words[name[1]], " ".join(sentences))
    for one in claims(text):
        assert one.where == ()


@READS
@given(reports(), DAYS)
def test_what_is_not_inherited_stands_in_the_claims_own_sentence(text: str, published: date) -> None:
    for one in claims(text, str(published)):
        told = [cut for cut in stretches(text) if any(cut.start < e.end and e.start < cut.end for e in one.evidence)]
        if one.when.text is not None and one.when.basis != "inherited":
            assert any(one.when.text in text[cut.start : cut.end] for cut in told)
