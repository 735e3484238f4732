"""Reading the series of totals that a user gives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.model.errors import InputError
from onrecord.reading.series import Series

FORM = 'a series is a JSON list of objects such as {"date": "2022-06-03", "tank": 1367}'


def load_series(paths: Sequence[Path]) -> Series:
    """One series out of all files: what they say of a day is put together.

    Raises InputError where a file cannot be read or has another form.
    """
    rows: list[dict[str, object]] = []
    for path in paths:
        try:
            part = msgspec.json.decode(path.read_bytes(), type=list[dict[str, object]])
            Series(part)
        except OSError as error:
            raise InputError(str(path), f"cannot be read ({error.strerror}); give another path") from error
        except (msgspec.MsgspecError, ValueError) as error:
            raise InputError(str(path), f"is no series ({error}); {FORM}") from error
        rows += part
    return Series(rows)
