"""CPU time and memory: our reading against spaCy's full small pipeline on the same texts, what times and places add to
it, and the commands.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from _data import gold_reports, news_reports
from onrecord.language.en import English
from onrecord.language.en.context import Context
from onrecord.language.en.parser import model_name
from onrecord.model.reports import Report
from onrecord.pipeline import Pipeline
from onrecord.rules.draft import Draft

RUNS = 7
LEAD = "At least 21 people were killed in shelling of Kharkiv on Tuesday, mayor Ihor Terekhov said.\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=os.environ.get("ONRECORD_NEWS"), help="a folder of ordinary news")
    parser.add_argument("--runs", type=int, default=RUNS)
    args = parser.parse_args()
    commands(args.runs)  # first: a child's peak memory cannot be told from a large parent's
    conflict = gold_reports()
    memory(conflict)
    compare("conflict reports", conflict, args.runs)
    settings(conflict, args.runs)
    if args.news:
        compare("ordinary news", [report for _, report in news_reports(Path(args.news))], args.runs)
    else:
        print("ordinary news: skipped; --news or ONRECORD_NEWS names a folder of it")


def compare(name: str, reports: Sequence[Report], runs: int) -> None:
    """Both ways of reading in turn, so that a slow minute of the machine meets both."""
    pipeline, full = Pipeline(), import_module(model_name()).load()
    texts = [report.text for report in reports]

    def ours() -> None:
        for report in reports:
            pipeline.read_report(report)

    def spacy() -> None:
        for _ in full.pipe(texts):
            pass

    ours(), spacy()  # loads what is loaded once
    times: dict[str, list[float]] = {"onrecord": [], "spaCy": []}
    for _ in range(runs):
        times["onrecord"].append(cpu(ours))
        times["spaCy"].append(cpu(spacy))
    print(f"{name}: {len(texts)} texts, {sum(map(len, texts)):,} characters, {runs} runs each")
    for label, measured in times.items():
        each = 1000 * statistics.median(measured) / len(texts)
        print(f"  {label:9} {spread(measured)} s CPU, {each:.2f} ms a text")
    ratios = [a / b for a, b in zip(times["onrecord"], times["spaCy"], strict=True)]
    print(f"  ratio     {spread(ratios)}")


class Unsettled(English):
    """Reads claims without their times and places."""

    def settle(self, drafts: Sequence[Draft], context: Context, report: Report) -> list[Draft]:  # noqa: ARG002
        return list(drafts)


def settings(reports: Sequence[Report], runs: int) -> None:
    """What the times and places of claims add to the reading of them."""
    pipelines = {"with times and places": Pipeline(), "without": Pipeline(Unsettled())}
    times: dict[str, list[float]] = {name: [] for name in pipelines}
    for run in range(runs + 1):
        for name, pipeline in pipelines.items():
            spent = cpu(lambda pipeline=pipeline: [pipeline.read_report(report) for report in reports])
            if run:  # the first loads what is loaded once
                times[name].append(spent)
    print(f"times and places: {len(reports)} conflict reports, {runs} runs each in turn")
    for name, measured in times.items():
        print(f"  {name:22} {spread(measured)} s CPU")
    settled, bare = times.values()
    added = [
        a / b - 1 for a, b in zip(settled, bare, strict=True)
    ]  # of runs next to each other: a slow minute meets both
    of_medians = statistics.median(settled) / statistics.median(bare) - 1
    print(f"  they add {statistics.median(added):.1%} (median of the runs' ratios; {of_medians:.1%} of the medians)")


def commands(runs: int) -> None:
    """CPU of whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        report.write_text(LEAD, encoding="utf-8")
        for arguments in (["--help"], ["read", str(report)]):
            measured = [child_cpu(arguments) for _ in range(runs)]
            print(f"onrecord {arguments[0]}: {spread(measured)} s CPU")


def memory(reports: Sequence[Report]) -> None:
    """Peak memory of one process that reads all reports."""
    with tempfile.TemporaryDirectory() as folder:
        for number, report in enumerate(reports):
            (Path(folder) / f"{number}.txt").write_text(report.text, encoding="utf-8")
        child_cpu(["read", folder, "--format", "jsonl"])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"onrecord read, {len(reports)} reports: peak memory {peak / 1024:.0f} MB")


def child_cpu(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "onrecord", *arguments], check=False, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def spread(values: Sequence[float]) -> str:
    """Median and quartiles."""
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{middle:.3f} ({low:.3f}-{high:.3f})"


if __name__ == "__main__":
    main()
