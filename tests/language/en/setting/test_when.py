# ruff: noqa: E501 - a row of a table stays in its line
"""A claim has the time of its own clause; else that told before it, and says so."""

from __future__ import annotations

import pytest
from tests.language.en.setting.reading import claim, claims, when

from onrecord.model.claims import Harm

OWN = [
    (
        "Two soldiers were killed by shelling on Tuesday and three others died on Monday.",
        "Two soldiers",
        "2022-03-01",
    ),
    (
        "Two soldiers were killed by shelling on Tuesday and three others died on Monday.",
        "three others",
        "2022-02-28",
    ),
    ("On Monday, shelling killed two soldiers, and on Tuesday rockets wounded nine.", "killed two", "2022-02-28"),
    ("Shelling killed 40 people in 2014. On Monday, rockets killed two soldiers.", "killed 40", "2014"),
    ("Shelling killed 40 people in 2014. On Monday, rockets killed two soldiers.", "killed two", "2022-02-28"),
    ("Shelling killed five people overnight.", "killed five", "2022-03-01/2022-03-02"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), OWN)
def test_the_time_of_its_own_clause(text: str, words: str, edtf: str) -> None:
    found, basis = when(text, words)
    assert (found, basis in ("stated", "resolved")) == (edtf, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said on Monday that five soldiers were killed on Sunday.", ("2022-02-27", "resolved")),
        ("Five soldiers were killed in shelling on Sunday, the army told reporters late on Monday.", ("2022-02-27", "resolved")),
        ("Shells hit a market on Sunday. Five soldiers were killed, the army said on Tuesday.", ("2022-02-27", "inherited")),
        ("Five soldiers were killed in shelling, the army said on Monday.", ("2022-03-02", "report-date")),
        ("Speaking on Monday, the minister said five soldiers had been killed on Sunday.", ("2022-02-27", "resolved")),
    ],
)  # fmt: skip
def test_the_time_of_saying_is_not_that_of_the_event(text: str, expected: tuple[str, str]) -> None:
    assert when(text, "five soldiers") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a market on Sunday. Five people were killed.", ("2022-02-27", "inherited")),
        ("Shells hit a market on Sunday. Rescuers came. The fire went out. They left. Five people were killed by rockets.", ("2022-02-27", "inherited")),
        ("Shells hit a market. Five people were killed.", ("2022-03-02", "report-date")),
        # of two it is the last one told, over a few sentences
        ("Shells hit a market on Sunday. Rockets struck a bridge on Tuesday. Five people were killed.", ("2022-03-01", "inherited")),
        ("Shells hit a market on Sunday. Rockets struck a bridge on Tuesday. The army came. It left. They hid. Five people were killed.", ("2022-02-27", "inherited")),
        # a time long gone is not that of what is told next
        ("Rebels shelled the town on 5 May 2014. Five people were killed by rockets.", ("2022-03-02", "report-date")),
        ("The army held the town in 2014. Five people were killed by shelling.", ("2022-03-02", "report-date")),
        ("Shelling killed 40 soldiers in 2014. Five people were killed by rockets.", ("2022-03-02", "report-date")),
        # nor is a time to come
        ("The army will leave on 9 March. Five people were killed by shelling.", ("2022-03-02", "report-date")),
        ("The talks begin next week. Five people were killed by shelling.", ("2022-03-02", "report-date")),
    ],
)  # fmt: skip
def test_a_time_goes_on_over_sentences(text: str, expected: tuple[str, str]) -> None:
    assert when(text, "five people") == expected


def test_what_is_inherited_keeps_the_words_that_told_it() -> None:
    assert claim("Shells hit a market on Sunday. Five people were killed.", "five").when.text == "Sunday"


@pytest.mark.parametrize(
    "dateline",
    [
        "KYIV, March 1 (Reuters) - ",
        "KYIV, March 1 - ",
        "Tuesday, 1 March 2022\n\n",
        "Kyiv, 1 March 2022\n\n",
    ],
)
def test_a_dateline_is_no_time_of_an_event(dateline: str) -> None:
    one = claim(f"{dateline}Shelling killed five people in Kharkiv.", "killed five", "2022-03-01")
    assert (one.when.edtf, one.when.basis, one.when.text) == ("2022-03-01", "report-date", None)
    one = claim(f"{dateline}Shelling killed five people in Kharkiv on Monday.", "killed five", "2022-03-01")
    assert one.when.edtf == "2022-02-28"


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("Shelling killed five people on 31 December.", "2023-01-02", "2022-12-31"),
        ("Shelling killed five people on 1 January.", "2023-01-02", "2023-01-01"),
        ("Shelling killed five people overnight.", "2023-01-01", "2022-12-31/2023-01-01"),
        ("Shelling killed five people in December.", "2023-01-02", "2022-12"),
        ("Shelling killed five people on Saturday.", "2023-01-02", "2022-12-31"),
        ("Shelling killed five people yesterday.", "2024-03-01", "2024-02-29"),
        ("Shelling killed five people yesterday.", "2023-03-01", "2023-02-28"),
        ("Shelling killed five people on 29 February.", "2024-03-02", "2024-02-29"),
        ("Shelling killed five people on 28 February.", "2024-02-29", "2024-02-28"),
    ],
)
def test_year_ends_and_leap_days(text: str, published: str, edtf: str) -> None:
    assert when(text, "killed five", published) == (edtf, "resolved")


def test_without_a_date_only_whole_dates_are_read() -> None:
    assert when("Shelling killed five people on Monday.", "killed five", None) == (None, "unknown")
    assert when("Shelling killed five people.", "killed five", None) == (None, "unknown")
    assert when("Shelling killed five people on 27 February 2022.", "killed five", None) == ("2022-02-27", "stated")


@pytest.mark.parametrize(
    ("text", "words", "edtf", "since"),
    [
        ("At least 406 civilians have been killed since 24 February, the army said.", "At least", "2022-02-24/2022-03-02", "2022-02-24"),
        ("More than 6,000 people have been killed since the war began in March 2011.", "More than", "2011-03/2022-03-02", "2011-03"),
        ("So far 2,000 civilians have been killed by shelling, the army said.", "2,000", "../2022-03-02", None),
        ("The war began in March 2011. Strikes have since killed 38,713 people.", "killed", "2011-03/2022-03-02", "2011-03"),
        ("Rockets fell between Saturday and Monday. Strikes have since killed 3,000 people.", "killed", "2022-02-26/2022-03-02", "2022-02-26"),
        ("Rockets fell on Wednesday morning. Strikes have since killed 3,000 people.", "killed", "2022-03-02", "2022-03-02"),
        # "since" means nothing that came before
        ("The army stayed where it was. Strikes have since killed 3,000 people.", "killed", "../2022-03-02", None),
        ("As of 28 February, 136 civilians had been killed by shelling in Ukraine.", "136", "../2022-02-28", None),
    ],
)  # fmt: skip
def test_totals_run_up_to_the_report(text: str, words: str, edtf: str, since: str | None) -> None:
    one = claim(text, words)
    assert isinstance(one, Harm)
    assert (one.scope, one.when.edtf, one.since) == ("cumulative", edtf, since)


def test_the_precision_of_a_total_is_that_of_its_span() -> None:
    told = "Rockets fell between Saturday and Monday. Strikes have since killed 3,000 people."
    assert claim(told, "killed").when.precision == "days"
    assert claim("At least 406 civilians have been killed since 24 February.", "At least").when.precision == "week"
    assert claim("So far 2,000 civilians have been killed by shelling.", "2,000").when.precision == "longer"


def test_a_total_of_the_war_counts_since_it_began() -> None:
    text = (
        "Russia invaded Ukraine and shelled Kyiv and Kharkiv. Russian troops are near Sumy. Ukrainian officials say "
        "that 2,000 civilians have been killed in the war so far."
    )
    assert when(text, "2,000") == ("2022-02-24/2022-03-02", "resolved")


def test_those_displaced_on_a_day_are_no_sum_up_to_it() -> None:
    text = "As of 28 February, shelling had displaced 100,000 people across Ukraine, the army said."
    assert when(text, "displaced") == ("2022-02-28", "resolved")


def test_a_toll_of_a_day_does_not_date_the_dead_where_another_time_does() -> None:
    text = "Rockets fell on Sunday. The death toll of that attack rose to 40 by Monday."
    assert [one.when.edtf for one in claims(text)] == ["2022-02-27"]
