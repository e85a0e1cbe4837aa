"""What the command line says of serving the screen to a browser; the server itself is in ``tui.command.serving``."""

import argparse
import sys
from collections.abc import Sequence

from compare.reading import printable
from tui.command.address import Address
from tui.command.sources import open_source


class ServeError(Exception):
    """The screen cannot be served; the message is one line that says what to do."""


def serve(arguments: argparse.Namespace, argv: Sequence[str]) -> None:
    """Serve until ctrl+c; each page runs the program with ``argv``, of which ``arguments`` was made.

    Raises:
        ReadError: One of the reports has no text; better told here than in the browser.
        ServeError: textual-serve is not installed, or nothing can be served there.
    """
    where: Address = arguments.serve
    if "-" in (arguments.a, arguments.b):
        raise ServeError("standard input cannot be served: save the report to a file")
    for side in "ab":
        open_source(side, arguments)
    try:
        from tui.command import serving
    except ModuleNotFoundError:
        raise ServeError("serving needs textual-serve: pip install 'synoptic[serve]'") from None
    name = f"{printable(where.host)}:{where.port}"
    if not serving.is_loopback(where.host):
        sys.stderr.write(
            f"synoptic: warning: whoever reaches {name} reads both reports, decides, and writes "
            "files as you; there is no password\n"
        )
    try:
        serving.serve(where, argv)
    except OSError as error:
        why = printable(error.strerror or str(error))
        raise ServeError(f"cannot serve on {name}: {why}: try another port") from None
