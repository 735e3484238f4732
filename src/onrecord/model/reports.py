"""A report: one text as published, with where it was retrieved."""

from __future__ import annotations

import msgspec

from onrecord.model.spans import Span
from onrecord.model.times import Published


class Retrieval(msgspec.Struct, frozen=True, kw_only=True):
    """That these bytes came from this URL and outlet at this time (ISO 8601, UTC)."""

    url: str | None = None
    outlet: str | None = None
    retrieved_at: str | None = None
    published: Published = msgspec.field(default_factory=Published)


class Removed(msgspec.Struct, frozen=True, order=True):
    """Characters of the text that are not the article ("Advert", "READ MORE: …"), and why. Offsets are half-open."""

    start: int
    end: int
    reason: str


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A correction or retraction that a report states, and the words that state it."""

    span: Span
    report: str | None = None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One text as published. Every offset of the whole system counts characters of `text`, which never changes."""

    id: str
    sha256: str
    media_type: str
    text: str
    extractor: str
    title: str | None = None
    language: str | None = None
    retrievals: tuple[Retrieval, ...] = ()
    removed: tuple[Removed, ...] = ()
    wire_group: str | None = None
    supersedes: str | None = None
    corrects: Correction | None = None

    @property
    def published(self) -> Published:
        """The publication date of the first retrieval that knows one."""
        for retrieval in self.retrievals:
            if retrieval.published.edtf is not None:
                return retrieval.published
        return Published()

    def dated(self, published: Published) -> Report:
        """The report with a publication date for its first retrieval, which had none."""
        first, *others = self.retrievals or (Retrieval(),)
        first = msgspec.structs.replace(first, published=published)
        return msgspec.structs.replace(self, retrievals=(first, *others))

    @property
    def outlet(self) -> str | None:
        """The outlet of the first retrieval that names one."""
        return next((r.outlet for r in self.retrievals if r.outlet), None)
