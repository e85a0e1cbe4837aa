"""The strip beside the panes: where links, disagreements, unique and fenced passages lie, and where one is. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from compare.details.kept import kept_by_identity
from compare.side import Side
from tui.drawing.marks import DISAGREES, FENCED, LINKED, REWORDED, UNIQUE, Marks
from tui.drawing.styled import Piece, StyledLine
from tui.layout.spread import Spread

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison

WIDTH = 4
"""Cells: the visible part, a sign for A, a sign for B, a blank."""

# Where several passages fall on one row of the strip, the sign that an editor most needs to see stands for all.
_WEIGHT = {DISAGREES: 5, LINKED: 4, REWORDED: 3, UNIQUE: 2, FENCED: 1}
_SHAPE = {LINKED: "│", REWORDED: "│"}

Row = Mapping[Side, tuple[str, str]]
"""A sign and its style for either side."""


def strip_rows(comparison: Comparison | None, spread: Spread, rows: int) -> list[Row]:
    """What lies where, on ``rows`` rows for the whole of both reports. Linear in the sentences."""
    signs: list[dict[Side, tuple[str, str]]] = [{} for _ in range(max(rows, 0))]
    if comparison is None or rows <= 0:
        return list(signs)
    for side in Side:
        column = spread.column[side]
        for sentence, shown in enumerate(_signs(comparison, side)):
            at = signs[min(column.top_of(sentence) * rows // max(column.height, 1), rows - 1)]
            if _WEIGHT.get(shown[0], 0) > _WEIGHT.get(at.get(side, ("", ""))[0], 0):
                at[side] = shown
    return list(signs)


@kept_by_identity(len(Side))
def _signs(comparison: Comparison, side: Side) -> list[tuple[str, str]]:
    """The sign and style of each sentence: the same at any size, and a book has 40,000."""
    report = comparison.report(side)
    marks = Marks(report, side, comparison)
    each = (marks.of(sentence.id) for sentence in report.sentences)
    return [(mark.sign, mark.sign_style or mark.style) for mark in each]


def strip_lines(rows: list[Row], visible: Mapping[Side, tuple[float, float]]) -> list[StyledLine]:
    """The strip as lines; ``visible`` is the part in view on either side, as shares 0..1 of the whole."""
    count = len(rows)
    lines: list[StyledLine] = []
    for index, row in enumerate(rows):
        seen = any(start * count < index + 1 and index < end * count for start, end in visible.values())
        pieces = [Piece("▐" if seen else " ", "here")]
        for side in Side:
            sign, style = row.get(side, (" ", ""))
            pieces.append(Piece(_SHAPE.get(sign, sign), style))
        lines.append(tuple(pieces))
    return lines
