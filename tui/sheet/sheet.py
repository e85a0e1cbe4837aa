"""Two reports side by side, the details of the link under the cursor, the status line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container

from compare.report import Report, Span
from compare.side import Side
from tui.drawing.heads import head, status
from tui.drawing.styled import Piece, StyledLine, line
from tui.items.decided import Decided
from tui.keys.hints import Hints
from tui.layout.cursor import Cursor, counterpart
from tui.layout.spread import Spread, View
from tui.sheet.panes import PanePair
from tui.widgets.bar import Bar

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.linked_finding import LinkedFinding
    from tui.layout.carried import Carried


class Sheet:
    """What the editor looks at, and where he is in it.

    What is drawn follows from the reports, the Comparison (once it is there), the decisions and the View: ``redraw``
    lays everything out, ``go`` only moves the cursor. It is what the actions find as their ``Stage``.
    """

    def __init__(self, a: Report, b: Report, view: View, keys: Hints) -> None:
        self.reports: Mapping[Side, Report] = {Side.A: a, Side.B: b}
        self.comparison: Comparison | None = None
        self.decided = Decided()
        self.view = view
        self.finding: LinkedFinding | None = None
        self.reading = False
        """Whether of a long report only the beginning is there yet."""
        self._keys = keys
        self._panes = PanePair()
        self._title, self._notice = Bar(id="title"), Bar(id="notice")
        self._detail, self._status = Bar(id="detail"), Bar(id="status")
        self._hints: tuple[str, ...] = ()
        self._note = ""
        self._working = "comparing"
        self._detail_top = 0
        self._followers: list[Callable[[Carried], None]] = []
        self._name_b()

    def widgets(self) -> ComposeResult:
        """Heads, panes, details, status, from top to bottom."""
        yield self._title
        yield self._notice
        with Container(id="panes"):
            yield from self._panes.widgets()
        yield self._detail
        yield self._status

    @property
    def judged(self) -> Comparison | None:
        """The comparison with its findings; None while there are the links alone, or not even those."""
        return self.comparison if self.comparison is not None and not self.comparison.links_only else None

    @property
    def spread(self) -> Spread | None:
        """The layout; None before the first size is known."""
        return self._panes.spread

    def key(self, name: str) -> str:
        """The first key of an action, by its name in the config, as it is shown; empty if it has none."""
        return self._keys.of(name)

    def follow_texts(self, follower: Callable[[Carried], None]) -> None:
        """Have ``follower`` called whenever other versions of the reports are shown."""
        self._followers.append(follower)

    # What is shown

    def read(self, a: Report, b: Report) -> None:
        """Show both reports whole where only their beginnings were shown; the place is kept."""
        self.reading = False
        self._replace({Side.A: a, Side.B: b})

    def show(self, comparison: Comparison, decided: Decided, note: str | None = "") -> None:
        """Show a comparison and what was decided of it; the place is kept, where the reports changed too.

        At first the sentences change: before the comparison, each paragraph was one. A note of None leaves standing
        what was said.
        """
        note = self._note if note is None else note
        self.comparison, self.decided = comparison, decided
        if self.reports[Side.A] is comparison.a and self.reports[Side.B] is comparison.b:
            self.redraw(note)
        else:
            self._replace({Side.A: comparison.a, Side.B: comparison.b}, note)

    def _replace(self, reports: Mapping[Side, Report], note: str = "") -> None:
        """Show other versions of the reports, or more of them, and find the place again."""
        from tui.layout.carried import Carried  # other texts come after the first paint

        cursor, former = self.view.cursor, self.reports
        self.reports = reports
        self._name_b()
        carried = Carried(former, self.reports)
        unfolded = frozenset((s, carried.cursor(Cursor(s, i)).sentence) for s, i in self.view.unfolded)
        self.view = replace(self.view, cursor=carried.cursor(cursor), unfolded=unfolded)
        self.finding = self._again(self.finding, former)
        self.redraw(note, cursor)
        for follower in self._followers:
            follower(carried)

    def _again(self, found: LinkedFinding | None, former: Mapping[Side, Report]) -> LinkedFinding | None:
        """The same finding in the reports that are shown now: of the same kind, on the same words."""
        if found is None or self.comparison is None:
            return None
        words = _words(found, former)
        return next((each for each in self.comparison.disagreements if _words(each, self.reports) == words), None)

    def look(self, view: View) -> None:
        """Show what the editor chose to see; before the first layout, from then on."""
        self.view = view
        if self.spread is not None:
            self.redraw()

    def go(self, cursor: Cursor | None, nowhere: str, finding: LinkedFinding | None = None) -> None:
        """Move the cursor, to a finding if one is given; where there is no such place, say ``nowhere``."""
        if cursor is None:
            self.say(nowhere)
            return
        self._detail_top = 0
        self.finding = finding
        self.view = replace(self.view, cursor=cursor)
        with self.at_once():
            self._show_cursor()

    def mark_found(self, hits: Mapping[Side, Sequence[Span]]) -> None:
        """Mark what a search found in each report, in reading order."""
        self._panes.mark_found(hits)

    def greet(self, *hints: str) -> None:
        """Say above the texts which keys show the way, as many as fit; none takes it away again."""
        if hints == self._hints:
            return
        self._hints = hints
        if self.spread is None:  # before the first layout, only the line's room is made
            self._notice.set_class(bool(hints), "-told")
        else:
            self.redraw()

    def enlarge(self) -> None:
        """Give the details half the screen, or a few lines again."""
        self._detail.toggle_class("-large")
        if self.spread is not None:
            self._detail.call_after_refresh(self.redraw)

    def scroll_details(self, by: int) -> None:
        """Scroll the details by lines."""
        self._detail_top += by
        self.say()

    # Scrolling

    def top_of(self, side: Side) -> int:
        """The first line of a pane that is in view."""
        return self._panes.top_of(side)

    def room(self, side: Side) -> int:
        """How many lines of a pane are in view."""
        return self._panes.room(side)

    def height_of(self, cursor: Cursor) -> int:
        """On which line of the visible part a cursor's sentence begins."""
        return self._panes.height_of(cursor)

    def scroll(self, side: Side, top: int) -> None:
        """Scroll a pane to a line; in aligned order both go together."""
        self._panes.scroll(side, top)

    def at_once(self) -> AbstractContextManager[None]:
        """Draw what is done meanwhile in one frame."""
        return self._panes.at_once()

    # Drawing

    def redraw(self, note: str = "", before: Cursor | None = None) -> None:
        """Lay out and draw everything; the sentence under the cursor keeps its height on the screen.

        ``before`` names the cursor in the former layout, where the reports themselves changed.
        """
        self._show_notices()
        kept = self._panes.height_of(before or self.view.cursor) if self.spread else 0
        with self.at_once():
            stamps = {side: self.decided.stamps(side) for side in Side}
            unfolds = self.key("fold-or-unfold")
            hint = f" · {unfolds} unfolds" if unfolds else ""
            self._panes.lay_out(self.view, self.reports, self.comparison, stamps, hint)
            self._panes.keep(self.view.cursor, kept)
            self._show_cursor(note)

    def _show_notices(self) -> None:
        """Say above the texts what must be known before the first link."""
        notices = self.comparison.notices if self.comparison else ()
        told = [line(Piece(" note ", "alarm"), "; ".join(notices))] if notices else []
        if not told and self._hints:
            lines = (" " + " · ".join(self._hints[:count]) for count in range(len(self._hints), 0, -1))
            fitting = (each for each in lines if cell_len(each) <= self._status.size.width)
            told = [line(Piece(next(fitting, ""), "label"))]
        self._notice.show(told)
        if self._notice.has_class("-told") is not bool(told):
            self._notice.set_class(bool(told), "-told")
            self._notice.call_after_refresh(self.redraw)

    def _show_cursor(self, note: str = "") -> None:
        """Mark the sentence under the cursor and its counterpart, scroll as little as it takes, and tell of them."""
        cursor, opposite = self.view.cursor, counterpart(self.comparison, self.view.cursor)
        finding = self.finding.finding if self.finding else None
        details = {Side.A: finding and finding.a, Side.B: finding and finding.b}
        self._panes.point(cursor, opposite)
        self._panes.spot({side: detail.span if detail else None for side, detail in details.items()})
        self._panes.reveal(cursor, opposite)
        self.say(note)

    def say_not_yet(self) -> None:
        """Say of an action that needs the links, or what their details amount to, why they are not there."""
        missing = "the details are not compared" if self.comparison else "there are no links"
        self.say("" if self._working else f"{missing}: {self.key('stop-or-start-comparing')} compares")

    def tell_work(self, doing: str) -> None:
        """Tell in the status line what is being worked out and how far it is; empty when it is done."""
        changed, self._working = bool(doing) is not bool(self._working), doing
        if changed:
            self.say(self._note)
        else:
            self._show_status()

    def say(self, note: str = "") -> None:
        """Draw heads, details and status; a ``note`` stands in the status line until the next key."""
        self._note = note
        cursor, width, edge = self.view.cursor, self._status.size.width, self._panes.edge
        widths = {Side.A: edge, Side.B: width - edge} if edge else dict.fromkeys(Side, width)
        heads = {
            side: head(report, side, active=side is cursor.side, width=widths[side], counted=not self.reading)
            for side, report in self.reports.items()
        }
        self._title.show([(*heads[Side.A], *heads[Side.B])] if edge else [heads[cursor.side]])
        lines = self._detail_lines(max(self._detail.content_size.width, 1))
        self._detail_top = max(min(self._detail_top, len(lines) - self._detail.content_size.height), 0)
        self._detail.show(lines[self._detail_top :])
        self._show_status()

    def _show_status(self) -> None:
        order = f"{self.view.order}" + (f" by {self.view.lead.upper()}" if self._panes.aligned else "")
        key, width = self.key("stop-or-start-comparing"), self._status.size.width
        view = f"{self.decided.progress}{order}" if self.comparison else f"not compared · {key} compares"
        doing = "reading" if self._working and self.reading else self._working
        if doing and not self._note:
            doing += f" … {key} stops"
        note = " · ".join(filter(None, (doing, self._note)))
        self._status.show([status(self.comparison, view, note, width, self.key)])

    def _detail_lines(self, width: int) -> list[StyledLine]:
        if self.comparison is None:
            waiting = "Comparing the two reports …" if self._working else "The two reports are not compared."
            return [line(Piece(waiting, "label"))]
        from tui.items.detail import detail_lines  # with the engine, after the first paint
        from tui.items.seen import Seen

        return detail_lines(Seen(self.comparison, self.decided, self.view.cursor), width, self.key)

    def _name_b(self) -> None:
        self._panes.name_b(f"B {self.reports[Side.B].name}")


def _words(found: LinkedFinding, reports: Mapping[Side, Report]) -> tuple[object, ...]:
    """What makes a finding the same in another version of the reports: its kind, and the words on either side."""
    finding = found.finding
    details = ((Side.A, finding.a), (Side.B, finding.b))
    return (finding.kind, *(reports[side].quote(detail.span) if detail else None for side, detail in details))
