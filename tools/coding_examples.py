"""Puts into docs/coding-rules.md what the program really reads in its example sentences.

In a table with the head "| in the report | claims |" the second column is written anew; with `--check` nothing is
written, and the exit code is 1 where a row is out of date. A sentence stands in a report about a shelling; where a
cell holds " / ", its parts are the lines of a report of their own, the first one its headline.
"""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.model.claims import AnyClaim, Harm, Loss
from onrecord.model.counts import Count
from onrecord.model.errors import SetAside
from onrecord.pipeline import Pipeline

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "coding-rules.md"
HEAD = "| in the report | claims |"
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


def renewed(text: str) -> str:
    """The document with the second column of each table of examples as the program reads them now."""
    pipeline, inside, lines = Pipeline(), False, []
    for line in text.splitlines():
        inside = line.startswith("|") and (inside or line == HEAD)
        if inside and line != HEAD and not line.startswith("| --- "):
            cell = line.split("|")[1].strip()
            lines.append(f"| {cell} | {read(pipeline, cell)} |")
        else:
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
