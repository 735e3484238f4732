"""The command line: parse, call, print. A command imports what it needs when it runs, so `--help` is quick."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from onrecord.model.errors import OnrecordError

SOME_FAILED, USAGE = 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command: 0 all done, 1 some reports were set aside or failed, 2 the command makes no sense."""
    try:
        args = _parser().parse_args(argv)
        code: int = args.run(args)
        sys.stdout.flush()
    except OnrecordError as error:
        sys.stderr.write(f"onrecord: {error}\n")
        return SOME_FAILED
    except BrokenPipeError:
        # The reader has enough ("| head"). What Python flushes at its end must go nowhere, not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("onrecord: stopped\n")
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord",
        description="Reads reports of armed conflict: who claims what, tied to the exact words.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_evaluate(
        commands.add_parser("evaluate", help="score the claims found in texts whose facts are known")
    )
    return parser


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    command.description = "Reads each text of the folders and scores the claims against gold.jsonl."
    command.add_argument(
        "folders", nargs="+", type=Path, metavar="GOLD_DIR", help="texts/, docs.jsonl, gold.jsonl"
    )
    command.add_argument("--kind", help="print this kind of claim alone")
    command.add_argument("--errors", type=int, default=0, metavar="N", help="list the first N errors")
    command.add_argument("--claims", type=Path, metavar="FILE", help="score these claims; read nothing")
    command.add_argument("--claims-out", type=Path, metavar="FILE", help="write the claims as JSON lines")
    command.add_argument(
        "--against", type=Path, metavar="FILE", help="show gains and losses against these claims"
    )
    command.add_argument("--json", action="store_true", dest="as_json", help="print the score as JSON")
    command.set_defaults(run=_evaluate)


def _evaluate(args: argparse.Namespace) -> int:
    from onrecord.commands.evaluate import Asked, evaluate

    return evaluate(
        Asked(
            folders=tuple(args.folders),
            claims=args.claims,
            claims_out=args.claims_out,
            against=args.against,
            errors=args.errors,
            kind=args.kind,
            as_json=args.as_json,
        )
    )


if __name__ == "__main__":
    sys.exit(main())
