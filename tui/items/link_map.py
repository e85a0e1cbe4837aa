"""A map of the links: reading position in A from left to right, in B from top to bottom. Pure; no widget.

Drawn with the signs of the gutter, a cell for each place: the plotting libraries at hand (plotext, textual-plotext,
textual-hires-canvas) draw dots of braille, which only a colour tells apart, and the sign of a link is what is looked
for here. Links that tell the same facts in the same order lie on a line from the upper left to the lower right.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from compare.comparison import Comparison
from compare.link import Link
from compare.side import Side
from tui.drawing.marks import DISAGREES, LINKED, REWORDED
from tui.drawing.styled import Piece, StyledLine, line
from tui.layout.cursor import Cursor, current_link

_STYLES = {DISAGREES: "alarm", LINKED: "agrees", REWORDED: "unique"}
_WEIGHT = {DISAGREES: 3, LINKED: 2, REWORDED: 1}  # where several links fall on one cell, the gravest stands for all
LEGEND = (
    (DISAGREES, "disagrees"),
    (LINKED, "the same words"),
    (REWORDED, "reworded"),
    ("┼", "you"),
)
"""The signs of the map, and what each means."""


class Scale:
    """Where the sentences of one report lie on ``cells`` cells; what is fenced off and has no link takes no room."""

    def __init__(self, comparison: Comparison, side: Side, cells: int) -> None:
        linked = comparison.links_of(side)
        lengths = (
            s.end - s.start if comparison.takes_part(side, s.id) or s.id in linked else 0
            for s in comparison.report(side).sentences
        )
        self._starts = list(accumulate(lengths, initial=0))
        self._cells = cells

    def cell(self, sentence: int) -> int:
        """The cell in which a sentence begins."""
        return min(self._starts[sentence] * self._cells // max(self._starts[-1], 1), self._cells - 1)


def map_lines(comparison: Comparison, here: Cursor, width: int, height: int) -> list[StyledLine]:
    """The map on ``height`` lines of ``width`` cells, framed above and on the left.

    Cost is linear in links and sentences.
    """
    columns, rows = max(width - 1, 1), max(height - 1, 1)
    scales = {Side.A: Scale(comparison, Side.A, columns), Side.B: Scale(comparison, Side.B, rows)}
    by_row: dict[int, dict[int, str]] = {}
    for (column, row), sign in _points(scales, comparison).items():
        by_row.setdefault(row, {})[column] = sign
    current = _here(scales, comparison, here)
    lines = [line(Piece("┌" + "─" * columns, "gutter"))]
    drawn = (_row(by_row.get(row, {}), current, row, columns) for row in range(rows))
    return [*lines, *((Piece("│", "gutter"), *row) for row in drawn)]


def _row(signs: Mapping[int, str], here: tuple[int | None, int | None], row: int, columns: int) -> Iterator[Piece]:
    """One row: the links on it, over the lines that cross where the editor is."""
    at_column, at_row = here
    for column in range(columns):
        on_line, on_column = row == at_row, column == at_column
        crossing = "┼" if on_line and on_column else "╌" if on_line else "╎" if on_column else " "
        sign = signs.get(column)
        if sign is not None:
            yield Piece(sign, f"{_STYLES[sign]} spotted" if on_line and on_column else _STYLES[sign])
        else:
            yield Piece(crossing, "here" if on_line and on_column else "gutter")


def _points(scales: Mapping[Side, Scale], comparison: Comparison) -> dict[tuple[int, int], str]:
    points: dict[tuple[int, int], str] = {}
    for link in comparison.links:
        at = scales[Side.A].cell(link.a), scales[Side.B].cell(link.b)
        sign = sign_of(link)
        if at not in points or _WEIGHT[sign] > _WEIGHT[points[at]]:
            points[at] = sign
    return points


def sign_of(link: Link) -> str:
    """The sign of a link on the map; the same as its passages have in the gutter."""
    if any(finding.verdict.disagrees for finding in link.findings):
        return DISAGREES
    return REWORDED if link.grade == "paraphrase" else LINKED


def _here(scales: Mapping[Side, Scale], comparison: Comparison, here: Cursor) -> tuple[int | None, int | None]:
    """The column and the row of the passage that is looked at; on an unlinked one, only that of its own report."""
    link = current_link(comparison, here)
    a = link.a if link else here.sentence if here.side is Side.A else None
    b = link.b if link else here.sentence if here.side is Side.B else None
    return None if a is None else scales[Side.A].cell(a), None if b is None else scales[Side.B].cell(b)
