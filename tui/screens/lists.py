"""The lists over the reading screen: opened, kept up to date, left for a place in the texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from compare.engine.task import are_long
from compare.side import Side
from tui.actions.disagreeing import Disagreeing
from tui.layout.carried import Carried
from tui.sheet.sheet import Sheet

if TYPE_CHECKING:
    # Each list is imported when it is first asked for, and with it the engine.
    from compare.comparison import Comparison
    from tui.items.item import Target
    from tui.items.seen import Seen
    from tui.screens.over import OverScreen

Push = Callable[["OverScreen", Callable[["Target | None"], None]], object]
"""Opens a screen, and says where to hand what was chosen there."""


class Lists:
    """The actions that open a list.

    Args:
        sheet: What the lists are made from, and where they lead.
        disagreeing: Goes to a finding that was chosen.
        push: Opens a screen over this one.
        finishing: Tells whether the engine is at work on what lists tell of.
    """

    def __init__(self, sheet: Sheet, disagreeing: Disagreeing, push: Push, finishing: Callable[[], bool]) -> None:
        self._sheet = sheet
        self._disagreeing = disagreeing
        self._push = push
        self._finishing = finishing
        self._open_list: OverScreen | None = None

    def findings(self) -> None:
        """List the findings."""
        from tui.screens.findings import Findings

        self._open(Findings, self._sheet.judged)

    def quotations(self) -> None:
        """Show the quotations of each speaker."""
        from tui.screens.quotations import Quotations

        self._open(Quotations, self._sheet.judged, asks_more=True)

    def passages(self) -> None:
        """List the passages, to be narrowed."""
        from tui.screens.passages import Passages

        self._open(Passages, self._sheet.judged, asks_more=True)

    def link_map(self) -> None:
        """Show where in either report the links lie."""
        from tui.screens.link_map import LinkMap

        self._open(LinkMap, self._sheet.comparison)

    def summary(self) -> None:
        """Tell of the reports themselves."""
        from tui.screens.summary import Summary

        self._open(Summary, self._sheet.judged, asks_more=True)

    def renew(self) -> None:
        """Show in an open list what is decided or compared by now."""
        if self._open_list is not None and self._sheet.comparison is not None:
            self._open_list.renew(self._seen(self._sheet.comparison))

    def _open(
        self, kind: Callable[[Seen], OverScreen], comparison: Comparison | None, *, asks_more: bool = False
    ) -> None:
        """Open a list of what is known by now, if that is enough for it.

        One that ``asks_more`` than stands on the screen waits for the engine: of a book it would take seconds here.
        """
        if comparison is None:
            self._sheet.say_not_yet()
            return
        if asks_more and self._finishing() and are_long(comparison.a, comparison.b):
            self._sheet.say("still being worked out: ask again in a moment")
            return
        self._open_list = kind(self._seen(comparison))
        self._push(self._open_list, partial(self._chosen, self._open_list))

    def _seen(self, comparison: Comparison) -> Seen:
        from tui.items.seen import Seen

        return Seen(comparison, self._sheet.decided, self._sheet.view.cursor)

    def _chosen(self, left: OverScreen, target: Target | None) -> None:
        """Go where a list led; the texts may have changed after it was left."""
        self._open_list = None
        listed = {side: left.seen.comparison.report(side) for side in Side}
        if target is None:
            return
        if target.finding is not None and all(listed[side] is self._sheet.reports[side] for side in Side):
            self._disagreeing.visit(target.finding)
        else:
            self._sheet.go(Carried(listed, self._sheet.reports).cursor(target.cursor), "")
