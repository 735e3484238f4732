"""`onrecord read`: reports in, claims out. A report that cannot be read does not stop the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, TextIO

from onrecord.commands.console import count, mistake, progress, say
from onrecord.intake import Input, discover
from onrecord.model.errors import InputError, OnrecordError, SetAside
from onrecord.pipeline import Pipeline
from onrecord.show.item import All, Item, Output

if TYPE_CHECKING:
    from onrecord.reading.series import Series

Format = Literal["table", "jsonl", "html"]
MAP_PAGES, MAP_DATA = (".html", ".htm"), (".geojson", ".json")  # what the name of a map ends in


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What the command line asked for."""

    paths: tuple[str, ...]
    format: Format = "table"
    out: Path | None = None
    map: Path | None = None
    explain: bool = False
    published: str | None = None
    series: tuple[Path, ...] = ()
    outlet: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Told:
    """What became of the reports."""

    reports: int = 0
    claims: int = 0
    left: int = 0
    set_aside: list[InputError] = field(default_factory=list)
    failed: list[InputError] = field(default_factory=list)

    def problem(self, error: InputError) -> None:
        """Say what is wrong with one report, and keep it for the summary."""
        (self.set_aside if isinstance(error, SetAside) else self.failed).append(error)
        say(str(error))


def read(asked: Asked) -> int:
    """Print the claims of all reports; 1 where some were set aside or could not be read."""
    reader = _Reader(asked)
    found = discover(asked.paths)
    told = Told()
    for error in found.errors:
        told.problem(error)
    with _output(asked) as output:
        to_terminal = asked.out is None and asked.format != "html" and sys.stdout.isatty()
        many = len(found.inputs) > 1 and not to_terminal
        with progress(found.inputs, lambda given: given.name, shown=many) as inputs:
            _read_all(inputs, reader, told, output)
        output.end()
    _summarise(told)
    return 1 if told.failed or told.set_aside else 0


def _read_all(inputs: Iterable[Input], reader: _Reader, told: Told, output: Output) -> None:
    for given in inputs:
        try:
            item = reader.read(given)
        except InputError as error:
            told.problem(error)
        except OnrecordError:
            raise  # no report can be read at all
        except Exception as error:  # noqa: BLE001 - one report must not end the batch
            told.problem(InputError(given.name, f"{mistake(error)}; please report it"))
        else:
            told.reports += 1
            told.claims += len(item.reading.claims)
            told.left += len(item.reading.abstentions)
            output.add(item)


class _Reader:
    """Reads inputs as the command asked."""

    def __init__(self, asked: Asked) -> None:
        """Load the series: raises InputError where it is none."""
        self._asked = asked
        self._pipeline = Pipeline()
        self._series = _series(asked.series) if asked.series else None

    def read(self, given: Input) -> Item:
        """The report and its claims; one without a date is dated by the series, where there is one, and read again."""
        asked, pipeline = self._asked, self._pipeline
        report, reading = pipeline.read(
            given.read(), name=given.name, url=asked.url, outlet=asked.outlet, published=asked.published
        )
        if self._series is not None and report.published.basis in ("inferred", "unknown"):
            from onrecord.reading.series import date_by_series

            dated = date_by_series(reading.claims, self._series)
            if dated is None:
                say(f"{given.name}: no date, and its totals do not name a day of the series")
            else:
                say(f"{given.name}: taken as of {dated.published.edtf}: {dated.reason}")
                report = report.dated(dated.published)
                reading = pipeline.read_report(report)
        return Item(given.name, report, reading)


def _series(paths: tuple[Path, ...]) -> Series:
    from onrecord.commands.series import load_series

    return load_series(paths)


@contextmanager
def _output(asked: Asked) -> Iterator[Output]:
    """Where the readings go. Files are opened before anything is read: a wrong path is told at once."""
    if asked.map is not None and asked.out is not None and asked.map.absolute() == asked.out.absolute():
        raise InputError(str(asked.out), "is both --out and --map; give two files")
    with ExitStack() as files:
        shown = _shown(asked, sys.stdout if asked.out is None else files.enter_context(_file(asked.out)))
        if asked.map is None:
            yield shown
        else:
            yield All((shown, _mapped(asked.map, files.enter_context(_file(asked.map)).buffer)))


def _file(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror}); give another path") from error


def _mapped(path: Path, out: BinaryIO) -> Output:
    if path.suffix.lower() in MAP_PAGES:
        from onrecord.show.map import Map

        return Map(out)
    from onrecord.show.geojson import GeoJson

    return GeoJson(out)


def _shown(asked: Asked, out: TextIO) -> Output:
    match asked.format:
        case "jsonl":
            from onrecord.show.lines import Lines

            return Lines(out.buffer)
        case "html":
            from onrecord.show.page import Page

            return Page(out.buffer, explain=asked.explain)
        case "table":
            from onrecord.show.table import Table

            if isinstance(out, TextIOWrapper):
                out.reconfigure(errors="replace")  # a terminal without "≥" shows "?", and the rest stays readable
            return Table(out, explain=asked.explain)


def _summarise(told: Told) -> None:
    """One line for a batch, and one for each report that was set aside or failed, which scrolled by above."""
    if told.reports + len(told.set_aside) + len(told.failed) < 2:
        return
    parts = [f"{count(told.reports, 'report')} read", count(told.claims, "claim")]
    if told.left:
        parts.append(f"{count(told.left, 'sentence')} looked relevant and could not be coded")
    say("; ".join(parts))
    if not told.reports:
        return  # the errors are all that was said
    for title, errors in (("set aside", told.set_aside), ("not read", told.failed)):
        if errors:
            say(f"{title}: {len(errors)}")
            for error in errors:
                say(f"  {error}")
