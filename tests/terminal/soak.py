"""A soak in a real terminal: random keys, sizes and signals, for as long as asked; then ends of every kind.

    python -m tests.terminal.soak [SECONDS] [--first N] [--sitting SECONDS]

Sitting after sitting on one review, each ended in another way: by a key, a signal, a line that hangs up, a kill. After
each the exit code is right, nothing that was written has leaked (``sequences``), there is no traceback, the terminal is
as it was, the review is whole and has lost nothing. Now and then what stands on the screen is compared with the whole
screen drawn anew. Tells how much was tried, and ends with a traceback where something is wrong.
"""

import argparse
import os
import random
import tempfile
import time
from pathlib import Path

import seeds
from tests.speed.texts import telling
from tests.terminal.soak_sitting import Counts, Pair, Sitting

ENDS = ("q", "SIGTERM", "SIGHUP", "ctrl+c", "hang up", "SIGKILL")
"""The ways in which sittings end, in turn."""

_LONG = 700  # sentences of either report
_HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b5m\u202eA witness \x1b]52;c;aGk=\x07saw\u200b 12 people.\x1b[?1049l\n\n"


def soak(
    seconds: float, folder: Path, *, first: int = 0, sitting: float = 50.0, ends: tuple[str, ...] = ENDS
) -> Counts:
    """Sit so many seconds on the clock, and at least once for each of ``ends``.

    Args:
        seconds: On the clock.
        folder: For the review and whatever else the program writes.
        first: Another number presses other keys.
        sitting: Seconds of one sitting; the last ones are shorter.
        ends: How sittings end, in turn.

    Raises:
        AssertionError: Something is wrong; the message says what, and in which sitting.
    """
    counts = Counts()
    environment = {f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment["PYTHONFAULTHANDLER"] = "1"  # a program that hears nothing tells what it is about (SIGABRT)
    pairs = _pairs(folder)
    end = time.perf_counter() + seconds
    number = 0
    while time.perf_counter() < end or number < len(ends):
        chance = random.Random(first * 1000 + number)
        how = ends[number % len(ends)]
        spent = min(sitting, max(1.0, end - time.perf_counter()))
        try:
            Sitting(folder, environment, pairs[number % len(pairs)], chance, counts).sit(spent, how)
        except AssertionError as error:
            raise AssertionError(f"in sitting {number} of {first}, ended by {how}: {error}") from error
        number += 1
    return counts


def _pairs(folder: Path) -> tuple[Pair, ...]:
    """The seeds, what would take over a terminal, and a pair so long that its links come before its details."""
    hostile, review = folder / "hostile.txt", folder / "soak.review"
    hostile.write_text(_HOSTILE + Path(seeds.A).read_text(encoding="utf-8"), encoding="utf-8", errors="surrogateescape")
    long = (folder / "long_a.txt", folder / "long_b.txt")
    for seed, path in enumerate(long):
        path.write_text(telling(_LONG, seed), encoding="utf-8")
    a, b = Path(seeds.A), Path(seeds.B)
    return Pair(a, b, review), Pair(hostile, b, review), Pair(*long, folder / "long.review")


def main() -> None:
    """Soak for the seconds named, ten minutes by default, and tell the counts."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.terminal.soak", description="Random keys, sizes and signals."
    )
    parser.add_argument("seconds", nargs="?", type=float, default=600.0)
    parser.add_argument("--first", type=int, default=0, metavar="N", help="another N presses other keys")
    parser.add_argument("--sitting", type=float, default=50.0, metavar="SECONDS", help="of one sitting (50)")
    arguments = parser.parse_args()
    os.environ["SYNOPTIC_HINT"] = "false"
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        counts = soak(arguments.seconds, Path(folder), first=arguments.first, sitting=arguments.sitting)
    print(f"{'seconds':18} {time.perf_counter() - began:,.0f}\n{counts}\nno exception, nothing leaked, nothing lost")


if __name__ == "__main__":
    main()
