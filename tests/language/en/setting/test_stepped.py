# ruff: noqa: E501 - a row of a table stays in its line
""" "A week after five people were killed" dates the deaths; what came a week after is dated otherwise."""

from __future__ import annotations

import pytest
from tests.language.en.setting.reading import claim


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The blasts come a week after at least one person was killed by shelling.", "at least one", "2022-02-23~"),
        ("The blasts come two days after five people were killed by shelling.", "five", "2022-02-28"),
        ("The raid came two days after the deaths of five soldiers in shelling.", "deaths of five", "2022-02-28"),
        ("The raid came two days after rockets hit a market, killing five people.", "killing five", "2022-02-28"),
        ("Two days after shelling killed five people, the city mourned.", "killed five", "2022-02-28"),
        ("Two soldiers were killed in Sumy on Monday, two days after rockets wounded three others.", "wounded", "2022-02-26"),
        ("The raid came three weeks after militants killed five soldiers.", "killed five", "2022-02-09~"),
        ("The raid came a month after militants killed five soldiers.", "killed five", "2022-02"),
        ("The raid came a year after militants killed five soldiers.", "killed five", "2021"),
    ],
)  # fmt: skip
def test_so_much_before_what_came_after(text: str, words: str, edtf: str) -> None:
    when = claim(text, words).when
    assert (when.edtf, when.basis) == (edtf, "resolved")
    assert when.text is not None
    assert when.text in text


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        # the deaths are what came after
        ("Two days after the shelling of Kharkiv, five people were killed in Sumy.", "five", "2022-03-02"),
        ("A week after the shelling of Kharkiv, rockets killed five people in Sumy on Monday.", "killed", "2022-02-28"),
        ("Five people were killed by shelling on Monday, two days after the army left.", "five", "2022-02-28"),
        # nothing came after
        ("Two days before five people were killed by shelling, the army left.", "five", "2022-03-02"),
        ("Rockets killed five people two days ago.", "killed", "2022-02-28"),
    ],
)
def test_what_came_after_is_not_stepped_back(text: str, words: str, edtf: str) -> None:
    assert claim(text, words).when.edtf == edtf


def test_without_the_reports_date_nothing_is_counted_back() -> None:
    text = "The blasts come two days after five people were killed by shelling."
    assert claim(text, "five", None).when.edtf is None
