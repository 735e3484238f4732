"""False alarms on headlines: each claim on those without a casualty or loss word, for a person to read."""

from __future__ import annotations

import argparse
import random
import re

from _data import claim_text, headlines, read_headline
from onrecord.pipeline import Pipeline

DRAWN = 2000
SEED = 20220224
WORDS = re.compile(
    r"\b(?:kill|dead|death|die[ds]?\b|dying|fatal|casualt|victim|injur|wound|hurt|toll\b|bod(?:y|ies)\b|missing"
    r"|murder|massacre|perish|slain|loss|lose|losing|lost|destroy|eliminat|liquidat|shot down|shoots? down"
    r"|downe?[sd]\b)",
    re.IGNORECASE,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--number", type=int, default=DRAWN)
    args = parser.parse_args()
    without = [headline for headline in headlines() if not WORDS.search(headline.text)]
    drawn = random.Random(args.seed).sample(without, min(args.number, len(without)))
    pipeline = Pipeline()
    claims = 0
    for headline in drawn:
        for claim in read_headline(pipeline, headline):
            claims += 1
            print(claim_text(claim))
            print(f"    {headline.day} {headline.site}: {' | '.join(headline.text.splitlines())}")
    print(f"{claims} claims on {len(drawn)} headlines drawn from {len(without)} without a casualty or loss word")


if __name__ == "__main__":
    main()
