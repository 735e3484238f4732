"""A report's own date by its text: only where the text leaves little doubt."""

from __future__ import annotations

from datetime import date

import pytest
from tests.language.en.times.reading import sentences_of

from onrecord.language.en.times import infer_report_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KYIV, March 2, 2022 (Agency) - Six people died on Tuesday.", date(2022, 3, 2)),
        ("BOGOTA, 15 Nov 89 (Radio Cadena) - Six people died.", date(1989, 11, 15)),
        ("The army said today, 5 March 2022, that six people had died in the city on Friday.", date(2022, 3, 5)),
        ("Six people died in the city yesterday, 5 March 2022, the army of the country said.", date(2022, 3, 6)),
        (
            "Shells hit Kharkiv\n2 March 2022\nSix people died on Tuesday. The war began on 24 February 2022.",
            date(2022, 3, 2),
        ),
    ],
)
def test_a_date_that_the_text_gives(text: str, day: date) -> None:
    found = infer_report_date(sentences_of(text))
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize(
    "text",
    [
        "Six people died on Tuesday.",
        "Six people died on 2 March.",
        "KYIV, March 2 (Agency) - Six people died.",
        "Losses\n04/03/2022\nSix people died.",
        "Shells hit Kharkiv\n2 March 2022\nSix people died. They were buried on 5 March 2022.",
        "",
    ],
)
def test_doubt_gives_no_date(text: str) -> None:
    assert infer_report_date(sentences_of(text)) is None
