"""False alarms on ordinary news: every claim made on a folder of it, to be read by a person."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from _data import claim_text, folder, news_reports
from onrecord.pipeline import Pipeline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, default=os.environ.get("ONRECORD_NEWS"), help="a folder of ordinary news")
    args = parser.parse_args()
    root = args.news or folder("ONRECORD_NEWS", "ordinary news as .txt and .html files")
    pipeline = Pipeline()
    pages = claims = 0
    for path, report in news_reports(Path(root)):
        pages += 1
        for claim in pipeline.read_report(report).claims:
            claims += 1
            print(f"{path.name}: {claim_text(claim)}")
    print(f"{claims} claims on {pages} pages")


if __name__ == "__main__":
    main()
