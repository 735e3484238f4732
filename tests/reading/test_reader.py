"""Claims get their ids and the ids of their wholes, the same on every run and in every process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

import msgspec
from tests.language.en.read import read

from onrecord.model.claims import Abstention, Harm, Why
from onrecord.model.counts import Count
from onrecord.model.ids import claim_id
from onrecord.model.reports import Report
from onrecord.model.spans import Span
from onrecord.pipeline import report_of
from onrecord.reading import read_report
from onrecord.rules.draft import Draft

TEXT = """Strike on market kills nine, governor says

At least nine people, two of them children, were killed and more than 20 wounded when a missile hit a market in
Kharkiv on Monday, Governor Ihor Koval said. The army said 12 people had been killed.

Ukraine's General Staff said Russia had lost 884 tanks and 150 helicopters since 24 February 2022.
"""
SCRIPT = """
import sys
import msgspec
from onrecord.pipeline import Pipeline
sys.stdout.buffer.write(msgspec.json.encode(Pipeline().read_text(sys.stdin.read(), published="2022-03-02")[1]))
"""


class Given:
    """A language that finds what it is told to find."""

    code = "xx"

    def __init__(self, *drafts: Draft) -> None:
        self._drafts = drafts

    def draft(self, report: Report) -> tuple[Sequence[Draft], Sequence[Abstention]]:
        return self._drafts, (Abstention(span=Span.of(report.text, 0, 3), reason="untold"),)


def killed(at: int, number: int, whole: int | None = None) -> Draft:
    anchor = Span(at, at + 1, "x")
    claim = Harm(
        id="",
        report="",
        anchor=anchor,
        evidence=(anchor,),
        effect="killed",
        count=Count(low=number, high=number),
        why=Why(rule="r"),
    )
    return Draft(claim, "harm", at, "killed", whole=whole)


def test_claims_are_numbered_by_report_place_and_head() -> None:
    report = report_of("some text")
    reading = read_report(report, Given(killed(0, 9), killed(5, 3)))
    assert [c.id for c in reading.claims] == [claim_id(report.id, "harm", at, "killed") for at in (0, 5)]
    assert {c.report for c in reading.claims} == {reading.report} == {report.id}
    assert [left.reason for left in reading.abstentions] == ["untold"]


def test_equal_heads_at_one_place_get_an_ordinal() -> None:
    report = report_of("some text")
    reading = read_report(report, Given(killed(0, 9), killed(0, 3)))
    assert [c.id for c in reading.claims] == [claim_id(report.id, "harm", 0, "killed", n) for n in (0, 1)]


def test_a_part_has_the_id_of_its_whole() -> None:
    reading = read_report(report_of("some text"), Given(killed(0, 9), killed(1, 9), killed(5, 3, whole=1)))
    whole, part = reading.claims
    assert isinstance(part, Harm)
    assert part.part_of == whole.id


def test_an_id_does_not_change_with_a_better_reading_of_a_slot() -> None:
    report = report_of("some text")
    better = killed(0, 9)
    better = Draft(msgspec.structs.replace(better.claim, certainty="possible"), "harm", 0, "killed")
    first, second = (read_report(report, Given(draft)).claims[0] for draft in (killed(0, 9), better))
    assert first.id == second.id
    assert first.certainty != second.certainty


def test_two_runs_and_two_processes_read_alike() -> None:
    here = msgspec.json.encode(read(TEXT))
    assert len(json.loads(here)["claims"]) >= 6
    assert msgspec.json.encode(read(TEXT)) == here
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        there = subprocess.run(
            [sys.executable, "-c", SCRIPT], input=TEXT.encode(), env=env, capture_output=True, check=True
        )
        assert there.stdout == here


def test_two_claimants_are_two_claims() -> None:
    dead = [c for c in read(TEXT).claims if isinstance(c, Harm) and c.effect == "killed" and c.part_of is None]
    assert {(c.count.low, str(c.attribution[0].role or c.attribution[0].name).lower()) for c in dead} >= {
        (9, "governor"),
        (12, "army"),
    }


def test_evidence_is_an_exact_slice_in_order_of_text() -> None:
    for claim in read(TEXT).claims:
        assert [TEXT[span.start : span.end] for span in claim.evidence] == [span.text for span in claim.evidence]
        assert list(claim.evidence) == sorted(claim.evidence)
        assert claim.anchor in claim.evidence
