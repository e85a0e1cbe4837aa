"""The two sources that the command line names, opened: their flags, and a word to who waits for them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from compare.reading import Metadata, Page, open_page, printable
from compare.side import Side
from tui.command.progress import Progress

if TYPE_CHECKING:
    from tui.watching import WatchedFile


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
    with Progress(f"reading {printable(getattr(arguments, side))}"):
        return open_quietly(side, arguments)


def open_quietly(side: str, arguments: argparse.Namespace) -> Page:
    """Open one of the two, as ``open_source`` does, with no word to who waits: a screen may stand on the terminal."""
    said = {name: getattr(arguments, f"{name}_{side}") for name in ("title", "outlet", "author", "published")}
    known = Metadata(**said, language=arguments.language)
    return open_page(getattr(arguments, side), known, allow_private=arguments.allow_private, limits=arguments.limits)


def watched_files(pages: Sequence[Page], arguments: argparse.Namespace) -> list[WatchedFile]:
    """Those of the two sources that are files, to be watched; standard input and the web are read once."""
    from compare.reading.opening import is_path
    from tui.watching import WatchedFile

    return [
        WatchedFile(side, getattr(arguments, side), page, partial(open_quietly, side, arguments))
        for side, page in zip(Side, pages, strict=True)
        if is_path(getattr(arguments, side))
    ]
