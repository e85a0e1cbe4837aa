"""What the system asks of the program while its screen stands: to end, to stop for a while, to go on.

Textual answers none of the signals that end a program, so that the terminal would be left raw; and where a program was
stopped without a word (SIGSTOP) it takes the terminal up a second time, with a second reader of keys that never ends.
"""

import asyncio
import os
import select
import signal
import sys
import termios
import threading
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


class _InTerminal:
    """Answers at once, in the main thread, even while that waits for a line that takes no more output."""

    def __init__(self, app: App[None], driver: LinuxDriver, before: list[Any], *, mouse: bool) -> None:
        """``before`` are the settings of the terminal's line without the app, as ``termios.tcgetattr`` gives them."""
        self._app, self._driver, self._mouse = app, driver, mouse
        self._loop = asyncio.get_running_loop()
        self._suspended = False
        self._before = before
        self._raw = termios.tcgetattr(_keyboard())
        for number in _ENDING:
            signal.signal(number, self._end)
        self._asked: list[int] = []
        self._turning = False
        signal.signal(signal.SIGTSTP, self._turn)
        signal.signal(signal.SIGCONT, self._turn)
        self._watch_line()

    def _end(self, number: int, _: FrameType | None = None) -> None:
        """End in good order; by force where that takes too long."""
        self._loop.call_soon_threadsafe(lambda: self._app.exit(return_code=128 + number))
        forced = threading.Timer(_PATIENCE, self._end_now, (number,))
        forced.daemon = True
        forced.start()

    def _end_now(self, number: int) -> None:
        """Put the terminal back as far as it still listens, and end. Decisions were saved as they were made."""
        with suppress(termios.error, OSError):
            os.set_blocking(2, False)  # where frames wait to be taken there is no room
            os.write(2, _LEAVE)
        with suppress(termios.error, OSError):
            termios.tcsetattr(_keyboard(), termios.TCSANOW, self._before)
        os._exit(128 + number)

    def _turn(self, number: int, _: FrameType | None = None) -> None:
        """Stop or go on: one after the other, for either may be asked for while the last is still answered."""
        self._asked.append(number)
        if self._turning:
            return
        self._turning = True
        try:
            while self._asked:
                asked = self._asked.pop(0)
                if asked == signal.SIGCONT:
                    self._go_on()
                elif signal.SIGCONT not in self._asked:  # else it was to go on before it could stop
                    self._suspend()
        finally:
            self._turning = False

    def _suspend(self) -> None:
        """Give the terminal back to the shell, and stop."""
        self._suspended = True
        self._driver.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal up again; keys typed meanwhile are kept."""
        if self._suspended:
            self._driver.resume_application_mode()
            self._suspended = False
        else:
            # Stopped without a word: all that runs here still runs, but a shell had the terminal.
            with suppress(termios.error, OSError):
                termios.tcsetattr(_keyboard(), termios.TCSANOW, self._raw)
            self._driver.write(_ENTER + (_MOUSE if self._mouse else ""))
        self._loop.call_soon_threadsafe(self._app.call_later, self._paint)

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
