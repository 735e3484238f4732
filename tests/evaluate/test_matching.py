from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.matching import best_pairs

SIZE = 5
WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)),
    st.integers(100, 130).map(float),
    max_size=SIZE**2,
)


def best_total(weights: dict[tuple[int, int], float]) -> float:
    orders = permutations(range(SIZE))
    return max(sum(weights.get((i, j), 0.0) for i, j in enumerate(order)) for order in orders)


@given(WEIGHTS)
def test_no_matching_weighs_more(weights: dict[tuple[int, int], float]) -> None:
    pairs = best_pairs(dict(sorted(weights.items())))
    assert len(set(pairs.values())) == len(pairs)
    assert sum(weights[pair] for pair in pairs.items()) == best_total(weights)


def test_a_fact_moves_on_where_the_whole_gains() -> None:
    assert best_pairs({(0, 0): 120.0, (0, 1): 115.0, (1, 0): 118.0}) == {0: 1, 1: 0}


def test_nothing_to_match() -> None:
    assert best_pairs({}) == {}
