"""Time and memory of linking two reports, beside what else could link them, at growing sizes, in one run.

    python -m tests.speed.engine [--sizes 30,300,3000,20000] [--limit SECONDS] [METHOD ...]

Each cell of the table is a process of its own (``tests.speed.linkers``), so that the most memory it ever held
(resident, with the interpreter and its libraries) is its own. Times are seconds of its processor from the read reports
to the links, so that a busy machine changes little. A cell that takes longer than the limit is ended and told as
"> N s", with what the size before it lets expect: all of the others look at each pair, so four times as long for twice
the size, and Synoptic twice. Growth is the exponent between the two largest sizes that were measured: 1 is linear, 2
the square.
"""

import argparse
import json
import math
import signal
import subprocess
import sys
from dataclasses import dataclass

from tests.speed.linkers import METHODS

_SIZES = "30,300,3000,20000"
_LIMIT = 60.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What one method took at one size: seconds and megabytes; None where it was ended, ``why`` where it could not."""

    seconds: float | None = None
    megabytes: float = 0.0
    links: int = 0
    why: str = ""


def main() -> None:
    """Measure, and print one table."""
    arguments = _arguments()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    print(f"| links of n x n sentences | {' | '.join(f'{size:,}' for size in sizes)} | growth |")
    print(f"| --- |{' --- |' * (len(sizes) + 1)}")
    for method in arguments.methods or METHODS:
        cells: dict[int, Cell] = {}
        told = []
        for size in sizes:
            cells[size] = _cell(method, size, arguments.limit, cells)
            told.append(_told(method, cells, size, arguments.limit))
        print(f"| {METHODS[method].name} | {' | '.join(told)} | {_growth(cells)} |", flush=True)


def _cell(method: str, size: int, limit: float, before: dict[int, Cell]) -> Cell:
    """Run one method at one size; not where a smaller size was too long already."""
    if any(cell.seconds is None for cell in before.values()):
        return Cell(why=next(cell.why for cell in before.values() if cell.seconds is None))
    command = [sys.executable, "-m", "tests.speed.linkers", method, str(size), str(math.ceil(limit))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == -signal.SIGXCPU:
        return Cell()
    if done.returncode:
        return Cell(why=(done.stderr.strip().splitlines() or ["it failed"])[-1])
    return Cell(**json.loads(done.stdout))


def _told(method: str, cells: dict[int, Cell], size: int, limit: float) -> str:
    cell = cells[size]
    if cell.why:
        return cell.why
    if cell.seconds is not None:
        return f"{_seconds(cell.seconds)}, {cell.megabytes:.0f} MB, {cell.links:,} links"
    known = max((each for each, found in cells.items() if found.seconds is not None), default=None)
    if known is None:
        return f"> {limit:g} s"
    expected = (cells[known].seconds or 0.0) * (size / known) ** (2 if METHODS[method].all_pairs else 1)
    return f"> {limit:g} s (about {_seconds(expected)}, extrapolated)"


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:,.1f} s"


def _growth(cells: dict[int, Cell]) -> str:
    """The exponent of growth in time between the two largest sizes measured."""
    measured = [(size, cell.seconds) for size, cell in cells.items() if cell.seconds]
    if len(measured) < 2:
        return ""
    (small, short), (large, long) = measured[-2:]
    return f"n^{math.log(long / short) / math.log(large / small):.2f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("methods", nargs="*", metavar="METHOD", help=f"{', '.join(METHODS)}; by default all")
    parser.add_argument("--sizes", default=_SIZES, help=f"sentences a side, {_SIZES} by default")
    parser.add_argument("--limit", type=float, default=_LIMIT, help="the most seconds of the processor for one cell")
    arguments = parser.parse_args()
    if unknown := set(arguments.methods) - METHODS.keys():
        parser.error(f"no such method: {', '.join(sorted(unknown))}")
    return arguments


if __name__ == "__main__":
    main()
