"""What stands on the terminal, what is to stand there, and the way between them: one frame at a time."""

from __future__ import annotations

from rich.console import COLOR_SYSTEMS, Console
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.driver import Driver
from textual.geometry import Offset, Size

from tui.frames.cells import Row
from tui.frames.difference import difference
from tui.frames.line import Line
from tui.frames.shadow import Shadow

_HOME = Offset(0, 0)


class FrameWriter:
    """Takes updates whenever they come, and writes a frame when asked to.

    Args:
        driver: What writes to the terminal.
        console: What knows how many colours it has.
    """

    def __init__(self, driver: Driver, console: Console) -> None:
        self._driver = driver
        self._shadow = Shadow(COLOR_SYSTEMS[console.color_system or "truecolor"])
        self._stands: list[Row | None] = []
        self._cursor = _HOME
        self.line = Line()

    @property
    def size(self) -> Size:
        """The size of the screen that is to stand, in cells."""
        return Size(self._shadow.width, len(self._shadow.rows))

    @property
    def free(self) -> bool:
        """Whether the line can take a frame: nothing is left to be handed to it, and little is on its way."""
        return self.line.free and not _left(self._driver)

    def take(self, update: object) -> None:
        """Take over what an update changes; nothing is written.

        Raises:
            UnexpectedError: It is of a kind that is not known.
        """
        self._shadow.take(update)

    def forget(self) -> None:
        """Whatever stands on the terminal is not known any more: the next frame is whole."""
        self._stands = []

    def write(self, cursor: Offset, *, together: bool) -> None:
        """Write what has changed since the last frame.

        Args:
            cursor: Where the cursor is to be: hidden, but input methods open their windows there.
            together: Whether the terminal can be told to show all of it at once.
        """
        rows = self._shadow.rows
        stands = self._stands
        if len(stands) != len(rows) or any(row is not None and len(row) != self._shadow.width for row in stands):
            stands = [None] * len(rows)
        text = difference(stands, rows)
        self._stands = list(rows)
        # In a window too small for what has the focus, its cursor would stand outside.
        cursor = Offset(min(max(cursor.x, 0), self._shadow.width - 1), min(max(cursor.y, 0), len(rows) - 1))
        if cursor != self._cursor or (text and cursor != _HOME):
            text += f"\x1b[{cursor.y + 1};{cursor.x + 1}H"
            self._cursor = cursor
        if text:
            self._driver.write(self.line.write(f"{SYNC_START}{text}{SYNC_END}" if together else text))
            self._driver.flush()


def _left(driver: Driver) -> bool:
    """Whether frames wait to be handed to the line: Textual writes in a thread of its own, which takes them in turn."""
    queue = getattr(getattr(driver, "_writer_thread", None), "_queue", None)
    return queue is not None and not queue.empty()
