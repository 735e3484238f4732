"""Reading gold collections once for all tests that need them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from onrecord.commands.texts import TextClaims, read_texts
from onrecord.evaluate.gold import GoldText, load_folder
from onrecord.pipeline import Pipeline


@cache
def texts_of(folders: tuple[Path, ...]) -> tuple[GoldText, ...]:
    """The texts of some folders with their facts."""
    return tuple(text for folder in folders for text in load_folder(folder))


@cache
def claims_of(folders: tuple[Path, ...]) -> tuple[TextClaims, ...]:
    """What is read in each of those texts, in their order."""
    return tuple(read_texts(texts_of(folders), Pipeline()))
