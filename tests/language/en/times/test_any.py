"""What holds for every time that is read, whatever the text and the report's date."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.times.reading import INVASION, read, sentences_of

from onrecord.language.en.times import Anchor, TimeMention, read_times
from onrecord.language.en.times.words import words

PATIENT = settings(deadline=None)  # the first sentence pays for compiling the patterns
DAYS = st.dates(min_value=date(1985, 1, 1), max_value=date(2035, 12, 31))
NUMBERS = st.one_of(
    st.integers(0, 40).map(str), st.integers(1900, 2040).map(str), st.sampled_from(sorted(words().numbers))
)
NAMED = st.sampled_from(
    sorted(
        (
            *(name.capitalize() for name in (*words().months, *words().weekdays)),
            *words().parts,
            *words().units,
            *(f"{unit}s" for unit in words().units),
            *words().seasons,
            *words().ordinals,
            *words().zones,
            *words().references,
        )
    )
)
SMALL = st.sampled_from(
    """the last next this past of on in at since until by from to between and before after ago later earlier early late
    mid first third fiscal day today yesterday tomorrow tonight overnight weekend year-old aged every each
    same following previous that
    , . ( ) - / : ' % $ 24.02.22 2022/02/24 24/2/2022 1990s 0300 5 p.m. a.m. GMT half quarter war invasion began start
    Easter Christmas Eid al-Fitr Ramadan 9/11 killed people a.m.""".split()
)
TEXTS = st.lists(st.one_of(NUMBERS, NAMED, SMALL, SMALL), min_size=1, max_size=14).map(" ".join)
PAST = st.sampled_from(
    (
        "Six died on {weekday}.",
        "Six died on {day} {month}.",
        "Six died on {month} {day}.",
        "Six died in {month}.",
        "Six died {n} {unit}s ago.",
        "Six died last {unit}.",
        "Six have died since {weekday}.",
        "Six have died since {month}.",
        "Six died in the past {n} {unit}s.",
        "Six died last {season}.",
        "Six died early on {weekday} {part}.",
        "Six died between {day} and {day} {month}.",
        "Six died overnight on {weekday}.",
        "Six died yesterday evening.",
    )
)


def filled(data: st.DataObject, template: str) -> str:
    """The template with words drawn for its names."""
    choices = {
        "weekday": [name.capitalize() for name in words().weekdays if name.endswith("day")],
        "month": [name.capitalize() for name in words().months if len(name) > 2],
        "day": [str(number) for number in range(1, 32)],
        "n": [str(number) for number in range(2, 60)],
        "unit": ["day", "week", "month", "year"],
        "season": list(words().seasons),
        "part": ["morning", "night", "evening"],
    }
    return re.sub(r"\{(\w+)\}", lambda name: data.draw(st.sampled_from(choices[name[1]])), template)


def sound(mention: TimeMention) -> None:
    """EDTF that its library reads, no span the wrong way round, precision and days where there is EDTF."""
    for edtf in filter(None, (mention.edtf, mention.point)):
        read_back = parse_edtf(edtf)
        if not edtf.endswith("/.."):
            assert read_back.lower_strict() <= read_back.upper_strict()
        assert mention.precision is not None
    if mention.point is None:
        assert mention.begins is None
    if mention.begins is not None:
        assert mention.ends is not None
        assert mention.begins <= mention.ends
    assert mention.first < mention.stop


@PATIENT
@given(TEXTS, DAYS)
def test_every_time_is_sound(text: str, published: date) -> None:
    for _, mention in read(text, Anchor(published, war=INVASION)):
        sound(mention)


@PATIENT
@given(TEXTS)
def test_without_a_date_too(text: str) -> None:
    for _, mention in read(text, Anchor(None)):
        sound(mention)


@PATIENT
@given(st.text(max_size=80), DAYS)
def test_no_text_is_too_odd(text: str, published: date) -> None:
    for _, mention in read(text, Anchor(published)):
        sound(mention)


@PATIENT
@given(st.data(), PAST, DAYS)
def test_what_is_told_as_past_does_not_lie_after_the_report(
    data: st.DataObject, template: str, published: date
) -> None:
    for _, mention in read(filled(data, template), Anchor(published)):
        sound(mention)
        assert mention.begins is None or mention.begins <= published
        assert not mention.future


@PATIENT
@given(TEXTS, DAYS)
def test_mentions_stand_in_order_and_apart(text: str, published: date) -> None:

    for row in read_times(sentences_of(text), Anchor(published)):
        assert all(left.stop <= right.first for left, right in pairwise(row))
