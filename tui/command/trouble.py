"""What goes wrong and must be told."""

import sys
from contextlib import suppress

TROUBLE = 2
"""The exit code, as git's."""


class TroubleError(Exception):
    """Something the user must know; the message is one line that says what, where and what to do."""


def tell(line: str) -> None:
    """Say a line on standard error; where that is closed or full there is nobody to tell."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"synoptic: {line}\n")
            sys.stderr.flush()
