"""Which of the places of one name is meant: what decides, and that it cannot fail on odd input."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.gazetteer.resolve import contains, resolve
from onrecord.model.entries import Entry


def place(
    id_: str,
    at: tuple[float, float] | None,
    *,
    kind: str = "city",
    country: str | None = "US",
    admin1: str | None = None,
    people: int = 10_000,
    parents: tuple[str, ...] = (),
) -> Entry:
    lat, lon = at or (None, None)
    precision: Literal["country", "settlement"] = "country" if kind == "country" else "settlement"
    return Entry(id_, id_, lat, lon, country, admin1, None, precision, kind, people, 5.0, parents=parents)


@dataclass
class Name:
    candidates: list[Entry]
    hints: list[float] = field(default_factory=list)
    weight: float = 1.0

    def __post_init__(self) -> None:
        self.hints = self.hints or [0.0] * len(self.candidates)


@dataclass(frozen=True)
class Said:
    inner: int
    outer: int
    kind: Literal["within", "near"] = "within"
    firm: float = 1.0


PARIS_FR = place("paris-fr", (48.9, 2.3), country="FR", people=2_100_000)
PARIS_TX = place("paris-tx", (33.7, -95.6), admin1="Texas", people=25_000, parents=("texas",))
DALLAS = place("dallas", (32.8, -96.8), admin1="Texas", people=1_300_000, parents=("texas",))
TEXAS = place("texas", (31.0, -97.6), kind="admin1", admin1="texas", people=28_000_000)


def chosen(names: list[Name], stated: tuple[Said, ...] = (), **more: object) -> list[str | None]:
    return [won[0].id if won else None for won in resolve(names, stated, **more)]  # type: ignore[arg-type]


def test_the_largest_where_nothing_else_speaks() -> None:
    assert chosen([Name([PARIS_TX, PARIS_FR])]) == ["paris-fr"]


def test_a_country_before_a_town_of_its_name() -> None:
    town = place("town", (10, 10), country="MX", people=900_000)
    assert chosen([Name([town, place("state", (40, 40), kind="country", country="GE", people=3_700_000)])]) == ["state"]


def test_what_the_text_states_to_contain_it() -> None:
    assert chosen([Name([PARIS_FR, PARIS_TX]), Name([TEXAS])], (Said(0, 1),)) == ["paris-tx", "texas"]


def test_what_the_wording_says_of_a_candidate() -> None:
    assert chosen([Name([PARIS_FR, PARIS_TX], hints=[0.0, 4.0])]) == ["paris-tx"]


def test_where_all_other_names_lie() -> None:
    others = [Name([place(f"t{n}", (33.5 + n / 10, -95.5), admin1="Texas")]) for n in range(6)]
    assert chosen([Name([PARIS_FR, PARIS_TX]), Name([DALLAS]), *others])[0] == "paris-tx"


def test_the_home_of_an_outlet() -> None:
    west, east = (
        place("west", (35, -90), admin1="West", people=9_000),
        place("east", (35, -80), admin1="East", people=8_000),
    )
    assert chosen([Name([west, east])]) == ["west"]
    assert chosen([Name([west, east])], home={("US", None): 2.0, ("US", "East"): 2.0}) == ["east"]


@pytest.mark.parametrize("lat", [-60.0, -0.2, 0.2, 37.49, 48.74, 48.76, 60.0, 71.0])
def test_of_two_equal_places_the_one_beside_another_name_wherever_on_the_globe(lat: float) -> None:
    near, far = place("near", (lat + 0.3, 30.4), country="XX"), place("far", (lat + 0.3, 34.5), country="XX")
    anchor = place("anchor", (lat, 30.0), country="XX", people=90_000)
    assert chosen([Name([far, near]), Name([anchor])]) == ["near", "anchor"]


def test_right_across_the_180th_meridian() -> None:
    near, far = place("near", (10, -179.9), country="FJ"), place("far", (10, 175.0), country="FJ")
    assert chosen([Name([far, near]), Name([place("anchor", (10, 179.9), country="FJ")])])[0] == "near"


def test_near_a_place_that_the_text_names() -> None:
    a, b = place("a", (50, 10), country="DE", people=60_000), place("b", (52, 20), country="DE", people=50_000)
    anchor = Name([place("anchor", (52.1, 20.1), country="DE")])
    assert chosen([Name([a, b]), anchor], (Said(0, 1, "near"),))[0] == "b"


def test_names_without_places_and_places_without_points() -> None:
    lost = place("lost", None, country=None)
    assert chosen([Name([]), Name([lost]), Name([lost, PARIS_TX])]) == [None, "lost", "paris-tx"]
    assert resolve([]) == []


def test_containment_by_parents_country_and_reach() -> None:
    country = place("us", (39, -98), kind="country")
    assert contains(TEXAS, PARIS_TX)
    assert contains(country, PARIS_TX)
    assert not contains(country, PARIS_FR)
    assert not contains(PARIS_TX, country)
    assert not contains(TEXAS, TEXAS)
    assert not contains(TEXAS, PARIS_FR)


ANY = st.builds(
    place,
    st.uuids().map(str),
    st.one_of(st.none(), st.tuples(st.floats(-90, 90), st.floats(-180, 180))),
    kind=st.sampled_from(["city", "country", "admin1", "admin2", "region", "plant", "capital"]),
    country=st.sampled_from([None, "US", "UA"]),
    admin1=st.sampled_from([None, "Texas", "Kharkiv"]),
    people=st.integers(0, 30_000_000),
)


@given(st.lists(st.lists(ANY, max_size=4).map(Name), max_size=5), st.data())
def test_every_name_with_places_gets_one_of_them_and_shares_stay_shares(names: list[Name], data: st.DataObject) -> None:
    numbers = st.integers(0, max(len(names) - 1, 0))
    pairs = st.builds(Said, numbers, numbers, st.sampled_from(["within", "near"]), st.floats(0, 1))
    stated = data.draw(st.lists(pairs.filter(lambda p: p.inner != p.outer), max_size=3)) if len(names) > 1 else []
    answers = resolve(names, stated)
    for name, answer in zip(names, answers, strict=True):
        assert (answer is None) == (not name.candidates)
        if answer is not None:
            assert answer[0] in name.candidates
            assert 0 < answer[1] <= 1.0000001
    assert resolve(names, stated) == answers
