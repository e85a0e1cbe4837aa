"""What the system asks of the program while its screen stands: to end, to stop for a while, to go on.

Textual answers none of the signals that end a program, so that the terminal would be left raw; and where a program was
stopped without a word (SIGSTOP) it takes the terminal up a second time, with a second reader of keys that never ends.
"""

import _thread
import asyncio
import os
import select
import signal
import sys
import termios
import time
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

# All that end a program unless it says otherwise, and that may be caught.
_ENDING = (
    signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2,
    signal.SIGXCPU,
)  # fmt: skip
STOPPING = {signal.SIGTSTP, signal.SIGCONT}
"""What stops, and lets go on: blocked in every thread but the one that waits for them (``sigwait``)."""

_PATIENCE = 3.0
"""Seconds that an orderly end may take; a line that is dead but not hung up takes no more output, so it may never."""

# CAN, should a sequence be cut short; then bracketed paste, wrapping, mouse, focus reports, kitty's keys, the alternate
# screen and the cursor, as before the start.
_LEAVE = b"\x18\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[<u\x1b[?1049l\x1b[?25h"
# The same as while the screen stands; the mouse is apart, and kitty's keys are not asked for twice.
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[?2004h\x1b[?7l"
_MOUSE = "\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h"


def answer_signals(app: App[None], *, mouse: bool) -> None:
    """Answer signals from now on.

    Args:
        app: The app, running.
        mouse: Whether it lets the mouse be reported.
    """
    driver = app._driver  # noqa: SLF001 - Textual has no other way to it; an app that runs has one
    if isinstance(driver, LinuxDriver) and driver.attrs_before is not None:
        _InTerminal(app, driver, driver.attrs_before, mouse=mouse)
        return
    # In a browser's page or without a screen there is nothing to put back.
    for number in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, partial(app.exit, return_code=128 + number))


_CONTINUED = 1.0
"""Seconds within which a program that goes on is told that it does."""


class _InTerminal:
    """Ends at once, even while the main thread waits for a line that takes no more output; stops and goes on in turn.

    A signal comes in the midst of anything that the main thread does, also while it holds a lock: what answers in that
    very instant may take none, or it would wait for itself.
    """

    def __init__(self, app: App[None], driver: LinuxDriver, before: list[Any], *, mouse: bool) -> None:
        """``before`` are the settings of the terminal's line without the app, as ``termios.tcgetattr`` gives them."""
        self._app, self._driver, self._mouse = app, driver, mouse
        self._loop = asyncio.get_running_loop()
        self._before = before
        self._raw = termios.tcgetattr(_keyboard())
        for number in _ENDING:
            signal.signal(number, self._end)
        self._asked: list[int] = []
        for number in STOPPING:
            # Should a thread that was there before take one, the loop is woken: a bare handler would wait for an event.
            self._loop.add_signal_handler(number, self._ask, number)
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
        _thread.start_new_thread(self._hear, ())
        self._watch_line()

    def _end(self, number: int, _: FrameType | None = None) -> None:
        """End in good order; by force where that takes too long."""
        with suppress(RuntimeError):  # the screen is closed already
            self._loop.call_soon_threadsafe(lambda: self._app.exit(return_code=128 + number))
        _thread.start_new_thread(self._end_late, (number,))  # threading's own take locks at their start

    def _end_late(self, number: int) -> None:
        time.sleep(_PATIENCE)
        self._end_now(number)

    def _end_now(self, number: int) -> None:
        """Put the terminal back as far as it still listens, and end. Decisions were saved as they were made."""
        with suppress(termios.error, OSError):
            os.set_blocking(2, False)  # where frames wait to be taken there is no room
            os.write(2, _LEAVE)
        with suppress(termios.error, OSError):
            termios.tcsetattr(_keyboard(), termios.TCSANOW, self._before)
        os._exit(128 + number)

    def _hear(self) -> None:
        """Take what stops and what lets go on in the order in which it comes: of two the system drops the older.

        Handed to the thread that happens to be free, as signals are, the one that came last may be heard first.
        """
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
        while True:
            self._ask(signal.sigwait(STOPPING))

    def _ask(self, number: int) -> None:
        """Stop or go on, as soon as what the main thread is about is done: that may hold locks of the terminal's."""
        self._asked.append(number)
        with suppress(RuntimeError):  # the screen is closed already
            self._loop.call_soon_threadsafe(self._turn)

    def _turn(self) -> None:
        """Stop and go on as asked, one after the other; nothing is drawn until the terminal is taken up again."""
        while self._asked:
            if self._asked.pop(0) == signal.SIGCONT:
                self._go_on()
            elif signal.SIGCONT not in self._asked:  # else it was to go on before it could stop
                self._suspend()

    def _suspend(self) -> None:
        """Give the terminal back to the shell, and stop."""
        if self._has_terminal():
            self._driver.suspend_application_mode()
        if signal.SIGCONT not in self._asked:
            os.kill(os.getpid(), signal.SIGSTOP)
            self._wait_to_be_told()

    def _go_on(self) -> None:
        """Take the terminal up again; keys typed meanwhile are kept."""
        if not self._has_terminal():
            self._driver.resume_application_mode()
            if not self._has_terminal():  # it is not ours (bg): stopped once more in the attempt, and now to go on
                self._wait_to_be_told()
        else:
            # Stopped without a word: all that runs here still runs, but a shell had the terminal.
            with suppress(termios.error, OSError):
                termios.tcsetattr(_keyboard(), termios.TCSANOW, self._raw)
            self._driver.write(_ENTER + (_MOUSE if self._mouse else ""))
        self._loop.call_soon(self._app.call_later, self._paint)

    def _has_terminal(self) -> bool:
        """Whether the driver has taken the terminal up: it has no public word for it, but a reader of keys."""
        reader = self._driver._key_thread  # noqa: SLF001 - see above
        return reader is not None and reader.is_alive()

    def _wait_to_be_told(self) -> None:
        """Wait for the signal that made the program go on: the system may tell another thread first."""
        end = time.monotonic() + _CONTINUED
        while not self._asked and time.monotonic() < end:
            time.sleep(0.001)

    def _paint(self) -> None:
        """Draw everything: what stood there is gone."""
        self._app.app_resume_signal.publish(self._app)
        for screen in self._app.screen_stack:
            screen.refresh()

    def _watch_line(self) -> None:
        """End when the line hangs up: a program that its shell let go of is not told by a signal."""
        if sys.platform != "linux":  # elsewhere the end of the keyboard's input has to do
            return
        watch = select.epoll()
        with suppress(OSError):
            watch.register(_keyboard(), 0)  # a hangup is told whatever else is asked for
            self._loop.add_reader(watch.fileno(), self._hung_up, watch)

    def _hung_up(self, watch: select.epoll) -> None:
        self._loop.remove_reader(watch.fileno())
        watch.close()
        self._end(signal.SIGHUP)


def _keyboard() -> int:
    """The terminal that keys come from."""
    return sys.__stdin__.fileno() if sys.__stdin__ else 0
