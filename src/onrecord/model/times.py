"""Times as EDTF (ISO 8601-2), with the words that gave them and how they were found."""

from __future__ import annotations

from typing import Literal

import msgspec


class When(msgspec.Struct, frozen=True, kw_only=True):
    """When the claimed thing happened. `edtf` is null where the text does not say; `basis` says how it was found."""

    edtf: str | None = None
    text: str | None = None
    basis: Literal["stated", "resolved", "inherited", "report-date", "unknown"] = "unknown"
    precision: Literal["hours", "day", "days", "week", "month", "longer"] | None = None


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """A publication date with its basis: supplied, metadata, text, inferred or unknown."""

    edtf: str | None = None
    time_zone: str | None = None
    basis: Literal["supplied", "metadata", "text", "inferred", "unknown"] = "unknown"
