from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.edtf_words import edtf_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-03-02", "2 March 2022"),
        ("2022-03", "March 2022"),
        ("2022", "2022"),
        ("2022-21", "spring 2022"),
        ("2022-03-02T14:30", "2 March 2022, 14:30"),
        ("2022-03-02T14:30:00Z", "2 March 2022, 14:30 UTC"),
        ("2022-03-02T14:30+02:00", "2 March 2022, 14:30 UTC+02:00"),
        ("2022-03-01/2022-03-02", "1–2 March 2022"),
        ("2022-02-28/2022-03-02", "28 February – 2 March 2022"),
        ("2021-12-31/2022-01-02", "31 December 2021 – 2 January 2022"),
        ("2022-03/2022-05", "March 2022 – May 2022"),
        ("2022-02-24/..", "since 24 February 2022"),
        ("2022-02-24/", "since 24 February 2022"),
        ("../2022-02-24", "until 24 February 2022"),
        ("2022-03-02/2022-03-02", "2 March 2022"),
        ("2022-03-01T20:00/2022-03-02T06:00", "1 March 2022, 20:00 – 2 March 2022, 06:00"),
        ("2022-03~", "about March 2022"),
        ("2022-03-02?", "perhaps 2 March 2022"),
    ],
)
def test_times_as_people_write_them(edtf: str, words: str) -> None:
    assert edtf_words(edtf) == words


@pytest.mark.parametrize("edtf", ["20XX-03", "2022-30", "[2022-03-01,2022-03-05]", "../..", "yesterday", "2022-03/x"])
def test_other_forms_stay_as_they_are(edtf: str) -> None:
    assert edtf_words(edtf) == edtf


@given(st.dates(), st.dates())
def test_an_interval_names_both_days(one: object, other: object) -> None:
    first, last = sorted((one, other))  # type: ignore[type-var]
    words = edtf_words(f"{first}/{last}")
    assert words.startswith(str(first.day))  # type: ignore[attr-defined]
    assert words.endswith(str(last.year))  # type: ignore[attr-defined]
    assert f"{last.day} " in words  # type: ignore[attr-defined]
