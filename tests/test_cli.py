"""The command line as a user meets it: in a process of its own, and with reports that are none."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.cli import main

LEAD = "At least 21 people were killed in shelling of Kharkiv on Tuesday, mayor Ihor Terekhov said.\n"


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process, where the parser is loaded once."""

    def run_here(*arguments: str | Path, stdin: bytes = b"", encoding: str = "utf-8") -> Done:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding, write_through=True) for _ in range(2))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        return Done(code, *(stream.buffer.getvalue().decode(encoding) for stream in (out, err)))

    return run_here


def run_process(*arguments: str | Path, **environment: str) -> Done:
    """Runs a command as a process of its own."""
    command = [sys.executable, "-m", "onrecord", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(LEAD, encoding="utf-8")
    return path


def test_reading_one_report(run: Run, report: Path) -> None:
    done = run("read", report, "--published", "2022-03-02", "--outlet", "Harbour Wire")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "≥ 21" in done.stdout
    assert "Terekhov" in done.stdout
    assert "Harbour Wire · 2022-03-02 (supplied)" in done.stdout


def test_lines_of_json(run: Run, report: Path) -> None:
    done = run("read", report, "--format", "jsonl")
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(c["kind"], c["effect"], c["count"]["low"]) for c in claims] == [("harm", "killed", 21)]
    assert claims[0]["path"] == str(report)


def test_standard_input_and_explaining(run: Run) -> None:
    done = run("read", "-", "--explain", stdin=LEAD.encode())
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("standard input\n")
    assert "rule " in done.stdout


def test_a_page_written_to_a_file(run: Run, report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("read", report, "--format", "html", "--out", page)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("shape", ["table", "jsonl", "html"])
def test_a_map_beside_any_format(run: Run, report: Path, tmp_path: Path, shape: str) -> None:
    page, data = tmp_path / "map.html", tmp_path / "map.geojson"
    plain = run("read", report, "--format", shape)
    for path in (page, data):
        done = run("read", report, "--format", shape, "--map", path)
        assert (done.returncode, done.stdout) == (0, plain.stdout)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    features = json.loads(data.read_text(encoding="utf-8"))["features"]
    assert [feature["properties"]["words"] for feature in features] == ["At least 21 people were killed"]


def test_a_map_needs_a_name_that_says_its_kind(run: Run, report: Path, tmp_path: Path) -> None:
    done = run("read", report, "--map", tmp_path / "map.png")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("is no map; its name ends in .html (a page) or .geojson (data)")
    assert not (tmp_path / "map.png").exists()


def test_a_map_and_a_page_are_two_files(run: Run, report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("read", report, "--format", "html", "--out", page, "--map", page)
    assert done.returncode == 1
    assert done.stderr == f"onrecord: {page}: is both --out and --map; give two files\n"
    assert not page.exists()


def test_a_map_that_cannot_be_written_is_told_before_reading(run: Run, report: Path, tmp_path: Path) -> None:
    done = run("read", report, "--map", tmp_path / "missing" / "map.html")
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be written" in done.stderr


@pytest.fixture
def series(tmp_path: Path) -> tuple[Path, Path]:
    """A series of three days in two files, with invented numbers."""
    days = ("2022-06-02", "2022-06-03", "2022-06-04")
    tanks, people = tmp_path / "tanks.json", tmp_path / "people.json"
    tanks.write_text(json.dumps([{"date": day, "tank": 1361 + 6 * n} for n, day in enumerate(days)]))
    people.write_text(json.dumps([{"date": day, "personnel": 30_850 + 100 * n} for n, day in enumerate(days)]))
    return tanks, people


BULLETIN = (
    "Ukraine's General Staff said Russia had lost 1,367 tanks and about 30,950 personnel since 24 February 2022.\n"
)


def test_a_report_without_a_date_is_dated_by_a_series(run: Run, tmp_path: Path, series: tuple[Path, Path]) -> None:
    path = tmp_path / "bulletin.txt"
    path.write_text(BULLETIN, encoding="utf-8")
    options = [part for file in series for part in ("--date-by-series", file)]
    done = run("read", path, *options)
    assert done.returncode == 0
    assert "2022-06-03 (inferred)" in done.stdout
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{path}: taken as of 2022-06-03: its totals (")
    assert "30,950 personnel" in line
    assert "1,367 tanks" in line


def test_a_date_that_is_known_stays(run: Run, tmp_path: Path, series: tuple[Path, Path]) -> None:
    path = tmp_path / "bulletin.txt"
    path.write_text(BULLETIN, encoding="utf-8")
    done = run("read", path, "--published", "2023-01-01", "--date-by-series", series[0])
    assert "2023-01-01 (supplied)" in done.stdout
    assert done.stderr == ""


def test_a_report_whose_totals_name_no_day_is_told(run: Run, report: Path, series: tuple[Path, Path]) -> None:
    done = run("read", report, "--date-by-series", series[0])
    assert "date unknown" in done.stdout
    assert done.stderr == f"{report}: no date, and its totals do not name a day of the series\n"


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"tank": 3}]', '[{"date": "June", "tank": 3}]'])
def test_a_file_that_is_no_series_is_told_before_reading(run: Run, report: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "series.json"
    path.write_text(text)
    done = run("read", report, "--date-by-series", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"onrecord: {path}: is no series (")
    assert len(done.stderr.splitlines()) == 1


def test_two_processes_print_the_same(report: Path) -> None:
    first, second = (run_process("read", report, "--format", "jsonl", PYTHONHASHSEED=seed).stdout for seed in "12")
    assert first == second != ""


def test_a_file_that_cannot_be_written_is_told_before_reading(run: Run, report: Path, tmp_path: Path) -> None:
    done = run("read", report, "--out", tmp_path / "no" / "such" / "folder.txt")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr


def test_a_terminal_that_knows_no_signs(run: Run, report: Path) -> None:
    done = run("read", report, encoding="ascii")
    assert done.returncode == 0, done.stderr
    assert "? 21" in done.stdout


def test_the_reader_of_a_pipe_may_leave(run: Run, examples_dir: Path) -> None:
    command = f"{sys.executable} -m onrecord read {examples_dir} --format jsonl | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    assert json.loads(done.stdout)["kind"]


def test_usage(run: Run) -> None:
    assert run().returncode == 2
    assert run("read").returncode == 2
    wrong = run("read", "x", "--published", "yesterday")
    assert wrong.returncode == 2
    assert "'yesterday' is no date" in wrong.stderr
    assert run("read", "--help").returncode == 0
    assert "the kinds are harm, attack" in run("evaluate", ".", "--kind", "harms").stderr


def test_version(run: Run) -> None:
    done = run("--version")
    assert done.returncode == 0
    assert "sha256:" in done.stdout


def make_bad_inputs(folder: Path) -> list[str]:
    """Each thing that is no report, by name."""
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "link.txt").symlink_to(folder / "gone")
    (folder / "page.html").write_text("<html><body><p><div><<<a href='", encoding="utf-8")
    (folder / "huge.txt").write_bytes(LEAD.encode() * (50_000_000 // len(LEAD) + 1))
    russian = "В результате обстрела Харькова погибли по меньшей мере двадцать один человек, сообщил мэр города. "
    (folder / "russian.txt").write_text(russian * 5, encoding="utf-8")
    (folder / "none").mkdir()
    return ["empty.txt", "binary.txt", "link.txt", "page.html", "huge.txt", "russian.txt", "none"]


def test_what_is_no_report_gets_one_sentence(run: Run, report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    names = make_bad_inputs(bad)
    done = run("read", *(bad / name for name in names), report, "--format", "jsonl")
    assert done.returncode == 1
    assert json.loads(done.stdout)["path"] == str(report)
    told = done.stderr[: done.stderr.index("1 report read; 1 claim")].splitlines()
    assert len(told) == len(names), told
    for name in names:
        [line] = [line for line in told if str(bad / name) in line]
        assert line.startswith(f"{bad / name}: ")
        assert "mistake of the program" not in line
    assert "Traceback" not in done.stderr
    summary = done.stderr[done.stderr.index("1 report read") :]
    assert all(str(bad / name) in summary for name in names)


def test_odd_reports_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes((LEAD + "Café owner José Muñoz said so, too.\n").encode("cp1252"))
    (tmp_path / "utf16.txt").write_bytes(LEAD.encode("utf-16"))
    (tmp_path / "long.txt").write_text("and so on " * 5_000 + LEAD, encoding="utf-8")
    broken = f"<html><head><title>Shelling</title><body><article><h1>Shelling<p>{LEAD}<p>{LEAD * 3}<div"
    (tmp_path / "broken.html").write_text(broken, encoding="utf-8")
    done = run("read", tmp_path, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    paths = [json.loads(line)["path"] for line in done.stdout.splitlines()]
    assert {Path(path).name for path in paths} >= {"latin.txt", "utf16.txt", "broken.html"}


def test_help_is_quick(run: Run) -> None:
    code = (
        "import sys, onrecord.cli\n"
        "try:\n    onrecord.cli.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'spacy', 'rich', 'jinja2', 'trafilatura', 'lxml', 'numpy'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_evaluating(run: Run, tmp_path: Path, examples_gold: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    done = run("evaluate", examples_gold, "--claims-out", claims, "--errors", "1")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("kind ")
    assert {json.loads(line)["doc"].split("/")[0] for line in claims.read_text(encoding="utf-8").splitlines()} == {
        "examples"
    }
    again = run("evaluate", examples_gold, "--claims", claims, "--against", claims)
    assert again.stdout.splitlines()[0:2] == done.stdout.splitlines()[0:2]
    assert "facts gained: 0" in again.stdout


def test_evaluating_a_folder_that_is_none(run: Run, tmp_path: Path) -> None:
    done = run("evaluate", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"onrecord: {tmp_path}")
