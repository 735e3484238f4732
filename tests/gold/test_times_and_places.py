"""Whatever a real report says: its times are dates that had come, and its places are words of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from edtf import parse_edtf
from tests.gold.reading import claims_of, texts_of
from tests.gold.test_floors import FLOORS, HERE, folders_of

from onrecord.intake import intake
from onrecord.language.en.segment import stretches
from onrecord.model.claims import AnyClaim
from onrecord.model.reports import Report


def told(folders: tuple[Path, ...]) -> Iterator[tuple[Report, AnyClaim]]:
    """Each claim of the folders with its report."""
    for gold, read in zip(texts_of(folders), claims_of(folders), strict=True):
        assert read.failure is None
        if read.lines:
            report = intake(gold.path.read_bytes(), name=gold.name, published=gold.document.published)
            for line in read.lines:
                fields: dict[str, Any] = msgspec.json.decode(line)
                yield report, msgspec.convert(fields, AnyClaim)


def in_own_sentence(report: Report, claim: AnyClaim, start: int, end: int) -> bool:
    """Whether the characters lie in a sentence that holds some of the claim's own words."""
    cuts = stretches(report.text, report.removed)
    own = (cut for cut in cuts if any(cut.start < span.end and span.start < cut.end for span in claim.evidence))
    return any(cut.start <= start and end <= cut.end for cut in own)


def check_time(report: Report, claim: AnyClaim) -> None:
    when = claim.when
    assert (when.edtf is None) == (when.basis == "unknown") == (when.precision is None)
    if when.text is not None:
        assert when.text in report.text
    if when.edtf is None:
        return
    span = parse_edtf(when.edtf)
    open_end, open_start = when.edtf.endswith("/.."), when.edtf.startswith("../")
    if not open_start and not open_end:
        assert span.lower_strict() <= span.upper_strict()
    if report.published.edtf and not open_start:
        assert date(*span.lower_strict()[:3]) <= date.fromisoformat(report.published.edtf[:10])


def check_places(report: Report, claim: AnyClaim) -> None:
    for place in claim.where:
        assert report.text[place.start : place.end] == place.text != ""
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or place.radius_km is not None
        assert place.basis == "inherited" or in_own_sentence(report, claim, place.start, place.end)
    exactness = [place.exactness for place in claim.where]
    assert exactness == sorted(exactness)


def check(folders: tuple[Path, ...]) -> None:
    count = 0
    for report, claim in told(folders):
        check_time(report, claim)
        check_places(report, claim)
        count += bool(claim.where) and claim.when.edtf is not None
    assert count > 0


@pytest.mark.slow
def test_in_the_examples() -> None:
    check(folders_of("examples", HERE))


@pytest.mark.slow
def test_in_the_collection(gold_dir: Path) -> None:
    folders = tuple(gold_dir / folder for folder in FLOORS["collection"]["folders"] if (gold_dir / folder).is_dir())
    check(folders)
