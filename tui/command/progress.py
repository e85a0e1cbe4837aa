"""One line on stderr that says what takes so long, gone again when it is done."""

import os
import sys
import threading
import time
from types import TracebackType
from typing import Self

# Work that is done sooner is not told of: a line that flashes up is only in the way.
_PATIENCE = 0.5


class Progress:
    """Tells, from half a second on, what is being done and for how long; only where stderr is a terminal.

    Args:
        doing: What is being done, printable, in a few words: ``reading ferry.pdf``.
    """

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._share: float | None = None
        self._done = threading.Event()
        self._telling = threading.Lock()
        self._told = False

    def done(self, share: float) -> None:
        """Take note of the share that is done, 0..1; from then on it is told too."""
        self._share = share

    def __enter__(self) -> Self:
        """Start waiting."""
        plain = os.environ.get("TERM", "") in ("", "dumb", "unknown")  # cannot take a line away again
        if sys.stderr is not None and sys.stderr.isatty() and not plain:
            threading.Thread(target=self._tell, args=(time.monotonic(),), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away. Where nothing was told, the end of the thread that would have told is not waited for."""
        with self._telling:
            self._done.set()
            if self._told:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()

    def _tell(self, start: float) -> None:
        while not self._done.wait(_PATIENCE):
            with self._telling:
                if self._done.is_set():
                    return
                self._told = True
                share = "" if self._share is None else f" {self._share:.0%}"
                line = f"synoptic: {self._doing}{share} ({time.monotonic() - start:.0f} s, ctrl+c stops)"
                sys.stderr.write(f"\r\x1b[K{line[: _columns() - 1]}")
                sys.stderr.flush()


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
