"""A real terminal for the real program: a pseudo-terminal on one side, a screen to read (pyte) on the other.

Nothing here sleeps: ``wait`` reads what the program writes until the screen is as asked, or a deadline passes.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
import tty
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyte

from tests.terminal.drawn_screen import Screen

SYNOPTIC = str(Path(sys.executable).with_name("synoptic"))
"""The installed command: what a user runs."""

DEADLINE = 15.0
"""Seconds after which a test gives up on a screen; ample, for a busy machine must not fail a test."""
_WITHIN_A_FRAME = 0.03  # seconds: between the reads of one frame there is never as much
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes as they came, and when (``time.perf_counter``, in seconds)."""

    at: float
    data: bytes


class Terminal:
    """A program running in a pseudo-terminal of ``columns`` by ``rows`` cells.

    Args:
        command: The program and its arguments.
        columns: Width in cells.
        rows: Height in cells.
        environment: Variables over the test's own; None takes one away.
        stdin: Read the program's input from this file, not from the terminal (which stays its controlling one).
        stdout: Send its output there.
        stderr: Send its errors there.
        folder: Where to run it; by default the checkout.
        answers: Tell the program where the cursor is when it asks, as terminals do.
    """

    def __init__(
        self,
        command: Sequence[str | bytes],
        columns: int = 80,
        rows: int = 24,
        *,
        environment: Mapping[str, str | None] | None = None,
        stdin: Path | None = None,
        stdout: Path | None = None,
        stderr: Path | None = None,
        folder: Path = _ROOT,
        answers: bool = True,
    ) -> None:
        self._answers = answers
        self._asked = b""
        self.chunks: list[Chunk] = []
        self.screen = Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._drawn = 0
        self._status: int | None = None
        variables = _environment(environment or {})
        # Our copy of the program's end stays open: the settings of the line can be read after the program is gone.
        self.handle, self._line = pty.openpty()
        fcntl.ioctl(self._line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.settings = termios.tcgetattr(self._line)
        self.started = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:  # pragma: no cover - the child becomes another program
            try:
                os.close(self.handle)
                os.login_tty(self._line)
                for number, path, mode in ((0, stdin, os.O_RDONLY), (1, stdout, _WRITE), (2, stderr, _WRITE)):
                    if path is not None:
                        os.dup2(os.open(path, mode, 0o600), number)
                os.chdir(folder)
                os.execvpe(command[0], list(command), variables)  # noqa: S606 - that is what a terminal does
            finally:
                os._exit(127)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.hang_up()

    def hang_up(self) -> None:
        """Cut the line; the kernel tells the program, which finds neither keys nor a screen any more."""
        if self.handle >= 0:
            os.close(self._line)
            os.close(self.handle)
            self.handle = -1

    @property
    def text(self) -> str:
        """The screen as text. What was read is drawn only now: a measurement is not slowed by the drawing."""
        while self._drawn < len(self.chunks):
            self._draw_next()
        return self.screen.text

    @property
    def written(self) -> bytes:
        """All that the program has written."""
        return b"".join(chunk.data for chunk in self.chunks)

    def send(self, keys: str) -> None:
        """Press keys, as the bytes that a terminal sends for them."""
        os.write(self.handle, keys.encode())

    def print_over(self, text: str) -> None:
        """Write on the screen as another program would that has the same terminal."""
        self._stream.feed(text.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal; the kernel tells the program."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kill(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def read(self, seconds: float) -> bool:
        """Take what the program writes next, waiting up to ``seconds``; False where nothing came."""
        if self.handle < 0:
            time.sleep(seconds)
            return False
        if not select.select([self.handle], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self.handle, 1 << 16)
        except OSError:  # Linux says EIO where others say end of file
            data = b""
        if data:
            self.chunks.append(Chunk(time.perf_counter(), data))
            if self._answers:
                self._answer(data)
        return bool(data)

    def _answer(self, data: bytes) -> None:
        """Tell the place of the cursor as often as it was asked for; where it is does not matter to anyone here."""
        *asked, rest = (self._asked + data).split(_WHERE)
        self._asked = rest[-len(_WHERE) + 1 :]
        if asked and not self.ended():
            os.write(self.handle, b"\x1b[1;1R" * len(asked))

    def wait(self, until: Callable[[str], bool] | str, *, seconds: float = DEADLINE) -> str:
        """Read until the screen holds a text, or fulfils a condition, and return it.

        Raises:
            AssertionError: The deadline passed, or the program ended first; the message shows the screen.
        """
        wanted = (lambda text: until in text) if isinstance(until, str) else until
        end = time.perf_counter() + seconds
        while not wanted(self.text):
            if time.perf_counter() > end:
                raise AssertionError(f"not on the screen in {seconds} s: {_told(until)}\n{self.text}")
            if not self.read(0.1) and self.ended():
                while self.read(0):
                    pass
                if not wanted(self.text):
                    raise AssertionError(f"ended with {self._status} before: {_told(until)}\n{self.text}")
        # A frame comes in several reads: take it whole.
        self.settle(_WITHIN_A_FRAME)
        return self.text

    def when(self, until: Callable[[str], bool]) -> int | None:
        """Draw what is not yet drawn, chunk by chunk, and say after how many of all the screen is as asked."""
        while not until(self.screen.text):
            if self._drawn == len(self.chunks):
                return None
            self._draw_next()
        return self._drawn

    def _draw_next(self) -> None:
        self._stream.feed(self.chunks[self._drawn].data)
        self._drawn += 1

    def settle(self, quiet: float = 0.15, *, seconds: float = DEADLINE) -> None:
        """Read until nothing has come for ``quiet`` seconds."""
        end = time.perf_counter() + seconds
        while self.read(quiet) and time.perf_counter() < end:
            pass

    def ended(self) -> bool:
        """Whether the program is gone."""
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status is not None

    def gone(self, *, seconds: float = DEADLINE) -> int:
        """Wait for the end of a program whose line was cut, and return the exit code as ``finish`` does."""
        end = time.perf_counter() + seconds
        watch = os.pidfd_open(self.pid)
        try:
            while not self.ended():
                if not select.select([watch], [], [], max(end - time.perf_counter(), 0))[0]:
                    raise AssertionError(f"still running after {seconds} s")
        finally:
            os.close(watch)
        return self._status or 0

    def finish(self, *, seconds: float = DEADLINE) -> int:
        """Wait for the end, read the rest, and return the exit code (negative: the signal it died of)."""
        end = time.perf_counter() + seconds
        while not self.ended():
            if time.perf_counter() > end:
                raise AssertionError(f"still running after {seconds} s\n{self.text}")
            self.read(0.05)
        while self.read(0):
            pass
        self.when(lambda _: False)
        if self._status is None:
            raise AssertionError("ended without a status")
        return self._status

    def unread(self) -> bytes:
        """What was typed, or answered, after the program took no more: its shell would get it."""
        settings = termios.tcgetattr(self._line)
        tty.setraw(self._line, termios.TCSANOW)
        os.set_blocking(self._line, False)
        try:
            return os.read(self._line, 1 << 12)
        except BlockingIOError:
            return b""
        finally:
            os.set_blocking(self._line, True)
            termios.tcsetattr(self._line, termios.TCSANOW, settings)

    @property
    def echoes(self) -> bool:
        """Whether the system writes what is typed to the screen, as it does for a shell."""
        return bool(termios.tcgetattr(self._line)[3] & termios.ECHO)

    def left_behind(self) -> list[str]:
        """What the program did not put back: modes of the terminal, and settings of its line."""
        modes = self.screen.private_modes
        told = [f"mode {mode} is on" for mode in sorted(modes & _SWITCHED_OFF)]
        if _CURSOR not in modes:
            told.append("the cursor is hidden")
        if termios.tcgetattr(self._line)[:6] != self.settings[:6]:
            told.append("the line settings differ")
        return told


_WHERE = b"\x1b[6n"
_CURSOR = 25
# Mouse reports, focus reports, the alternate screen, bracketed paste.
_SWITCHED_OFF = {1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 1049, 2004}
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def _environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """The test's environment without what would change the program, then ``changes``."""
    taken_away = (
        "NO_COLOR", "COLORTERM", "TEXTUAL", "COLUMNS", "LINES", "TMUX", "FORCE_COLOR", "PYTHONWARNINGS",
        "PYTHONDONTWRITEBYTECODE",  # else the program is compiled anew at every start
    )  # fmt: skip
    variables = {name: value for name, value in os.environ.items() if not name.startswith(taken_away)}
    variables |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONPATH": str(_ROOT)}
    for name, value in changes.items():
        if value is None:
            variables.pop(name, None)
        else:
            variables[name] = value
    return variables


def _told(until: Callable[[str], bool] | str) -> str:
    return repr(until) if isinstance(until, str) else getattr(until, "__name__", "the condition")
