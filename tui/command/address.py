"""Where the screen is served to a browser: ``[HOST:]PORT``."""

import argparse
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"


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
