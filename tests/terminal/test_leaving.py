"""However the program ends, the terminal is as it was."""

import signal

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


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("when", ["comparing", "links"])
def test_a_signal_ends_it_and_restores_the_terminal(number: signal.Signals, when: str) -> None:
    with _open() as terminal:
        terminal.wait(lambda text: "comparing" in text or "links" in text if when == "comparing" else when in text)
        terminal.kill(number)
        assert terminal.finish() in (128 + number, -number)
        assert terminal.left_behind() == []
        assert b"Traceback" not in terminal.written


def test_a_suspended_program_gives_the_terminal_back_and_paints_again_on_return() -> None:
    with _open() as terminal:
        terminal.wait("links")
        before = terminal.text
        terminal.kill(signal.SIGSTOP)
        terminal.kill(signal.SIGCONT)
        terminal.settle()  # Textual throws away what was typed while it takes the terminal up again
        terminal.send("n")
        terminal.wait(lambda text: text != before)
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []
