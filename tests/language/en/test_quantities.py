"""Quantities: every spelling of a number reads back as the number, and what counts nothing is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.en.marked import sentence_of

from onrecord.language.en.quantities import Quantity, between_at, number_at, quantity_at
from onrecord.model.counts import Count
from onrecord.rules.sentence import Sentence

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
NUMBER = st.integers(1, 999) | st.integers(1000, 999_999)


def spelt(n: int) -> str:
    if n >= 1000:
        rest = n % 1000
        joint = " and " if 0 < rest < 100 else " "
        return spelt(n // 1000) + " thousand" + (joint + spelt(rest) if rest else "")
    if n >= 100:
        return ONES[n // 100] + " hundred" + (f" and {spelt(n % 100)}" if n % 100 else "")
    if n >= 20:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]


def amounts(text: str, *, parsed: bool = False) -> list[Quantity]:
    """All quantities of a text from left to right, as groups of people and things read them."""
    return amounts_of(sentence_of(text, parsed=parsed))


def amounts_of(told: Sentence) -> list[Quantity]:
    found, at = [], 0
    while at < len(told):
        quantity = between_at(told, at) or quantity_at(told, at)
        if quantity is not None:
            found.append(quantity)
        at = quantity.stop if quantity else at + 1
    return found


def the(text: str) -> Count:
    """The one quantity that begins a text."""
    told = sentence_of(text, parsed=False)
    quantity = between_at(told, 0) or quantity_at(told, 0)
    assert quantity is not None, text
    assert told.words[quantity.stop] == "people", text
    return quantity.count


SPELLINGS: dict[str, Callable[[int], str]] = {
    "plain": str,
    "comma": "{:,}".format,
    "words": spelt,
    "stray space": lambda n: f"{n:,}".replace(",", ", "),
    "space": lambda n: f"{n:,}".replace(",", " "),
    "no-break space": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "thin space": lambda n: f"{n:,}".replace(",", "\u2009"),
    "narrow no-break space": lambda n: f"{n:,}".replace(",", "\u202f"),
    "point": lambda n: f"{n:,}".replace(",", "."),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@settings(deadline=None, max_examples=60)
@given(n=NUMBER)
def test_a_number_reads_back(spelling: str, n: int) -> None:
    count = the(f"{SPELLINGS[spelling](n)} people died")
    assert (count.bounds, count.approximate, count.vague) == ((n, n), False, None)


BOUNDS = {
    "at least": (0, None),
    "no fewer than": (0, None),
    "a minimum of": (0, None),
    "more than": (1, None),
    "over": (1, None),
    "upwards of": (1, None),
    "in excess of": (1, None),
    "up to": (None, 0),
    "as many as": (None, 0),
    "no more than": (None, 0),
    "at most": (None, 0),
    "fewer than": (None, -1),
    "less than": (None, -1),
    "nearly": (None, -1),
    "almost": (None, -1),
    "close to": (None, -1),
    "just under": (None, -1),
    "about": (0, 0),
    "some": (0, 0),
    "around": (0, 0),
    "roughly": (0, 0),
    "an estimated": (0, 0),
    "exactly": (0, 0),
    "a total of": (0, 0),
    "another": (0, 0),
}
ROUND = {"about", "some", "around", "roughly", "an estimated"}
SHORT_OF = {"nearly", "almost", "close to", "just under"}


@pytest.mark.parametrize("words", BOUNDS)
@settings(deadline=None, max_examples=25)
@given(n=NUMBER, spelling=st.sampled_from(["plain", "comma", "words", "stray space"]))
def test_a_bound_is_inclusive(words: str, n: int, spelling: str) -> None:
    count = the(f"{words.capitalize()} {SPELLINGS[spelling](n)} people died")
    low, high = BOUNDS[words]
    assert count.bounds == (None if low is None else n + low, None if high is None else n + high)
    assert count.approximate is (words in ROUND)
    assert (count.vague is not None) is (words in SHORT_OF)


@pytest.mark.parametrize(("spelling", "most"), [("comma", 999_999), ("stray space", 999_999), ("words", 999)])
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_between(spelling: str, most: int, data: st.DataObject) -> None:
    low = data.draw(st.integers(1, most - 1))
    high = data.draw(st.integers(low + 1, most))
    write = SPELLINGS[spelling]
    assert the(f"Between {write(low)} and {write(high)} people died").bounds == (low, high)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("115 to 120 people", (115, 120)),
        ("10-12 people", (10, 12)),
        ("10–12 people", (10, 12)),
        ("10–9 people", None),
        ("2014–2015 people", None),
        ("1,000–1,200 people", (1000, 1200)),
        ("about 10–12 people", (10, 12)),
        ("seven or eight people", (7, 8)),
        ("200 or more people", (200, None)),
        ("100+ people", (100, None)),
        ("100-plus people", (100, None)),
        ("1,000+ people", (1000, None)),
        ("at least 10 to 12 people", (10, None)),
        ("between one hundred and two hundred people", (100, 200)),
        ("between one hundred and six and two hundred people", (106, 200)),
        ("up to 10 to 12 people", (None, 12)),
        ("at the very least two people", (2, None)),
        ("just over 40 people", (41, None)),
        ("well over 40 people", (41, None)),
        ("not less than 82 people", (82, None)),
        ("a people", None),
        ("one people", (1, 1)),
        ("a dozen people", (12, 12)),
        ("half a dozen people", (6, 6)),
        ("a half dozen people", (6, 6)),
        ("half a million people", (500_000, 500_000)),
        ("a couple hundred people", (200, 200)),
        ("a hundred thousand people", (100_000, 100_000)),
        ("two dozen people", (24, 24)),
        ("a couple of people", (2, 2)),
        ("a hundred people", (100, 100)),
        ("a hundred and six people", (106, 106)),
        ("1.4 thousand people", (1400, 1400)),
        ("2 million people", (2_000_000, 2_000_000)),
        ("1.5 million people", (1_500_000, 1_500_000)),
        ("two and a half million people", (2_500_000, 2_500_000)),
        ("12k people", (12_000, 12_000)),
        ("zero people", (0, 0)),
        ("twenty five people", (25, 25)),
        ("five hundred people", (500, 500)),
        ("~500 people", (500, 500)),
        ("approx. 500 people", (500, 500)),
        (">500 people", (501, None)),
    ],
)
def test_amounts_as_reports_write_them(text: str, bounds: tuple[int | None, int | None] | None) -> None:
    found = amounts(f"{text} died")
    assert [q.count.bounds for q in found[:1]] == ([] if bounds is None else [bounds])


@pytest.mark.parametrize(
    "words",
    [
        "several",
        "dozens",
        "scores",
        "hundreds",
        "tens of thousands",
        "a number",
        "an unknown number",
        "a handful",
        "numerous",
    ],
)
def test_a_vague_amount_keeps_its_words_and_has_no_bounds(words: str) -> None:
    (quantity,) = amounts(f"{words.capitalize()} of people died")
    assert (quantity.count.bounds, quantity.count.vague, quantity.numeric) == ((None, None), words, False)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("26 killed and 43 injured", [(26, 26), (43, 43)]),
        ("Two in Kherson, 3 in Mykolaiv", [(2, 2), (3, 3)]),
        ("Of 400 people, 120 were children", [(400, 400), (120, 120)]),
        ("They lost 7, 12 and 300 men", [(7, 7), (12, 12), (300, 300)]),
        ("They lost 7, 120, 30 men", [(7, 7), (120, 120), (30, 30)]),
        ("The toll rose from 23 to 63", [(23, 23), (63, 63)]),
        ("In 2014, 300 people died", [(300, 300)]),
        ("since 24 February, 288 children", [(288, 288)]),
    ],
)
def test_several_numbers_stay_apart(text: str, bounds: list[tuple[int, int]]) -> None:
    assert [q.count.bounds for q in amounts(text, parsed=True)] == bounds


@pytest.mark.parametrize(
    "text",
    [
        # dates and years
        "It happened on 24 February",
        "It happened on February 24",
        "It happened on Feb. 24, 2022",
        "It happened on 24 May",
        "It happened in 2014",
        "The fighting since 2014 has gone on",
        "It happened on 24/02/2022",
        "It happened on 2022-02-24",
        "On the 24th they came",
        "the 1990s",
        # ages
        "Amina Yusuf, 34, lived here",
        "a 34-year-old nurse lived here",
        "a 6-month-old baby slept",
        "she was 34 years old",
        "children aged 12",
        "She was a nurse of 34, with long hair",
        # times
        "It began at 10:30",
        "It began at 10 a.m. today",
        "It began at 5 pm today",
        "It went on for 48 hours",
        "Three days later it went on",
        "It began at 17:00 GMT",
        # percentages, money, measures
        "70% of the town",
        "70 percent of the town",
        "70 per cent of the town",
        "It cost $300",
        "It cost £1,300",
        "It cost 300 dollars",
        "30 km away",
        "thirty miles away",
        "122 mm shells",
        "It weighed 500 kg",
        # names of weapons and other names
        "a T-72 burned",
        "an S-300 battery",
        "a Su-25 crashed",
        "an Il-76 landed",
        "a Shahed-136 fell",
        "a Boeing 737-800 landed",
        "COVID-19 spread",
        "Article 51 of the charter",
        "Resolution 2334 was adopted",
        "School No. 25 was closed",
    ],
)
def test_what_counts_no_people_or_things_is_no_quantity(text: str) -> None:
    assert [q for q in amounts(text, parsed=True) if q.numeric] == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("A crew of 7 lived there", (7, 7)),
        ("A victim of 2 men", (2, 2)),
        ("2,014 people died", (2014, 2014)),
        ("2000 people died", (2000, 2000)),
        ("In Kyiv 24 died", (24, 24)),
    ],
)
def test_what_only_looks_like_an_age_or_a_year_is_one(text: str, bounds: tuple[int, int]) -> None:
    assert [q.count.bounds for q in amounts(text, parsed=True)] == [bounds]


PIECES = st.sampled_from(
    """at least more than up to nearly between and to or from a an half dozen couple hundred thousand million
    zero one two twenty ninety 0 3 12 007 1,000 1,00 000 2022 7.5 1.000 10+ k m % - – , . : / ( ) $ no
    fewer about several people dead May 24 th S-300 10:30""".split()
) | st.text(max_size=4)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join).filter(str.strip))
def test_no_text_gives_a_bound_that_cannot_be(text: str) -> None:
    told = sentence_of(text, parsed=False)
    for at in range(len(told)):
        for quantity in (between_at(told, at), quantity_at(told, at)):
            if quantity is None:
                continue
            assert at == quantity.first < quantity.stop <= len(told)
            low, high = quantity.count.bounds
            assert low is None or low >= 0
            assert high is None or high >= (low or 0)
            assert quantity.numeric or quantity.count.vague
        number = number_at(told.lower, at)
        assert number is None or (number.first == at < number.stop <= len(told) and number.value >= 0)
