"""What a mention says beside its value: role, what it was resolved against, parts; and what stays unresolved."""

from __future__ import annotations

from datetime import date

import pytest
from tests.language.en.times.reading import INVASION, WEDNESDAY, only, read, sentences_of

from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, times_of


@pytest.mark.parametrize(
    ("text", "role", "edtf"),
    [
        ("Forty have died since 24 February.", "since", "2022-02-24/2022-03-02"),
        ("Forty have died since late February 2022.", "since", "2022-02-21/2022-03-02"),
        ("Forty have died since 2014.", "since", "2014/2022-03-02"),
        ("Forty have died since the group took up arms in 2014.", "since", "2014/2022-03-02"),
        ("It was the deadliest raid since 2014.", "compared", "2014"),
        ("It was hit for the first time since Monday.", "compared", "2022-02-28"),
        ("Protests in the west of the city since Monday killed two.", "since", "2022-02-28/2022-03-02"),
        ("Forty have died since the invasion.", "since", "2022-02-24/2022-03-02"),
        ("Forty had died by Tuesday.", "until", "2022-03-01"),
        ("Forty died within the past 24 hours.", "within", "2022-03-01/2022-03-02"),
        ("Forty died between 24 and 28 February.", "between", "2022-02-24/2022-02-28"),
        ("Forty died from Monday to Wednesday.", "between", "2022-02-28/2022-03-02"),
        ("Forty died between 30 December 2021 and 2 January 2022.", "between", "2021-12-30/2022-01-02"),
        ("Forty died before the March 2003 invasion.", "before", "2003-03"),
        ("Forty died on Monday.", "at", "2022-02-28"),
        ("KYIV, March 2 (Agency) - Forty died.", "dateline", "2022-03-02"),
    ],
)
def test_the_words_before_a_time_give_its_role(text: str, role: str, edtf: str) -> None:
    found = [(mention.role, mention.edtf) for _, mention in read(text) if mention.relative_to != "war"] or [
        (mention.role, mention.edtf) for _, mention in read(text)
    ]
    assert found == [(role, edtf)]


def test_a_span_has_two_ends() -> None:
    mention = only("Forty died between 24 and 28 February.")
    assert [part.value for part in mention.parts] == ["2022-02-24", "2022-02-28"]


@pytest.mark.parametrize(
    ("text", "basis", "relative"),
    [
        ("Forty died on 24 February 2022.", "stated", None),
        ("Forty died between 3 and 5 June 2021.", "stated", "report"),
        ("Forty died on 24 February.", "resolved", "report"),
        ("Forty died in July last year.", "resolved", "report"),
        ("Forty died on the third day of the war.", "resolved", "war"),
    ],
)
def test_what_a_time_was_resolved_against(text: str, basis: str, relative: str | None) -> None:
    mention = only(text)
    assert (mention.basis, mention.relative_to) == (basis, relative)


@pytest.mark.parametrize("text", ["Forty died on Monday.", "Forty died last week.", "Forty died on 24 February."])
def test_without_the_reports_date_relative_times_stay_unresolved(text: str) -> None:
    mention = only(text, Anchor(None))
    assert (mention.edtf, mention.begins) == (None, None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Forty died on 24 February 2022.", "2022-02-24"),
        ("Forty died between 3 and 5 June 2021.", "2021-06-03/2021-06-05"),
        ("Forty have died since March 2011.", "2011-03/.."),
        ("Forty have died since the 1990s.", "1990/.."),
    ],
)
def test_without_the_reports_date_whole_dates_are_read(text: str, edtf: str) -> None:
    assert only(text, Anchor(None)).edtf == edtf


def test_the_last_day_told_of_is_handed_in() -> None:
    (sentence,) = sentences_of("The next day the village fell.")
    (mention,) = times_of(sentence, WEDNESDAY, last=date(2022, 1, 31))
    assert (mention.edtf, mention.relative_to) == ("2022-02-01", "mentioned")
    (mention,) = times_of(sentence, WEDNESDAY)
    assert mention.edtf is None


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It fell on 31 December.", date(2023, 1, 2), "2022-12-31"),
        ("It fell on 29 February.", date(2023, 3, 2), "2020-02-29"),
        ("It fell last week.", date(2021, 1, 3), "2020-12-21/2020-12-27"),
        ("It fell last month.", date(2022, 1, 15), "2021-12"),
        ("It fell a month ago.", date(2024, 3, 31), "2024-02"),
        ("It fell last winter.", date(2022, 4, 1), "2021-24"),
        ("It fell in the past month.", date(2024, 3, 31), "2024-02-29/2024-03-31"),
    ],
)
def test_at_the_turns_of_years_and_months(text: str, published: date, edtf: str) -> None:
    assert only(text, Anchor(published)).edtf == edtf


@pytest.mark.parametrize(
    ("published", "offset"),
    [(date(2022, 3, 26), "+02:00"), (date(2022, 3, 28), "+03:00"), (date(2022, 10, 30), "+02:00")],
)
def test_a_stated_zone_gives_the_offset_of_that_day(published: date, offset: str) -> None:
    mention = only("It was hit at 5 a.m. Kyiv time.", Anchor(published))
    assert mention.edtf == f"{published}T05:00:00{offset}"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They came on 26 February. They stole cars. Nobody fired. At 1330 they left.", "2022-02-26T13:30:00"),
        ("They came on 26 June 2021. They stole cars. Nobody fired. At 1330 they left.", "2022-03-02T13:30:00"),
    ],
)
def test_a_fresh_day_holds_for_some_sentences(text: str, edtf: str) -> None:
    assert read(text)[-1][1].edtf == edtf


def test_a_time_of_day_with_no_zone_has_no_offset() -> None:
    assert only("It was hit at 5 a.m. local time.").edtf == "2022-03-02T05:00:00"


def test_seven_days_after_may_be_the_seventh_day() -> None:
    mention = only("It holds out seven days after Putin ordered the invasion.")
    assert (mention.edtf, mention.future) == ("2022-03-02", False)


def test_a_second_clock_gives_the_offset_of_the_first() -> None:
    assert only("It was hit at 5 a.m. (0300 GMT).").edtf == "2022-03-02T05:00:00+02:00"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may resign.",
        "Troops march on the town.",
        "The sun rose over the ruins.",
        "He sat in a cellar.",
        "A second blast hurt six.",
        "Ms Sun and Mr May spoke.",
        "Two people died.",
        "They fired 2,022 shells.",
        "Some 2000 soldiers fled.",
        "The Su-24 was shot down.",
        "Resolution 1701 was passed.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A 5-year-old girl died.", "P5Y"),
        ("Two men, aged 24 and 31, died.", "P24Y"),
        ("The siege lasted 18 months.", "P18M"),
        ("They shell it every night.", "P1D"),
    ],
)
def test_lengths_and_ages_are_no_dates(text: str, value: str) -> None:
    mention = only(text)
    assert (mention.value, mention.edtf) == (value, None)


TEXT = (
    "Feb. 24 was the day. Early on Wednesday, March 2, at 5 a.m. Kyiv time, shells fell. Last night (Tue) six died. "
    "A 12-year-old boy died in mid-January. Between 24.02.22 and 01.03.22 forty died, 8–9 February was quiet. "
    "Friday’s raid was the worst since the 1990s, and two days later it was Sunday."
)


def test_both_tokenisers_give_the_same_times() -> None:
    light = [[(m.value, m.edtf) for m in row] for row in map(times_with, sentences_of(TEXT))]
    parser = SpacyParser()
    heavy = [
        [(m.value, m.edtf) for m in row] for row in map(times_with, (parser.tokenise(TEXT, s) for s in stretches(TEXT)))
    ]
    assert light == heavy
    assert sum(map(len, light)) > 8


def times_with(sentence):  # type: ignore[no-untyped-def]
    return times_of(sentence, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The talks will resume on Friday.", "2022-03-04"),
        ("The talks collapsed on Friday.", "2022-02-25"),
        ("He said on Friday that the talks would resume.", "2022-02-25"),
        ("Officials are due to meet on Monday.", "2022-03-07"),
        ("They met on Monday and will meet again.", "2022-02-28"),
        ("The rebels had said that they would shoot him on Monday.", "2022-02-28"),
    ],
)
def test_the_tense_says_which_weekday(text: str, edtf: str) -> None:
    (sentence,) = SpacyParser().parse(text, stretches(text))
    (mention,) = times_of(sentence, WEDNESDAY)
    assert (mention.edtf, only(text).edtf) == (edtf, edtf)
    assert mention.future is (edtf > "2022-03-02")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "The envoys have put off the talks. The army extended its ultimatum until 9 a.m. Monday.",
            "2022-03-07T09:00:00",
        ),
        ("The envoy waited until Monday.", "2022-02-28"),
        ("The envoy will leave at dawn (5 a.m. Friday).", "2022-03-04T05:00:00"),
        ("The envoy left at dawn (5 a.m. Friday).", "2022-02-25T05:00:00"),
        ("The alliance has decided to admit both states in April.", "2022-04"),
        ("The alliance admitted both states in April.", "2021-04"),
        ("The case is heard in May.", "2022-05"),
        ("The case was heard in May.", "2021-05"),
        ("The unions planned a march on the ministry on Sunday.", "2022-03-06"),
        ("The unions had planned a march on the ministry on Sunday.", "2022-02-27"),
        (
            "The ministry will send two more brigades from the north of the country and a hospital train on Sunday.",
            "2022-03-06",
        ),
    ],
)
def test_the_words_of_the_clause_say_whether_a_time_is_to_come(text: str, edtf: str) -> None:
    assert read(text)[-1][1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("They prepare for an attack this winter.", date(2022, 9, 3), "2022-24"),
        ("They fled this winter.", date(2022, 3, 20), "2021-24"),
        ("They fled this summer.", date(2022, 11, 20), "2022-22"),
        ("They will march this summer.", date(2022, 3, 20), "2022-22"),
    ],
)
def test_this_season_is_the_one_nearest_to_the_report(text: str, published: date, edtf: str) -> None:
    assert only(text, Anchor(published)).edtf == edtf


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales fell in the third quarter. They were 5 million a year earlier.", ["2021-Q3", "2020-Q3"]),
        (
            "Sales fell in the third quarter. For the nine months they rose from a year earlier.",
            ["2021-Q3", "P9M", "2020"],
        ),
        (
            "Sales fell in the third quarter. The second quarter was flat. A year ago they were higher.",
            ["2021-Q3", "2021-Q2", "2020-Q3"],
        ),
    ],
)
def test_figures_are_compared_with_the_same_stretch_a_year_before(text: str, values: list[str]) -> None:
    assert [mention.value for _, mention in read(text)] == values


def test_the_war_is_that_of_the_report_unless_the_words_name_another() -> None:
    assert read("Six have died since the war began.", Anchor(date(2022, 3, 2))) == []
    assert only("Six have died since the war began.", Anchor(date(2022, 3, 2), war=INVASION)).point == "2022-02-24"
    assert (
        only("Six have died since the war in Tigray began.", Anchor(date(2022, 3, 2), war=INVASION)).point
        == "2020-11-04"
    )
