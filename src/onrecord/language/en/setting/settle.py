"""Gives each draft of a report its time and place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.language.en.setting.where import RANK, Spot, chosen, inside, spots, tied
from onrecord.language.en.speakers import Attributions
from onrecord.model.places import Place
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence


def settle_places(drafts: Sequence[Draft], sentences: Sequence[Sentence], attributions: Attributions, mentions) -> list[Draft]:
    starts = [s.start for s in sentences]
    by = {}
    for n, m in enumerate(mentions):
        by.setdefault(max(0, bisect_right(starts, m.place.start) - 1), []).append((n, m))
    found = {i: spots(sentences[i], ms, attributions) for i, ms in by.items()}
    settled = []
    own = {}
    for draft in drafts:
        s = sentences[draft.sentence]
        priced = tied(s, found.get(draft.sentence, ()), claim_tokens(s, draft))
        own[id(draft)] = chosen(priced)
    main = _main(found, sentences)
    for draft in drafts:
        got = own[id(draft)]
        if got and not (got[0].place.precision == "country" and draft.claim.scope == "incident"):
            where = [s.place for s in got]
        else:
            where = [msgspec.structs.replace(p, basis="inherited") for p in _inherited(draft, found, sentences, main, got, own)]
            if not where: where = [s.place for s in got]
        settled.append(replace(draft, claim=msgspec.structs.replace(draft.claim, where=tuple(where))))
    return settled


def claim_tokens(s: Sentence, draft: Draft):
    a = draft.claim.anchor
    idx = [i for i in range(len(s)) if s.ends[i] > a.start and s.starts[i] < a.end]
    return (idx[0], idx[-1] + 1) if idx else (0, 1)


def _good(spots_: Sequence[Spot], limit=1.0) -> list[Spot]:
    return [s for s in spots_ if s.price <= limit and s.place.precision != "country"]


def _main(found, sentences) -> list[Spot]:
    lead = [i for i in sorted(found) if i < 6]
    cand = [s for i in lead for s in _good(found[i], 0.6)]
    if not cand:
        return []
    best = cand[0]
    for s in cand:
        if inside(s.place, best.place):
            best = s
    around = [s for s in cand if s is not best and inside(best.place, s.place)][:1]
    return [best, *around]


def _inherited(draft, found, sentences, main, got, own):
    country = got[0].place if got else None
    for back in range(0, 4):
        n = draft.sentence - back
        if n < 0:
            break
        if back and sentences[n].headline:
            break
        cand = _good(found.get(n, ()), 0.6 if back else 0.0)
        if back==0: cand=[]
        if country is not None:
            cand = [c for c in cand if inside(c.place, country)]
        if cand:
            best = cand[-1]
            for s in cand:
                if inside(s.place, best.place):
                    best = s
            around = [s for s in cand if s is not best and inside(best.place, s.place)][:1]
            return [s.place for s in (best, *around)]
    if country is not None:
        return [s.place for s in main if inside(s.place, country)]
    return [s.place for s in main]
