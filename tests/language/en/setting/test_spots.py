"""What the grammar of a name makes of its place: that of what is told, a speaker's seat, or nothing of the kind."""

from __future__ import annotations

import pytest
from tests.language.en.marked import sentence_of
from tests.language.en.toponyms.world import WORLD

from onrecord.gazetteer.resolve import resolve
from onrecord.language.en.setting.spots import NO_PLACE, TOLD, Spot, is_dateline, spots_of
from onrecord.language.en.speakers import attribute
from onrecord.language.en.toponyms import PlaceMention, find_places
from onrecord.rules.sentence import Sentence


def found(text: str, *, parsed: bool = True) -> tuple[Sentence, tuple[PlaceMention, ...]]:
    sentence = sentence_of(text, parsed=parsed)
    return sentence, find_places(text, [sentence], WORLD, resolve)


def spots(text: str, *, parsed: bool = True) -> dict[str, Spot]:
    """The spots of a sentence by their names."""
    sentence, mentions = found(text, parsed=parsed)
    return {spot.place.name: spot for spot in spots_of(sentence, mentions, attribute(text, [sentence]))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Five people were killed in Kharkiv.", "Kharkiv"),
        ("Five people were killed near the city of Kharkiv.", "Kharkiv"),
        ("Five people were killed on the outskirts of Kharkiv.", "Kharkiv"),
        ("Five people were killed across Ukraine.", "Ukraine"),
        ("Kharkiv was shelled.", "Kharkiv"),
        ("The army shelled Kharkiv.", "Kharkiv"),
        ("The shelling of Kharkiv went on.", "Kharkiv"),
    ],
)
@pytest.mark.parametrize("parsed", [True, False])
def test_where_it_happened(text: str, name: str, parsed: bool) -> None:
    assert spots(text, parsed=parsed)[name].price <= TOLD


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kharkiv police said five people were killed.", "Kharkiv"),
        ("The mayor of Kharkiv said five people were killed.", "Kharkiv"),
        ("Moscow says five soldiers were killed.", "Moscow"),
        ("Rockets fired from Moscow killed five people.", "Moscow"),
        ("Ukraine lost five tanks.", "Ukraine"),
        ("Five soldiers were killed, Moscow said.", "Moscow"),
    ],
)
def test_whose_it_is(text: str, name: str) -> None:
    assert spots(text)[name].price >= NO_PLACE


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("The mayor of Kharkiv said five people were killed.", True),
        ("Kharkiv mayor Ihor Koval said five people were killed.", True),
        ("The governor of the Kharkiv region said five people were killed.", True),
        ("Moscow says five soldiers were killed.", False),
        ("Rockets fired from Moscow killed five people.", False),
    ],
)
def test_the_seat_of_a_local_authority(text: str, seat: bool) -> None:
    (spot,) = spots(text).values()
    assert spot.seat is seat


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The minister told reporters in Kyiv that five people were killed in Sumy.", ["Sumy"]),
        ("Five people were killed, a spokesman said in Kyiv.", []),
        # what is said first, and what only stands behind the saying
        ("In Kharkiv, the army said, five people were killed.", ["Kharkiv"]),
        ("Five people were killed, the army said, in Kharkiv.", ["Kharkiv"]),
        ("Three deaths were reported in Kharkiv.", ["Kharkiv"]),
    ],
)
def test_where_it_was_said_is_no_spot(text: str, names: list[str]) -> None:
    assert list(spots(text)) == names


def test_what_is_vague() -> None:
    told = spots("Five people were killed in eastern Ukraine, two in Kharkiv, six in Russia.")
    assert {name: spot.vague for name, spot in told.items()} == {
        "eastern Ukraine": True,
        "Kharkiv": False,
        "Russia": True,
    }


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("KYIV, March 2 (Reuters) - Five people were killed.", True),
        ("Kyiv, March 2 - Five people were killed.", True),
        ("Kyiv was shelled on March 2.", False),
        ("Five people were killed in Kyiv on March 2 - two of them boys.", False),
        ("FIVE KILLED IN KYIV", False),
    ],
)
def test_datelines(text: str, dateline: bool) -> None:
    sentence, mentions = found(text)
    assert [is_dateline(sentence, mention) for mention in mentions] == [dateline]
