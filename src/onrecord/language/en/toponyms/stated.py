"""What a text states of how its places lie: one in another ("Kupiansk, in the Kharkiv region"), one near another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.spot import Spot

_FAR = 11  # tokens between two names that one wording sets in relation

# Each token between two names becomes one letter, and the wordings are patterns over these:
# C comma  P opening bracket  I in  N near  O of  A article  K kind of place  D direction  W other small word  S 's  X any other
_INNER_FIRST = tuple(
    (re.compile(pattern), firm)
    for pattern, firm in (
        (r"C?I[AWD]*K?O?A?", 1.0),  # Izium, in the eastern Kharkiv region; the city of X in Y
        (r"PI?A?D?", 0.8),  # Izium (Kharkiv region)
        (r"CA?[WD]*K+[WD]*[IO]A?[WD]*", 1.0),  # X, a village in Y; X, capital of Y
        (r"CI?A?D?W*", 0.5),  # Paris, Texas: may be a list as well
        (r"O", 0.6),  # the Aleppo province of Syria
    )
)
_OUTER_FIRST = tuple(
    (re.compile(pattern), firm)
    for pattern, firm in (
        (r"S[WD]*K*C?", 1.0),  # Ukraine's Kharkiv
        (r"S[WD]*K+O?A?", 1.0),  # Ukraine's eastern city of Kharkiv
        (r"[WD]*K+O", 1.0),  # the Kharkiv region town of Izium
        (r"[WD]*K+C?", 0.9),  # the Ukrainian capital, Kyiv
    )
)
_NEAR = re.compile(r"C?[AWD]*K*N[AWD]*K?O?")
_LIST = frozenset(("and", "or", "&"))


class Pair(NamedTuple):
    """Two spots by their indices: the first lies in the second, or near it."""

    inner: int
    outer: int
    kind: Literal["within", "near"]
    firm: float


def stated_pairs(spots: Sequence[Spot]) -> Iterator[Pair]:
    """The pairs of a report's spots that its wording sets in relation."""
    kept = [at for at, spot in enumerate(spots) if not spot.dropped]
    for n, at in enumerate(kept[:-1]):
        then = kept[n + 1]
        left, right = spots[at], spots[then]
        if left.line is not right.line or right.opens - left.last > _FAR:
            continue
        gap = _letters(left, right)
        pair = _pair(at, then, gap, left, right)
        if pair is None:
            continue
        if pair.firm == 0.5 and _in_list(spots, kept, n):
            continue
        yield pair
        # "Izium, in Ukraine's Kharkiv region": in both
        if pair.inner == at and n + 2 < len(kept) and (far := spots[kept[n + 2]]).line is right.line:
            if (_letters(right, far) or "X")[0] == "S" and _pair(then, kept[n + 2], _letters(right, far), right, far):
                yield Pair(at, kept[n + 2], pair.kind, pair.firm)


def _pair(at: int, then: int, gap: str, left: Spot, right: Spot) -> Pair | None:
    if left.use != "adjective":
        if _NEAR.fullmatch(gap):
            return Pair(at, then, "near", 0.8)
        if right.use != "adjective":
            for pattern, firm in _INNER_FIRST:
                if pattern.fullmatch(gap):
                    return Pair(at, then, "within", 1.0 if gap == "C" and right.behind else firm)
    if gap == "" and right.behind:
        return Pair(at, then, "within", 1.0)
    for pattern, firm in _OUTER_FIRST:
        if pattern.fullmatch(gap) and right.use != "adjective":
            return Pair(then, at, "within", firm)
    if left.use == "adjective" and gap in {"", "D"} and right.use != "adjective":
        return Pair(then, at, "within", 0.6)  # Syrian Aleppo
    return None


def _in_list(spots: Sequence[Spot], kept: Sequence[int], n: int) -> bool:
    """Whether "X, Y" are two of a list: "X, Y and Z", "W, X, Y" """
    left, right = spots[kept[n]], spots[kept[n + 1]]
    if right.behind:
        return False
    line = left.line
    after = line.lower[right.last : right.last + 2]
    if after[:1] and after[0] in _LIST and right.last + 1 < len(line.caps) and line.caps[right.last + 1]:
        return True
    if len(after) == 2 and after == (",", "and"):
        return True
    if left.first >= 1 and line.lower[left.opens - 1] in _LIST:
        return True
    return False


def _letters(left: Spot, right: Spot) -> str:
    """The tokens between two names, one letter each."""
    line, known = left.line, words()
    gap = []
    at, stop = left.last, right.opens
    if left.kind is not None and left.last > left.stop and left.use == "adjective":
        at = left.stop
    while at < stop:
        word = line.lower[at]
        kinds = known.kinds.longest(line.lower, at)
        if kinds is not None and at + kinds[0] <= stop:
            gap.append("K")
            at += kinds[0]
            continue
        gap.append(_letter(word))
        at += 1
    if right.opens < right.first:
        gap.append("KO")
    if left.last > left.stop and left.use != "adjective" and (not gap or gap[0] in "KWD"):
        pass
    return "".join(gap)


def _letter(word: str) -> str:
    known = words()
    if word in {"a", "an", "the"}:
        return "A"
    if word in {"in", "within", "inside"}:
        return "I"
    if word in {"near", "outside"}:
        return "N"
    if word in known.bearings:
        return "D"
    return {",": "C", "(": "P", "of": "O", "'s": "S", "'": "S"}.get(word) or ("W" if word in known.small else "X")
