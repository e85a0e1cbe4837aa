"""From the screen that stands to the screen that is to stand, in few bytes."""

from collections.abc import Sequence

from tui.frames.cells import Row
from tui.frames.pencil import Pencil

_MOST_MOVES = 3  # two panes above each other, and a list
_CLEARLY = 60  # cells: where moving spares as many, no change of colours makes up for them


def difference(before: Sequence[Row | None], rows: Sequence[Row]) -> str:
    """What to write to a terminal that shows ``before`` so that it shows ``rows``; empty where it does.

    Args:
        before: The rows that stand, None for one that is not known; as many, and as wide, as ``rows``.
        rows: The rows that are to stand.

    Returns:
        Text and control sequences. They begin wherever the cursor is, and need and leave the plain pen and no
        margins. Of two ways, with and without moving blocks of rows, it is the shorter.
    """
    if not rows:
        return ""
    if all(row is None for row in before):  # a first frame, a new size
        whole = Pencil(len(rows[0]))
        _draw(whole, before, rows)
        return whole.written
    from tui.frames.moving import find_move  # nothing is moved before something stands

    moved, stands, spared = Pencil(len(rows[0])), before, 0
    for _ in range(_MOST_MOVES):
        found = find_move(stands, rows)
        if found is None:
            break
        move, cells = found
        moved.scroll(move.top, move.end, move.by)
        stands, spared = move.after(stands), spared + cells
    _draw(moved, stands, rows)
    if stands is before or spared > _CLEARLY:
        return moved.written
    still = Pencil(len(rows[0]))
    _draw(still, before, rows)
    return min(still.written, moved.written, key=lambda written: len(written.encode()))


def _draw(pencil: Pencil, before: Sequence[Row | None], rows: Sequence[Row]) -> None:
    for y, (old, new) in enumerate(zip(before, rows, strict=True)):
        if old is not new and old != new:
            pencil.draw(y, old, new)
