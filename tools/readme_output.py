"""Puts into README.md what its commands really print.

A block that begins with "$ onrecord …" holds what the command prints on the examples. This writes it anew;
with `--check` nothing is written, and the exit code is 1 where a block is out of date.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n\$ (onrecord [^\n]+)\n.*?^```$", re.MULTILINE | re.DOTALL)
WIDTH = "100"
LONGEST = 60  # lines


def printed(command: str) -> str:
    """What the command prints, without spaces at the ends of lines; a long output is cut."""
    environment = {**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1"}
    arguments = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"])


def renewed(text: str) -> str:
    """The document with each block as its command prints now."""
    return BLOCK.sub(lambda block: f"```console\n$ {block[1]}\n{printed(block[1])}\n```", text)


def main() -> int:
    """Write README.md anew, or check it."""
    path = ROOT / "README.md"
    before = path.read_text(encoding="utf-8")
    after = renewed(before)
    if after == before:
        return 0
    if "--check" in sys.argv[1:]:
        sys.stderr.write("README.md shows an output that is out of date: run 'make readme'\n")
        return 1
    path.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
