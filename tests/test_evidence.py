"""Every claim on every text at hand points to exact slices of the text, and is the same when read again."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.model.claims import AnyClaim, Harm, Reading
from onrecord.model.reports import Report
from onrecord.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def spans(claim: AnyClaim) -> Iterator[tuple[int, int, str | None]]:
    """All characters that a claim points to, with the words it gives for them where it gives any."""
    for span in (claim.anchor, *claim.evidence, *claim.hedges):
        yield span.start, span.end, span.text
    for part in claim.why.parts:
        yield part.start, part.end, part.text
    for place in claim.where:
        yield place.start, place.end, place.text
    for speaker in claim.attribution:
        if speaker.start is not None and speaker.end is not None:
            yield speaker.start, speaker.end, None
    for victim in claim.victims if isinstance(claim, Harm) else ():
        yield victim.start, victim.end, victim.name


def faults(report: Report, reading: Reading) -> list[str]:
    """What does not hold of a reading; empty where all does."""
    text, found = report.text, []
    for claim in reading.claims:
        for start, end, words in spans(claim):
            if not 0 <= start < end <= len(text):
                found.append(f"{claim.id}: {start}:{end} is not in the text")
            elif words is not None and text[start:end] != words:
                found.append(f"{claim.id}: {start}:{end} is {text[start:end]!r}, not {words!r}")
        if not any(e.overlaps(claim.anchor.start, claim.anchor.end) for e in claim.evidence):
            found.append(f"{claim.id}: no evidence holds the anchor")
    slices = ((left.span, text[left.span.start : left.span.end]) for left in reading.abstentions)
    found.extend(f"the abstention at {span} is no slice" for span, words in slices if words != span.text)
    ids = [claim.id for claim in reading.claims]
    if len(ids) != len(set(ids)):
        found.append("two claims have one id")
    wholes = {c.part_of for c in reading.claims if isinstance(c, Harm) and c.part_of}
    found.extend(f"part of {whole}, which is no claim of this report" for whole in wholes - set(ids))
    return found


def faults_in(pipeline: Pipeline, paths: list[Path]) -> dict[str, list[str]]:
    found = {}
    for path in paths:
        report, reading = pipeline.read(path.read_bytes(), name=path.name, published="2022-03-02")
        wrong = faults(report, reading)
        if pipeline.read_report(report) != reading:
            wrong.append("read again, it is another reading")
        if wrong:
            found[path.name] = wrong
    return found


def test_the_examples(pipeline: Pipeline, examples_dir: Path) -> None:
    assert faults_in(pipeline, sorted(examples_dir.glob("[0-9]*"))) == {}


@pytest.mark.slow
def test_the_gold_texts(pipeline: Pipeline, gold_dir: Path) -> None:
    assert faults_in(pipeline, sorted(gold_dir.glob("*/texts/*.txt"))) == {}


@pytest.mark.slow
def test_all_headlines(pipeline: Pipeline, bench_dir: Path) -> None:
    found: dict[str, list[str]] = {}
    for file in sorted(bench_dir.glob("headlines/*.csv.gz")):
        with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                report, reading = pipeline.read_text(f"{row['title']}\n\n{row['desc']}", published="2022-03-02")
                wrong = faults(report, reading)
                if wrong:
                    found[report.text] = wrong
    assert found == {}
