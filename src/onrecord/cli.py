"""The command line: parse, call, print. A command imports what it needs when it runs: `--help` is quick."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

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


class _Version(argparse.Action):
    """Prints the versions; hashing the model's files waits until somebody asks."""

    def __call__(self, *_: object) -> None:
        from onrecord.commands.version import version_lines

        sys.stdout.write("".join(f"{line}\n" for line in version_lines()))
        sys.exit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord",
        description="Reads reports of armed conflict: who claims what, tied to the exact words.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the versions of program, parser and model")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_read(commands.add_parser("read", help="print who claims what in reports"))
    _add_evaluate(commands.add_parser("evaluate", help="score the claims found in texts whose facts are known"))
    _add_gazetteer(commands.add_parser("gazetteer", help="build and extend the list of places"))
    return parser


def _add_read(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Reads reports (plain text or web pages) and prints their claims. "
        "The exit code is 0 where all were read, 1 where some were set aside or could not be read."
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help='a report, a folder of reports, or "-" for stdin')
    command.add_argument("--format", choices=("table", "jsonl", "html"), default="table", help="default: table")
    command.add_argument("--out", type=Path, metavar="FILE", help="write there instead of printing")
    command.add_argument(
        "--map", type=_map, metavar="FILE", help="also put the claims on a map, FILE.html, or into FILE.geojson"
    )
    command.add_argument("--explain", action="store_true", help="show the rule and the parts behind each claim")
    command.add_argument("--published", type=_date, metavar="DATE", help="when they were published, as 2022-03-02")
    command.add_argument(
        "--date-by-series",
        type=Path,
        action="append",
        default=[],
        dest="series",
        metavar="FILE",
        help="date a report without a date by the totals of losses that it states; FILE has daily totals in JSON",
    )
    command.add_argument("--outlet", metavar="NAME", help="who published the reports")
    command.add_argument("--url", help="where the reports come from")
    command.set_defaults(run=_read)


def _date(text: str) -> str:
    """A day, month or year; argparse shows the message of ArgumentTypeError."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) in {4, 7} else text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2022-03-02, 2022-03 or 2022") from None
    return text


def _map(text: str) -> Path:
    """A file whose name says what kind of map is wanted."""
    from onrecord.commands.read import MAP_DATA, MAP_PAGES

    if not text.lower().endswith((*MAP_PAGES, *MAP_DATA)):
        raise argparse.ArgumentTypeError(f"{text!r} is no map; its name ends in .html (a page) or .geojson (data)")
    return Path(text)


def _kind(text: str) -> str:
    """A kind of claim that is scored."""
    from onrecord.evaluate.gold import KINDS

    if text not in KINDS:
        raise argparse.ArgumentTypeError(f"{text!r} is no kind of claim; the kinds are {', '.join(KINDS)}")
    return text


def _read(args: argparse.Namespace) -> int:
    from onrecord.commands.read import Asked, read

    return read(
        Asked(
            paths=tuple(args.paths),
            format=args.format,
            out=args.out,
            map=args.map,
            explain=args.explain,
            published=args.published,
            series=tuple(args.series),
            outlet=args.outlet,
            url=args.url,
        )
    )


def _add_evaluate(command: argparse.ArgumentParser) -> None:
    command.description = "Reads each text of the folders and scores the claims against gold.jsonl."
    command.add_argument("folders", nargs="+", type=Path, metavar="GOLD_DIR", help="texts/, docs.jsonl, gold.jsonl")
    command.add_argument("--kind", type=_kind, help="print this kind of claim alone")
    command.add_argument("--errors", type=int, default=0, metavar="N", help="list the first N errors")
    command.add_argument("--claims", type=Path, metavar="FILE", help="score these claims; read nothing")
    command.add_argument("--claims-out", type=Path, metavar="FILE", help="write the claims as JSON lines")
    command.add_argument("--against", type=Path, metavar="FILE", help="show gains and losses against these claims")
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


def _add_gazetteer(command: argparse.ArgumentParser) -> None:
    command.description = (
        "The list of places that reports are read with. It is built once, when it is first needed, and takes "
        "country dumps of GeoNames."
    )
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    build = actions.add_parser("build", help="build it now, if it is not there")
    build.set_defaults(run=lambda _: _gazetteer().build())
    info = actions.add_parser("info", help="what is in it, where it lies, and under which licences")
    info.set_defaults(run=lambda _: _gazetteer().info())
    add = actions.add_parser("add", help="add a country's places: a dump of GeoNames")
    add.add_argument("file", type=Path, metavar="FILE", help="UA.txt, or the UA.zip that holds it")
    add.set_defaults(run=lambda args: _gazetteer().add(args.file))
    remove = actions.add_parser("remove", help="take an added country away")
    remove.add_argument("name", metavar="NAME", help="as info names it: UA")
    remove.set_defaults(run=lambda args: _gazetteer().remove(args.name))


def _gazetteer() -> ModuleType:
    from onrecord.commands import gazetteer

    return gazetteer


if __name__ == "__main__":
    sys.exit(main())
