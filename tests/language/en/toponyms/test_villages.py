"""Places that no gazetteer lists: what the words around a name tell, and what is no such name."""

from __future__ import annotations

import pytest
from tests.language.en.toponyms.world import mentions

from onrecord.language.en.lightly import cut_lightly
from onrecord.language.en.segment import stretches
from onrecord.language.en.toponyms import PlaceMention
from onrecord.language.en.toponyms.villages import villages_of, with_villages
from onrecord.rules.sentence import Sentence


def sentences_of(text: str) -> list[Sentence]:
    return [cut_lightly(text, cut) for cut in stretches(text)]


def alone(text: str) -> list[str]:
    """The names of unknown places in a text of which nothing else is known."""
    return [mention.place.name for mention in villages_of(sentences_of(text), (), text)]


def unknown(text: str) -> list[PlaceMention]:
    """The unknown places of a text beside the known ones."""
    return [mention for mention in with_villages(sentences_of(text), mentions(text), text) if mention.entry is None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They raided the town of Komanda.", ["Komanda"]),
        ("They died in Sabz Koh village.", ["Sabz Koh"]),
        ("They came to the village Tarambuli.", ["Tarambuli"]),
        ("They hid in Yabus county.", ["Yabus"]),
        ("They fled al-Hawl camp.", ["al-Hawl"]),
        ("They left Kalengera, a small village in the hills.", ["Kalengera"]),
        ("They left Kalengera, the town where he was born.", ["Kalengera"]),
        # once said to be one, it is one wherever it is named
        ("They raided the town of Komanda. Komanda burnt, and they left Komanda.", ["Komanda", "Komanda"]),
        # a preposition of place tells nothing the first time
        ("They died in Tarambuli.", []),
        ("They died in Tarambuli. The army is in Tarambuli.", ["Tarambuli", "Tarambuli"]),
        ("After the attack on Tarambuli, they died near Tarambuli.", ["Tarambuli", "Tarambuli"]),
    ],
)
def test_what_the_words_around_a_name_tell(text: str, names: list[str]) -> None:
    assert alone(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "They are of the Sunni community.",
        "They raided the Russian village.",
        "They spoke to Hausa community leaders.",
        "Villagers left. Komanda village burnt.",  # the first word of a sentence may be any
        "They met at the City of Peace conference.",
        "They came on Monday, in March and in the East.",
        "They died IN THE TOWN OF KOMANDA.",
        "They raided a town of the UN.",
        "They were led by General Tarambuli.",
        "It was said by Musa Ali, the village head, on Monday.",
        "It was said by Musa Ali, a community leader.",
        "In June, in June, in June.",
    ],
)
def test_what_is_no_unknown_place(text: str) -> None:
    assert alone(text) == []


def test_a_title_in_capitals_names_nothing() -> None:
    assert alone("Five Killed In Komanda Town") == []


@pytest.mark.parametrize(
    ("text", "name", "country", "radius"),
    [
        # it lies where the text says, and its circle tells how little is known
        ("They died in Yelewata, Benue state, on Monday.", "Yelewata", "NG", None),
        ("They raided the village of Yelewata in Benue state.", "Yelewata", "NG", 115.0),
        ("They raided Dalori, 12 kilometres from Maiduguri, on Monday.", "Dalori", "NG", 25.0),
        ("They raided the town of Komanda in Nigeria's Borno state.", "Komanda", "NG", 170.0),
        # nothing is made up
        ("They raided the town of Komanda.", "Komanda", None, None),
        ("They raided the town of Komanda and left Maiduguri.", "Komanda", "NG", None),
    ],
)
def test_where_an_unknown_place_lies(text: str, name: str, country: str | None, radius: float | None) -> None:
    (one,) = unknown(text)
    assert (one.place.name, one.place.country, one.place.radius_km) == (name, country, radius)
    assert (one.place.lat is None) == (radius is None)


def test_the_mentions_stay_in_order_and_point_to_each_other() -> None:
    text = "Troops in Maiduguri saw Kharkiv in Ukraine. They raided Tarambuli, near Maiduguri. They burnt Tarambuli."
    known = mentions(text)
    every = with_villages(sentences_of(text), known, text)
    starts = [mention.place.start for mention in every]
    assert starts == sorted(starts)
    for mention in known:
        (moved,) = (one for one in every if one.place == mention.place)
        assert [every[at].place for at in moved.within] == [known[at].place for at in mention.within]


def test_known_places_are_left_as_they_are() -> None:
    text = "Five people were killed in Kharkiv, in Ukraine."
    assert with_villages(sentences_of(text), mentions(text), text) == mentions(text)
