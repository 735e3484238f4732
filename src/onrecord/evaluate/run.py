"""Reading all texts of the gold folders; one that fails does not stop the run."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.evaluate.found import claim_line
from onrecord.evaluate.gold import GoldText
from onrecord.model.claims import AnyClaim
from onrecord.model.errors import InputError, OnrecordError

Read = Callable[[GoldText], Iterable[AnyClaim]]


@dataclass(frozen=True, slots=True)
class TextClaims:
    """The claims of one text as lines of JSON, or why there are none."""

    name: str
    lines: tuple[bytes, ...] = ()
    failure: str | None = None


def read_texts(texts: Iterable[GoldText], read: Read) -> Iterator[TextClaims]:
    """The claims that `read` finds in each text."""
    for text in texts:
        try:
            lines = tuple(claim_line(text.name, claim) for claim in read(text))
        except InputError as error:
            yield TextClaims(text.name, failure=error.message)
        except OnrecordError:
            raise  # nothing can be read at all
        except Exception as error:  # noqa: BLE001 - the mistake is shown, and the other texts are still scored
            yield TextClaims(text.name, failure=mistake(error))
        else:
            yield TextClaims(text.name, lines)


def mistake(error: Exception) -> str:
    """An unforeseen error in one line: what and where."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"a mistake of the program ({type(error).__name__}: {error}{where})"
