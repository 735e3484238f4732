from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.evaluate.compare import difference_lines
from onrecord.evaluate.evidence import places_of, points_to
from onrecord.evaluate.found import Evidence, Found, load_claims
from onrecord.evaluate.gold import GoldText, load_folder
from onrecord.evaluate.measures import b_cubed, macro_f1
from onrecord.evaluate.printed import error_lines, score_lines
from onrecord.evaluate.score import Matched, errors_of, match_texts, score
from onrecord.model.errors import InputError

MakeClaims = Callable[[list[GoldText], int], list[dict[str, Any]]]
KILLED = {
    "kind": "harm",
    "effect": "killed",
    "count": {"low": 21, "high": None},
    "population": "people",
    "scope": "incident",
    "certainty": "certain",
    "attribution": [{"name": "Petro Savchenko", "role": "mayor"}],
    "where": [{"name": "Oleksiivka"}],
    "when": {"edtf": "2022-03-02", "basis": "report-date"},
    "evidence": [{"start": 52, "end": 82, "text": "At least 21 people were killed"}],
}


def found(*claims: dict[str, Any]) -> list[Found]:
    return [msgspec.convert({"doc": "small/a", **KILLED, **claim}, Found) for claim in claims]


def matched(folder: Path, *claims: dict[str, Any]) -> list[Matched]:
    return match_texts(load_folder(folder), found(*claims))


def test_a_right_claim_is_found_and_coded(gold_folder: Path) -> None:
    outcome = score(matched(gold_folder, {}))
    harm = outcome.kinds["harm"]
    assert (harm.gold, harm.claims, harm.found.p, harm.coded.p) == (3, 1, 1.0, 1.0)
    assert harm.found.r == pytest.approx(1 / 3)
    assert harm.slots["claimant"].share == 1.0
    assert outcome.kinds["attack"].gold == 1
    assert outcome.denials.gold == 1


def test_each_fact_takes_one_claim_and_the_better_one(gold_folder: Path) -> None:
    result = matched(gold_folder, {"id": "worse", "scope": "cumulative"}, {"id": "better"})
    assert [pair.claim and pair.claim.id for pair in result[0].pairs] == ["better", None, None, None]
    assert [claim.id for claim in result[0].spurious] == ["worse"]


def test_errors_are_missed_wrong_or_spurious(gold_folder: Path) -> None:
    errors = errors_of(matched(gold_folder, {"attribution": []}, {"effect": "missing"}))
    assert [e.error for e in errors] == ["slots", "missed", "missed", "missed", "spurious"]
    assert errors[0].wrong == ("claimant",)
    text = "\n".join(error_lines(errors))
    assert "slots (claimant) in small/a" in text
    assert "gold   harm killed 21– people · certain · incident · by Petro Savchenko / mayor" in text
    assert "claim  harm missing 21– people" in text


def test_claims_in_negative_texts_are_false_alarms(gold_folder: Path) -> None:
    assert score(matched(gold_folder, {"doc": "small/n"})).false_alarms_in_negatives == 1
    assert score(matched(gold_folder, {})).false_alarms_in_negatives == 0


def test_denials(gold_folder: Path) -> None:
    denial = {
        "effect": "casualties",
        "polarity": "-",
        "count": None,
        "evidence": [{"text": "ministry denied any losses"}],
    }
    denials = score(matched(gold_folder, denial, {"polarity": "-"})).denials
    assert (denials.gold, denials.claims, denials.right) == (1, 2, 1)


def test_a_claim_of_an_unknown_text_is_an_error_of_the_caller(gold_folder: Path) -> None:
    with pytest.raises(InputError, match="small/zzz"):
        matched(gold_folder, {"doc": "small/zzz"})


def test_with_one_folder_the_bare_name_will_do(gold_folder: Path) -> None:
    assert matched(gold_folder, {"doc": "a.txt"})[0].pairs[0].claim is not None


def test_a_gold_file_that_is_missing_or_broken_is_named(gold_folder: Path) -> None:
    (gold_folder / "gold.jsonl").write_text('{"doc": "a"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:1"):
        load_folder(gold_folder)
    (gold_folder / "docs.jsonl").unlink()
    (gold_folder / "gold.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"docs\.jsonl"):
        load_folder(gold_folder)


def test_what_changed(gold_folder: Path) -> None:
    before = matched(gold_folder, {"attribution": []}, {"effect": "missing"})
    now = matched(gold_folder, {}, {"effect": "injured", "count": {"low": 112, "high": 112}}, {"effect": "trapped"})
    lines = [line for line in difference_lines(now, before) if not line.startswith(" ")]
    assert lines == [
        "facts gained: 1",
        "facts lost: 0",
        "slots mended: 1",
        "slots broken: 0",
        "false alarms gained: 1",
        "false alarms lost: 1",
    ]


def test_nothing_changed(gold_folder: Path) -> None:
    same = matched(gold_folder, {}, {"effect": "trapped"})
    assert all(line.endswith(": 0") for line in difference_lines(same, same))


def test_evidence_is_looked_up_where_offsets_count_another_text() -> None:
    text = "Advert\nAt least 21 people were killed in Oleksiivka."
    spans = places_of(text, ["21 people were killed"])
    moved = Found(doc="x/a", kind="harm", evidence=(Evidence(start=0, end=30, text="At least 21 people were killed"),))
    short = Found(doc="x/a", kind="harm", evidence=(Evidence(start=0, end=9, text="Oleksiivk"),))
    assert points_to(moved, spans, text)
    assert not points_to(short, spans, text)


def test_measures() -> None:
    assert b_cubed([("a", "1"), ("a", "1"), ("b", "1")]).p == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert macro_f1({("certain", "certain"): 2, ("possible", "certain"): 2}) == pytest.approx((2 / 3 + 0) / 2)
    assert macro_f1({}) == 0.0


@pytest.mark.parametrize("names", [("dev_b",), ("seeds", "dev_a", "dev_b", "dev_c")])
def test_another_implementation_gives_the_same(
    gold_dir: Path, tmp_path: Path, make_claims: MakeClaims, names: tuple[str, ...]
) -> None:
    other = gold_dir.parent / "tools" / "score.py"
    folders = [gold_dir / name for name in names]
    if not other.is_file() or not all(folder.is_dir() for folder in folders):
        pytest.skip("no other implementation lies beside the gold")
    texts = [text for folder in folders for text in load_folder(folder)]
    claims = tmp_path / "claims.jsonl"
    claims.write_bytes(b"\n".join(msgspec.json.encode(claim) for claim in make_claims(texts, 7)))
    command = [sys.executable, str(other), *map(str, folders), str(claims)]
    outcome = score(match_texts(texts, load_claims(claims)))
    printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert "".join(f"{line}\n" for line in score_lines(outcome)) == printed
    as_json = subprocess.run([*command, "--json"], capture_output=True, check=True).stdout
    assert json.loads(msgspec.json.encode(outcome)) == json.loads(as_json)
