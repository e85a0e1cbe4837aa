"""The terminal that the program runs in: whether it can show a screen, and leaving it as it was."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def in_a_page() -> bool:
    """Whether this process draws the screen of one page that is served."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


@contextmanager
def line_settings_kept() -> Iterator[None]:
    """Put the settings of the terminal's line back, come what may.

    Textual does so too, but takes the settings of a program that was stopped (SIGSTOP) and continued for the shell's.
    """
    import termios

    if in_a_page():  # there is no line
        yield
        return
    settings = termios.tcgetattr(sys.__stdin__)  # type: ignore[arg-type]
    try:
        yield
    finally:
        with suppress(termios.error):  # the line has hung up
            termios.tcsetattr(sys.__stdin__, termios.TCSADRAIN, settings)  # type: ignore[arg-type]


def follow_window() -> None:
    """Take the size of the screen from the terminal alone, now and whenever it changes.

    Textual would take COLUMNS and LINES for it, which some shells and programs export: right once, and then the screen
    never follows the window again.
    """
    if not in_a_page():  # there they are the size of the page at first
        for name in ("COLUMNS", "LINES"):
            os.environ.pop(name, None)


def no_screen() -> str | None:
    """Why no screen can be opened; None where it can, empty where that needs no explaining."""
    if in_a_page():
        return None
    if sys.stdout is None or not sys.stdout.isatty():
        return ""
    if not sys.__stderr__ or not sys.__stderr__.isatty():
        return "stderr is not a terminal, and the screen is drawn there"
    if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        return f"the terminal is {os.environ.get('TERM') or 'not named'} (TERM), which cannot show a screen"
    if sys.stdin is None or not sys.stdin.isatty():
        return _take_keys_from_terminal()
    return None


def _take_keys_from_terminal() -> str | None:
    """Standard input was read as a report or is not a terminal: put the terminal in its place."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return "there is no terminal to take keys from"
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 - Textual's driver reads keys from there; the stub calls it final
    return None
