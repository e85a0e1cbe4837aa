"""The two sources that the command line names, opened: their flags, and a word to who waits for them."""

import argparse
from collections.abc import Callable
from datetime import datetime

from compare.reading import Page, open_page, printable
from tui.progress import Progress


def add_flags(parser: argparse.ArgumentParser, date: Callable[[str], datetime]) -> None:
    """Add what the user knows better than the sources; ``date`` reads a date or raises ArgumentTypeError."""
    for side in "ab":
        name = side.upper()
        parser.add_argument(f"--title-{side}", metavar="TEXT", help=f"headline of {name}")
        parser.add_argument(f"--outlet-{side}", metavar="NAME", help=f"who published {name}")
        parser.add_argument(f"--author-{side}", metavar="NAME", help=f"who wrote {name}")
        parser.add_argument(
            f"--published-{side}",
            type=date,
            metavar="DATE",
            help=f"when {name} was published (2023-06-25, or with T16:05): what 'Sunday' counts from",
        )
    parser.add_argument(
        "--allow-private", action="store_true", help="let addresses of this machine and its own network be fetched"
    )


def open_source(side: str, arguments: argparse.Namespace) -> Page:
    """Open one of the two.

    Args:
        side: ``a`` or ``b``.
        arguments: What the command line says.

    Raises:
        ReadError: There is no text to be had.
    """
    source = getattr(arguments, side)
    with Progress(f"reading {printable(source)}"):
        return open_page(
            source,
            title=getattr(arguments, f"title_{side}"),
            outlet=getattr(arguments, f"outlet_{side}"),
            author=getattr(arguments, f"author_{side}"),
            published=getattr(arguments, f"published_{side}"),
            language=arguments.language,
            allow_private=arguments.allow_private,
        )
