"""Both panes laid out for a view: which passages on which lines. Pure; no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.report import Report
from compare.side import Side
from tui.layout.column import Column, Stack, apart, level
from tui.layout.cursor import Cursor, Place
from tui.layout.rows import Row, Unfolded, aligned_rows, everything_unfolded, reading_rows

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


class Arranged:
    """Which passages of both reports stand where for a view, before any width is known.

    Before the comparison is there, each report stands as printed. Where the panes are ``stacked``, one over the other,
    nothing is level, and the aligned order leaves no lines blank.
    """

    def __init__(self, view: View, a: Report, b: Report, comparison: Comparison | None, *, stacked: bool) -> None:
        self._for = (view, a, b, comparison, stacked)
        # What takes part in linking is not hidden.
        everything = comparison is not None and comparison.include_fenced
        unfolded = everything_unfolded(a, b) if everything else view.unfolded
        aligned = comparison is not None and view.order is Order.ALIGNED
        self._order = Order.ALIGNED if aligned else Order.READING
        self._rows: Sequence[Row] = ()
        if comparison is not None and aligned:
            rows_a = rows_b = aligned_rows(comparison, view.lead, unfolded)
            self._rows = () if stacked else rows_a
        else:
            rows_a, rows_b = reading_rows(a, Side.A, unfolded), reading_rows(b, Side.B, unfolded)
        self._level = aligned and not stacked
        self._stacks = Stack(a, rows_a, Side.A), Stack(b, rows_b, Side.B)

    def stands_for(self, view: View, a: Report, b: Report, comparison: Comparison | None, *, stacked: bool) -> bool:
        """Whether these would be arranged alike; wherever the cursor is."""
        known, *same, was_stacked = self._for
        return (
            (known.order, known.lead, known.unfolded) == (view.order, view.lead, view.unfolded)
            and all(one is other for one, other in zip(same, (a, b, comparison), strict=True))
            and was_stacked == stacked
        )

    def at(self, widths: Mapping[Side, int]) -> Spread:
        """Wrapped to the widths of the prose, in cells. Linear in the text."""
        (a, b), width_a, width_b = self._stacks, widths[Side.A], widths[Side.B]
        if self._level:
            left, right = level(self._rows, a, b, width_a, width_b)
        else:
            left, right = apart(a, width_a), apart(b, width_b)
        return Spread(self._order, {Side.A: left, Side.B: right}, level=self._level)


def lay_out(
    view: View,
    a: Report,
    b: Report,
    comparison: Comparison | None,
    widths: Mapping[Side, int],
    *,
    stacked: bool = False,
) -> Spread:
    """Lay out both reports for a view; widths are those of the prose, in cells. Linear in the text."""
    return Arranged(view, a, b, comparison, stacked=stacked).at(widths)
