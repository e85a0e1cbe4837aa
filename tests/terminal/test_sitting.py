"""An editor's sitting in a real terminal: what is decided is there after quitting, beside another's, after a kill."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Timer
from time import perf_counter

import pytest

from compare.review.decision import AddLink, CheckPassage, CutLink, EditNote, JudgeFinding, WriteNote
from compare.review.history import Act, Event
from compare.review.sqlite_log import SqliteLog
from tests.terminal.pseudoterminal import DEADLINE, SYNOPTIC, Terminal
from tests.terminal.test_tmux import Tmux

_KILLS = 3  # in a plain run; ``pytest tests/terminal/test_sitting.py --kills 200`` for more


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    session = Tmux(tmp_path / "tmux", 110, 36)
    yield session
    session.run("kill-server")


def test_a_review_that_another_program_keeps_locked_is_opened_as_soon_as_it_is_free(tmp_path: Path) -> None:
    review = tmp_path / "locked.review"
    command = [SYNOPTIC, "--demo", "--review", str(review)]
    with Terminal(command, 140, 40) as terminal:
        terminal.wait("links")
        terminal.send("nt")
        terminal.wait("✓ checked")
        terminal.send("q")
        assert terminal.finish() == 0
    with closing(sqlite3.connect(review, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        with Terminal(command, 140, 40) as terminal:
            terminal.wait("another program keeps it locked")
            terminal.send("?")  # the screen answers meanwhile
            terminal.wait("two reports of one event")
            terminal.send("q")
            assert "✓" not in terminal.wait(lambda text: "two reports of one event" not in text)
            other.close()
            terminal.wait("✓")
            terminal.send("q")
            assert terminal.finish() == 0


class _Pane:
    """One pane of tmux, and the program in it."""

    def __init__(self, tmux: Tmux, number: int) -> None:
        self._tmux, self._at = tmux, f"0.{number}"

    def send(self, keys: str) -> None:
        for line in keys.splitlines(keepends=True):
            self._tmux.run("send-keys", "-t", self._at, "-l", line.rstrip("\n"))
            if line.endswith("\n"):
                self._tmux.run("send-keys", "-t", self._at, "Enter")

    def wait(self, wanted: str) -> None:
        end = perf_counter() + DEADLINE
        while wanted not in (text := self._tmux.run("capture-pane", "-p", "-t", self._at)):
            assert perf_counter() < end, f"not on the screen: {wanted!r}\n{text}"

    def press(self, *steps: tuple[str, str]) -> None:
        for keys, shown in steps:
            self.send(keys)
            self.wait(shown)

    def press_until(self, key: str, wanted: str) -> None:
        end = perf_counter() + DEADLINE
        while wanted not in self._tmux.run("capture-pane", "-p", "-t", self._at):
            assert perf_counter() < end, f"not on the screen: {wanted!r}"
            self.send(key)


def _written(review: Path) -> str:
    command = [SYNOPTIC, "--demo", "--review", str(review), "--format", "text"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return " ".join(text.partition("WHAT WAS DECIDED")[2].split())


def test_two_editors_at_one_review_see_each_other_and_find_it_all_again(tmux: Tmux, tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    command = f"{SYNOPTIC} --demo --review {review}\n"
    tmux.run("split-window", "-h", "env PS1='ready> ' sh")
    tmux.run("resize-window", "-x", "220", "-y", "40")
    jane, tom = _Pane(tmux, 0), _Pane(tmux, 1)
    for pane in (jane, tom):
        pane.wait("ready>")
        pane.send(command)
        pane.wait("12 links")
    jane.press(
        ("n", "fact 1"), ("X", "link cut"), ("g", "11 links"),
        ("u", "only in"), ("m", "marked"), ("lG5k", "only in B"), ("m", "linked by hand"), ("g", "12 links"),
    )  # fmt: skip
    tom.wait("new from others")
    tom.press_until("g", "12 links")  # news of two decisions may come in two pieces, the second over the count
    tom.press(("d", "quantity"), ("r", "quantity dismissed"), ("t", "✓ checked"))
    jane.wait("new from others")
    jane.press_until("g", "checked 2/")
    jane.press(("d", "outlet"), ("y", "outlet confirmed"))
    for turns, words in ((0, "on verdict"), (2, "on passage"), (4, "on link")):
        jane.press(("A", "note on this verdict"))
        for _ in range(turns):
            tmux.run("send-keys", "-t", "0.0", "Tab")
        jane.press((f"{words}\n", f"{words} · "))
    tom.press(("d", "on link · "), ("t", "✓ checked"), ("Z", "undone"), ("g", "checked 2/"))
    for pane in (jane, tom):
        pane.send("q")
        pane.wait("ready>")
    told = _written(review)
    for words in ("cut the link of", "linked A", "dismissed: quantity", "confirmed: outlet", "checked: A"):
        assert told.count(words) == 1
    assert all(f"on {what}" in told for what in ("verdict", "passage", "link"))
    jane.send(command)
    jane.wait("checked 2/")
    jane.press(("d", "on link · "), ("q", "ready>"))


# A step of an editor: keys, what shows that it is done (given the status line and the screen), and the event it leaves.
_Shown = Callable[[str, str], bool]
_Step = tuple[str, _Shown, type | None]


def _steps(chance: random.Random) -> Iterator[_Step]:
    """Whatever an editor may decide, in any order, each in a place of its own."""
    while True:
        many = chance.randint(1, 9)
        note = f"note{chance.getrandbits(32):08x}."  # what an earlier sitting noted is on the screen as well
        said: list[_Step] = [
            (f"{many}jA{note}\r", lambda _, screen, note=note: f"{note} · " in screen, WriteNote),
            (f"{many}dA{note}\r", lambda _, screen, note=note: f"{note} · " in screen, WriteNote),
            (f"{many}ut", lambda status, _: status.startswith((" checked", " to be checked")), CheckPassage),
            (f"{many}dr", lambda status, _: status.endswith(" dismissed"), JudgeFinding),
            (f"{many}dy", lambda status, _: status.endswith(" confirmed"), JudgeFinding),
            (f"{many}um2lG{many}km", lambda status, _: status == " linked by hand", AddLink),
            (f"{many}nX", lambda status, _: status == " link cut", CutLink),
            ("Z", lambda status, _: status == " undone", None),
        ]
        yield chance.choice(said)


def test_nothing_told_as_done_is_lost_to_a_kill_at_any_moment(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Kills the whole program with SIGKILL at a random moment: starting, comparing, typing, deciding, saving."""
    review = tmp_path / "shared.review"
    chance = random.Random(7)
    saved: list[Event] = []
    told_in_all = 0
    for _ in range(request.config.getoption("--kills") or _KILLS):
        told = _until_killed(review, chance, while_it_starts=chance.random() < 0.2)
        events = _events(review)
        assert events[: len(saved)] == saved
        _holds(told, events[len(saved) :])
        saved, told_in_all = events, told_in_all + len(told)
    print(f"{told_in_all} steps told as done, {len(saved)} events kept")
    with Terminal([SYNOPTIC, "--demo", "--review", str(review)], 140, 40) as terminal:
        terminal.wait(" links")
        terminal.send("q")
        assert terminal.finish() == 0


def _until_killed(review: Path, chance: random.Random, *, while_it_starts: bool) -> list[tuple[str, type | None]]:
    """Work until the program is killed, at a random moment; gives each step that was shown as done."""
    told: list[tuple[str, type | None]] = []
    with Terminal([SYNOPTIC, "--demo", "--review", str(review)], 140, 40) as terminal:
        if not while_it_starts:
            terminal.wait(" links")
        killer = Timer(chance.uniform(0, 2.5), os.kill, (terminal.pid, signal.SIGKILL))
        killer.start()
        try:
            terminal.wait(" links")
            for keys, shown, leaves in _steps(chance):
                terminal.send("g")  # nothing said of the step before is taken for this one
                terminal.wait(lambda text: " links" in text.splitlines()[-1])
                terminal.send(keys)
                lines = terminal.wait(
                    lambda text, shown=shown: shown(text.splitlines()[-1], text) or _nothing(text)
                ).splitlines()
                if not _nothing("\n".join(lines)):
                    told.append((keys, leaves))
        except (AssertionError, OSError):
            assert terminal.ended(), terminal.text
        killer.join()
        assert terminal.finish() == -signal.SIGKILL
    return told


def _nothing(text: str) -> bool:
    """Whether a step found nothing to decide on."""
    return any(words in text.splitlines()[-1] for words in ("no link", "nothing", "no disagreement", "no more"))


def _events(review: Path) -> list[Event]:
    if not review.exists():
        return []
    log = SqliteLog(review)
    events = list(log.since(0))
    log.close()
    return events


def _holds(told: list[tuple[str, type | None]], events: list[Event]) -> None:
    """Every step that was told is in the log, in order; besides, only what one last step may have left."""
    left = iter(events)
    for keys, leaves in told:
        event = next((each for each in left if _is_of(each, keys, leaves)), None)
        assert event is not None, f"told as done and not kept: {keys!r}"
    assert len(list(left)) <= 4  # both ends of a fact are checked, or unchecked, at once; told of the last, not of all


def _is_of(event: Event, keys: str, leaves: type | None) -> bool:
    if leaves is None:
        return event.act is Act.UNDO
    what = event.decision.what
    if leaves is WriteNote:  # one's own note, if it is there already, is changed: the words are written behind it
        return isinstance(what, WriteNote | EditNote) and what.text.endswith(keys.partition("A")[2].strip())
    return event.act is Act.DECIDE and isinstance(what, leaves)
