"""Places as precise as the text is, and no more."""

from __future__ import annotations

from typing import Literal

import msgspec

PlacePrecision = Literal["site", "settlement", "district", "region", "country"]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a claim: canonical `name`, the words of the text, and where a gazetteer knows it.

    `start` and `end` are character offsets of `text`; `radius_km` says how far off the coordinates may be.
    """

    name: str
    text: str
    start: int
    end: int
    gazetteer: str | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    country: str | None = None
    precision: PlacePrecision
    radius_km: float | None = None
    basis: Literal["stated", "inherited"] = "stated"
