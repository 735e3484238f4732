"""Whether a claim points to the words that carry a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.evaluate.found import Evidence, Found

LONGEST = 600  # characters; evidence that is a whole text points to nothing
DISTINCT = 12  # characters; shorter words may stand in many places of a text

Bounds = tuple[int, int]


def places_of(text: str, quotes: Sequence[str]) -> list[Bounds]:
    """Everywhere that any of the quotes stands in the text."""
    found = []
    for quote in quotes:
        start = text.find(quote)
        while start >= 0:
            found.append((start, start + len(quote)))
            start = text.find(quote, start + 1)
    return found


def points_to(claim: Found, spans: Sequence[Bounds], text: str) -> bool:
    """Whether any of the claim's evidence shares characters with the spans of `text`."""
    return any(_meets(evidence, spans, text) for evidence in claim.evidence)


def _meets(evidence: Evidence, spans: Sequence[Bounds], text: str) -> bool:
    quote = evidence.text.strip()
    found = [(s, e) for s, e in _located(evidence, quote, text) if e - s <= LONGEST]
    if found or not quote:
        return any(start < e and s < end for start, end in spans for s, e in found)
    squeezed = _squeeze(quote)
    facts = [_squeeze(text[start:end]) for start, end in spans]
    return any(squeezed in fact or fact in squeezed for fact in facts)


def _located(evidence: Evidence, quote: str, text: str) -> list[Bounds]:
    """Offsets count the text that was read, which intake may have cleaned: else the words are looked up."""
    if text[evidence.start : evidence.end] == evidence.text:
        return [(evidence.start, evidence.end)]
    return places_of(text, [quote]) if len(quote) >= DISTINCT else []


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text)
