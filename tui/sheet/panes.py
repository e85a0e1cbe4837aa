"""The two panes side by side, and the strip that shows where in the whole they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from compare.report import Report, Span
from compare.side import Side
from tui.drawing.marks import Marks
from tui.drawing.overview import Row, strip_lines, strip_rows
from tui.layout.column import Column
from tui.layout.cursor import Cursor
from tui.layout.spread import Arranged, Order, Spread, View
from tui.widgets.bar import Bar
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison

_MARGIN = 1  # prose does not touch the edge of the other pane


class PanePair:
    """Two panes that are laid out together and, where they are level, scroll as one; lines count from the top."""

    def __init__(self) -> None:
        self._panes = {side: Pane(side) for side in Side}
        self._overview = Bar(id="overview")
        self._strip: list[Row] = []
        self._arranged: Arranged | None = None
        self.spread: Spread | None = None
        """The layout; None before the first size is known."""

    def widgets(self) -> ComposeResult:
        """Both panes and the strip, from left to right."""
        yield from self._panes.values()
        yield self._overview

    @property
    def edge(self) -> int:
        """The screen's column where B begins; 0 where it lies under A."""
        return self._panes[Side.B].region.x

    def name_b(self, name: str) -> None:
        """Name B over its pane, which is seen where the panes are stacked: the head above has no room for it."""
        self._panes[Side.B].border_title = Content(name)

    def lay_out(
        self,
        view: View,
        reports: Mapping[Side, Report],
        comparison: Comparison | None,
        stamps: Mapping[Side, Mapping[int, str]],
        fold_hint: str,
    ) -> None:
        """Wrap both reports to the panes as they are now, and draw them; ``fold_hint`` stands on every fold."""
        marks = {side: Marks(report, side, comparison, stamps[side], fold_hint) for side, report in reports.items()}
        prose = min(pane.content_size.width - marks[side].gutter - _MARGIN for side, pane in self._panes.items())
        widths = dict.fromkeys(Side, max(prose, 1))
        a, b = reports[Side.A], reports[Side.B]
        stacked = self.edge == 0
        if self._arranged is None or not self._arranged.stands_for(view, a, b, comparison, stacked=stacked):
            self._arranged = Arranged(view, a, b, comparison, stacked=stacked)
        self.spread = self._arranged.at(widths)
        self._strip = strip_rows(comparison, self.spread, self._overview.size.height)
        for side, pane in self._panes.items():
            pane.show(self._column(side), marks[side])

    # What is marked

    def point(self, cursor: Cursor, opposite: Cursor | None) -> None:
        """Mark the sentence under the cursor and its counterpart."""
        self._panes[cursor.side].point(frozenset({cursor.sentence}))
        self._panes[cursor.side.other].point(frozenset({opposite.sentence} if opposite else ()))

    def spot(self, words: Mapping[Side, Span | None]) -> None:
        """Mark the words of the finding that is looked at."""
        for side, pane in self._panes.items():
            pane.spot(words[side])

    def mark_found(self, hits: Mapping[Side, Sequence[Span]]) -> None:
        """Mark what a search found in each report, in reading order."""
        for side, pane in self._panes.items():
            pane.find(hits[side])

    # Where they are scrolled to

    @property
    def aligned(self) -> bool:
        """Whether the panes are laid out in aligned order."""
        return self.spread is not None and self.spread.order is Order.ALIGNED

    @property
    def _level(self) -> bool:
        """Whether they stand level with each other, and scroll as one."""
        return self.spread is not None and self.spread.level

    def room(self, side: Side) -> int:
        """How many lines of a pane are in view."""
        return self._panes[side].size.height

    def top_of(self, side: Side) -> int:
        """The first line of a pane that is in view."""
        return self._panes[side].scroll_offset.y

    def height_of(self, cursor: Cursor) -> int:
        """On which line of the visible part a cursor's sentence begins."""
        return self._lines(cursor)[0] - self.top_of(cursor.side)

    def scroll(self, side: Side, top: int) -> None:
        """Scroll a pane to a line; where they are level both go together."""
        for each in Side if self._level else (side,):
            self._panes[each].scroll_to(y=max(top, 0), animate=False, force=True)
        self._show_overview()

    def keep(self, cursor: Cursor, height: int) -> None:
        """Scroll so that a cursor's sentence begins on a line of the visible part."""
        self.scroll(cursor.side, self._lines(cursor)[0] - height)

    def reveal(self, cursor: Cursor, opposite: Cursor | None) -> None:
        """Scroll as little as it takes to have the cursor's sentence in view, and its counterpart."""
        self.scroll(cursor.side, self._revealing(cursor))
        if opposite is not None and not self._level:
            self.scroll(opposite.side, self._revealing(opposite))

    def at_once(self) -> AbstractContextManager[None]:
        """Draw what is done meanwhile in one frame."""
        return self._overview.app.batch_update()

    def _revealing(self, cursor: Cursor) -> int:
        """The line to scroll to at which the cursor's sentence is in view."""
        top, room = self.top_of(cursor.side), self.room(cursor.side)
        first, end = self._lines(cursor)
        if top <= first and end <= top + room:
            return top
        return first - min(room // 4, max(room - (end - first), 0))

    def _lines(self, cursor: Cursor) -> tuple[int, int]:
        return self._column(cursor.side).lines_of(cursor.sentence)

    def _column(self, side: Side) -> Column:
        if self.spread is None:
            raise RuntimeError("nothing is laid out before the first size is known")
        return self.spread.column[side]

    def _show_overview(self) -> None:
        """Draw the strip with the part that is in view."""
        visible = {}
        for side in Side:
            whole, top = max(self._column(side).height, 1), self.top_of(side)
            visible[side] = (top / whole, (top + self.room(side)) / whole)
        self._overview.show(strip_lines(self._strip, visible))
