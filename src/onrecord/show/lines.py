"""Claims as lines of JSON: the contract's fields, then the path of the report."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from onrecord.show.item import Item


class Lines:
    """One claim a line, in the order of the text."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def add(self, item: Item) -> None:
        """Write the report's claims."""
        for claim in item.claims:
            line = {**msgspec.to_builtins(claim), "path": item.path}
            self._out.write(msgspec.json.encode(line) + b"\n")
        self._out.flush()

    def end(self) -> None:
        """Nothing is left to write."""
