"""Both panes laid out for a view: which passages on which lines. Pure; no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.report import Report
from compare.side import Side
from tui.layout.column import Column, columns
from tui.layout.cursor import Cursor, Place
from tui.layout.rows import Unfolded, aligned_rows, everything_unfolded, reading_rows

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison


class Order(StrEnum):
    """How the two reports stand beside each other."""

    ALIGNED = "aligned"
    READING = "as printed"


_BEHIND = 1 << 32  # lines: in a row, what B tells comes after what A tells


@dataclass(frozen=True, slots=True)
class View:
    """What an editor chose to see.

    ``lead`` is the report that aligned order follows; ``unfolded`` the fenced stretches that are open.
    """

    order: Order = Order.ALIGNED
    lead: Side = Side.A
    unfolded: Unfolded = frozenset()
    cursor: Cursor = field(default_factory=Cursor)


@dataclass(frozen=True, slots=True)
class Spread:
    """The columns of both sides. Where they are ``level``, both are equally high and scroll as one."""

    order: Order
    column: Mapping[Side, Column]
    level: bool = False

    def place(self, cursor: Cursor) -> Place:
        """Where a cursor stands on the spread, for visiting passages from top to bottom."""
        column, behind = self.column[cursor.side], cursor.side is Side.B
        first, _ = column.lines_of(cursor.sentence)
        if self.order is Order.ALIGNED and not self.level:  # lines of the two sides tell nothing of each other
            return column.rank_of(cursor.sentence), first + (_BEHIND if behind else 0)
        return first, int(behind)


def lay_out(
    view: View,
    a: Report,
    b: Report,
    comparison: Comparison | None,
    widths: Mapping[Side, int],
    *,
    stacked: bool = False,
) -> Spread:
    """Lay out both reports; widths are those of the prose, in cells.

    Before the comparison is there, each report stands as printed. Where the panes are ``stacked``, one over the other,
    nothing is level, and the aligned order leaves no lines blank. Linear in the text.
    """
    # What takes part in linking is not hidden.
    unfolded = everything_unfolded(a, b) if comparison is not None and comparison.include_fenced else view.unfolded
    if comparison is not None and view.order is Order.ALIGNED:
        rows = aligned_rows(comparison, view.lead, unfolded)
        left, right = columns(rows, a, b, widths[Side.A], widths[Side.B], level=not stacked)
        return Spread(Order.ALIGNED, {Side.A: left, Side.B: right}, level=not stacked)
    left, _ = columns(reading_rows(a, Side.A, unfolded), a, b, widths[Side.A], widths[Side.B])
    _, right = columns(reading_rows(b, Side.B, unfolded), a, b, widths[Side.A], widths[Side.B])
    return Spread(Order.READING, {Side.A: left, Side.B: right})
