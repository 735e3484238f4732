"""Which time belongs to which claim: that of its own words, else what the report told of before, else its date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.language.en.setting.ties import Tokens, cost, is_saying, path, top
from onrecord.model.times import When
from onrecord.rules.draft import Draft
from onrecord.rules.sentence import Sentence

LIMIT = 4.5
BACK = 3


def claim_tokens(s: Sentence, draft: Draft) -> Tokens:
    a = draft.claim.anchor
    idx = [i for i in range(len(s)) if s.ends[i] > a.start and s.starts[i] < a.end]
    return (idx[0], idx[-1] + 1) if idx else (0, 1)


def usable(t) -> bool:
    return t.edtf is not None and not t.future


def tied_time(sentence: Sentence, found: Sequence[object], claim: Tokens, cumulative: bool):
    priced = []
    for t in found:
        if not usable(t):
            continue
        price = cost(sentence, (t.first, t.stop), claim)
        span = t.role in ("since", "within", "between", "until")
        price += 0.0 if span == cumulative else 0.7
        priced.append((price, t))
    priced = sorted(((c, t) for c, t in priced if c < LIMIT), key=lambda pair: pair[0])
    return priced[0][1] if priced else None


def of_saying(sentence: Sentence, t) -> bool:
    """Whether a time is that of an act of saying."""
    if not sentence.parsed:
        at = t.first - 1
        return any(is_saying(sentence, i) for i in range(max(0, t.first - 2), t.first)) and at >= 0
    way = path(sentence, top(sentence, t.first, t.stop))
    verb = next((i for i in way[1:] if sentence.tags[i].startswith("VB")), None)
    return verb is not None and is_saying(sentence, verb)


def event_time(sentence: Sentence, found):
    good = [t for t in found if usable(t) and t.role in ("at", "within", "between") and not of_saying(sentence, t)]
    return good[0] if good else None


def as_when(t, text, sentence, basis=None):
    a, b = sentence.chars(t.first, t.stop)
    return When(edtf=t.edtf, text=text[a:b], basis=basis or t.basis, precision=t.precision)


def settle_times(drafts: Sequence[Draft], sentences, times, text, published: str | None) -> list[Draft]:
    own = [tied_time(sentences[d.sentence], times[d.sentence], claim_tokens(sentences[d.sentence], d), d.claim.scope == "cumulative") for d in drafts]
    said = {}
    for d, t in zip(drafts, own):
        if t is not None and d.claim.scope == "incident":
            said.setdefault(d.sentence, t)
    def told(n):
        return said.get(n) or event_time(sentences[n], times[n])
    main = next(((n, t) for n in range(min(8, len(sentences))) if (t := told(n)) is not None), None)
    out = []
    for d, t in zip(drafts, own):
        if t is not None:
            w = as_when(t, text, sentences[d.sentence])
        elif d.claim.scope == "cumulative":
            w = When()
        else:
            w = None
            for n in range(d.sentence, max(-1, d.sentence - BACK), -1):
                if sentences[n].headline and n != d.sentence:
                    break
                got = told(n)
                if got is not None:
                    w = as_when(got, text, sentences[n], "inherited")
                    break
            if w is None and main is not None:
                w = as_when(main[1], text, sentences[main[0]], "inherited")
            if w is None and published:
                w = When(edtf=published, basis="report-date", precision="day")
            w = w or When()
        out.append(replace(d, claim=msgspec.structs.replace(d.claim, when=w)))
    return out
