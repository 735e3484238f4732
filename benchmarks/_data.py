"""What the benchmarks read: texts outside the repository, in folders that the environment names."""

from __future__ import annotations

import csv
import gzip
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from onrecord.evaluate.gold import load_folder
from onrecord.intake import intake
from onrecord.model.claims import AnyClaim
from onrecord.model.errors import InputError
from onrecord.model.reports import Report
from onrecord.pipeline import Pipeline

SUFFIXES = (".txt", ".html", ".htm")


def skip(why: str) -> NoReturn:
    """A benchmark without its texts is no failure."""
    print(f"skipped: {why}")
    sys.exit(0)


def folder(variable: str, holds: str) -> Path:
    """The folder that an environment variable names."""
    value = os.environ.get(variable)
    if not value:
        skip(f"{variable} is not set; it names a folder with {holds}")
    if not Path(value).is_dir():
        skip(f"{variable} names {value}, which is not a folder")
    return Path(value)


@dataclass(frozen=True)
class Headline:
    """A headline with its lead, the day, and the site that published it."""

    title: str
    lead: str
    day: date
    site: str

    @property
    def text(self) -> str:
        return f"{self.title}\n\n{self.lead}".strip()


def headlines() -> list[Headline]:
    """All headlines in the order of the file, each once."""
    path = folder("ONRECORD_BENCH", "headlines/*.csv.gz and series/*.json") / "headlines"
    files = sorted(path.glob("*.csv.gz"))
    if not files:
        skip(f"{path} holds no *.csv.gz")
    found: dict[str, Headline] = {}
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                day = datetime.strptime(row["Date"], "%m/%d/%Y").replace(tzinfo=UTC).date()
                headline = Headline((row["title"] or "").strip(), (row["desc"] or "").strip(), day, row["Site"])
                if headline.text:
                    found.setdefault(headline.text, headline)
    return list(found.values())


def read_headline(pipeline: Pipeline, headline: Headline) -> tuple[AnyClaim, ...]:
    """The claims of a headline and its lead."""
    day = headline.day.isoformat()
    return pipeline.read_text(headline.text, outlet=headline.site, published=day)[1].claims


def gold_reports() -> list[Report]:
    """The conflict reports of all gold folders, after intake."""
    root = folder("ONRECORD_GOLD", "gold folders (texts/, docs.jsonl, gold.jsonl)")
    reports = []
    for path in sorted(p.parent for p in root.glob("*/docs.jsonl")):
        for text in load_folder(path):
            about = text.document
            if about.kind == "conflict":
                data = text.path.read_bytes()
                report = intake(data, name=text.name, outlet=about.outlet, published=about.published)
                reports.append(report)
    return reports


def news_reports(root: Path) -> Iterator[tuple[Path, Report]]:
    """The ordinary news of a folder, after intake; what intake sets aside is left out."""
    for path in sorted(p for p in root.rglob("*") if p.suffix.lower() in SUFFIXES):
        try:
            yield path, intake(path.read_bytes(), name=str(path))
        except InputError as error:
            print(f"  left out: {error}")


def claim_text(claim: AnyClaim) -> str:
    """A claim in one line."""
    from onrecord.show.phrases import commitment, extent, gist, said_by

    about = gist(claim)
    parts = (
        f"{about.what} {about.count} {about.whom}",
        said_by(claim.attribution),
        commitment(claim),
        extent(claim),
    )
    return " · ".join(part for part in parts if part) + f' · "{" ".join(claim.anchor.text.split())}"'
