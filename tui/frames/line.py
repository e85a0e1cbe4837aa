"""The line to the terminal: how much of what was written is still on its way.

A program over SSH feels nothing of a slow line until some hundred kilobytes lie in buffers on the way, ten seconds of
a bad line. So the terminal is asked, after some bytes, where its cursor is (DSR 6, ECMA-48 8.3.35), which every
terminal tells: once the answer is here, all that was written before has arrived.
"""

import time

_ASKED_AFTER = 1024  # bytes: fewer take no time worth knowing of
_MOST_UNDERWAY = 2048  # bytes: what 56 kbit/s carries, compressed, in the time that an answer takes
_PATIENCE = 2.0  # seconds that an answer may take: terminals can be changed (dtach), and answers lost

QUESTION = "\x1b[6n"
"""Asks the terminal for the place of its cursor."""


class Line:
    """Counts bytes, questions and answers; it reads and writes nothing itself."""

    def __init__(self) -> None:
        self._since = 0  # bytes since the last question
        self._before = 0  # bytes that the answer awaited stands for
        self._asked: float | None = None  # when the answer awaited was asked for
        self._answers = False  # whether the terminal ever gave one

    @property
    def waits(self) -> bool:
        """Whether an answer is on its way, as far as can be told."""
        return self._answers and self._asked is not None and time.monotonic() - self._asked < _PATIENCE

    @property
    def free(self) -> bool:
        """Whether more may be written."""
        return not self.waits or self._before + self._since < _MOST_UNDERWAY

    def write(self, text: str) -> str:
        """Take note of what is about to be written; with it goes a question, if it is time for one."""
        self._since += len(text.encode())
        never_answered = self._asked is not None and not self._answers
        if self._since < _ASKED_AFTER or self.waits or never_answered:
            return text
        self._before, self._since = self._since, 0
        self._asked = time.monotonic()
        return text + QUESTION

    def forget(self) -> None:
        """Await no answer: the program was stopped, and what the terminal said meanwhile went to the shell."""
        self._asked = None
        self._before = self._since = 0

    def answered(self) -> None:
        """Take note of an answer."""
        self._answers = True
        self._asked = None
        self._before = 0
