"""The General Staff test: cumulative tank and personnel figures in headlines, against the published series.

A headline takes part where it names the Ukrainian General Staff or the Ministry of Defence and a written
pattern finds a cumulative figure of Russian tanks or personnel in it; the daily losses that headlines give
without naming anybody are counted apart. A figure that we read there agrees where the series of that day,
the day before or the day after has it, within the rounding that the text states.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from _data import Headline, claim_text, folder, headlines, read_headline
from onrecord.model.claims import AnyClaim, Loss
from onrecord.pipeline import Pipeline

CLAIMANT = re.compile(
    r"general staff|(?<!russian )(?<!russia[’']s )\b(?:ministry of defen[cs]e|defen[cs]e ministry)",
    re.IGNORECASE,
)
# Other speakers, and what is no total of Russia's losses in the war.
OTHERS = re.compile(
    r"\b(?:NATO|North Atlantic|Pentagon|CIA|UN|intelligence|Oryx|Brit(?:ain|ish)|Zelensk|Azov|Reznikov"
    r"|National Guard|losses of Ukraine|Ukrain\w+ (?:soldiers|servicemen|troops) (?:have )?(?:died|killed)"
    r"|Mariupol|Donbas men|civilian|detain|given|provide[ds]?)",
    re.IGNORECASE,
)
RUSSIA = re.compile(r"russia|enemy|invader|occup", re.IGNORECASE)
CUMULATIVE = re.compile(
    r"since|(?:between|from) february|as of|total|already|toll|russian? loss|losses of|loses|eliminate",
    re.IGNORECASE,
)
LOST = re.compile(r"\b(?:loss|lost|lose|kill|eliminat|destroy|death|dead|liquidat|amount)", re.IGNORECASE)
NUMBER = r"(?P<number>\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)(?P<thousand>K\b|\s+thousand)?"
BETWEEN = r"(?:\s+(?:of|the|enemy|Russian|Russia's|Russia’s|military|main|battle)){0,3}\s+"
PEOPLE = r"(?:personnel|people|soldiers|troops|servicemen|service\s+members|invaders|occupiers|aggressors)\b"
OTHER_ITEM = r"(?![\d,.]*\s*(?:\w+\s+)?(?:tanks|aircraft|people|personnel))"
BARE = r"(?:toll|losses)\s[^.\d]{0,40}?" + NUMBER + OTHER_ITEM
PATTERNS = {
    "tanks": [re.compile(NUMBER + BETWEEN + r"tanks?\b", re.IGNORECASE)],
    "personnel": [re.compile(NUMBER + BETWEEN + PEOPLE, re.IGNORECASE), re.compile(BARE, re.IGNORECASE)],
}
SMALLEST = {"tanks": 75, "personnel": 2500}  # below the series' first day a figure is one day's
MORE = re.compile(r"more than|over|exceed|\+", re.IGNORECASE)
LESS = re.compile(r"up to|almost|nearly|close to|less", re.IGNORECASE)
NAMED, UNNAMED = "the General Staff or the ministry", "nobody named"


@dataclass(frozen=True)
class Figure:
    """A figure as the text gives it."""

    item: str
    number: int
    words: str


Series = dict[str, dict[date, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="list all, not only what disagrees or is missed")
    args = parser.parse_args()
    series = load_series(folder("ONRECORD_BENCH", "headlines/*.csv.gz and series/*.json") / "series")
    pipeline = Pipeline()
    counts = {NAMED: [0] * 4, UNNAMED: [0] * 4}
    for headline in headlines():
        figures = written_figures(headline)
        if not figures:
            continue
        group = counts["the General Staff or the ministry" if CLAIMANT.search(headline.text) else "nobody named"]
        claims = [c for c in read_headline(pipeline, headline) if is_total(c)]
        stated = [figure_of(claim) for claim in claims]
        right = [agrees(f, headline.day, series) for f in stated]
        met = [any(f.item == s.item and ok for s, ok in zip(stated, right, strict=True)) for f in figures]
        for n, more in enumerate((len(figures), sum(met), len(right), sum(right))):
            group[n] += more
        if args.all or not all(met) or not all(right):
            show(headline, figures, claims, (met, right))
    for name, (wanted, found, read, agreed) in counts.items():
        print(f"{name}: N = {wanted} cumulative figures of tanks or personnel written in headlines")
        print(f"  agreement {share(agreed, read)} of those read, recall {share(found, wanted)} of those written")


def written_figures(headline: Headline) -> list[Figure]:
    """The cumulative figures that the pattern finds, the greatest of each item."""
    text = headline.text
    if OTHERS.search(text) or not all(p.search(text) for p in (RUSSIA, CUMULATIVE, LOST)):
        return []
    found = []
    for item, patterns in PATTERNS.items():
        matches = [match for pattern in patterns for match in pattern.finditer(text)]
        totals = [f for f in (Figure(item, number_of(m), m.group()) for m in matches) if f.number >= SMALLEST[item]]
        if totals:
            found.append(max(totals, key=lambda figure: figure.number))
    return found


def number_of(match: re.Match[str]) -> int:
    number = float(re.sub(r"[, ]", "", match["number"]))
    return round(number * 1000) if match["thousand"] else round(number)


def is_total(claim: AnyClaim) -> bool:
    """A running total of tanks or personnel with a number."""
    if not isinstance(claim, Loss) or claim.item not in SMALLEST or claim.scope != "cumulative":
        return False
    return claim.polarity == "+" and claim.count.bounds != (None, None)


def figure_of(claim: AnyClaim) -> Figure:
    """The number that the claim's words state; "more than 2,000" has the bound 2001 and states 2000."""
    assert isinstance(claim, Loss)
    count = claim.count
    number = count.low if count.low is not None else count.high
    assert number is not None
    near = (number - 1, number, number + 1) if count.low != count.high else (number,)
    return Figure(claim.item, max(near, key=rounding), count.text or "")


def rounding(number: int) -> int:
    """The power of ten that a number is written to."""
    digits = str(number)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if number > 0 else 1


def agrees(figure: Figure, day: date, series: Series) -> bool:
    """Whether the series of the day ± 1 has the figure, within the rounding that the text states."""
    unit = rounding(figure.number)
    low = figure.number - (0 if MORE.search(figure.words) else unit - 1)
    high = figure.number + (0 if LESS.search(figure.words) else unit - 1)
    values = (series[figure.item].get(day + timedelta(days=n)) for n in (-1, 0, 1))
    return any(value is not None and low <= value <= high for value in values)


def load_series(path: Path) -> Series:
    """The daily totals, by item and day."""
    sources = {"tanks": ("equipment", "tank"), "personnel": ("personnel", "personnel")}
    found: Series = {}
    for item, (name, column) in sources.items():
        rows = json.loads((path / f"russia_losses_{name}.json").read_text(encoding="utf-8"))
        found[item] = {date.fromisoformat(row["date"]): int(row[column]) for row in rows}
    return found


def show(
    headline: Headline,
    figures: Sequence[Figure],
    claims: Sequence[AnyClaim],
    marks: tuple[list[bool], list[bool]],
) -> None:
    print(f"{headline.day} {headline.site}: {' | '.join(headline.text.splitlines())}")
    for line in described(figures, claims, marks):
        print(f"    {line}")


def described(
    figures: Sequence[Figure], claims: Sequence[AnyClaim], marks: tuple[list[bool], list[bool]]
) -> Iterator[str]:
    for figure, met in zip(figures, marks[0], strict=True):
        yield f"{'found ' if met else 'MISSED'} {figure.number:,} {figure.item}"
    for claim, right in zip(claims, marks[1], strict=True):
        yield f"{'agrees' if right else 'DIFFERS'} {claim_text(claim)}"


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.1%}" if whole else "0/0"


if __name__ == "__main__":
    main()
