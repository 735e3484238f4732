"""Reports dated by the running totals that they state, against the date that is known of them.

The texts are headlines with their leads in which the General Staff test (`general_staff.py`) finds a cumulative figure,
all other headlines, and the conflict reports of the gold folders; all are read as if nothing were known of their date.
A bulletin is published on the day of its figures; a report may carry them the day after.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from _data import folder, headlines, skip
from general_staff import written_figures
from onrecord.evaluate.gold import load_folder
from onrecord.model.claims import AnyClaim
from onrecord.pipeline import Pipeline
from onrecord.reading.series import Series, date_by_series

KNOWN = "series/russia_losses_{equipment,personnel}.json and headlines/*.csv.gz"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="list all that are dated, not only the wrong ones")
    args = parser.parse_args()
    series = load_series(folder("ONRECORD_BENCH", KNOWN) / "series")
    pipeline = Pipeline()
    print_group(
        "headlines with a cumulative figure", headline_texts(with_figure=True), (pipeline, series), everything=args.all
    )
    print_group("all other headlines", headline_texts(with_figure=False), (pipeline, series), everything=args.all)
    print_group("gold reports", gold_texts(), (pipeline, series), everything=args.all)


def print_group(
    title: str, texts: Iterator[tuple[str, date, str]], tools: tuple[Pipeline, Series], *, everything: bool
) -> None:
    pipeline, series = tools
    counts: Counter[str] = Counter()
    for name, day, text in texts:
        claims = pipeline.read_text(text)[1].claims
        dated = date_by_series(claims, series)
        totals = sum(1 for claim in claims if is_total(claim))
        counts["texts"] += 1
        counts["with a total"] += totals > 0
        if dated is None:
            continue
        apart = (day - dated.day).days
        verdict = {0: "same day", 1: "day after", -1: "day before"}.get(apart, "wrong")
        counts[verdict] += 1
        if everything or verdict == "wrong":
            print(f"  {verdict}: {name}, published {day}, dated {dated.day}: {dated.reason}")
    answered = sum(counts[verdict] for verdict in ("same day", "day after", "day before", "wrong"))
    print(
        f"{title}: N = {counts['texts']}, {counts['with a total']} with a total that was read; dated {answered}: "
        f"published the same day {counts['same day']}, the day after {counts['day after']}, "
        f"the day before {counts['day before']}, further off {counts['wrong']}; not dated {counts['texts'] - answered}"
    )


def is_total(claim: AnyClaim) -> bool:
    return claim.kind == "loss" and getattr(claim, "scope", "") == "cumulative"


def headline_texts(*, with_figure: bool) -> Iterator[tuple[str, date, str]]:
    for headline in headlines():
        if bool(written_figures(headline)) is with_figure:
            yield f"{headline.site} “{headline.title}”", headline.day, headline.text


def gold_texts() -> Iterator[tuple[str, date, str]]:
    root = folder("ONRECORD_GOLD", "gold folders (texts/, docs.jsonl, gold.jsonl)")
    for path in sorted(p.parent for p in root.glob("*/docs.jsonl")):
        for text in load_folder(path):
            published = text.document.published
            if text.document.kind == "conflict" and published and len(published) == 10:
                yield f"{path.name}/{text.name}", date.fromisoformat(published), text.path.read_text(encoding="utf-8")


def load_series(path: Path) -> Series:
    """The daily totals of equipment and personnel as one series."""
    files = [path / f"russia_losses_{name}.json" for name in ("equipment", "personnel")]
    if not all(file.exists() for file in files):
        skip(f"{path} holds no series")
    return Series(row for file in files for row in json.loads(file.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
