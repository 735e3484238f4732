"""Gives each draft of a report its time and its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from onrecord.language.en.context import Context
from onrecord.language.en.setting.when import BACK, LEAD, times_of_claims
from onrecord.language.en.setting.where import places_of
from onrecord.language.en.times import Anchor, TimeMention, read_times
from onrecord.language.en.times.history import war_of
from onrecord.language.en.toponyms import PlaceMention
from onrecord.model.claims import Harm, Loss
from onrecord.model.times import Published
from onrecord.rules.draft import Draft


def settled(
    drafts: Sequence[Draft], context: Context, mentions: Sequence[PlaceMention], published: Published
) -> list[Draft]:
    """The drafts with `when` and `where`, given the places that the report names and its date."""
    day = day_of(published.edtf)
    war = war_of(context.sentences, day)
    times = _times(drafts, context, Anchor(day, war))
    whens = times_of_claims(drafts, context, times, published=day, war=war)
    wheres = places_of(drafts, context, mentions)
    made = []
    for draft, (when, since), where in zip(drafts, whens, wheres, strict=True):
        claim = msgspec.structs.replace(draft.claim, when=when, where=where)
        if isinstance(claim, Harm | Loss) and claim.since is None and since is not None:
            claim = msgspec.structs.replace(claim, since=since)
        made.append(replace(draft, claim=claim))
    return made


def _times(drafts: Sequence[Draft], context: Context, anchor: Anchor) -> list[tuple[TimeMention, ...]]:
    """The times of each sentence, read only where the time of a claim may stand: in the lead, and just before it."""
    near = {n for draft in drafts for n in range(max(0, draft.sentence - BACK), draft.sentence + 1)}
    wanted = sorted(near | set(range(min(LEAD, len(context.sentences)))))
    read = dict(zip(wanted, read_times([context.sentences[n] for n in wanted], anchor), strict=True))
    return [read.get(n, ()) for n in range(len(context.sentences))]


def day_of(edtf: str | None) -> date | None:
    """The day of an EDTF date with or without a time of day; None for anything less exact."""
    try:
        return date.fromisoformat((edtf or "").split("T")[0])
    except ValueError:
        return None
