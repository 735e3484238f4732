"""Identifiers: hashes of content, equal on every machine and run."""

from __future__ import annotations

import hashlib


def report_id(data: bytes) -> str:
    """`rep_` and the first 16 hex digits of the SHA-256 of the report's bytes."""
    return "rep_" + hashlib.sha256(data).hexdigest()[:16]


def claim_id(report: str, family: str, head_start: int, head: str, ordinal: int = 0) -> str:
    """`clm_` and 16 hex digits over report, kind's family, the anchor's head word and the head of what is claimed.

    `head_start` is the character at which the anchor's head word starts; `ordinal` counts equal ones from 0.
    """
    key = "\x1f".join((report, family, str(head_start), head) + ((str(ordinal),) if ordinal else ()))
    return "clm_" + hashlib.sha256(key.encode()).hexdigest()[:16]
