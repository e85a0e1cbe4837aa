"""Left and taken up again from windows of other sizes, in tmux and in GNU screen: what is meant stands there."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_KEYS = ("nn", "jjj", " ", "G", "d")


@pytest.fixture(params=["tmux", "screen"])
def attach(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[str]]:
    """The command that opens the program in a session, or takes that up again where there is one."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    if name == "tmux":
        base = ["tmux", "-S", str(tmp_path / "socket"), "-f", os.devnull]
        yield [*base, "new-session", "-A", "-D", "-s", "one", f"{SYNOPTIC} --demo"]
        subprocess.run([*base, "kill-server"], capture_output=True, check=False)  # ended with the program
        return
    settings = tmp_path / "settings"
    settings.write_text("startup_message off\ndefutf8 on\naltscreen on\n", encoding="utf-8")
    yield ["screen", "-U", "-c", str(settings), "-d", "-R", "-S", f"one{os.getpid()}", SYNOPTIC, "--demo"]


@contextmanager
def _window(command: list[str], columns: int, rows: int, folder: Path) -> Iterator[Terminal]:
    (folder / "sockets").mkdir(mode=0o700, exist_ok=True)
    with Terminal(command, columns, rows, environment={"SCREENDIR": str(folder / "sockets"), "TMUX": None}) as terminal:
        terminal.wait("rostov-a.txt")
        yield terminal


def _is_as_drawn_anew(terminal: Terminal) -> None:
    terminal.settle()
    before = terminal.text
    terminal.send("\x0c")
    terminal.settle()
    # The last line of the program says something until the next key, and tmux has a line of its own below it.
    assert terminal.text.splitlines()[:-2] == before.splitlines()[:-2]


def test_what_stands_there_is_what_is_meant_at_every_size(attach: list[str], tmp_path: Path) -> None:
    with _window(attach, 100, 30, tmp_path) as terminal:
        terminal.wait("links")
        for keys in _KEYS:
            terminal.send(keys)
            _is_as_drawn_anew(terminal)
        with _window(attach, 60, 20, tmp_path) as other:  # which takes the session over
            assert terminal.finish() in (0, 1)
            other.wait("─B The Epoch Times")
            _is_as_drawn_anew(other)
            other.send("n")
            _is_as_drawn_anew(other)
    with _window(attach, 130, 44, tmp_path) as last:
        last.wait("B The Epoch Times  ")
        _is_as_drawn_anew(last)
        last.send("q")
        assert last.finish() == 0
