"""What counts as a name."""

from __future__ import annotations

import pytest

from onrecord.gazetteer.aliases import plain, usable


@pytest.mark.parametrize(
    "name", ["Харків", "Khar’kov", "al-Bab", "'s-Hertogenbosch", "哈爾科夫", "Ufa", "St. Louis", "Nr 5 Street"]
)
def test_names(name: str) -> None:
    assert usable(name)


JUNK = "HRK|Ko|IEV|61000|ha er ke fu|haleukiu|https://example.org/x|www.example.org|Springfield (Illinois)|Biel/Bienne|"


@pytest.mark.parametrize("name", JUNK.split("|"))
def test_what_is_no_name(name: str) -> None:
    assert not usable(name)


def test_plain_names() -> None:
    assert plain("Khān Yūnis") == "Khan Yunis"
    assert plain("Şa‘dah") == "Sadah"
