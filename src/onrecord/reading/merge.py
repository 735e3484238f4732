"""One fact by one claimant is one claim, with all its mentions as evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.model.claims import AnyClaim, Harm, Loss
from onrecord.model.counts import Count
from onrecord.model.speakers import Speaker
from onrecord.reading.settings import joined_when, joined_where, one_within, told_apart
from onrecord.rules.draft import Draft

ROUNDING = 0.05  # a headline may round the figure of its text by this share


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without repetitions, in order of text; `whole` counts in the new list.

    A later mention joins the first draft that tells the same fact by the same claimant. A headline may round, and where
    it names only a side ("Pakistan says …") it is the summary of what the text gives to a person of that side.
    """
    kept: list[Draft] = []
    place: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        target = next((n for n, other in enumerate(kept) if _same_fact(other, draft)), None)
        if target is None:
            place[number] = len(kept)
            kept.append(draft)
        else:
            place[number] = target
            kept[target] = _joined(kept[target], draft)
    return [_moved(draft, n, place) for n, draft in enumerate(kept)]


def _moved(draft: Draft, own: int, place: dict[int, int]) -> Draft:
    if draft.whole is None:
        return draft
    whole = place.get(draft.whole)
    return replace(draft, whole=None if whole == own else whole)


def _same_fact(first: Draft, second: Draft) -> bool:
    a, b = first.claim, second.claim
    if first.sentence == second.sentence >= 0 and first.head_start != second.head_start:
        return False  # a sentence does not tell one fact twice
    if a.kind != b.kind or a.polarity != b.polarity or first.head != second.head or told_apart(first, second):
        return False
    if isinstance(a, Harm) and isinstance(b, Harm):
        if not _same_people(a, b) or ((first.whole is None) != (second.whole is None) and not second.definite):
            return False
        same_count = _same_count(a.count, b.count, rounded=first.headline or second.headline)
        if not same_count and not (second.definite and b.count.bounds == a.count.bounds):
            return False
        if a.scope != b.scope and not (first.headline or second.headline):
            return False
        if _apart(first, second):
            return False
    elif isinstance(a, Loss) and isinstance(b, Loss):
        rounded = first.headline or second.headline or _rough(a.count) or _rough(b.count)
        if not _same_count(a.count, b.count, rounded=rounded) or _differ(a.of, b.of) or _apart(first, second):
            return False
        loose = first.headline or second.headline or a.scope == b.scope == "cumulative"
        return same_claimant(a.attribution, b.attribution) or (loose and _one_side(a.attribution, b.attribution))
    if _summary(first, second) or second.definite:
        return True
    return same_claimant(a.attribution, b.attribution)


def _one_side(a: tuple[Speaker, ...], b: tuple[Speaker, ...]) -> bool:
    """A belligerent's figure of losses stays one claim, whoever of its side gives it."""
    return not a or not b or same_claimant(a, b) or (a[0].side is not None and a[0].side == b[0].side)


def _summary(first: Draft, second: Draft) -> bool:
    """A headline with a mere side for a claimant, above the text's claimant."""
    head, body = first.claim.attribution, second.claim.attribution
    if not first.headline or second.headline or not body or not head:
        return False
    if head[0].name is None and head[0].role and body[0].role and _shares(head[0].role, body[0].role):
        return True
    return len(head) == 1 and head[0].side is not None and head[0].side == body[0].side and not _named(head[0])


def _shares(role: str, other: str) -> bool:
    """Whether "mayor" above is the holder of the role below."""
    return bool(set(role.lower().split()) & set(other.lower().split()) - {"the", "of", "a", "and", "in"})


def _named(speaker: Speaker) -> bool:
    return speaker.category not in ("government", None) or (speaker.name is not None and " " in speaker.name)


SMALL = 5  # up to this many, equal counts at two named places are two facts


def _apart(first: Draft, second: Draft) -> bool:
    """Two small counts of one kind that the text puts at different places, or two things of different names."""
    a = first.claim.count.low if isinstance(first.claim, Harm | Loss) else None
    named = bool(first.places and second.places) and not first.places & second.places
    wider = first.headline and one_within(first.claim.where, second.claim.where)
    return (a or 0) <= SMALL and named and not wider


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _same_people(a: Harm, b: Harm) -> bool:
    loose = ("people", "civilians")
    same = a.population == b.population or (a.population in loose and b.population in loose)
    return same and not _differ(a.affiliation, b.affiliation)


def _same_count(a: Count, b: Count, *, rounded: bool) -> bool:
    first, second = _base(a), _base(b)
    if first is None or second is None:
        return first is None and second is None and (_word(a) == _word(b) or rounded)
    if first == second:
        return True
    return rounded and abs(first - second) <= ROUNDING * max(first, second) and _round(first, second)


def _round(first: int, second: int) -> bool:
    return any(value % 10 ** (len(str(value)) - 2 if value > 99 else 1) == 0 for value in (first, second))


def _rough(count: Count) -> bool:
    """Whether the text itself rounds: "almost 22,000"."""
    return count.vague == "almost" or count.approximate


def _word(count: Count) -> str:
    return (count.vague or "").lower()


def _base(count: Count) -> int | None:
    """The number that the text names: 20 for "more than 20", 21 for "at least 21"."""
    value = count.low if count.low is not None else count.high
    if value is None:
        return None
    text = (count.text or "").lower()
    if (
        count.low is not None
        and count.high is None
        and any(w in text for w in ("more than", "over", "above", "upward", "exceed", "in excess"))
    ):
        return value - 1
    if (count.low is None and count.vague == "almost") or (
        count.low is None and any(w in text for w in ("under", "less than", "fewer than"))
    ):
        return value + 1
    return value


def same_claimant(a: tuple[Speaker, ...], b: tuple[Speaker, ...]) -> bool:
    """Whether two chains begin with one and the same speaker, also where one of them is named more fully."""
    if not a or not b:
        return not a and not b
    if a[0].name and b[0].name and a[0].name == b[0].name:
        return True
    if _differ(a[0].side, b[0].side):
        return False
    first, second = _label(a[0]), _label(b[0])
    return first == second or (bool(first and second) and (first <= second or second <= first))


def _label(speaker: Speaker) -> frozenset[str]:
    """The words of a speaker's name, or failing that of the role, without the small ones."""
    words = (speaker.name or speaker.role or "").lower().replace("\u2019", "'").replace("'s", "").split()
    return frozenset(words) - {"the", "of", "a", "an", "and", "in", "for"}


def _joined(first: Draft, second: Draft) -> Draft:
    """The first mention with the words of the second; a figure with a bound is kept over the bare one."""
    a, b = first.claim, second.claim
    evidence = tuple(sorted(set(a.evidence) | set(b.evidence)))
    attribution = b.attribution if _summary(first, second) else a.attribution or b.attribution
    when = joined_when(a.when, b.when, headline=first.headline)
    where = joined_where(a.where, b.where, headline=first.headline)
    claim: AnyClaim = msgspec.structs.replace(a, evidence=evidence, attribution=attribution, when=when, where=where)
    if isinstance(claim, Harm | Loss) and isinstance(b, Harm | Loss):
        claim = msgspec.structs.replace(claim, count=_better(claim.count, b.count, headline=first.headline))
    if isinstance(claim, Harm) and isinstance(b, Harm):
        claim = _fuller(claim, b, headline=first.headline)
    if isinstance(claim, Loss) and isinstance(b, Loss):
        scope = b.scope if first.headline else claim.scope
        claim = msgspec.structs.replace(claim, of=claim.of or b.of, scope=scope, since=claim.since or b.since)
    return replace(first, claim=claim, headline=first.headline and second.headline)


def _fuller(a: Harm, b: Harm, *, headline: bool) -> Harm:
    return msgspec.structs.replace(
        a,
        population=b.population if a.population == "people" else a.population,
        affiliation=a.affiliation or b.affiliation,
        status=a.status or b.status,
        role=a.role or b.role,
        victims=a.victims or b.victims,
        scope=b.scope if headline else a.scope,
        since=a.since or b.since,
        certainty=b.certainty if headline else a.certainty,
        hedges=tuple(sorted({*a.hedges, *b.hedges})) if headline else a.hedges,
    )


def _better(a: Count, b: Count, *, headline: bool) -> Count:
    if a.vague == "almost" and b.low is not None and _base(a) != _base(b):
        return b
    if headline and _base(a) != _base(b) and b.bounds != (None, None):
        return b
    if a.low is not None and a.low == a.high and not a.approximate and b.low != b.high and b.low is not None:
        return b
    return a
