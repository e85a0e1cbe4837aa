"""One sitting of the soak: keys, sizes and signals at random, one end, and a look at what is left."""

import os
import random
import re
import signal
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path

from compare.review.review import Review
from compare.review.sqlite_log import SqliteLog
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.terminal.sequences import leaked

_LETTERS = "npNuUcvVdDxsSPMijkhlgGfFowzaeJKtmXyrAEZRC+-?. b]c[c0123456789\t\r"
_NAMED = (
    "\x1b[A",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[H",
    "\x1b[F",
    "\x06",
    "\x02",
    "\x05",
    "\x19",
    "\x0c",
)
_WORDS = ("Rostov", "12 miles", "über", "日本", "call the harbour", "🙂", "a" * 90, "]0;x", "%s", "<b>", "")
_PALETTE = ("next", "order", "lead", "theme", "fold", "checked", "undo", "map", "zzz", "help")
_GARBAGE = (
    b"\xff\xfe",
    b"\x1b",
    b"\x1b[",
    b"\x1b[999;999R",
    b"\x1b[<0;5;5M",
    b"\x1b]52;c;",
    b"\x00",
    b"\x1b[1;5Z",
    b"\xc3",
)
_QUIET = 0.25  # seconds without output, after which the screen is taken to be whole
_TOLD = 6_000  # bytes written last that are told of a program that ended in a wrong way
_IMPORTING = 5.0  # seconds after which all is loaded, and memory is weighed against what it was then
_STOPPED = 10.0  # seconds in which a program must have stopped


@dataclass
class Counts:
    """How much was tried, and what memory was seen (MB resident: once all was loaded, the most, the most in growth)."""

    keys: int = 0
    prompts: int = 0
    sizes: int = 0
    stops: int = 0
    sittings: int = 0
    quit_by_itself: int = 0
    screens_compared: int = 0
    megabytes_written: float = 0.0
    decisions: int = 0
    memory_at_start: float = 0.0
    most_memory: float = 0.0
    most_growth: float = 0.0

    def __str__(self) -> str:
        return "\n".join(
            f"{field.name.replace('_', ' '):18} {getattr(self, field.name):,.{0 if field.type is int else 1}f}"
            for field in fields(self)
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, and the review that decisions on them are kept in."""

    a: Path
    b: Path
    review: Path


class Sitting:
    """One start of the program, until one end of it."""

    def __init__(
        self, folder: Path, environment: dict[str, str], pair: Pair, chance: random.Random, counts: Counts
    ) -> None:
        self.review = pair.review
        self.chance, self.counts = chance, counts
        self.events_before = _events(self.review)
        command = [SYNOPTIC, "--review", str(self.review), str(pair.a), str(pair.b)]
        self._imported = self._began = 0.0
        self.terminal = Terminal(command, *self._size(), environment=environment, folder=folder)

    def sit(self, seconds: float, how: str) -> None:
        """Do things at random for so long, then end in that way, and look at what is left."""
        with self.terminal as terminal:
            terminal.read(15)
            terminal.settle(_QUIET)
            end = time.perf_counter() + seconds  # from its first frame on, however long that took
            self._imported = time.perf_counter() + _IMPORTING
            while time.perf_counter() < end and not terminal.ended():
                self._something()
                self._take_output()
                self._weigh()
            if terminal.ended():
                self.counts.quit_by_itself += 1
                how = "q"
            else:
                self._end(how)
            self._look_after(how)
        self.counts.sittings += 1
        self.counts.megabytes_written += len(terminal.written) / 1e6
        self._look_at_review()

    def _something(self) -> None:
        chance = self.chance.random()
        if chance < 0.80:
            self._keys(self.chance.randint(1, 12))
        elif chance < 0.88:
            self._prompt()
        elif chance < 0.94:
            for _ in range(self.chance.choice((1, 1, 1, 15))):
                self.terminal.resize(*self._size())
                self.counts.sizes += 1
        elif chance < 0.96:
            self._stop()
        elif chance < 0.98:
            garbage = self.chance.choice(_GARBAGE)
            if not self.terminal.echoes:  # stopped just now: the system itself would write it to the screen
                self._send(garbage)
        else:
            self._compare_with_a_screen_drawn_anew()

    def _keys(self, count: int) -> None:
        for _ in range(count):
            key = self.chance.choice(_LETTERS) if self.chance.random() < 0.85 else self.chance.choice(_NAMED)
            self._send(key.encode())
        self.counts.keys += count

    def _prompt(self) -> None:
        """Search, write a note, or look for an action by its name; paste words at times."""
        opens, words = self.chance.choice((("/", _WORDS), ("A", _WORDS), ("\x10", _PALETTE)))
        said = self.chance.choice(words)
        if self.chance.random() < 0.3:
            said = f"\x1b[200~{said}\x1b[201~"
        self._send(opens.encode())
        if self.chance.random() < 0.5:
            self._take_output()
        ends = self.chance.choice((b"\r", b"\x1b", b"\x7f\x7f\r"))
        if self.terminal.echoes:  # stopped just now: the system itself would wipe letters off the screen
            ends = b"\r"
        self._send(said.encode() + ends)
        self.counts.prompts += 1
        self.counts.keys += len(said) + 2

    def _stop(self) -> None:
        """Stop the program as ctrl+z does, or without a word, and let it go on."""
        number = self.chance.choice((signal.SIGTSTP, signal.SIGSTOP))
        self.terminal.kill(number)
        end = time.perf_counter() + _STOPPED
        while (state := _state(self.terminal.pid)) != "T":
            assert state, "ended by a signal that stops"
            assert time.perf_counter() < end, f"not stopped by {number.name}\n{self._doing()}"
            self.terminal.read(0.02)  # it may wait to write
        self._take_output()
        if number is signal.SIGTSTP:
            self.terminal.when(lambda _: False)
            assert self.terminal.left_behind() == [], self.terminal.left_behind()
        self.terminal.kill(signal.SIGCONT)
        self.counts.stops += 1

    def _doing(self) -> str:
        """End a program that hears nothing, and return what it was about, as Python tells it."""
        so_far = len(self.terminal.written)
        self.terminal.kill(signal.SIGABRT)
        self.terminal.settle(_QUIET)
        return self.terminal.written[so_far:].decode(errors="replace")

    def _compare_with_a_screen_drawn_anew(self) -> None:
        for quiet in (_QUIET, 4 * _QUIET, 12 * _QUIET):  # a busy machine may take its time
            for _ in range(3):  # out of a prompt, a list, a comparison that would be shown meanwhile
                self._send(b"\x1b")
                self.terminal.settle(_QUIET)
            before = self.terminal.text
            self._send(b"\x0c")
            self.terminal.settle(quiet)
            after = self.terminal.text
            if before == after:
                break
        assert before == after, f"drawn anew the screen is another:\n{before}\n---\n{after}"
        self.counts.screens_compared += 1

    def _end(self, how: str) -> None:
        if how == "q":
            for _ in range(4):  # out of whatever is open, one thing after the other
                self._send(b"\x1b")
                self.terminal.settle(_QUIET)
            self._send(b"q")
            self.terminal.settle(_QUIET)
            if not self.terminal.ended():
                self._send(b"q")  # the first one left a list
        elif how == "ctrl+c":
            self._send(b"\x03")
        elif how == "hang up":
            self.terminal.hang_up()
        else:
            self.terminal.kill(signal.Signals[how])

    def _look_after(self, how: str) -> None:
        terminal = self.terminal
        try:
            code = terminal.finish()
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self._doing()}") from error
        number = {"hang up": signal.SIGHUP}.get(how) or getattr(signal, how, None)
        written = terminal.written
        last = re.sub(rb"\x1b\[[0-9;?]*.", b"", written[-_TOLD:]).decode(errors="replace")
        assert code in ((128 + number, -number) if number else (0,)), f"exit code {code}\n{last}"
        assert b"Traceback" not in written
        assert b"owned" not in written
        lost = leaked(written, cut_off=how in ("SIGKILL", "hang up"))
        assert not lost, lost[:5]
        if how not in ("SIGKILL", "hang up"):  # what is killed puts nothing back, and a line that is gone takes nothing
            assert terminal.left_behind() == [], terminal.left_behind()

    def _look_at_review(self) -> None:
        with closing(sqlite3.connect(self.review)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        events = _events(self.review)
        assert events[: len(self.events_before)] == self.events_before
        self.counts.decisions += len(events) - len(self.events_before)

    def _weigh(self) -> None:
        now = _megabytes(self.terminal.pid)
        self.counts.most_memory = max(self.counts.most_memory, now)
        if time.perf_counter() < self._imported:
            self._began = now
        self.counts.memory_at_start = self.counts.memory_at_start or self._began
        self.counts.most_growth = max(self.counts.most_growth, now - self._began)

    def _take_output(self) -> None:
        """Read what there is, drawing it; wait for a little of it at most."""
        self.terminal.settle(self.chance.choice((0.0, 0.01, 0.03)), seconds=1.0)
        self.terminal.when(lambda _: False)

    def _send(self, data: bytes) -> None:
        if not self.terminal.ended():
            os.write(self.terminal.handle, data)

    def _size(self) -> tuple[int, int]:
        if self.chance.random() < 0.15:
            return self.chance.choice(((1, 1), (200, 60), (2, 1), (1, 40), (10, 3)))
        return self.chance.randint(1, 200), self.chance.randint(1, 60)


def _events(review: Path) -> list[str]:
    """The ids of all that was done, in the order of the log."""
    if not review.exists():
        return []
    log = SqliteLog(review)
    with closing(log):
        return [event.id for event in Review(log).events]


def _state(pid: int) -> str:
    """The state of a process as the kernel names it: T for stopped, Z for ended, empty where it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return ""


def _megabytes(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
