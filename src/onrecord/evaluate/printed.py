"""The score as text, and errors as lines that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.evaluate.found import Found
from onrecord.evaluate.gold import KINDS, Fact
from onrecord.evaluate.score import Error, KindScore, Matched, Outcome, denials

HEADER = (
    f"{'kind':13}{'gold':>6}{'claims':>8}   found P / R / F1 (95 %)             coded F1 (95 %)"
    "         slots right among the found"
)
FLOORS = ("b3", "floor_each_alone", "floor_one_a_document", "floor_place_and_day")


def score_lines(outcome: Outcome, kind: str | None = None) -> Iterator[str]:
    """The score, a line a kind (or that of `kind` alone), then denials, certainty, false alarms and links."""
    yield HEADER
    for name, row in outcome.kinds.items():
        if kind in {None, name}:
            yield _kind_line(name, row)
    denials, links = outcome.denials, outcome.links
    yield (
        f"denials P {denials.p:.3f} R {denials.r:.3f} of {denials.gold}; certainty macro F1"
        f" {outcome.certainty_macro_f1:.3f}; claims in negative documents {outcome.false_alarms_in_negatives}"
    )
    rates = ((name.replace("_", " "), getattr(links, name)) for name in FLOORS)
    yield (
        f"links over {links.facts} facts: "
        + "; ".join(f"{name} {r.p:.3f} / {r.r:.3f} / {r.f1:.3f}" for name, r in rates)
        + f"; {links.claims_with_an_incident_that_gold_does_not_link} claims linked that gold leaves alone"
    )


def denial_lines(matched: Sequence[Matched]) -> Iterator[str]:
    """Denials of each kind that has any."""
    for kind in KINDS:
        of_kind = denials(matched, (kind,))
        if of_kind.gold or of_kind.claims:
            yield f"  denials of {kind}: P {of_kind.p:.3f} R {of_kind.r:.3f} of {of_kind.gold}"


def error_lines(errors: Iterable[Error]) -> Iterator[str]:
    """Each error: what it is, then the fact and the claim below it."""
    for error in errors:
        wrong = f" ({', '.join(error.wrong)})" if error.wrong else ""
        yield f"{error.error}{wrong} in {error.doc}"
        if error.fact:
            yield f"    gold   {describe_fact(error.fact)}"
        if error.claim:
            yield f"    claim  {describe_claim(error.claim)}"


def describe_fact(fact: Fact) -> str:
    """A gold fact in one line."""
    claimant = fact.claimant
    who = (
        "outlet"
        if claimant is None
        else " / ".join(
            text
            for text in (claimant.name, claimant.role, claimant.side, claimant.via and f"via {claimant.via}")
            if text
        )
    )
    places = " + ".join(p.name or "?" for p in fact.where or ())
    quote = " … ".join(fact.quotes[:2])
    return _joined(
        _what(fact, fact.vague),
        fact.polarity == "-" and "denied",
        fact.certainty,
        fact.scope,
        f"by {who}",
        fact.when,
        places,
        f'"{quote}"',
    )


def describe_claim(claim: Found) -> str:
    """A claim in one line, in the form of `describe_fact`."""
    chain = " < ".join(
        " / ".join(text for text in (s.name, s.role, s.side) if text) or "unnamed" for s in claim.attribution
    )
    places = " + ".join(p.name or p.text or "?" for p in claim.where)
    quote = " … ".join(e.text for e in claim.evidence[:2])
    return _joined(
        _what(claim, claim.count.vague if claim.count else None),
        claim.polarity == "-" and "denied",
        claim.certainty,
        claim.scope,
        f"by {chain or 'outlet'}",
        claim.when.edtf,
        places,
        f'"{quote}"',
    )


def _what(item: Fact | Found, vague: str | None) -> str:
    low, high = item.bounds
    if (low, high) == (None, None):
        count = vague or ""
    else:
        count = str(low) if low == high else f"{'' if low is None else low}–{'' if high is None else high}"
    fields = (
        item.effect,
        item.item,
        item.target_type,
        item.object_type,
        item.state,
        item.service,
        count,
        item.population,
        item.target or item.object or item.place,
        item.of,
        item.method,
        item.degree,
        item.actor,
        item.controller,
    )
    return " ".join([item.kind, *(text for text in fields if text)])


def _joined(*parts: str | bool | None) -> str:
    return " · ".join(part for part in parts if isinstance(part, str) and part)


def _kind_line(name: str, row: KindScore) -> str:
    found, coded = row.found, row.coded
    return (
        f"{name:13}{row.gold:6}{row.claims:8}   "
        f"{found.p:.3f} {found.r:.3f} {found.f1:.3f} ({found.f1_from:.2f}-{found.f1_to:.2f})      "
        f"{coded.f1:.3f} ({coded.f1_from:.2f}-{coded.f1_to:.2f})      "
        + " ".join(f"{slot} {share.share:.2f}" for slot, share in row.slots.items())
    )
