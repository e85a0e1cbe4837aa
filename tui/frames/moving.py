"""Rows that stand elsewhere now: a block that the terminal can move by itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import ne

from tui.frames.cells import Row

_FEWEST_ROWS = 3  # changed rows below which nothing is looked for
_BLOCK = 12  # cells that are looked for as one
_LETTERS = 4  # of a block, the fewest that are not blank at its ends: what is nearly empty stands everywhere
_ORDER = 12  # cells: what the sequences that move a block amount to


@dataclass(frozen=True, slots=True)
class Move:
    """The rows from ``top`` to before ``end`` go up by ``by``, down if it is negative."""

    top: int
    end: int
    by: int

    def after(self, rows: Sequence[Row | None]) -> list[Row | None]:
        """The rows after the move; those that came in are not known."""
        block = rows[self.top : self.end]
        gap: list[Row | None] = [None] * abs(self.by)
        moved = [*block[self.by :], *gap] if self.by > 0 else [*gap, *block[: self.by]]
        return [*rows[: self.top], *moved, *rows[self.end :]]


def find_move(before: Sequence[Row | None], rows: Sequence[Row]) -> tuple[Move, int] | None:
    """The move after which the fewest cells are left to draw, and how many it spares; None where none spares any.

    Rows are moved whole: where two panes scroll together both are spared, where one does, the other would have to be
    drawn again, and the sum tells.
    """
    changed = [y for y, row in enumerate(rows) if before[y] is not None and before[y] != row]
    if len(changed) < _FEWEST_ROWS:
        return None
    by = _most_common_way(before, rows, changed)
    if not by:
        return None
    gains = [_left(before[y], row) - _left(before[y + by] if 0 <= y + by < len(rows) else None, row)
             for y, row in enumerate(rows)]  # fmt: skip
    top, end, gain = _best_stretch(gains)
    # Rows [top, end) are to come from [top + by, end + by); the region has both, and what comes in is drawn anew.
    region = Move(top, end + by, by) if by > 0 else Move(top + by, end, by)
    come_in = range(end, end + by) if by > 0 else range(top + by, top)
    lost = sum(len(rows[y]) - _left(before[y], rows[y]) for y in come_in)
    return (region, gain - lost) if gain - lost > _ORDER else None


def _most_common_way(before: Sequence[Row | None], rows: Sequence[Row], changed: Sequence[int]) -> int:
    """By how many rows most of what changed went up."""
    stood: dict[tuple[int, str], list[int]] = {}
    for y, row in enumerate(before):
        for block in _blocks(row or []):
            stood.setdefault(block, []).append(y)
    ways: Counter[int] = Counter()
    for y in changed:
        for block in _blocks(rows[y]):
            places = stood.get(block, [])
            if len(places) == 1:  # what stands in several places says nothing
                ways[places[0] - y] += 1
    del ways[0]
    return ways.most_common(1)[0][0] if ways else 0


def _blocks(row: Row) -> list[tuple[int, str]]:
    """The words in stretches of a row, with their columns, but for those that are nearly empty."""
    texts = [text for text, _ in row]
    blocks = ((x, "".join(texts[x : x + _BLOCK])) for x in range(0, len(texts), _BLOCK))
    return [block for block in blocks if len(block[1].strip()) >= _LETTERS]


def _left(before: Row | None, row: Row) -> int:
    """How many cells are left to draw."""
    return len(row) if before is None else sum(map(ne, before, row))


def _best_stretch(gains: Sequence[int]) -> tuple[int, int, int]:
    """The stretch of the greatest sum, and the sum (Kadane's algorithm)."""
    best = (0, 0, 0)
    first = total = 0
    for y, gain in enumerate(gains):
        if total <= 0:
            first, total = y, 0
        total += gain
        if total > best[2]:
            best = (first, y + 1, total)
    return best
