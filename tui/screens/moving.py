"""Moving about the reading screen: facts, disagreements, passages, searches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from compare.report import Report
from compare.side import Side
from tui.layout import navigation
from tui.layout.cursor import Cursor, counterpart, step
from tui.layout.search import search
from tui.screens.comparing import Comparing
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from compare.comparison import LinkedFinding
    from tui.items.item import Target

NOT_YET = "still comparing"


class Moving(Comparing):
    """The actions that go somewhere."""

    _hits: Sequence[Cursor] = ()
    _searched = ""

    # Facts

    def action_link(self, by: int) -> None:
        """Go to the next or previous link."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        self.go(navigation.by_links(self.comparison, self.view.cursor, by), f"no more links {_way(by)}")

    def action_link_here(self) -> None:
        """Look at the next link of this passage."""
        found = navigation.next_link_here(self.comparison, self.view.cursor) if self.comparison else None
        self.go(found, "no link on this passage")

    def action_unique(self, by: int) -> None:
        """Go to the next or previous passage that only one report has."""
        if self.comparison is None or self.spread is None:
            self.show_texts(NOT_YET)
            return
        found = navigation.by_unique(self.comparison, self.spread, self.view.cursor, by)
        self.go(found, f"no more unique passages {_way(by)}")

    def action_counterpart(self) -> None:
        """Go to the other end of the link."""
        self.go(counterpart(self.comparison, self.view.cursor), "no link on this passage")

    # What disagrees

    def action_disagreement(self, by: int) -> None:
        """Go to the next or previous disagreement, worst first, and mark its words in both panes."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        found = self.comparison.disagreements
        if not found:
            self.show_texts("nothing disagrees in what is linked")
            return
        here = found.index(self.finding) if self.finding in found else (-1 if by > 0 else len(found))
        at = min(max(here + by, 0), len(found) - 1)
        if at == here:
            self.show_texts(f"no more disagreements {_way(by)}")
            return
        self._visit(found[at])

    def action_findings(self) -> None:
        """List the findings."""
        self._open("findings", "Findings")

    def action_quotations(self) -> None:
        """Show the quotations of each speaker."""
        self._open("quotations", "Quotations")

    def action_summary(self) -> None:
        """Tell of the reports themselves."""
        self._open("summary", "Summary")

    def action_passages(self) -> None:
        """List the passages, to be narrowed."""
        reviewed = self.desk.reviewed if self.desk and not self.desk.as_computed else None
        stamps = {side: self.desk.stamps(side) if self.desk else {} for side in Side}
        self._open("passages", "Passages", reviewed, stamps, self.view.cursor)

    def action_link_map(self) -> None:
        """Show where in either report the links lie."""
        self._open("link_map", "LinkMap", self.view.cursor)

    def _open(self, module: str, name: str, *more: object) -> None:
        """Open a list over the comparison and ``more``; its module is imported when it is first asked for."""
        if self.comparison is None:
            self.show_texts(NOT_YET)
            return
        screen = getattr(import_module(f"tui.screens.{module}"), name)
        self.app.push_screen(screen(self.comparison, *more), partial(self._chosen, self.reports))

    def _chosen(self, listed: Mapping[Side, Report], target: Target | None) -> None:
        """Go where a list of places in the reports ``listed`` led; by now, newer ones may be shown."""
        if target is None:
            return
        if target.finding is not None and listed is self.reports:
            self._visit(target.finding)
        else:
            self.go(self.found_again(listed, target.cursor), "")

    def texts_changed(self, former: Mapping[Side, Report]) -> None:
        """Search the new texts, and look at the same finding as before."""
        super().texts_changed(former)
        self._mark_hits()
        looked_at, self.finding = self.finding, None
        if looked_at is not None and self.comparison is not None:
            words = _words(looked_at, former)
            same = (each for each in self.comparison.disagreements if _words(each, self.reports) == words)
            self.finding = next(same, None)

    def _visit(self, found: LinkedFinding) -> None:
        """Go to a finding, from the side that the cursor is on if it stands there."""
        if self.comparison is None:
            return
        from tui.items.item import cursor_on

        side = self.view.cursor.side if found.finding.a and found.finding.b else Side.A if found.finding.a else Side.B
        self.go(cursor_on(self.comparison, found, side), "", found)

    # Moves

    def action_sentence(self, by: int) -> None:
        """Go to the next or previous passage of this report."""
        if self.spread is not None:
            here = self.view.cursor
            self.go(navigation.by_sentences(self.reports[here.side], self.spread, here, by), f"no more {_way(by)}")

    def action_side(self, name: str) -> None:
        """Go to a report, at the height of the cursor."""
        side, here = Side(name), self.view.cursor
        if self.spread is None or side is here.side:
            return
        height = self.height_of(here)
        self.go(navigation.at_line(self.reports[side], self.spread, side, self.top_of(side) + height), "")

    def action_other_side(self) -> None:
        """Go to the other report, at the height of the cursor."""
        self.action_side(self.view.cursor.side.other.value)

    def action_page(self, by: int) -> None:
        """Page; the cursor keeps its height on the screen."""
        if self.spread is None:
            return
        side = self.view.cursor.side
        height = self.height_of(self.view.cursor)
        page = by * max(self.panes[side].size.height - 1, 1)
        before = self.top_of(side)
        with self.app.batch_update():
            self.scroll_pane(side, before + page)
            if self.top_of(side) == before:
                self.go(navigation.edge(self.reports[side], self.spread, side, last=by > 0), "")
            else:
                height = min(max(height, 0), self.panes[side].size.height - 1)
                self.go(navigation.at_line(self.reports[side], self.spread, side, self.top_of(side) + height), "")
                self.scroll_pane(side, before + page)  # a passage that begins above must not pull the page back

    def action_scroll(self, by: int) -> None:
        """Scroll by lines; the cursor stays where it is."""
        side = self.view.cursor.side
        with self.app.batch_update():
            self.scroll_pane(side, self.top_of(side) + by)

    def action_top(self) -> None:
        """Go to the first passage."""
        self._to_edge(last=False)

    def action_bottom(self) -> None:
        """Go to the last passage."""
        self._to_edge(last=True)

    def _to_edge(self, *, last: bool) -> None:
        if self.spread is not None:
            side = self.view.cursor.side
            self.go(navigation.edge(self.reports[side], self.spread, side, last=last), "")

    def on_pane_pointed(self, message: Pane.Pointed) -> None:
        """Go where the mouse points."""
        self.go(Cursor(message.side, message.sentence), "")

    def on_pane_wheeled(self, message: Pane.Wheeled) -> None:
        """Scroll as the wheel turns."""
        with self.app.batch_update():
            self.scroll_pane(message.side, self.top_of(message.side) + message.lines)

    # Search

    def action_search(self) -> None:
        """Ask for words and mark them in both reports."""
        self.ask("search both reports", self._search)

    def _search(self, words: str) -> None:
        """Mark what was searched and go to the first hit after the cursor."""
        self._searched = words
        self._mark_hits()
        if self._hits:
            self.action_hit(1)
        elif words:
            self.show_texts(f"not found: {words}")

    def _mark_hits(self) -> None:
        hits: list[Cursor] = []
        for side, report in self.reports.items():
            spans = search(report, self._searched)
            self.panes[side].find(spans)
            hits += navigation.sentences_at(report, side, spans)
        self._hits = hits

    def action_hit(self, by: int) -> None:
        """Go to the next or previous passage that has the searched words."""
        if self.spread is None or not self._hits:
            self.show_texts(f"nothing searched: {self.keys.of('search')} searches")
            return
        stops = sorted(self._hits, key=self.spread.place)
        found = step(stops, self.view.cursor, self.spread.place, by) or (stops[0] if by > 0 else stops[-1])
        self.go(found, "")


def _words(found: LinkedFinding, reports: Mapping[Side, Report]) -> tuple[object, ...]:
    """What makes a finding the same in another version of the reports: its kind, and the words on either side."""
    finding = found.finding
    details = ((Side.A, finding.a), (Side.B, finding.b))
    return (finding.kind, *(reports[side].quote(detail.span) if detail else None for side, detail in details))


def _way(by: int) -> str:
    return "below" if by > 0 else "above"
