"""Where an outlet is at home."""

from __future__ import annotations

import pytest
from tests.language.en.toponyms.world import mentions

from onrecord.language.en.toponyms.home import home_of, weigh_outlet, with_domain
from onrecord.language.en.toponyms.mention import Question


def test_a_home_is_learned_from_three_reports_on() -> None:
    reports = [mentions(text) for text in ("A fire in Atlanta.", "A flood in Atlanta.", "A storm in Atlanta.")]
    assert home_of(reports[:2]) == {}
    home = home_of(reports)
    assert home["US", None] == home["US", "Georgia"] > 0


def test_places_that_are_named_now_and_then_are_no_home() -> None:
    reports = [mentions("A fire in Atlanta.")] * 11 + [mentions("A fire in Paris.")]
    assert ("FR", None) not in home_of(reports)


@pytest.mark.parametrize(
    ("outlet", "country"),
    [("lfpress.ca", "CA"), ("www.example.co.uk", "GB"), ("https://example.de/", "DE")],
)
def test_the_ending_of_a_domain(outlet: str, country: str) -> None:
    assert list(with_domain(None, outlet)) == [(country, None)]


@pytest.mark.parametrize("outlet", [None, "", "example.com", "example.tv", "example.io", "example.eu", "The Daily"])
def test_endings_that_say_nothing(outlet: str | None) -> None:
    assert with_domain(None, outlet) == {}


def test_what_is_known_goes_before_the_domain() -> None:
    assert with_domain({("UA", None): 2.0}, "example.de") == {("UA", None): 2.0}


def test_a_name_that_the_outlet_bears_counts_more() -> None:
    known, other = Question("Paris", (), []), Question("Rome", (), [])
    weigh_outlet([known, other], "parisbeacon.com")
    assert (known.weight, other.weight) == (2.0, 1.0)
