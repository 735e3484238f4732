"""Errors name the input and are one sentence."""

from __future__ import annotations

import pytest

from onrecord.model.errors import InputError, OnrecordError, SetAside


@pytest.mark.parametrize("kind", [InputError, SetAside])
def test_an_input_error_names_the_input(kind: type[InputError]) -> None:
    error = kind("a.txt", "there is no text in it")
    assert str(error) == "a.txt: there is no text in it"
    assert (error.where, error.message) == ("a.txt", "there is no text in it")
    assert isinstance(error, OnrecordError)


def test_what_is_set_aside_can_be_told_from_what_failed() -> None:
    assert not isinstance(InputError("a.txt", "unreadable"), SetAside)
