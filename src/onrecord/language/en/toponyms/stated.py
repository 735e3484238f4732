"""What a text states of how its places lie: one in another ("Kupiansk, in the Kharkiv region"), one near another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from onrecord.language.en.toponyms.lexicon import words
from onrecord.language.en.toponyms.spot import Spot

_LOOSE = 0.5  # of a comma alone
_FAR = 11  # tokens between two names that one wording sets in relation

# Each token between two names becomes one letter, and the wordings are patterns over these: C comma, P opening bracket,
# I in, N near, O of, A article, K kind of place, D direction, W other small word, S 's, X any other
_INNER_FIRST = tuple(
    (re.compile(pattern), firm)
    for pattern, firm in (
        (r"C?I[AWD]*K?O?A?", 1.0),  # Izium, in the eastern Kharkiv region; the city of X in Y
        (r"PI?A?D?", 0.8),  # Izium (Kharkiv region)
        (r"CA?[WD]*K+[WD]*[IO]A?[WD]*", 1.0),  # X, a village in Y; X, capital of Y
        (r"CI?A?D?W*", _LOOSE),  # Paris, Texas: may be a list as well
        (r"O", 0.6),  # the Aleppo province of Syria
    )
)
_OUTER_FIRST = tuple(
    (re.compile(pattern), firm)
    for pattern, firm in (
        (r"S[WD]*C?", 0.75),  # Ukraine's Kharkiv; but "Russia's Lavrov"
        (r"S[WD]*K+C?", 1.0),  # Ukraine's capital, Kyiv
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
    for n in range(len(kept) - 1):
        at, then = kept[n], kept[n + 1]
        pair = _pair(at, then, spots)
        if pair is None or (pair.firm == _LOOSE and _in_list(spots[at], spots[then])):
            continue
        yield pair
        if pair.inner == at and n + 2 < len(kept):  # "Izium, in Ukraine's Kharkiv region": it lies in both
            far = _pair(then, kept[n + 2], spots)
            if far is not None and far.inner == kept[n + 2] and far.firm >= 0.75:
                yield Pair(at, far.inner, pair.kind, pair.firm)


def _pair(at: int, then: int, spots: Sequence[Spot]) -> Pair | None:
    """What the wording between two neighbouring spots says, if anything."""
    left, right = spots[at], spots[then]
    if left.line is not right.line or right.opens - left.last > _FAR or right.use == "adjective":
        return None
    gap = _letters(left, right)
    if left.use != "adjective":
        if _NEAR.fullmatch(gap):
            return Pair(at, then, "near", 0.8)
        if right.behind and gap in {"", "C"}:
            return Pair(at, then, "within", 1.0)
        for pattern, firm in _INNER_FIRST:
            if pattern.fullmatch(gap):
                return Pair(at, then, "within", firm)
    elif gap in {"", "D"}:
        return Pair(then, at, "within", 0.6)  # Syrian Aleppo
    for pattern, firm in _OUTER_FIRST:
        if pattern.fullmatch(gap):
            return Pair(then, at, "within", firm)
    return None


def _in_list(left: Spot, right: Spot) -> bool:
    """Whether "X, Y" are two of a list: "X, Y and Z", "W and X, Y"."""
    if right.behind:
        return False
    line, last = left.line, right.last
    if line.word(last) in _LIST and last + 1 < len(line.caps) and line.caps[last + 1]:
        return True
    return (line.word(last) == "," and line.word(last + 1) == "and") or line.word(left.opens - 1) in _LIST


def _letters(left: Spot, right: Spot) -> str:
    """The tokens between two names, one letter each."""
    line, known = left.line, words()
    at, stop = left.stop if left.use == "adjective" else left.last, right.opens
    gap = []
    while at < stop:
        kinds = known.kinds.longest(line.lower, at)
        if kinds is not None and at + kinds[0] <= stop:
            gap.append("K")
            at += kinds[0]
        else:
            gap.append(_letter(line.lower[at]))
            at += 1
    return "".join(gap) + ("KO" if right.opens < right.first else "")


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
    if word in {"capital", "seat"}:
        return "K"
    return {",": "C", "(": "P", "of": "O", "'s": "S", "'": "S"}.get(word) or ("W" if word in known.small else "X")
