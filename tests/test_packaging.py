"""What is shipped: a wheel with all the package's files, and locks that name no host and pin by hash."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

LOCKS = ("build", "dev", "runtime", "tools")


def lock_text(root: Path, name: str) -> str:
    return (root / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def pins(text: str) -> set[str]:
    """Name, version and marker of each requirement of a lock."""
    return {line.rstrip(" \\") for line in text.splitlines() if re.match(r"[a-z]", line)}


def test_the_wheel_holds_every_file_of_the_package(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("onrecord-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("onrecord/")}
    source = root / "src"
    kept = [path for path in (source / "onrecord").rglob("*") if path.is_file()]
    expected = {str(path.relative_to(source)) for path in kept if "__pycache__" not in path.parts}
    assert shipped == expected
    assert "onrecord/py.typed" in shipped


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(root: Path, name: str) -> None:
    assert re.findall(r"https?:|--(?:extra-)?index-url|--find-links|@ ", lock_text(root, name)) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_each_requirement_by_hash(root: Path, name: str) -> None:
    text = lock_text(root, name)
    entries = re.split(r"\n(?=[a-z])", text)
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_development_runs_on_what_users_get(root: Path) -> None:
    development = pins(lock_text(root, "dev"))
    assert pins(lock_text(root, "runtime")) <= development
    assert pins(lock_text(root, "build")) <= development


def test_heavy_packages_stay_out(root: Path) -> None:
    names = {pin.split("==")[0] for pin in pins(lock_text(root, "runtime"))}
    assert names.isdisjoint({"cupy", "pandas", "pyarrow", "scikit-learn", "tensorflow", "torch", "transformers"})
    assert [name for name in names if name.startswith("nvidia")] == []
