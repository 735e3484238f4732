"""The lexicon of wars and events, feasts, and which war a report is about."""

from __future__ import annotations

from datetime import date

import pytest
from tests.language.en.times.reading import read, sentences_of

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.parser import SpacyParser
from onrecord.language.en.segment import stretches
from onrecord.language.en.times import Anchor, times_of, war_of
from onrecord.language.en.times.feasts import easter, feasts, of_islamic, orthodox_easter
from onrecord.language.en.times.history import events, history, named, value_of


def test_the_lexicon_is_whole() -> None:
    assert len(history()) + len(events()) >= 100
    for war in history():
        assert war.until is None or war.first <= war.until
        assert bool(war.cues) == bool(war.called)
    assert all(value_of(edtf).edtf == edtf for edtf in named().values())


@pytest.mark.parametrize(
    ("text", "published", "name"),
    [
        ("Ukraine said Russian shells hit Kharkiv.", date(2022, 3, 2), "full-scale invasion of Ukraine"),
        ("Ukraine said separatists shelled Donetsk.", date(2015, 1, 20), "war in Donbas"),
        ("The RSF shelled Omdurman in Sudan.", date(2024, 5, 1), "war in Sudan"),
        ("Israel bombed Gaza, Hamas said.", date(2024, 5, 1), "war between Israel and Hamas"),
        ("Israel bombed Gaza, Hamas said.", date(2014, 7, 20), "Gaza war of 2014"),
        ("The Taliban attacked Kabul.", date(2006, 5, 1), "United States war in Afghanistan"),
    ],
)
def test_the_war_that_a_report_is_about(text: str, published: date, name: str) -> None:
    war = war_of(sentences_of(text), published)
    assert war is not None
    assert war.name == name


@pytest.mark.parametrize("text", ["A bus fell into a ravine.", "Kharkiv won the match.", ""])
def test_no_war(text: str) -> None:
    assert war_of(sentences_of(text), date(2022, 3, 2)) is None


def test_a_war_that_had_not_begun_is_none() -> None:
    war = war_of(sentences_of("Ukraine said Russian shells hit Kharkiv."), date(2010, 3, 2))
    assert war is None


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1989, date(1989, 3, 26), date(1989, 4, 30)),
        (2019, date(2019, 4, 21), date(2019, 4, 28)),
        (2022, date(2022, 4, 17), date(2022, 4, 24)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
    ],
)
def test_easter(year: int, western: date, eastern: date) -> None:
    assert (easter(year), orthodox_easter(year)) == (western, eastern)


@pytest.mark.parametrize(
    ("year", "month", "day", "wanted"),
    [
        (1442, 10, 1, date(2021, 5, 13)),
        (1445, 12, 10, date(2024, 6, 16)),
        (1444, 9, 1, date(2023, 3, 23)),
        (1421, 1, 1, date(2000, 4, 6)),
    ],
)
def test_the_islamic_calendar_is_at_most_a_day_off(year: int, month: int, day: int, wanted: date) -> None:
    assert abs((of_islamic(year, month, day) - wanted).days) <= 1


def test_each_feast_comes_about_once_a_year() -> None:
    for name, days in feasts().items():
        found = [value.begins for year in range(1990, 2030) for value in days(year)]
        assert 38 <= len(found) <= 43, name
        assert found == sorted(found, key=str), name


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("It was hit on Orthodox Easter Sunday.", date(2022, 4, 25), "2022-04-24"),
        ("It was hit on Thanksgiving.", date(2000, 2, 10), "1999-11-25"),
        ("Voters go to the polls on Election Day 2024.", date(2024, 10, 1), "2024-11-05"),
        ("A truce is due to begin on Christmas Eve.", date(2022, 12, 20), "2022-12-24"),
    ],
)
def test_feasts_are_resolved(text: str, published: date, edtf: str) -> None:
    ((_, mention),) = read(text, Anchor(published))
    assert mention.edtf == edtf


def test_every_name_is_read_however_it_is_cut() -> None:
    parser, anchor = SpacyParser(), Anchor(date(2030, 1, 1))
    unread = []
    for name in named():
        text = f"Forty have died since the {name.title()}."
        (stretch,) = stretches(text)
        cuts = cut_lightly(text, stretch), parser.tokenise(text, stretch)
        unread += [name for cut in cuts if not any(mention.begins for mention in times_of(cut, anchor))]
    assert unread == []
