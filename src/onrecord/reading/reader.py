"""Reading one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import msgspec

from onrecord.model.claims import Abstention, AnyClaim, Harm, Reading
from onrecord.model.ids import claim_id
from onrecord.model.reports import Report
from onrecord.model.times import Published
from onrecord.reading.merge import merged
from onrecord.rules.draft import Draft


class Language(Protocol):
    """What reading needs of a language."""

    code: str

    def dated(self, report: Report) -> Published | None:
        """The report's own date as its text tells it; None where it does not."""

    def draft(self, report: Report) -> tuple[Sequence[Draft], Sequence[Abstention]]:
        """The drafts of all claims that the report's sentences make, in order of text, and the abstentions."""


def read_report(report: Report, language: Language) -> Reading:
    """The claims of a report, in order of text, one for each fact and claimant; and what could not be coded."""
    drafts, abstentions = language.draft(report)
    return Reading(report=report.id, claims=_numbered(report, merged(drafts)), abstentions=tuple(abstentions))


def _numbered(report: Report, drafts: Sequence[Draft]) -> tuple[AnyClaim, ...]:
    """Gives each claim its id and each part the id of its whole."""
    seen: Counter[tuple[str, int, str]] = Counter()
    ids: list[str] = []
    for draft in drafts:
        key = (draft.family, draft.head_start, draft.head)
        ids.append(claim_id(report.id, draft.family, draft.head_start, draft.head, seen[key]))
        seen[key] += 1
    claims: list[AnyClaim] = []
    for draft, own in zip(drafts, ids, strict=True):
        claim = msgspec.structs.replace(draft.claim, id=own, report=report.id)
        if isinstance(claim, Harm) and draft.whole is not None:
            claim = msgspec.structs.replace(claim, part_of=ids[draft.whole])
        claims.append(claim)
    return tuple(claims)
