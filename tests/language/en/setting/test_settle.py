"""Drafts get a time and a place, and nothing else of them changes."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from tests.language.en.setting.reading import claims
from tests.language.en.toponyms.world import WORLD

from onrecord.gazetteer.resolve import resolve
from onrecord.language.en import English
from onrecord.language.en.setting.settle import day_of
from onrecord.model.times import Published, When
from onrecord.pipeline import report_of

TEXT = "Shells hit Kharkiv on Monday. Five people were killed in the city. In Sumy, rockets wounded nine soldiers."


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2022-03-02", date(2022, 3, 2)),
        ("2022-03-02T10:15:00Z", date(2022, 3, 2)),
        ("2022-03", None),
        ("2022", None),
        ("2022-03-02/2022-03-04", None),
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_a_date(edtf: str | None, day: date | None) -> None:
    assert day_of(edtf) == day


def test_only_time_and_place_are_settled() -> None:
    bare = English().draft(report_of(TEXT))[0]
    full = English(WORLD, resolve).draft(report_of(TEXT, published="2022-03-02"))[0]
    assert len(bare) == len(full) == 2
    for without, settled in zip(bare, full, strict=True):
        assert settled.claim.where
        assert settled.claim.when.edtf is not None
        blank = msgspec.structs.replace(settled.claim, where=(), when=When())
        assert blank == msgspec.structs.replace(without.claim, when=When())


def test_without_a_gazetteer_there_is_no_place() -> None:
    drafts = English().draft(report_of(TEXT, published="2022-03-02"))[0]
    assert [draft.claim.where for draft in drafts] == [(), ()]
    assert [draft.claim.when.edtf for draft in drafts] == ["2022-02-28", "2022-02-28"]


def test_what_tells_nothing_is_given_nothing() -> None:
    report = report_of(TEXT)
    assert English(WORLD, resolve).settle((), None, report) == []  # type: ignore[arg-type]


def test_the_same_text_is_always_read_alike() -> None:
    assert claims(TEXT) == claims(TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 2, 2022\n\nShelling killed five people.", Published(edtf="2022-03-02", basis="inferred")),
        ("KYIV, 2 March 2022 (Reuters) - Shelling killed five people.", Published(edtf="2022-03-02", basis="inferred")),
        ("Shelling killed five people on Monday.", None),
        ("Shelling killed five people in 2022.", None),
    ],
)
def test_a_report_may_tell_its_own_date(text: str, expected: Published | None) -> None:
    assert English().dated(report_of(text)) == expected
