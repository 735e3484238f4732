"""Two sets of claims on the same texts: what the newer one gained and lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.evaluate.printed import describe_claim, describe_fact
from onrecord.evaluate.score import Matched
from onrecord.evaluate.slots import wrong_slots


def difference_lines(now: Sequence[Matched], before: Sequence[Matched], kind: str | None = None) -> Iterator[str]:
    """Facts found, lost, mended, broken, and false alarms made and gone; a count of each before its lines."""
    found_now, found_before = _facts(now, kind), _facts(before, kind)
    yield from _section("facts gained", [t for key, (_, t) in found_now.items() if key not in found_before])
    yield from _section("facts lost", [t for key, (_, t) in found_before.items() if key not in found_now])
    both = [(wrong, found_before[key][0], text) for key, (wrong, text) in found_now.items() if key in found_before]
    yield from _section("slots mended", [f"{_names(b - n)}: {text}" for n, b, text in both if b - n])
    yield from _section("slots broken", [f"{_names(n - b)}: {text}" for n, b, text in both if n - b])
    alarms_now, alarms_before = _alarms(now, kind), _alarms(before, kind)
    yield from _section("false alarms gained", list((alarms_now - alarms_before).elements()))
    yield from _section("false alarms lost", list((alarms_before - alarms_now).elements()))


def _facts(matched: Sequence[Matched], kind: str | None) -> dict[tuple[str, int], tuple[set[str], str]]:
    """The found facts by text and number: their wrong slots, and a line that describes them."""
    return {
        (m.text.name, number): (
            set(wrong_slots(pair.fact, pair.right)),
            f"{m.text.name}  {describe_fact(pair.fact)}\n    claim  {describe_claim(pair.claim)}",
        )
        for m in matched
        for number, pair in enumerate(m.pairs)
        if pair.claim and kind in {None, pair.fact.kind}
    }


def _alarms(matched: Sequence[Matched], kind: str | None) -> Counter[str]:
    """The spurious claims, told apart by kind, content and words: slots that change make no new alarm."""
    return Counter(
        f"{m.text.name}  {claim.kind} {claim.effect or claim.item or claim.target_type or claim.place or ''}"
        f' {_bounds(claim.bounds)} · "{claim.evidence[0].text if claim.evidence else ""}"'
        for m in matched
        for claim in m.spurious
        if kind in {None, claim.kind}
    )


def _bounds(bounds: tuple[int | None, int | None]) -> str:
    return "–".join("" if bound is None else str(bound) for bound in dict.fromkeys(bounds))


def _names(slots: set[str]) -> str:
    return ", ".join(sorted(slots))


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield f"{title}: {len(lines)}"
    yield from (f"  {line}" for line in lines)
