from __future__ import annotations

import pytest

from onrecord.evaluate.names import alike, of_one_stem, same_item, same_side, spelt_alike, words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Volodymyr Zelensky", "President Zelenskyy"),
        ("Kharkiv", "Kharkov"),
        ("Russian forces", "Russia"),
        ("Kyiv's mayor", "the mayor of Kyiv"),
        ("ministry of defence", "Defense Ministry"),
        ("Général Dupont", "General Dupont"),
        (None, None),
    ],
)
def test_one_name(a: str | None, b: str | None) -> None:
    assert alike(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Russian forces", "Ukrainian forces"),
        ("mayor of Kharkiv", "mayor of Lviv"),
        ("mayor of Kharkiv", None),
    ],
)
def test_two_names(a: str | None, b: str | None) -> None:
    assert not alike(a, b)


def test_what_all_share_counts_where_a_name_has_nothing_else() -> None:
    assert alike("local officials", "officials in Mykolaiv")
    assert not same_side("armed forces", "government forces")


def test_stems_and_spellings() -> None:
    assert of_one_stem("iran", "iranian")
    assert not of_one_stem("kyiv", "kyiv")
    assert spelt_alike("zelensky", "zelenskyy")
    assert not spelt_alike("lviv", "kyiv")
    assert words("The mayor, of K") == {"mayor"}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("tanks", "tank", True),
        ("MLRS", "multiple launch rocket systems", True),
        ("armoured vehicles", "APCs", True),
        ("armoured vehicles", "vehicles", True),
        ("tankers", "trucks", True),
        ("tanks", "helicopters", False),
        ("missiles", "MLRS", False),
    ],
)
def test_items(a: str, b: str, same: bool) -> None:
    assert same_item(a, b) is same
