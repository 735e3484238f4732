"""Messages to the person at the terminal: on stderr, so that output stays what was asked for."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def say(message: str) -> None:
    """One line on stderr."""
    sys.stderr.write(f"{message}\n")


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def mistake(error: Exception) -> str:
    """An unforeseen error in one line: what and where."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"a mistake of the program ({type(error).__name__}: {error}{where})"


def put(lines: Iterable[str]) -> None:
    """Lines on stdout."""
    for line in lines:
        sys.stdout.write(f"{line}\n")


@contextmanager
def progress(items: Sequence[T], label: Callable[[T], str], *, shown: bool) -> Iterator[Iterable[T]]:
    """The items, with a bar on stderr that names the one at work, where `shown` and stderr is a terminal."""
    if not shown or not sys.stderr.isatty():
        yield items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(items))

        def each() -> Iterator[T]:
            for item in items:
                bar.update(task, description=label(item))
                yield item
                bar.advance(task)

        yield each()
