"""Writing cells to a terminal in few bytes: short moves, only the attributes that change.

Only what xterm, tmux, screen, VTE, the Linux console and their heirs have in common is written: CUP, CHA, CUF, CUB, CR,
LF, SGR, DECSTBM, IL and DL (ECMA-48). No margins at the sides, no repetition of characters, and no erasing, which fills
with another background in some of them.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import ne

from tui.frames.cells import FIRST_PICTURE, Cell, Row, is_doubtful
from tui.frames.pens import PLAIN, Pen, blank, change, near

_LONGEST_GAP = 8  # cells: past as many that stand already a move takes fewer bytes, whatever they are
_NEAR = 9  # cells: steps of one digit
_MOST_LINES = 4  # as many line feeds as the shortest other move down takes bytes


class Pencil:
    """Writes onto a terminal whose cursor may be anywhere and which draws with the plain pen."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._written: list[str] = []
        self._pen = PLAIN
        self._place: tuple[int | None, int] | None = None
        """Column and row of the cursor. Written past the last column, some terminals stand on it and some behind."""

    @property
    def written(self) -> str:
        """All that was written; the terminal is left with the plain pen."""
        self._pick(PLAIN)
        return "".join(self._written)

    def scroll(self, top: int, end: int, by: int) -> None:
        """Move the rows from ``top`` to before ``end`` up by so many, down if negative; what comes in is not known."""
        self._pick(PLAIN)
        lines = f"{abs(by)}{'M' if by > 0 else 'L'}"
        self._written.append(f"\x1b[{top + 1};{end}r{_to(0, top)}\x1b[{lines}\x1b[r")
        self._place = None

    def draw(self, y: int, before: Row | None, row: Row) -> None:
        """Draw the cells of row ``y`` that are not as they were; all of them where that is not known."""
        if _doubtful(row):
            self._draw_doubtful(y, row)
            return
        if before is None or _doubtful(before):
            self._move(0, y)
            self._write(row, y, 0)
            return
        end = None
        for first, after in _runs(before, row):
            if end is None or not self._pass(row[end:first], row[first][1]):
                self._move(first, y)
            self._write(row[first:after], y, first)
            end = after

    def _write(self, cells: Sequence[Cell], y: int, x: int) -> None:
        """Write cells where the cursor stands, which is at ``x`` in row ``y``."""
        self._written.append(self._inked(cells))
        x += len(cells)
        self._place = (x if x < self._width else None, y)

    def _inked(self, cells: Sequence[Cell]) -> str:
        """Cells as they are written, each with the change of the pen that it needs."""
        written = []
        for text, ink in cells:
            if ink is not self._pen:
                if text != " ":
                    written.append(change(self._pen, ink))
                    self._pen = ink
                elif ink is not blank(self._pen):
                    wanted = near(self._pen, ink)
                    written.append(change(self._pen, wanted))
                    self._pen = wanted
            written.append(text)
        return "".join(written)

    def _pass(self, gap: Sequence[Cell], ink: Pen) -> bool:
        """Write again what stands already, up to a cell in ``ink``, where that takes fewer bytes than a move."""
        if len(gap) > _LONGEST_GAP:
            return False
        before = self._pen
        move = f"\x1b[{len(gap)}C" if len(gap) > 1 else "\x1b[C"
        written = self._inked(gap)
        if len((written + change(self._pen, ink)).encode()) > len(move + change(before, ink)):
            self._pen = before
            return False
        self._written.append(written)
        return True

    def _draw_doubtful(self, y: int, row: Row) -> None:
        """Draw a row where it is not known how far some texts reach: each on cleared cells, and from its place on."""
        starts = [x for x, (text, _) in enumerate(row) if text]
        ends = [*starts[1:], len(row)]
        for x, end in zip(starts, ends, strict=True):
            self._move(x, y)
            text, ink = row[x]
            if is_doubtful(text):
                self._pick(ink)
                self._written += [" " * (end - x), _to(x, y), text]
                self._place = None
            else:
                self._write(row[x:end], y, x)

    def _pick(self, ink: Pen) -> None:
        self._written.append(change(self._pen, ink))
        self._pen = ink

    def _move(self, x: int, y: int) -> None:
        way = _to(x, y)
        if self._place is not None:
            at, line = self._place
            if (at, line) == (x, y):
                return
            if line == y and at is not None:
                # Far ahead by the column: the same few come back row after row, and where they are written alike a
                # line that packs (ssh -C) carries each in two bytes.
                way = _step(x - at) if abs(x - at) <= _NEAR else f"\x1b[{x + 1}G"
            elif 0 <= y - line <= _MOST_LINES:
                way = "\r" + "\n" * (y - line) + _step(x)
        self._written.append(way)
        self._place = (x, y)


def _to(x: int, y: int) -> str:
    """The cursor to a place."""
    return f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"


def _step(columns: int) -> str:
    """The cursor by so many columns to the right, to the left if negative."""
    if not columns:
        return ""
    return f"\x1b[{abs(columns) if abs(columns) > 1 else ''}{'C' if columns > 0 else 'D'}"


def _doubtful(row: Row) -> bool:
    texts = [text for text, _ in row]
    unusual = max(map(len, texts), default=0) > 1 or max(texts, default="") >= FIRST_PICTURE
    return unusual and any(map(is_doubtful, texts))


def _runs(before: Row, row: Row) -> Iterator[tuple[int, int]]:
    """The stretches ``[first, after)`` of a row that differ, each of whole characters."""
    first = after = 0
    for x in compress(count(), map(ne, before, row)):
        if x < after:
            continue
        if x > after or not row[x][0]:
            if after > first:
                yield first, after
            first = x
            while first and not row[first][0]:
                first -= 1
        after = x + 1
        while after < len(row) and not row[after][0]:
            after += 1
    if after > first:
        yield first, after
