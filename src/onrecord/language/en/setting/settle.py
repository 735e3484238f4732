"""Gives each draft of a report its time and place."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.language.en.setting.where import RANK, Spot, is_dateline, _links, _price, chosen, spots, tied
from onrecord.language.en.setting.when import running
from onrecord.language.en.speakers import Attributions
from onrecord.model.places import Place
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence


import os
V = dict(back=3, lead=8, cumwide=1, seat=1, refine=1, vline=0, ex=4, good=1.0, order=1, wseat=1, main=1, early=4, reg=0, vg=1, aff=0, cd=0, coarse=1, freq=1, bar=1, dateline=1, coref=0, definite=1, running=1)
V.update({k: float(v) for k, v in (x.split("=") for x in os.environ.get("V", "").split() if "=" in x)})


def settle_places(drafts, sentences, attributions, mentions) -> list[Draft]:
    by = {}
    for n, m in enumerate(mentions):
        by.setdefault(m.sentence, []).append((n, m))
    found = {i: spots(sentences[i], ms, attributions) for i, ms in by.items()}
    if V["definite"]:
        for n in {d.sentence for d in drafts}:
            extra = _definite(sentences[n], n, mentions, {s.number for ss in found.values() for s in ss if s.price >= 6.0 and s.place.gazetteer is None})
            if extra:
                found[n] = [*found.get(n, ()), *extra]
    own = []
    for draft in drafts:
        s = sentences[draft.sentence]
        claim = claim_tokens(s, draft)
        others = [claim_tokens(s, d) for d in drafts if d.sentence == draft.sentence and d is not draft] if V["bar"] else []
        others = [o for o in others if o[0] >= claim[1] or o[1] <= claim[0]]
        own.append(chosen(tied(s, found.get(draft.sentence, ()), claim, others), several=draft.claim.scope == 'cumulative'))
    told = {}
    for draft, got in zip(drafts, own, strict=True):
        if got and got[0].place.precision != "country":
            told.setdefault(draft.sentence, got)
    for n, ss in found.items():
        if n not in told:
            good = _good(ss, V['good'])
            if good:
                told[n] = _exact(good)
    main = _main(told, own, drafts) if V["main"] == 0 else _main2(told, own, drafts, sentences, mentions)
    if not main and V["dateline"]:
        main = _written(sentences, mentions)
    settled = []
    for draft, got in zip(drafts, own, strict=True):
        incident = draft.claim.scope == "incident"
        coarse = bool(got) and (getattr(got[0], "vague", False) or (V["reg"] and got[0].place.precision == "region")) and incident and draft.sentence <= V["early"]
        if coarse and main and main[0].place.inside(got[0].place):
            where = [msgspec.structs.replace(main[0].place, basis="inherited"), got[0].place]
        elif got and not (got[0].place.precision == "country" and incident and V["refine"]):
            where = [s.place for s in got]
        else:
            where = _inherited(draft, found, told, sentences, main, got, mentions)
            where = [msgspec.structs.replace(s.place, basis="inherited") for s in where] or [s.place for s in got]
        settled.append(replace(draft, claim=msgspec.structs.replace(draft.claim, where=tuple(where))))
    return settled


def claim_tokens(s: Sentence, draft: Draft):
    a = draft.claim.anchor
    idx = [i for i in range(len(s)) if s.ends[i] > a.start and s.starts[i] < a.end]
    return (idx[0], idx[-1] + 1) if idx else (0, 1)


def _good(spots_: Sequence[Spot], limit=1.0) -> list[Spot]:
    return [s for s in spots_ if s.price <= limit and s.place.precision != "country"]


def _exact(cand):
    best = cand[-1]
    for s in cand:
        if s.place.inside(best.place):
            best = s
    around = [s for s in cand if s is not best and best.place.inside(s.place)][:1]
    return [best, *around]


def _main2(told, own, drafts, sentences, mentions):
    """The most exact place of the report's first happening, and what it is in."""
    owned = {d.sentence: got for d, got in reversed(list(zip(drafts, own, strict=True))) if got}
    base = next((got for n, got in sorted({**told, **owned}.items()) if n < V["lead"]), None)
    for source in (owned, told):
        for n in sorted(source):
            vague = base is None or getattr(base[0], "vague", False)
            if n > (V["lead"] + 2 if vague else V["ex"]):
                break
            place = source[n][0].place
            if place.exactness <= 2 and (base is None or place is base[0].place or place.inside(base[0].place)):
                return source[n]
    if base is not None and getattr(base[0], "vague", False):
        lines = [m for m in mentions if m.sentence < 4 and m.place.exactness <= 2 and is_dateline(sentences[m.sentence], m) and m.place.inside(base[0].place)]
        if lines and V["vline"]:
            return [Spot(-1, lines[0].place, (), 0, 0, 0.0, None)]
    if base is not None and base[0].place.precision != "country":
        return base
    first = next((n for n in sorted(told)), None)
    return told[first] if first is not None else []


def _main(told, own, drafts):
    lead = [got for d, got in zip(drafts, own, strict=True) if got and d.sentence < V["lead"] and got[0].place.precision != "country"]
    if lead:
        best = lead[0]
        for got in lead:
            if got[0].place.inside(best[0].place):
                return got
        return best
    first = next((n for n in sorted(told)), None)
    return told[first] if first is not None else []


def _inherited(draft, found, told, sentences, main, got, mentions):
    n = draft.sentence
    country = got[0].place if got else None
    seats = [s for s in found.get(n, ()) if s.seat and s.place.precision != "country"] if V["seat"] else []
    fit = lambda g: country is None or g[0].place.inside(country)
    own_country = _affiliated(draft, found) if V["aff"] and draft.claim.scope == "cumulative" and not got else []
    if own_country:
        return own_country
    if not V["order"] and draft.claim.scope == "cumulative" and V["running"] and got == [] and running(sentences[n], draft):
        return _country(found, n, main)
    if draft.claim.scope == "cumulative" and V["cumwide"]:
        for m in range(n - 1, max(-1, n - 4), -1):
            wide = [s for s in found.get(m, ()) if s.price <= 1.0 and s.place.precision in ("region", "country")]
            if wide:
                return wide[:1]
    if V["order"] and draft.claim.scope == "cumulative" and V["running"] and got == [] and running(sentences[n], draft):
        return _country(found, n, main)
    if V["coref"] and country is None:
        meant = _meant(sentences[n], draft, n, mentions)
        if meant:
            return meant
    near = [(m, told[m]) for m in range(n - 1, -1, -1) if m in told and fit(told[m])]
    if seats:
        for m, g in near:
            if any(g[0].place.name == s.place.name or g[0].place.inside(s.place) for s in seats):
                return g
        return seats[:1]
    if main and V["coarse"] and main[0].place.exactness <= 2:
        near = [(m, g) for m, g in near if (n - m <= V["cd"] and not (V["vg"] and getattr(g[0], "vague", False))) or g[0].place.exactness <= 2 or not main[0].place.inside(g[0].place)]
    for m, g in near:
        if n - m <= V["back"] and not sentences[m].headline:
            return g
    if main and fit(main):
        return main
    return []


def _country(found, n, main):
    """The country of a running total that names none: the one of the report's main place, or that it names last."""
    code = main[0].place.country if main else None
    named = [(abs(m - n), s) for m, ss in found.items() for s in ss if s.place.precision == "country" and s.place.country == code]
    if code and named:
        return [min(named, key=lambda p: p[0])[1]]
    wide = [(abs(m - n), s) for m, ss in found.items() for s in ss if s.place.precision in ("country",) and s.price < 6 and m <= n]
    if wide:
        return [min(wide, key=lambda p: p[0])[1]]
    return main


_KINDS = {
    "settlement": frozenset("city town village settlement hamlet township".split()),
    "region": frozenset("region province oblast governorate territory".split()),
    "district": frozenset("district county".split()),
}


def _meant(sentence, draft, n, mentions):
    """What "the city" or "the region" of a sentence means: the place of that kind that was named last."""
    from types import SimpleNamespace
    lower = sentence.lower
    for at in range(1, len(lower)):
        kind = next((k for k, words in _KINDS.items() if lower[at] in words), None)
        if kind is None or lower[at - 1] not in ("the", "this", "that") or lower[at + 1 : at + 2] == ("of",):
            continue
        if at + 1 < len(lower) and (sentence.words[at + 1][:1].isupper() or lower[at + 1] in ("council", "administration", "'s")):
            continue
        got = [m for m in mentions if m.sentence < n and m.place.precision == kind and m.use in ("place", "dateline", "reference")]
        if got:
            near = [m for m in got if m.sentence >= n - 3]
            return [SimpleNamespace(place=near[-1].place)] if near else []
    return []


def _written(sentences, mentions):
    """The place that a report is written from, where it tells of "the village" and names no other."""
    from types import SimpleNamespace
    said = any(
        s.lower[i] in ("the", "'s") and s.lower[i + 1] in _KINDS["settlement"] | {"capital"}
        for s in sentences for i in range(len(s) - 1)
    )
    lines = [m for m in mentions if m.sentence < 3 and m.place.precision == "settlement" and is_dateline(sentences[m.sentence], m)]
    return [SimpleNamespace(place=lines[0].place)] if said and lines else []


def _definite(sentence, n, mentions, barred):
    """ "the city" as a mention of the settlement that was named last."""
    out = []
    lower = sentence.lower
    for at in range(1, len(lower)):
        if lower[at] not in _KINDS["settlement"] or lower[at - 1] not in ("the", "that", "this"):
            continue
        if lower[at + 1 : at + 2] in (("of",), ("council",), ("administration",), ("authorities",), ("mayor",)) or sentence.words[at + 1 : at + 2] and sentence.words[at + 1][:1].isupper():
            continue
        got = [m for i, m in enumerate(mentions) if i not in barred and (m.sentence, m.first) < (n, at) and m.sentence >= n - 6 and m.place.precision == "settlement" and m.use in ("place", "dateline", "reference")]
        if not got:
            continue
        meant = got[-1]
        if V["freq"]:
            often = Counter(m.place.name for m in mentions if m.use == "place" and m.place.precision == "settlement")
            meant = max(got, key=lambda m: (m.sentence == n, often[m.place.name], m.sentence, m.first))
        place = msgspec.structs.replace(meant.place, basis="inherited")
        prep, governor, linked = _links(sentence, at, at + 1)
        price = _price(sentence, place, (at, at + 1), prep, governor, linked)
        out.append(Spot(-1, place, (), at, at + 1, price, prep))
    return out


def _affiliated(draft, found):
    """The country of the people harmed, where the report names it: "288 Ukrainian children have been killed"."""
    side = getattr(draft.claim, "affiliation", None)
    if not side:
        return []
    named = [(abs(m - draft.sentence), s) for m, ss in found.items() for s in ss if s.place.precision == "country" and s.place.name == side]
    return [min(named, key=lambda p: p[0])[1]] if named else []
