"""The arguments of the ``synoptic`` command."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from compare.formats import FORMATS
from compare.mode import Mode
from compare.reading import printable
from tui.command import documents
from tui.command.output import write_out
from tui.command.sources import add_flags
from tui.command.trouble import TROUBLE
from tui.settings import settings

if TYPE_CHECKING:
    from tui.command.address import Address


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, with the demo's two reports put in."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.demo:
        if arguments.a is not None:
            parser.error("--demo opens its own two reports: leave A and B out")
        import seeds

        arguments.a, arguments.b = seeds.A, seeds.B
    elif arguments.more:
        parser.error(f"two reports are compared at a time: name two of the {2 + len(arguments.more)}")
    elif arguments.b is None and arguments.print_text is None:
        parser.error("two reports are wanted: synoptic A B, or synoptic --demo for a first look")
    return arguments


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, in place of argparse's usage and error."""
        self.exit(TROUBLE, f"{self.prog}: {printable(message)} (--help shows how)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="synoptic",
        description="Two reports of one event, side by side: the facts both tell, where they disagree, "
        "and what only one of them knows.",
        epilog="Without --format or -o a screen opens; ? shows its keys. "
        "A and B are files (text, saved web page, PDF, Word, OpenDocument, RTF, Markdown, mail), addresses of web "
        "pages, - for standard input, or clip: for the clipboard.",
    )
    parser.add_argument("a", metavar="A", nargs="?", help="the one report")
    parser.add_argument("b", metavar="B", nargs="?", help="the other")
    parser.add_argument("more", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--demo", action="store_true", help="open the two reports that ship with the program")
    parser.add_argument("--format", choices=FORMATS, help="write a report in place of opening the screen")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there, not to standard output; without --format the ending of its name chooses "
        "(.txt .json .md .html .csv .docx)",
    )
    parser.add_argument(
        "--mode",
        choices=[*Mode],
        default=Mode.AUTO,
        help="take A and B for two reports, or for two versions of one; by default the texts decide",
    )
    settings.add_flags(parser)
    add_flags(parser, _date)
    parser.add_argument(
        "--language",
        metavar="CODE",
        type=_language,
        help="language of both reports (en, fr, ...); by default it is detected",
    )
    parser.add_argument(
        "--review",
        metavar="FILE",
        type=Path,
        help="keep decisions and notes there (two may share it); by default in your data folder, by pair of reports",
    )
    parser.add_argument(
        "--serve",
        metavar="[HOST:]PORT",
        type=_address,
        help="show the screen in a browser; on this machine alone (127.0.0.1) unless HOST says otherwise",
    )
    parser.add_argument(
        "--watch", action="store_true", help="read a file again when it changes, and say what changed (on screen)"
    )
    parser.add_argument(
        "--print-text", metavar="FILE", help="print one report as it is read, a sentence a line (git's textconv)"
    )
    parser.add_argument(
        "--as-computed", action="store_true", help="write the report without what was decided of these two before"
    )
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 if there are conflicts")
    documents.add_flags(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        write_out((f"synoptic {version('synoptic')}\n".encode(),))
        parser.exit()


def _address(text: str) -> "Address":
    from tui.command.address import address  # most serve nothing

    return address(text)


def _language(text: str) -> str:
    if not (text.isascii() and text.isalpha() and len(text) in (2, 3)):
        raise argparse.ArgumentTypeError(f"{printable(text)!r} is not a code like en or fr (ISO 639)")
    return text.lower()


def _date(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{printable(text)!r} is not a date like 2023-06-25 or 2023-06-25T16:05"
        ) from None
