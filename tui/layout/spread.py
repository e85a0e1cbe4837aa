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
    """The columns of both sides. In aligned order both are equally high and scroll as one."""

    order: Order
    column: Mapping[Side, Column]

    def place(self, cursor: Cursor) -> Place:
        """Where a cursor stands on the spread, for visiting passages from top to bottom."""
        return self.column[cursor.side].lines_of(cursor.sentence)[0], 0 if cursor.side is Side.A else 1


def lay_out(view: View, a: Report, b: Report, comparison: Comparison | None, widths: Mapping[Side, int]) -> Spread:
    """Lay out both reports; widths are those of the prose, in cells.

    Before the comparison is there, each report stands as printed. Linear in the text.
    """
    # What takes part in linking is not hidden.
    unfolded = everything_unfolded(a, b) if comparison is not None and comparison.include_fenced else view.unfolded
    if comparison is not None and view.order is Order.ALIGNED:
        rows = aligned_rows(comparison, view.lead, unfolded)
        left, right = columns(rows, a, b, widths[Side.A], widths[Side.B])
        return Spread(Order.ALIGNED, {Side.A: left, Side.B: right})
    left, _ = columns(reading_rows(a, Side.A, unfolded), a, b, widths[Side.A], widths[Side.B])
    _, right = columns(reading_rows(b, Side.B, unfolded), a, b, widths[Side.A], widths[Side.B])
    return Spread(Order.READING, {Side.A: left, Side.B: right})
