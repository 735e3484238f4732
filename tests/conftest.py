"""What all tests share: the texts that they read, and where larger collections lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def _collection(variable: str) -> Path:
    """The folder that an environment variable names; the test is skipped where there is none."""
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set: it names a folder of texts that the repository does not hold")
    path = Path(value)
    if not path.is_dir():
        pytest.fail(f"{variable} names {path}, which is not a folder")
    return path


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def examples_dir() -> Path:
    """The example reports."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def examples_gold() -> Path:
    """What a careful reader finds in the example reports."""
    return ROOT / "tests" / "gold" / "examples"


@pytest.fixture(scope="session")
def gold_dir() -> Path:
    """The folder of gold collections that ONRECORD_GOLD names."""
    return _collection("ONRECORD_GOLD")


@pytest.fixture(scope="session")
def bench_dir() -> Path:
    """The folder of benchmark data that ONRECORD_BENCH names."""
    return _collection("ONRECORD_BENCH")
