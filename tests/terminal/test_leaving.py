"""However the program ends, or stops for a while, the terminal is as it was, and nothing runs on."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal


def _open() -> Terminal:
    return Terminal([SYNOPTIC, "--demo"], 80, 24)


@pytest.mark.parametrize("key", ["q", "\x03"], ids=["q", "ctrl+c"])
def test_a_key_quits_with_0_and_restores_the_terminal(key: str) -> None:
    with _open() as terminal:
        terminal.wait("links")
        assert 1049 in terminal.screen.private_modes
        terminal.send(key)
        assert terminal.finish() == 0
        assert terminal.left_behind() == []
        assert b"Traceback" not in terminal.written


@pytest.mark.parametrize(
    ("number", "when"),
    [
        (signal.SIGHUP, "comparing"),
        (signal.SIGTERM, "comparing"),
        (signal.SIGINT, "links"),
        (signal.SIGQUIT, "links"),
    ],
)
def test_a_signal_ends_it_and_restores_the_terminal(number: signal.Signals, when: str) -> None:
    with _open() as terminal:
        terminal.wait(lambda text: "comparing" in text or "links" in text if when == "comparing" else when in text)
        terminal.kill(number)
        assert terminal.finish() in (128 + number, -number)
        assert terminal.left_behind() == []
        assert b"Traceback" not in terminal.written


def test_stopped_without_a_word_it_goes_on_with_every_key() -> None:
    with _open() as terminal:
        terminal.wait("links")
        threads = _threads(terminal)
        for _ in range(5):
            before = terminal.text
            terminal.kill(signal.SIGSTOP)
            terminal.kill(signal.SIGCONT)
            terminal.send("n")  # at once: a key typed while the terminal is taken up again counts too
            terminal.wait(lambda text, before=before: text != before)
        assert _threads(terminal) == threads  # no second reader of keys
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


@contextmanager
def _from_a_shell() -> Iterator[tuple[Terminal, str]]:
    """The program begun from a shell, with its first screen; in the end it takes keys still, and the shell after it."""
    with Terminal(["bash", "--norc", "-i"], 80, 24, environment={"PS1": "ready> "}) as terminal:
        terminal.wait("ready>")
        terminal.send(f"{SYNOPTIC} --demo\r")
        yield terminal, terminal.wait("links")
        terminal.send("?")
        terminal.wait("two reports of one event")
        terminal.send("qq")
        terminal.wait("ready>")
        terminal.send("clear; exit 7\r")
        assert terminal.finish() == 7


def _stop(terminal: Terminal, key: str) -> None:
    terminal.send(key)
    terminal.wait("Stopped")
    assert not terminal.screen.private_modes & {1000, 1003, 1004, 1049}


def _go_on(terminal: Terminal, before: str) -> None:
    terminal.send("clear; fg\r")
    terminal.wait(lambda text: text == before)


def test_ctrl_z_gives_the_shell_its_terminal_and_fg_paints_again() -> None:
    with _from_a_shell() as (terminal, before):
        for _ in range(2):
            _stop(terminal, "\x1a")
            _go_on(terminal, before)


def test_let_run_in_the_background_it_waits_until_it_has_the_terminal_again() -> None:
    with _from_a_shell() as (terminal, before):
        _stop(terminal, "\x1a")
        terminal.send("clear; bg\r")
        terminal.wait("--demo &")
        _stop(terminal, "\r")
        _go_on(terminal, before)


_HOLDING = """
import os
import signal
from textual.app import App
from tui.signals import answer_signals

class Holding(App):
    def on_mount(self):
        answer_signals(self, mouse=False)
    def on_key(self, event):
        if event.key == "s":
            with self._driver._writer_thread._queue.mutex:  # as while a frame is handed over
                os.kill(os.getpid(), signal.SIGTSTP)
        if event.key == "q":
            self.exit()

Holding().run()
"""


def test_a_stop_that_comes_while_a_frame_is_handed_over_waits_for_its_end() -> None:
    with Terminal([sys.executable, "-c", _HOLDING], 80, 24) as terminal:
        terminal.wait(lambda _: 1049 in terminal.screen.private_modes)
        terminal.settle()
        terminal.send("s")
        terminal.wait(lambda _: bool(os.waitid(os.P_PID, terminal.pid, os.WSTOPPED | os.WNOHANG)))
        assert terminal.left_behind() == []
        terminal.kill(signal.SIGCONT)
        terminal.wait(lambda _: 1049 in terminal.screen.private_modes)
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


@pytest.mark.parametrize("stuck", [False, True], ids=["idle", "stuck"])
def test_a_line_that_is_cut_ends_it_even_while_it_takes_no_output(*, stuck: bool) -> None:
    terminal = _open()
    terminal.wait("links")
    if stuck:
        terminal.send("onu" * 100)  # frames that nobody reads
    terminal.hang_up()
    assert terminal.gone() in (128 + signal.SIGHUP, -signal.SIGHUP)


def _threads(terminal: Terminal) -> int:
    tasks = Path(f"/proc/{terminal.pid}/task")
    if not tasks.is_dir():
        pytest.skip("this system does not tell of threads")
    return len(list(tasks.iterdir()))
