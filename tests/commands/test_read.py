"""The read command around a pipeline that fails as the test wants it to."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from onrecord.commands.console import count, mistake, progress
from onrecord.commands.read import Asked, read
from onrecord.model.claims import Reading
from onrecord.model.errors import InputError, ParserUnavailable, SetAside
from onrecord.model.reports import Report
from onrecord.pipeline import Pipeline, report_of


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path in paths:
        path.write_text(f"Report {path.stem}.", encoding="utf-8")
    return [str(path) for path in paths]


def failing(monkeypatch: pytest.MonkeyPatch, on: str, error: Exception) -> None:
    """Makes the pipeline fail on one report, and find nothing in the others."""

    def read_one(self: Pipeline, data: bytes, *, name: str, **about: str | None) -> tuple[Report, Reading]:
        if name.endswith(on):
            raise error
        report = report_of(data.decode())
        return report, Reading(report=report.id)

    monkeypatch.setattr(Pipeline, "read", read_one)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InputError("b.txt", "is broken; mend it"), "b.txt: is broken; mend it"),
        (KeyError("x"), "a mistake of the program (KeyError: 'x' in test_read.py, line"),
        (RecursionError("too deep"), "a mistake of the program (RecursionError: too deep"),
    ],
)
def test_one_report_does_not_stop_the_others(
    reports: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    said: str,
) -> None:
    failing(monkeypatch, "b.txt", error)
    assert read(Asked(paths=tuple(reports))) == 1
    done = capsys.readouterr()
    assert [line for line in done.out.splitlines() if line.endswith(".txt")] == [reports[0], reports[2]]
    assert done.err.count(said) == 2
    assert "2 reports read; no claims\nnot read: 1\n  " in done.err


def test_what_is_set_aside_is_told_apart(
    reports: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(monkeypatch, "b.txt", SetAside("b.txt", "is in Russian"))
    assert read(Asked(paths=tuple(reports))) == 1
    assert "set aside: 1\n  b.txt: is in Russian\n" in capsys.readouterr().err


def test_a_single_report_that_fails_is_told_once(
    reports: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing(monkeypatch, "b.txt", InputError("b.txt", "is broken"))
    assert read(Asked(paths=(reports[1],))) == 1
    assert capsys.readouterr().err == "b.txt: is broken\n"


def test_all_read(reports: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    failing(monkeypatch, "none", ValueError())
    assert read(Asked(paths=tuple(reports))) == 0
    assert capsys.readouterr().err == "3 reports read; no claims\n"


def test_without_a_parser_nothing_goes_on(reports: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "a.txt", ParserUnavailable("no model"))
    with pytest.raises(ParserUnavailable):
        read(Asked(paths=tuple(reports)))


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(["one", "two"], str, shown=True) as items:
        assert list(items) == ["one", "two"]
    assert "2/2" in sys.stderr.getvalue()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress(["one"], str, shown=True) as items:
        assert list(items) == ["one"]
    assert sys.stderr.getvalue() == ""


def test_words() -> None:
    assert (count(0, "claim"), count(1, "claim"), count(2, "claim")) == ("no claims", "1 claim", "2 claims")
    assert mistake(ValueError("odd")) == "a mistake of the program (ValueError: odd)"
