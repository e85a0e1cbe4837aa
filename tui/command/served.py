"""What the command line says of serving the screen to a browser; the server itself is in ``tui.command.serving``."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tui.command.sources import open_source

LOOPBACK = "127.0.0.1"


class ServeError(Exception):
    """The screen cannot be served; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen."""

    host: str
    port: int


def address(text: str) -> Address:
    """Read ``[HOST:]PORT``; without a host it is this machine alone.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    host, _, port = text.rpartition(":")
    if not (port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 1 to 65535, or HOST:PORT")
    return Address(host.strip("[]") or LOOPBACK, int(port))


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
    if not serving.is_loopback(where.host):
        sys.stderr.write(
            f"synoptic: warning: whoever reaches {where.host}:{where.port} reads both reports, decides, and writes "
            "files as you; there is no password\n"
        )
    try:
        serving.serve(where, argv)
    except OSError as error:
        why = error.strerror or str(error)
        raise ServeError(f"cannot serve on {where.host}:{where.port}: {why}: try another port") from None
