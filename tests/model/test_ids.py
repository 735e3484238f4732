"""Ids are the same on every machine and run, and differ where what they name differs."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.ids import claim_id, report_id

KEY = st.tuples(
    st.sampled_from(["rep_0123456789abcdef", "rep_fedcba9876543210"]),
    st.sampled_from(["harm", "attack", "damage"]),
    st.integers(0, 30),
    st.sampled_from(["killed", "injured", "tanks"]),
    st.integers(0, 3),
)


def test_known_values() -> None:
    assert report_id(b"") == "rep_e3b0c44298fc1c14"
    assert report_id(b"Kyiv, 2 March") == "rep_b4be2125671c3477"
    assert claim_id("rep_e3b0c44298fc1c14", "harm", 12, "killed") == "clm_0424f274c34c11ad"
    assert claim_id("rep_e3b0c44298fc1c14", "harm", 12, "killed", 1) == "clm_aff4cf402cb89772"


def test_the_first_of_equal_ones_has_no_ordinal_in_its_key() -> None:
    assert claim_id("rep_0", "harm", 1, "killed", 0) == claim_id("rep_0", "harm", 1, "killed")


@settings(deadline=None)
@given(KEY, KEY)
def test_ids_are_equal_exactly_where_the_keys_are(
    a: tuple[str, str, int, str, int], b: tuple[str, str, int, str, int]
) -> None:
    assert (claim_id(*a) == claim_id(*b)) == (a == b)


@settings(deadline=None)
@given(st.binary())
def test_an_id_is_a_prefix_and_sixteen_hex_digits(data: bytes) -> None:
    assert report_id(data) == report_id(bytes(data))
    prefix, digits = report_id(data).split("_")
    assert prefix == "rep"
    assert len(digits) == 16
    assert int(digits, 16) >= 0
