"""The real program where it is mostly used: in tmux, and over SSH."""

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pyte
import pytest

from compare.review.history import Act
from compare.review.sqlite_log import SqliteLog
from tests.terminal.pseudoterminal import DEADLINE, SYNOPTIC, Terminal
from tests.terminal.sshd import SshdError, serving
from tests.terminal.test_frames_laws import seen

_TMUX = shutil.which("tmux")


class Tmux:
    """A tmux server of its own with one window; keys go in, its screen comes out as text."""

    def __init__(self, socket_path: Path, columns: int, rows: int) -> None:
        self._base = ["tmux", "-S", str(socket_path), "-f", os.devnull]
        # A shell lies underneath: what the program leaves behind can be seen.
        self.run("new-session", "-d", "-x", str(columns), "-y", str(rows), "env PS1='ready> ' sh")

    def run(self, *arguments: str) -> str:
        variables = {k: v for k, v in os.environ.items() if k not in ("TMUX", "NO_COLOR", "COLORTERM")}
        done = subprocess.run(
            [*self._base, *arguments], capture_output=True, text=True, check=True, env=variables | {"LANG": "C.UTF-8"}
        )
        return done.stdout

    def text(self) -> str:
        return self.run("capture-pane", "-p")

    def wait(self, wanted: str) -> str:
        end = perf_counter() + DEADLINE
        while wanted not in (text := self.text()):
            assert perf_counter() < end, f"not on the screen: {wanted!r}\n{text}"
        return text


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    if _TMUX is None:
        pytest.skip("tmux is not installed")
    session = Tmux(tmp_path / "tmux", 100, 30)
    yield session
    session.run("kill-server")


def test_opens_moves_and_quits_in_tmux(tmux: Tmux) -> None:
    tmux.wait("ready>")
    tmux.run("send-keys", f"{SYNOPTIC} --demo", "Enter")
    tmux.wait("links")
    tmux.run("send-keys", "n")
    tmux.wait("fact 1")
    tmux.run("send-keys", "?")
    tmux.wait("two reports of one event")
    tmux.run("send-keys", "?")
    tmux.run("send-keys", "q")
    # The alternate screen is left: the shell's own lines are back, and it takes what is typed.
    tmux.wait("--demo\nready>")
    tmux.run("send-keys", "echo code $?", "Enter")
    tmux.wait("code 0")


def test_follows_the_window_when_it_is_seen_at_another_size(tmux: Tmux) -> None:
    tmux.run("send-keys", f"{SYNOPTIC} --demo", "Enter")
    tmux.wait("links")
    tmux.run("resize-window", "-x", "60", "-y", "20")
    tmux.wait("─B The Epoch Times")
    tmux.run("resize-window", "-x", "100", "-y", "30")
    tmux.wait("B The Epoch Times  ")
    tmux.run("send-keys", "q")
    tmux.wait("ready>")


@pytest.fixture
def ssh(tmp_path: Path) -> Iterator[list[str]]:
    """The ssh command that reaches an sshd on loopback with keys of its own."""
    try:
        with serving(tmp_path) as server:
            yield server.client()
    except SshdError as error:
        pytest.skip(str(error))


def test_opens_moves_and_quits_over_ssh(ssh: list[str]) -> None:
    # COLORTERM does not travel over SSH: 256 colours, never 24 bits.
    remote = f"{SYNOPTIC} --demo"
    with Terminal([*ssh, remote], 100, 30, environment={"TERM": "xterm-256color"}) as terminal:
        terminal.wait("links")
        assert b"38;2;" not in terminal.written
        terminal.send("n")
        terminal.wait("fact 1")
        terminal.resize(120, 40)
        terminal.wait(lambda text: "links" in text.splitlines()[-1])
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


@pytest.mark.parametrize("when", ["idle", "amid a scroll"])
def test_a_dropped_line_ends_the_program_and_decisions_are_kept(ssh: list[str], tmp_path: Path, when: str) -> None:
    pid, review = tmp_path / "synoptic.pid", tmp_path / "shared.review"
    command = f"echo $$ > {pid}; exec {SYNOPTIC} --demo --review {review}"
    with Terminal([*ssh, command], 100, 30) as terminal:
        terminal.wait("links")
        terminal.send("nt")
        terminal.wait("✓ checked")
        number = int(pid.read_text(encoding="ascii"))
        watch = os.pidfd_open(number)
        if when != "idle":
            terminal.send("j" * 300)  # frames that are on their way, and that nobody reads
        server = int(Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])
        os.kill(server, signal.SIGKILL)
        assert select.select([watch], [], [], DEADLINE)[0], "still running after the line dropped"
        os.close(watch)
    log = SqliteLog(review)
    assert [event.act for event in log.since(0)] == [Act.DECIDE] * 2  # a link's passages, in both reports
    log.close()


def test_what_stands_in_tmux_is_what_full_frames_leave(tmux: Tmux) -> None:
    tmux.run("new-window", "-d", "env PS1='ready> ' sh")
    for window, flags in enumerate(("", "--full-frames")):
        tmux.run("send-keys", "-t", f":{window}", f"{SYNOPTIC} --demo {flags}", "Enter")
    before = _both_show(tmux, lambda screen: "links" in screen)
    for key in (
        "n",
        "n",
        "C-e",
        "C-e",
        "C-y",
        "Space",
        "b",
        "d",
        "o",
        "n",
        "j",
        "?",
        "q",
        "G",
        "z",
        "x",
        "j",
        "q",
        "g",
    ):
        for window in (0, 1):
            tmux.run("send-keys", "-t", f":{window}", key)
        before = _both_show(tmux, lambda screen, before=before: screen != before)


def _both_show(tmux: Tmux, what: Callable[[str], bool]) -> str:
    """The screen, once it is as asked in one window and the same in the other, colours included."""
    end = perf_counter() + DEADLINE
    while True:
        short, full = (tmux.run("capture-pane", "-e", "-p", "-N", "-t", f":{window}") for window in (0, 1))
        if what(short) and _seen(short) == _seen(full):
            return short
        assert perf_counter() < end, f"{short}\n{full}"


def _seen(captured: str) -> list[list[tuple[Any, ...]]]:
    screen = pyte.Screen(100, 30)
    pyte.Stream(screen).feed("\x1b[?7l" + captured.rstrip("\n").replace("\n", "\r\n"))
    return seen(screen)
