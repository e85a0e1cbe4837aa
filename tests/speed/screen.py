"""How fast the screen opens and moves, beside a minimal Textual app and ``vim -d``, in one run.

    python -m tests.speed.screen [--repeats N] [--sizes 80x24,120x40] [--long] [A B]

Reports, and asserts nothing: times differ between machines, so read the ratios. Bytes repeat exactly. Every program
runs in a pseudo-terminal; the programs take turns, so that a busy spell of the machine touches all of them. A time is
the median of the repeats: from just before the exec (or the key) to the arrival of the byte after which the screen is
as asked. Synoptic is measured as it comes and with ``--full-frames``, which is Textual's own way of writing.
"""

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import seeds
from tests.speed.actions import ACTIONS, IN_VIM, Spent, act
from tests.speed.texts import telling
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_QUIET = 0.4  # seconds without a byte after which a program is taken to be idle
_PATIENCE = 120.0  # seconds that a screen may take
_LONG = (40, 400, 4_000, 20_000)


@dataclass(frozen=True, slots=True)
class Program:
    """A command to measure; it stands when ``full`` holds of the screen, and has its links when ``linked`` does."""

    name: str
    command: tuple[str, ...]
    full: Callable[[str], bool]
    linked: Callable[[str], bool] | None = None


@dataclass(slots=True)
class Start:
    """What starting a program took, a value a repeat: seconds, bytes, kB.

    ``resident`` is the memory once the program rests, ``with_engine`` that of the processes it started too, before they
    go.
    """

    painted: list[float] = field(default_factory=list)
    linked: list[float] = field(default_factory=list)
    frame: list[int] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    resident: list[int] = field(default_factory=list)
    with_engine: list[int] = field(default_factory=list)


def main() -> None:
    """Measure, and print two tables a size."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        pairs = [("the given reports", *arguments.reports)] if arguments.reports else [("seeds", seeds.A, seeds.B)]
        if arguments.long:
            pairs += [_told(Path(folder), sentences) for sentences in _LONG]
        for columns, rows in arguments.sizes:
            for name, a, b in pairs:
                print(f"\n## {name}, {columns}x{rows}, {arguments.repeats} repeats, medians\n")
                _report_starts(_programs(a, b), columns, rows, arguments.repeats)
                if arguments.starts:
                    continue
                print()
                _report_actions(a, b, columns, rows, arguments.repeats)


def _report_starts(programs: Sequence[Program], columns: int, rows: int, repeats: int) -> None:
    starts = {program.name: Start() for program in programs}
    for _ in range(repeats):
        for program in programs:
            _start(program, columns, rows, starts[program.name])
    for program in programs:
        _rest(program, columns, rows, starts[program.name])
    yardstick = starts["minimal Textual"].painted
    print(
        "| start | first full paint | fastest | of minimal | links shown | bytes to full | to idle | resident "
        "| with engine, while it stays |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, start in starts.items():
        painted = median(start.painted)
        linked = f"{median(start.linked) * 1000:.0f} ms" if start.linked else ""
        print(
            f"| {name} | {painted * 1000:.0f} ms | {min(start.painted) * 1000:.0f} ms "
            f"| {painted / median(yardstick):.2f}, fastest {min(start.painted) / min(yardstick):.2f} "
            f"| {linked} | {median(start.frame):,.0f} | {median(start.idle):,.0f} "
            f"| {median(start.resident) / 1024:.1f} MB | {median(start.with_engine) / 1024:.1f} MB |"
        )


def _start(program: Program, columns: int, rows: int, start: Start) -> None:
    with Terminal(program.command, columns, rows) as terminal:
        painted = stands(terminal, program.full)
        start.painted.append(terminal.chunks[painted - 1].at - terminal.started)
        start.frame.append(sum(len(chunk.data) for chunk in terminal.chunks[:painted]))
        if program.linked is not None:
            linked = stands(terminal, program.linked)
            start.linked.append(terminal.chunks[linked - 1].at - terminal.started)
        start.idle.append(len(terminal.written))
        start.with_engine.append(sum(map(_resident, [terminal.pid, *_started_by(terminal.pid)])))


def _rest(program: Program, columns: int, rows: int, start: Start) -> None:
    """Start a program once more, and wait until the processes that it started are gone."""
    with Terminal(program.command, columns, rows) as terminal:
        stands(terminal, program.linked or program.full)
        while _started_by(terminal.pid):
            terminal.settle(_QUIET)
        start.resident.append(_resident(terminal.pid))


def stands(terminal: Terminal, until: Callable[[str], bool], quiet: float = _QUIET) -> int:
    """The number of chunks after which the screen is as asked.

    The screen is drawn only while the program rests: drawing is slow, and would show in the times.
    """
    waited = 0.0
    while waited < _PATIENCE and not terminal.ended():
        terminal.settle(quiet)
        found = terminal.when(until)
        if found is not None:
            return found
        waited += quiet
    raise RuntimeError(f"the screen is not as it should be:\n{terminal.text}")


def _report_actions(a: str, b: str, columns: int, rows: int, repeats: int) -> None:
    """Actions at Synoptic, with both ways of writing, beside what comes nearest in vim."""
    runs = {
        "Synoptic": ((SYNOPTIC, a, b), ACTIONS, "links"),
        "full frames": ((SYNOPTIC, "--full-frames", a, b), ACTIONS, "links"),
    }
    if shutil.which("vim"):
        runs["vim -d"] = (vim_command(a, b), IN_VIM, "")
    spent: dict[tuple[str, str], list[Spent]] = {}
    for _ in range(repeats):
        for name, (command, actions, foot) in runs.items():
            with Terminal(command, columns, rows) as terminal:
                stands(terminal, lambda s, foot=foot: said(s, foot))
                for action in actions:
                    spent.setdefault((name, action.name), []).append(act(terminal, action, _QUIET))
    print("| action | budget | " + " | ".join(runs) + " |")
    print("| --- | --- |" + " --- |" * len(runs))
    for action in ACTIONS:
        budget = f"{action.size:,} B, {action.local * 1000:.0f} ms" if action.size else ""
        print(f"| {action.name} | {budget} | {' | '.join(_cost(spent.get((name, action.name))) for name in runs)} |")


def _cost(values: Sequence[Spent] | None) -> str:
    if not values:
        return ""
    return f"{median(each.size for each in values):,.0f} B, {median(each.seconds for each in values) * 1000:.0f} ms"


def _resident(pid: int) -> int:
    """Resident memory of a process, in kB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = re.search(r"^VmRSS:\s+(\d+)", status, re.MULTILINE)
    return int(found[1]) if found else 0


def _started_by(pid: int) -> list[int]:
    """The processes that a process started and that are still there (Linux)."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for children in threads for child in children.read_text(encoding="ascii").split()]


def _programs(a: str, b: str) -> list[Program]:
    """Synoptic and what it is measured against, each with a telling part of its screen."""
    opening_a, opening_b = opening_of(a), opening_of(b)
    programs = [
        Program("minimal Textual", minimal_command(), lambda s: "minimal screen" in s),
        *(
            Program(
                " ".join(("Synoptic", *flags)),
                (SYNOPTIC, *flags, a, b),
                # Texts, and the last line of the screen: the whole frame is there.
                lambda s: opening_a in s and opening_b in s and said(s, "reading|comparing|links"),
                lambda s: said(s, "links"),
            )
            for flags in ((), ("--full-frames",))
        ),
    ]
    if shutil.which("vim"):
        programs.append(Program("vim -d", vim_command(a, b), lambda s: opening_a in s and opening_b in s))
    return programs


def minimal_command() -> tuple[str, ...]:
    """The yardstick: the least that Textual can do."""
    return sys.executable, "-m", "tests.speed.minimal"


def vim_command(a: str, b: str) -> tuple[str, ...]:
    """Both files in vim, with nobody's settings and nothing left beside them."""
    return "vim", "-u", "NONE", "-N", "-n", "-d", a, b


def said(screen: str, pattern: str) -> bool:
    """Whether the last line of a screen holds a pattern."""
    return re.search(pattern, screen.splitlines()[-1]) is not None


def opening_of(path: str) -> str:
    """The first two words of a report: they stand on its first line at any width."""
    return " ".join(Path(path).read_text(encoding="utf-8").split()[:2])


def _told(folder: Path, sentences: int) -> tuple[str, str, str]:
    paths = [folder / f"{sentences}-{side}.txt" for side in "ab"]
    for seed, path in enumerate(paths, start=1):
        path.write_text(telling(sentences, seed), encoding="utf-8")
    return f"{sentences:,} sentences a side", str(paths[0]), str(paths[1])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("reports", nargs="*", metavar="REPORT", help="two files; by default the two seed reports")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--sizes", type=_sizes, default="80x24,120x40", metavar="WxH,...")
    parser.add_argument("--starts", action="store_true", help="starts only, no actions")
    parser.add_argument("--long", action="store_true", help="also made-up reports of 40 to 20,000 sentences a side")
    arguments = parser.parse_args()
    if len(arguments.reports) not in (0, 2):
        parser.error("two reports, or none")
    return arguments


def _sizes(text: str) -> list[tuple[int, int]]:
    return [(int(columns), int(rows)) for columns, _, rows in (size.partition("x") for size in text.split(","))]


if __name__ == "__main__":
    main()
