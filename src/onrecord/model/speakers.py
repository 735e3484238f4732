"""Who says so: one link of a claim's attribution chain."""

from __future__ import annotations

from typing import Literal

import msgspec

Category = Literal[
    "government",
    "military",
    "local authority",
    "emergency service",
    "health authority",
    "armed group",
    "international organisation",
    "NGO",
    "media",
    "witness",
    "analyst",
    "unnamed",
]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """One speaker of a claim, nearest first in the chain; a relaying outlet stands last.

    `name` is the canonical form in the report (a pronoun or "the mayor" is resolved to it); `cue` is the word of
    saying; `start` and `end` are the characters of the words that name the speaker where the claim is made.
    """

    name: str | None = None
    role: str | None = None
    side: str | None = None
    category: Category | None = None
    medium: str | None = None
    cue: str | None = None
    start: int | None = None
    end: int | None = None
