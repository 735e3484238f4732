"""Puts into docs/coding-rules.md what the program really reads in its example sentences.

In a table with the head "| in the report | claims |" the second column is written anew, and in one with the head
"| in a report of 2 March 2022 | when | where |" the second and the third; with `--check` nothing is written, and the
exit code is 1 where a row is out of date. A sentence stands in a report about a shelling; where a cell holds " / ", its
parts are the lines of a report of their own, the first one its headline.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from onrecord.model.claims import AnyClaim, Harm, Loss
from onrecord.model.counts import Count
from onrecord.model.errors import SetAside
from onrecord.model.places import Place
from onrecord.pipeline import Pipeline

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "coding-rules.md"
HEAD = "| in the report | claims |"
SETTINGS = "| in a report of 2 March 2022 | when | where |"
DAY = "2022-03-02"
OPENING = "The army shelled Velna on Monday."


def read(pipeline: Pipeline, cell: str) -> str:
    """The claims of an example, in words."""
    lines = cell.split(" / ") if " / " in cell else [OPENING, cell]
    try:
        _, reading = pipeline.read("\n".join(lines).encode(), name="example.txt")
    except SetAside:
        return "set aside"
    made = [claim_in_words(claim) for claim in reading.claims]
    refused = "none, and an abstention" if reading.abstentions else "none"
    return "; ".join(made) or refused


def settings(pipeline: Pipeline, cell: str) -> str:
    """When and where the claims of an example happened: the two columns, each claim's after the other's."""
    lines = cell.split(" / ")
    _, reading = pipeline.read("\n".join(lines).encode(), name="example.txt", published=DAY)
    when = [f"{claim.when.edtf or ''} ({claim.when.basis})".strip() for claim in reading.claims]
    where = [", ".join(map(place_in_words, claim.where)) or "nowhere" for claim in reading.claims]
    return f"{'; '.join(when)} | {'; '.join(where)}"


def place_in_words(place: Place) -> str:
    """A place with what it is, how far off it may be, and whether it was taken from another sentence."""
    radius = "" if place.radius_km is None else f" ±{place.radius_km:.{0 if place.radius_km >= 10 else 1}f} km"
    inherited = ", inherited" if place.basis == "inherited" else ""
    return f"{place.name} ({place.country or '?'}, {place.precision}{radius}{inherited})"


def claim_in_words(claim: AnyClaim) -> str:
    """One claim: who or what, how many, and what is not plain about it."""
    assert isinstance(claim, Harm | Loss)
    if isinstance(claim, Harm):
        side = f" of {claim.affiliation}" if claim.affiliation else ""
        what = f"{claim.effect} {count_in_words(claim.count)} {claim.population}{side}"
    else:
        what = f"lost {count_in_words(claim.count)} {claim.item}" + (f" of {claim.of}" if claim.of else "")
    notes = [
        "denied" if claim.polarity == "-" else "",
        claim.certainty if claim.certainty != "certain" else "",
        claim.realis if claim.realis != "happened" else "",
        "cumulative" if claim.scope == "cumulative" else "",
        f"since {claim.since}" if claim.since else "",
        "a part" if isinstance(claim, Harm) and claim.part_of else "",
        *([f"named {victim.name}" for victim in claim.victims] if isinstance(claim, Harm) else []),
        "says " + ", ".join(s.name or s.role or "?" for s in claim.attribution) if claim.attribution else "",
    ]
    return " · ".join([what.replace("  ", " "), *filter(None, notes)])


def count_in_words(count: Count) -> str:
    """The bounds of a count; a vague amount by its words."""
    low, high = count.low, count.high
    about = "about " if count.approximate else ""
    if low is None and high is None:
        return f"“{count.vague}”" if count.vague else ""
    if low == high:
        return f"{about}{low}"
    vague = f" (“{count.vague}”)" if count.vague else ""
    return f"{low if low is not None else ''}–{high if high is not None else ''}{vague}"


COLUMNS = {HEAD: read, SETTINGS: settings}


def renewed(text: str) -> str:
    """The document with the columns of each table of examples as the program reads them now."""
    pipeline, lines = Pipeline(), []
    written: Callable[[Pipeline, str], str] | None = None
    for line in text.splitlines():
        if line in COLUMNS or not line.startswith("|"):
            written = COLUMNS.get(line)
        elif written is not None and not line.startswith("| --- "):
            cell = line.split("|")[1].strip()
            lines.append(f"| {cell} | {written(pipeline, cell)} |")
            continue
        lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the document anew, or check it."""
    before = DOCUMENT.read_text(encoding="utf-8")
    after = renewed(before)
    if after == before:
        return 0
    if "--check" in sys.argv[1:]:
        changed = [line for line in after.splitlines() if line not in before.splitlines()]
        sys.stderr.write("docs/coding-rules.md is out of date: run 'make readme'\n" + "\n".join(changed) + "\n")
        return 1
    DOCUMENT.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
