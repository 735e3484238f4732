"""Which time belongs to which claim: that of its own words, else what the report told of before, else its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from onrecord.language.en.setting.ties import Tokens, cost, is_saying, path, top
from onrecord.language.en.times.spans import back_from
from onrecord.language.en.times.values import at_day
from onrecord.language.en.times.words import number_of
from onrecord.language.en.times.history import war_of
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
    return t.edtf is not None and not t.future and t.type not in ("SET",)


def tied_time(sentence: Sentence, found: Sequence[object], claim: Tokens, *, cumulative: bool, toll: bool):
    priced = []
    for t in found:
        if not usable(t):
            continue
        price = cost(sentence, (t.first, t.stop), claim)
        if of_saying(sentence, t):
            price += 5.0
        if toll and t.role == "at" and t.precision in ("day", "hours"):
            price += 5.0
        span = t.role in ("since", "within", "between", "until")
        price += 0.0 if span == cumulative else 0.7
        priced.append((price, t))
    priced = sorted(((c, t) for c, t in priced if c < LIMIT), key=lambda pair: pair[0])
    return priced[0][1] if priced else None


_LENGTH = re.compile(r"(?:^|.* )(?P<n>[a-z]+|\d+)[ -](?P<unit>day|week|month|year)s?(?: (?P<after>after))?$")
_BEHIND = 10  # tokens between "two days after" and the claim that it counts from


def stepped(sentence: Sentence, found, claim: Tokens, base: date | None):
    """The time of a claim behind "two days after": so much before the sentence's own time."""
    for t in found:
        words = _LENGTH.match(" ".join(sentence.lower[t.first : t.stop]))
        if words is None or t.stop > claim[0] or claim[0] - t.stop > _BEHIND:
            continue
        if not words["after"] and sentence.lower[t.stop] != "after":
            continue
        n, unit = number_of(words["n"]), words["unit"]
        at = next((o.begins for o in found if o is not t and usable(o) and o.role == "at" and o.begins and o.begins == o.ends), base)
        if at is None or n is None:
            continue
        if unit in ("day", "week"):
            days = n * (7 if unit == "week" else 1)
            v = at_day(at - timedelta(days=days))
            return When(edtf=v.edtf + ("~" if unit == "week" else ""), basis="resolved", precision="day"), t
        v = back_from(at, n, {"month": "M", "year": "Y"}[unit], sign=-1)
        if v is not None:
            return When(edtf=v.edtf, basis="resolved", precision=v.precision), t
    return None


def of_saying(sentence: Sentence, t) -> bool:
    """Whether a time is that of an act of saying."""
    if not sentence.parsed:
        at = t.first - 1
        return any(is_saying(sentence, i) for i in range(max(0, t.first - 2), t.first)) and at >= 0
    if any(is_saying(sentence, i) for i in range(max(0, t.first - 2), t.first)):
        return True
    way = path(sentence, top(sentence, t.first, t.stop))
    verb = next((i for i in way[1:] if sentence.tags[i].startswith("VB")), None)
    return verb is not None and is_saying(sentence, verb)


_FINE = ("hours", "day", "days", "week")
_LEAD = 8
VAR = {"back": 2, "order": "near"}


def dateline(sentence: Sentence, t, published) -> bool:
    """Whether a time is the report's own date: in a line without a verb, or between a place and a dash."""
    if t.edtf is None or published is None or t.begins is None or t.begins != t.ends:
        return False
    if not sentence.parsed and len(sentence) <= 14 and not any(w in _VERBISH for w in sentence.lower):
        return True
    if t.first == 0 and t.basis == "stated" and str(t.begins) == published:
        return True
    after = sentence.lower[t.stop : t.stop + 1]
    return t.first <= 8 and bool(after) and after[0] in ("-", "–", "—", "--", "(", ":", "/", "_")


_VERBISH = frozenset("was were is are had has have been killed died on in".split())


import os
V = dict(war=1, old=60)
V.update({k: float(v) for k, v in (x.split("=") for x in os.environ.get("V", "").split() if "=" in x)})


def event_time(sentence: Sentence, found, pub=None):
    good = [t for t in found if usable(t) and t.role in ("at", "within", "between") and t.precision in _FINE and not of_saying(sentence, t)]
    good = [t for t in good if pub is None or t.begins is None or (pub - t.begins).days <= V["old"]]
    return good[0] if good else None


def as_when(t, text, sentence, basis=None):
    a, b = sentence.chars(t.first, t.stop)
    return When(edtf=t.edtf, text=text[a:b], basis=basis or t.basis, precision=t.precision)


def since_of(sentence: Sentence, t, published, claim):
    """A total's time that runs from where it began: "since the conflict began in March 2011"."""
    if t.role != "at" or published is None:
        return t.edtf
    low = max(0, t.first - 12)
    words = sentence.lower[low : t.first]
    if "since" in words and "/" not in t.edtf:
        return f"{t.edtf}/{published}"
    return t.edtf


_SO_FAR = frozenset("have has far since total totals toll tolls recorded documented".split())


def running(sentence: Sentence, d: Draft) -> bool:
    """Whether a cumulative figure runs up to now, and not only over one happening at several places."""
    first, stop = claim_tokens(sentence, d)
    words = set(sentence.lower[max(0, first - 6) : stop + 6])
    low = getattr(d.claim.count, "low", None) or 0
    return bool(_SO_FAR & words) or low >= 500


def _since_then(sentences, times, d: Draft):
    """ "have since killed 38,713": the time told of last before."""
    s = sentences[d.sentence]
    first, stop = claim_tokens(s, d)
    if not any(s.lower[i] == "since" and s.lower[i - 1] in ("have", "has", "had") for i in range(max(1, first - 3), stop)):
        return None
    for n in range(d.sentence, max(-1, d.sentence - 4), -1):
        for t in reversed(times[n]):
            if (n < d.sentence or t.stop <= first) and usable(t) and t.begins and t.precision in ("day", "days", "month", "hours"):
                return t
    return None


def settle_times(drafts: Sequence[Draft], sentences, times, text, published: str | None) -> list[Draft]:
    times = [tuple(t for t in ts if not dateline(s, t, published)) for s, ts in zip(sentences, times, strict=True)]
    pub = date.fromisoformat(published) if published and len(published) == 10 else None
    war = war_of(sentences, pub)
    own, steps = [], {}
    for i, d in enumerate(drafts):
        s, ts, claim = sentences[d.sentence], times[d.sentence], claim_tokens(sentences[d.sentence], d)
        got = stepped(s, ts, claim, pub)
        if got is not None:
            steps[i] = got
        toll = "toll" in d.claim.why.rule
        own.append(tied_time(s, ts, claim, cumulative=d.claim.scope == "cumulative", toll=toll) if got is None else None)
    said = {}
    for d, t in zip(drafts, own):
        if t is not None and d.claim.scope == "incident":
            said.setdefault(d.sentence, t)
    def told(n):
        t = said.get(n)
        if t is not None and t.precision in _FINE:
            return t
        return event_time(sentences[n], times[n], pub)
    main = next(((n, t) for n in range(min(_LEAD, len(sentences))) if (t := said.get(n)) is not None and t.precision in _FINE), None)
    main = main or next(((n, t) for n in range(min(_LEAD, len(sentences))) if (t := told(n)) is not None), None)
    out = []
    for i, (d, t) in enumerate(zip(drafts, own, strict=True)):
        cumulative = d.claim.scope == "cumulative"
        if i in steps:
            v, m = steps[i]
            a, b = sentences[d.sentence].chars(m.first, m.stop + 1)
            w = msgspec.structs.replace(v, text=text[a:b])
        elif t is not None:
            w = as_when(t, text, sentences[d.sentence])
            if cumulative:
                w = msgspec.structs.replace(w, edtf=since_of(sentences[d.sentence], t, published, None))
        elif cumulative and published and (began := _since_then(sentences, times, d)) is not None:
            w = When(edtf=f"{began.point}/{published}", text=None, basis="inherited", precision="longer")
        elif cumulative and war and V["war"] and published and running(sentences[d.sentence], d) and set(war.called) & set(sentences[d.sentence].lower):
            w = When(edtf=f"{war.first}/{published}", basis="resolved", precision="longer")
        elif cumulative and running(sentences[d.sentence], d):
            w = When(edtf=f"../{published}", basis="report-date", precision="longer") if published else When()
        else:
            w = None
            near = None
            for n in range(d.sentence, max(-1, d.sentence - VAR["back"] - 1), -1):
                if sentences[n].headline and n != d.sentence:
                    break
                got = told(n)
                if got is not None:
                    near = (n, got)
                    break
            pick = (near or main) if VAR["order"] == "near" else (main or near)
            if pick is not None:
                w = as_when(pick[1], text, sentences[pick[0]], "inherited")
            elif published:
                w = When(edtf=published, basis="report-date", precision="day")
            w = w or When()
        out.append(replace(d, claim=msgspec.structs.replace(d.claim, when=w)))
    return out
