"""How the reading screen is drawn: two panes, the details of the link under the cursor, the status line."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size

from compare.report import Report
from compare.side import Side
from tui.drawing.heads import head, status
from tui.drawing.marks import Marks
from tui.drawing.overview import Row, strip_lines, strip_rows
from tui.drawing.styled import Piece, StyledLine, line
from tui.keys.actions import ACTIONS
from tui.keys.typed import Keys
from tui.layout.column import Column
from tui.layout.cursor import Cursor, counterpart
from tui.layout.spread import Order, Spread, View, lay_out
from tui.screens.painted import PaintedScreen
from tui.widgets.bar import Bar
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison, LinkedFinding
    from tui.desk import Desk
    from tui.widgets.prompt import Prompt


class ReadingView(PaintedScreen[None]):
    """Two reports side by side.

    What is drawn follows from the reports, the Comparison (once it is there) and the View: ``redraw`` lays everything
    out, ``go`` only moves the cursor.
    """

    def __init__(self, a: Report, b: Report) -> None:
        super().__init__()
        self.reports = {Side.A: a, Side.B: b}
        self.panes = {side: Pane(side) for side in Side}
        self.name_panes()
        self._title, self._detail, self._status = Bar(id="title"), Bar(id="detail"), Bar(id="status")
        self._overview, self._notice = Bar(id="overview"), Bar(id="notice")
        self._strip: list[Row] = []
        self.comparison: Comparison | None = None
        self.view = View()
        self.spread: Spread | None = None
        self.desk: Desk | None = None
        self._laid_out_for: Size | None = None
        self.detail_top = 0
        self.finding: LinkedFinding | None = None
        self.hint = ""
        self.keys = Keys(ACTIONS)

    def compose(self) -> ComposeResult:
        """Heads, panes, details, status, from top to bottom."""
        yield self._title
        yield self._notice
        with Container(id="panes"):
            yield from self.panes.values()
            yield self._overview
        yield self._detail
        yield self._status

    # Life

    def on_mount(self) -> None:
        """Hold the first frame until both panes are wrapped."""
        self.hold()

    def on_resize(self, event: Resize) -> None:
        """Arrange for the new size, wrap again, and keep the place.

        This runs before Textual lays the widgets out, so the classes that the layout depends on are set here; the
        panes have their new sizes in the callback.
        """
        if event.size == self._laid_out_for:
            return  # Textual tells the first size three times
        self._laid_out_for = event.size
        self.hold()
        width, height = event.size
        by_size = {"-narrow": width < 72, "-slim": width < 90, "-short": height < 20, "-medium": 20 <= height < 34}
        self.update_classes(by_size, animate=False)
        self.call_next(self._resized)

    def _resized(self) -> None:
        first = self.spread is None
        self.redraw()
        self.release()
        if first:
            self.call_after_refresh(self.painted)

    def painted(self) -> None:
        """The texts stand on the screen: now there is time for all that was put off."""
        gc.freeze()
        gc.enable()  # the command switches it off

    def ask(self, placeholder: str, then: Callable[[str], None]) -> None:
        """Ask for a line of words at the foot of the screen, and hand them to ``then``; empty if given up."""
        from tui.widgets.prompt import Prompt  # Textual's Input is not needed before something is asked

        if not self.query("#prompt"):
            self.mount(Prompt(placeholder, then))

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Close the prompt and go on with what was typed."""
        message.stop()
        self.query_one("#prompt").remove()
        message.then(message.words)

    # Drawing

    def name_panes(self) -> None:
        """Name B over its pane, which is seen where the panes are stacked: the head above has no room for it."""
        self.panes[Side.B].border_title = Content(f"B {self.reports[Side.B].name}")

    def redraw(self, note: str = "", before: Cursor | None = None) -> None:
        """Lay out and draw everything; the sentence under the cursor keeps its height on the screen.

        ``before`` names the cursor in the former layout, where the reports themselves changed.
        """
        self._show_notices()
        cursor = self.view.cursor
        kept = self.height_of(before or cursor) if self.spread else 0
        stamps = {side: self.desk.stamps(side) if self.desk else {} for side in Side}
        marks = {side: Marks(report, side, self.comparison, stamps[side]) for side, report in self.reports.items()}
        margin = 1  # prose does not touch the edge of the other pane
        prose = min(pane.content_size.width - marks[side].gutter - margin for side, pane in self.panes.items())
        a, b = self.reports.values()
        self.spread = lay_out(self.view, a, b, self.comparison, dict.fromkeys(Side, max(prose, 1)))
        self._strip = strip_rows(self.comparison, self.spread, marks, self._overview.size.height)
        with self.app.batch_update():
            for side, pane in self.panes.items():
                pane.show(self.column_of(side), marks[side])
            self.scroll_pane(cursor.side, self.column_of(cursor.side).lines_of(cursor.sentence)[0] - kept)
            self._show_cursor(note)

    def _show_notices(self) -> None:
        """Say above the texts what must be known before the first link."""
        notices = self.comparison.notices if self.comparison else ()
        told = [line(Piece(" note ", "alarm"), "; ".join(notices))] if notices else []
        if not told and self.hint:
            told = [line(Piece(f" {self.hint}", "label"))]
        self._notice.show(told)
        if self.has_class("-noticed") is not bool(told):
            self.set_class(bool(told), "-noticed")
            self.call_after_refresh(self.redraw)

    def go(self, cursor: Cursor | None, nowhere: str, finding: LinkedFinding | None = None) -> None:
        """Move the cursor, to a finding if one is given; where there is no such place, say so."""
        if cursor is None:
            self.show_texts(nowhere)
            return
        self.detail_top = 0
        self.finding = finding
        self.view = replace(self.view, cursor=cursor)
        with self.app.batch_update():
            self._show_cursor()

    def _show_cursor(self, note: str = "") -> None:
        """Mark the sentence under the cursor and its counterpart, scroll as little as it takes, and tell of them."""
        cursor, opposite = self.view.cursor, counterpart(self.comparison, self.view.cursor)
        self.panes[cursor.side].point(frozenset({cursor.sentence}))
        self.panes[cursor.side.other].point(frozenset({opposite.sentence} if opposite else ()))
        finding = self.finding.finding if self.finding else None
        for side, detail in ((Side.A, finding and finding.a), (Side.B, finding and finding.b)):
            self.panes[side].spot(detail.span if detail else None)
        self.scroll_pane(cursor.side, self._revealing(cursor))
        if opposite is not None and not self.aligned:
            self.scroll_pane(opposite.side, self._revealing(opposite))
        self.show_texts(note)

    def show_texts(self, note: str = "") -> None:
        """Draw heads, details and status."""
        cursor, width = self.view.cursor, self.size.width
        edge = self.panes[Side.B].region.x
        widths = {Side.A: edge, Side.B: width - edge} if edge else dict.fromkeys(Side, width)
        heads = {s: head(r, s, active=s is cursor.side, width=widths[s]) for s, r in self.reports.items()}
        self._title.show([(*heads[Side.A], *heads[Side.B])] if edge else [heads[cursor.side]])
        lines = self._detail_lines(max(self._detail.content_size.width, 1))
        self.detail_top = max(min(self.detail_top, len(lines) - self._detail.content_size.height), 0)
        self._detail.show(lines[self.detail_top :])
        order = f"{self.view.order}" + (f" by {self.view.lead.upper()}" if self.aligned else "")
        progress = self.desk.progress if self.desk else ""
        self._status.show([status(self.comparison, f"{progress}{order}", note, width, self.keys)])

    def _detail_lines(self, width: int) -> list[StyledLine]:
        if self.comparison is None:
            return [line(Piece("Comparing the two reports …", "label"))]
        from tui.items.detail import detail_lines  # with the engine, after the first paint

        decided = self.desk.told(self.view.cursor) if self.desk else []
        return [*decided, *detail_lines(self.comparison, self.view.cursor, width)]

    @property
    def aligned(self) -> bool:
        """Whether the panes are laid out level with each other, and scroll as one."""
        return self.spread is not None and self.spread.order is Order.ALIGNED

    def column_of(self, side: Side) -> Column:
        """The laid-out lines of a side."""
        if self.spread is None:
            raise RuntimeError("nothing is laid out before the first size is known")
        return self.spread.column[side]

    def top_of(self, side: Side) -> int:
        """The first line of a pane that is in view."""
        return self.panes[side].scroll_offset.y

    def height_of(self, cursor: Cursor) -> int:
        """On which line of its pane, counted from the top of the screen's part, a cursor's sentence begins."""
        return self.column_of(cursor.side).lines_of(cursor.sentence)[0] - self.top_of(cursor.side)

    def _revealing(self, cursor: Cursor) -> int:
        """The scroll offset, in lines, at which the cursor's sentence is in view."""
        pane = self.panes[cursor.side]
        top, room = self.top_of(cursor.side), pane.size.height
        first, end = self.column_of(cursor.side).lines_of(cursor.sentence)
        if top <= first and end <= top + room:
            return top
        return first - min(room // 4, max(room - (end - first), 0))

    def scroll_pane(self, side: Side, top: int) -> None:
        """Scroll a pane to a line; in aligned order both go together."""
        for each in Side if self.aligned else (side,):
            self.panes[each].scroll_to(y=max(top, 0), animate=False, force=True)
        self._show_overview()

    def _show_overview(self) -> None:
        """Draw the strip with the part that is in view."""
        visible = {}
        for side, pane in self.panes.items():
            whole = max(self.column_of(side).height, 1)
            visible[side] = (self.top_of(side) / whole, (self.top_of(side) + pane.size.height) / whole)
        self._overview.show(strip_lines(self._strip, visible))
