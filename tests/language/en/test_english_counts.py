"""The coding rules of counts and populations, on small reports."""

from __future__ import annotations

import pytest
from tests.language.en.read import Short, count_of, harms, short

IN_THE_STRIKE = "in the missile strike on the town, the governor said."


@pytest.mark.parametrize(
    ("amount", "low", "high"),
    [
        ("21 people were", 21, 21),
        ("At least 21 people were", 21, None),
        ("More than 2,000 people were", 2001, None),
        ("Over 40 people were", 41, None),
        ("No fewer than 82 people were", 82, None),
        ("Up to 30 people were", None, 30),
        ("Almost 100 people were", None, 99),
        ("About 500 people were", 500, 500),
        ("Between 540 and 560 people were", 540, 560),
        ("From 10 to 12 people were", 10, 12),
        ("32, 300 people were", 32300, 32300),
        ("1, 432 people were", 1432, 1432),
        ("Twenty-five people were", 25, 25),
        ("A hundred and six people were", 106, 106),
        ("A dozen people were", 12, 12),
        ("Two dozen people were", 24, 24),
        ("A couple of people were", 2, 2),
        ("One man was", 1, 1),
        ("A woman was", 1, 1),
    ],
)
def test_bounds(amount: str, low: int | None, high: int | None) -> None:
    assert count_of(f"{amount} killed {IN_THE_STRIKE}").bounds == (low, high)


def test_about_is_approximate_and_almost_is_vague() -> None:
    about, almost = (count_of(f"{word} 500 people were killed {IN_THE_STRIKE}") for word in ("About", "Almost"))
    assert (about.approximate, about.vague) == (True, None)
    assert (almost.approximate, almost.vague) == (False, "almost")


@pytest.mark.parametrize("words", ["Dozens", "Scores", "Hundreds", "Several"])
def test_vague_amounts_get_no_number(words: str) -> None:
    count = count_of(f"{words} of people were killed {IN_THE_STRIKE}")
    assert count.bounds == (None, None)
    assert count.vague == words.lower()


def test_a_count_keeps_its_words() -> None:
    assert count_of(f"At least  21 people were killed {IN_THE_STRIKE}").text == "At least  21 people"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shelling killed two men.", [("killed", 2, 2, "people")]),
        ("Three children were killed by a mine.", [("killed", 3, 3, "children")]),
        ("Four journalists were wounded in shelling.", [("injured", 4, 4, "journalists")]),
        ("Two paramedics died in the shelling.", [("killed", 2, 2, "medical workers")]),
        ("Two women were killed in an air strike.", [("killed", 2, 2, "women")]),
        ("Gunmen killed 12 police officers.", [("killed", 12, 12, "police")]),
        ("Six soldiers were killed in an ambush, the army said.", [("killed", 6, 6, "soldiers")]),
        ("Gunmen abducted 30 pupils from a school.", [("abducted", 30, 30, "children")]),
        ("Nine people are missing after the missile strike.", [("missing", 9, 9, "people")]),
        ("Five people are trapped under rubble after shelling.", [("trapped", 5, 5, "people")]),
        ("The fighting displaced 4,000 people.", [("displaced", 4000, 4000, "people")]),
        ("Rebels captured 14 soldiers near the town.", [("captured", 14, 14, "soldiers")]),
        ("The occupiers detained 23 activists.", [("detained", 23, 23, "people")]),
        ("The shelling caused 12 casualties.", [("casualties", 12, 12, "people")]),
    ],
)
def test_effect_and_population(text: str, found: list[Short]) -> None:
    assert short(text) == found


def test_axes_of_the_population() -> None:
    (claim,) = harms("Two Ukrainian soldiers were killed in the shelling, the Ukrainian army said.")
    assert (claim.status, claim.affiliation) == ("combatant", "Ukraine")
    (claim,) = harms("A girl was killed in the shelling.")
    assert (claim.age, claim.sex) == ("child", "female")
    (claim,) = harms("A nurse was killed in the shelling.")
    assert claim.role == "nurse"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "26 civilians were killed and 46 wounded in shelling.",
            [("killed", 26, 26, "civilians"), ("injured", 46, 46, "civilians")],
        ),
        (
            "26 people were killed and 46 wounded in shelling.",
            [("killed", 26, 26, "people"), ("injured", 46, 46, "people")],
        ),
        (
            "26 killed and 43 injured in shelling of the town.",
            [("killed", 26, 26, "people"), ("injured", 43, 43, "people")],
        ),
        ("The strike killed seven and wounded a dozen.", [("killed", 7, 7, "people"), ("injured", 12, 12, "people")]),
        (
            "Two people were killed in Kherson and 3 in Mykolaiv in the shelling.",
            [("killed", 2, 2, "people"), ("killed", 3, 3, "people")],
        ),
        (
            "The strike killed and wounded 12 and 30 people, respectively.",
            [("killed", 12, 12, "people"), ("injured", 30, 30, "people")],
        ),
        (
            "The air strike killed three children, two women and a doctor.",
            [("killed", 3, 3, "children"), ("killed", 2, 2, "women"), ("killed", 1, 1, "medical workers")],
        ),
        (
            "21 people have died with more than 112 injured in the shelling.",
            [("killed", 21, 21, "people"), ("injured", 113, None, "people")],
        ),
    ],
)
def test_lists_and_what_is_not_said_again(text: str, found: list[Short]) -> None:
    assert short(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rescuers pulled 35 bodies from the ruins after the missile strike.", [("killed", 35, 35, "people")]),
        ("Police found the bodies of six men after the massacre.", [("killed", 6, 6, "people")]),
        ("The bombing claimed the lives of 17 people.", [("killed", 17, 17, "people")]),
        ("The battle cost at least 40 civilian lives.", [("killed", 40, None, "civilians")]),
        ("A rebel attack left 10 people dead.", [("killed", 10, 10, "people")]),
        ("A bomb exploded at the checkpoint, leaving dozens injured.", [("injured", None, None, "people")]),
        ("The death toll from the air strike rose to 25.", [("killed", 25, 25, "people")]),
        ("The number of people killed in the shelling increased to 32.", [("killed", 32, 32, "people")]),
        ("Monitors recorded 13 deaths from shelling on Monday.", [("killed", 13, 13, "people")]),
        ("The mayor confirmed the deaths of two nurses in the shelling.", [("killed", 2, 2, "medical workers")]),
        ("Army shells kill 12 near the border", [("killed", 12, 12, "people")]),
        ("Gunmen attacked the village, killing three farmers.", [("killed", 3, 3, "people")]),
        ("The killing of two nurses by gunmen was condemned.", [("killed", 2, 2, "medical workers")]),
        ("Three people lost their lives in the bombardment.", [("killed", 3, 3, "people")]),
        ("Two wounded soldiers were brought in after the battle.", [("injured", 2, 2, "soldiers")]),
        ("Five dead, 12 wounded as shells hit the market", [("killed", 5, 5, "people"), ("injured", 12, 12, "people")]),
    ],
)
def test_forms_of_telling_harm(text: str, found: list[Short]) -> None:
    assert short(text) == found


def test_more_are_an_increment_and_no_total() -> None:
    first, second = harms(
        "Twelve people were killed in the strike. Three more people were killed in the shelling of a school."
    )
    assert (first.count.bounds, second.count.bounds) == ((12, 12), (3, 3))


def test_named_victims() -> None:
    (claim,) = harms("Amina Yusuf, a nurse of 34, was killed in the shelling.")
    assert claim.count.bounds == (1, 1)
    assert "Amina Yusuf" in claim.anchor.text


def test_named_victims_and_others_beside_them() -> None:
    found = harms("The attack by gunmen killed Captain Jan Novak, 34, and two of his soldiers.")
    assert [claim.count.bounds for claim in found] == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in a car crash on the motorway on Monday.",
        "The team lost 3-1 and its striker was injured.",
        "The film kills off two of its heroes.",
        "An earthquake killed 300 people in the mountains.",
        "The company cut 300 jobs and shares were hurt.",
        "The programme has saved 17 lives since 2014.",
        "On 24 February the 34-year-old mayor drove 30 km to the front.",
        "A T-72 tank and an S-300 battery stood at the airfield for 12 hours.",
    ],
)
def test_what_tells_of_no_harm_in_conflict(text: str) -> None:
    assert harms(text) == []
