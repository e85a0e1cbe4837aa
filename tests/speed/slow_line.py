"""How it feels on a bad line: over a real sshd, through a relay that carries 56 kbit/s, each byte 75 ms later each way.

    python -m tests.speed.slow_line [--repeats N] [--size 120x40] [--plain-ssh] [A B]

Reports, and asserts nothing. The line is ``ssh -C`` (``--plain-ssh``: without compression). A time is from the key to
the last byte of what it changes, at the terminal's end; so is the first paint, from the start of ssh, which itself
takes the line's time to agree on keys. Bytes are those of the program; "on the line" counts what the relay carried
down, with encryption and headers. Held keys are sent 30 times a second for ten seconds, and the time is from their
release to the last byte.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import seeds
from tests.speed.actions import ACTIONS, IN_VIM, Action, act
from tests.speed.relay import Line, bad_line
from tests.speed.screen import minimal_command, opening_of, said, stands, vim_command
from tests.speed.texts import telling
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.terminal.sshd import Server, serving

_RATE = 56_000  # bits a second
_DELAY = 0.075  # seconds each way
_QUIET = 0.8  # seconds without a byte after which nothing is on its way
_FIRST_PAINT = 4.0  # seconds: the budget
_HELD = ("n", "\x05", " ")
_A_SECOND, _SECONDS = 30, 10
_HELD_SENTENCES = 150


@dataclass(frozen=True, slots=True)
class Program:
    """A command on the far side, what it shows when it is there, and what is done at it."""

    name: str
    command: Sequence[str]
    full: Callable[[str], bool]
    actions: Sequence[Action]


@dataclass(slots=True)
class Figures:
    """What was measured of one thing: bytes, bytes on the line, seconds."""

    sizes: list[int] = field(default_factory=list)
    carried: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        if not self.seconds:
            return ""
        return f"{median(self.sizes):,.0f} B, {median(self.carried):,.0f} on the line, {median(self.seconds):.2f} s"


def main() -> None:
    """Measure, and print three tables."""
    arguments = _arguments()
    columns, rows = map(int, arguments.size.split("x"))
    a, b = arguments.reports or (seeds.A, seeds.B)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        keys = folder / "ssh"
        keys.mkdir()
        with serving(keys) as server, bad_line(server.port, _RATE, _DELAY) as line:
            far = _Far(server, line, folder, () if arguments.plain_ssh else ("-C",), (columns, rows))
            _report_opening(far, _programs(a, b), arguments.repeats)
            _report_held(far)


@dataclass(frozen=True, slots=True)
class _Far:
    """The far side of the line."""

    server: Server
    line: Line
    folder: Path
    options: Sequence[str]
    size: tuple[int, int]

    def open(self, command: Sequence[str]) -> Terminal:
        """Run a command there, with settings and reviews of its own, on this terminal."""
        homes = [f"XDG_{kind}_HOME={self.folder}" for kind in ("CONFIG", "DATA", "STATE")]
        where = f"PYTHONPATH={Path(__file__).resolve().parents[2]}"
        remote = " ".join(["env", where, "SYNOPTIC_HINT=false", *homes, *command])
        return Terminal([*self.server.client(*self.options, port=self.line.port), remote], *self.size)


def _report_opening(far: _Far, programs: Sequence[Program], repeats: int) -> None:
    opened: dict[str, Figures] = {"ssh alone": Figures()}
    spent: dict[tuple[str, str], Figures] = {}
    for _ in range(repeats):
        with far.open(["true"]) as terminal:
            terminal.finish()
            opened["ssh alone"].seconds.append(time.perf_counter() - terminal.started)
            opened["ssh alone"].sizes.append(0)
            opened["ssh alone"].carried.append(0)
        for program in programs:
            before = far.line.down
            with far.open(program.command) as terminal:
                shown = stands(terminal, program.full, _QUIET)
                figures = opened.setdefault(program.name, Figures())
                figures.seconds.append(terminal.chunks[shown - 1].at - terminal.started)
                figures.sizes.append(sum(len(chunk.data) for chunk in terminal.chunks[:shown]))
                figures.carried.append(far.line.down - before)
                if program.actions is ACTIONS:
                    stands(terminal, lambda screen: said(screen, "links"), _QUIET)
                terminal.settle(_QUIET)
                for action in program.actions:
                    before = far.line.down
                    took = act(terminal, action, _QUIET)
                    figures = spent.setdefault((program.name, action.name), Figures())
                    figures.sizes.append(took.size)
                    figures.seconds.append(took.seconds)
                    figures.carried.append(far.line.down - before)
    told = f"{_RATE:,} bit/s, {2 * _DELAY * 1000:.0f} ms there and back, ssh {' '.join(far.options)}"
    print(f"\n## {told}, {far.size[0]}x{far.size[1]}, {repeats} repeats\n")
    print("| first full paint | budget | measured |\n| --- | --- | --- |")
    for name, figures in opened.items():
        budget = f"{_FIRST_PAINT:.2f} s" if name.startswith("Synoptic") else ""
        print(f"| {name} | {budget} | {figures} |")
    names = [program.name for program in programs if program.actions]
    print("\n| action | budget | " + " | ".join(names) + " |")
    print("| --- | --- |" + " --- |" * len(names))
    for action in ACTIONS:
        budget = f"{action.far:.2f} s" if action.far else ""
        print(f"| {action.name} | {budget} | {' | '.join(str(spent.get((n, action.name), '')) for n in names)} |")


def _report_held(far: _Far) -> None:
    paths = [far.folder / f"{side}.txt" for side in "ab"]
    for seed, path in enumerate(paths, start=1):
        path.write_text(telling(_HELD_SENTENCES, seed), encoding="utf-8")
    print(f"\n| held {_SECONDS} s, {_A_SECOND} a second | Synoptic | Synoptic --full-frames |\n| --- | --- | --- |")
    for key in _HELD:
        cells = []
        for flags in ((), ("--full-frames",)):
            with far.open([SYNOPTIC, *flags, *map(str, paths)]) as terminal:
                stands(terminal, lambda screen: said(screen, "links"), _QUIET)
                terminal.settle(2 * _QUIET)
                cells.append(_hold(terminal, key))
        print(f"| {key!r} | {' | '.join(cells)} |", flush=True)


def _hold(terminal: Terminal, key: str) -> str:
    before, began = len(terminal.chunks), time.perf_counter()
    for number in range(1, _A_SECOND * _SECONDS + 1):
        terminal.send(key)
        while (left := began + number / _A_SECOND - time.perf_counter()) > 0:
            terminal.read(left)
    released = time.perf_counter()
    terminal.settle(3 * _QUIET, seconds=120)
    new = terminal.chunks[before:]
    still = max(new[-1].at - released, 0) if new else 0
    return f"{sum(len(chunk.data) for chunk in new):,} B, still {still:.2f} s after"


def _programs(a: str, b: str) -> list[Program]:
    opening_a, opening_b = opening_of(a), opening_of(b)
    programs = [Program("minimal Textual", minimal_command(), lambda s: "minimal screen" in s, ())]
    programs += [
        Program(
            " ".join(("Synoptic", *flags)),
            (SYNOPTIC, *flags, a, b),
            lambda s: opening_a in s and opening_b in s and said(s, "reading|comparing|links"),
            ACTIONS,
        )
        for flags in ((), ("--full-frames",))
    ]
    if shutil.which("vim"):
        programs.append(Program("vim -d", vim_command(a, b), lambda s: opening_a in s and opening_b in s, IN_VIM))
    return programs


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="two files; by default the two seed reports")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--size", default="120x40", metavar="WxH")
    parser.add_argument("--plain-ssh", action="store_true", help="without compression")
    arguments = parser.parse_args()
    if len(arguments.reports) not in (0, 2):
        parser.error("two reports, or none")
    return arguments


if __name__ == "__main__":
    main()
