"""The words around names of places."""

from __future__ import annotations

from onrecord.language.en.toponyms.lexicon import words


def test_kinds_are_read_by_phrase() -> None:
    kinds = words().kinds
    assert kinds.longest(("nuclear", "power", "plant"), 0) == (3, "site")
    assert kinds.longest(("oblast",), 0) == (1, "admin1")
    assert kinds.longest(("raion",), 0) == (1, "admin2")
    assert kinds.longest(("offensive",), 0) is None


def test_short_names_of_divisions_know_their_country() -> None:
    assert {(b.name, b.country) for b in words().behind["WA"]} == {("Washington", "US"), ("Western Australia", "AU")}
    assert words().short["W.Va."] == "West Virginia"


def test_words_for_persons_do_not_hold_what_is_mostly_something_else() -> None:
    known = words()
    assert {"volodymyr", "mohammed", "jack"} <= known.forenames
    assert not {"paris", "kyiv", "ukraine", "israel", "georgia", "may"} & known.forenames
    assert "smith" in known.surnames
    assert not {"war", "day", "march"} & known.surnames


def test_ordinary_words_are_those_that_are_mostly_no_places() -> None:
    assert {"most", "police", "star", "reading", "war", "hit"} <= words().ordinary
    assert not {"turkey", "china", "chile", "phoenix"} & words().ordinary


def test_every_direction_has_a_bearing_and_its_adjective_the_same() -> None:
    bearings = words().bearings
    for way in ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"):
        assert bearings[way] == bearings[way + "ern"]
    assert all(0 <= bearing < 360 for bearing in bearings.values())
