"""A sitting at two reports: the comparison as it comes, the desk once it is needed, and both brought onto the sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.timer import Timer

from compare.review.folder import has_reviews
from tui.items.decided import Decided

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint; with the desk comes SQLite.
    from compare.comparison import Comparison
    from compare.report import Report
    from tui.desk import Desk
    from tui.jobs import Jobs

_ASK_EVERY = 1.0  # seconds between two looks at what others decided; one takes part of a millisecond


class Sheet(Protocol):
    """Where it is shown."""

    def show(self, comparison: Comparison, decided: Decided, note: str | None = "") -> None:
        """Show a comparison and what was decided of it, and say a word on it; None leaves standing what was said."""

    def read(self, a: Report, b: Report) -> None:
        """Show both reports whole where only their beginnings were shown."""

    def say(self, note: str = "") -> None:
        """Say something until the next key."""


class Sitting:
    """Lays the editor's decisions over each comparison that comes, and shows the two.

    Args:
        sheet: Where they are shown.
        jobs: Have judged what a decision changed.
        review: The file to keep decisions in, wherever it is; None for the one of this pair of reports.
        every: Calls something every so many seconds, as Textual's ``set_interval``.
        then: Called whenever another comparison or other decisions are shown.
    """

    def __init__(
        self,
        sheet: Sheet,
        jobs: Jobs,
        review: Path | None,
        every: Callable[[float, Callable[[], None]], Timer],
        then: Callable[[], None],
    ) -> None:
        self._sheet = sheet
        self._jobs = jobs
        self._review = review
        self._every = every
        self._then = then
        self._computed: Comparison | None = None
        self.desk: Desk | None = None
        """Where decisions are kept; None while there are none."""
        self._warned = False
        self.unsaved, self.why_unsaved = 0, ""
        """How many decisions were lost with the end, and why."""

    def read(self, a: Report, b: Report) -> None:
        """Show the reports whole; the comparison is yet to come."""
        self._sheet.read(a, b)

    def compared(self, comparison: Comparison, note: str) -> None:
        """Lay the decisions over a comparison and show it; the desk is set up if there may be decisions."""
        self._computed = comparison
        if self.desk is not None:
            self.desk.compared(comparison)
        elif self._review is not None or has_reviews():
            self.sit_down()
        self.show_decided("; ".join(filter(None, (note, self.desk.trouble if self.desk else ""))))

    def say(self, note: str) -> None:
        """Say something until the next key."""
        self._sheet.say(note)

    def sit_down(self) -> Desk | None:
        """The desk, set up when there may be decisions to lay over, or with the first one; None before the links."""
        if self.desk is None and self._computed is not None:
            from tui.desk import Desk

            self.desk = Desk(self._computed, self._review)
            self._every(_ASK_EVERY, self.ask_others)
        return self.desk

    def ask_others(self) -> None:
        """Show what others who share the review decided meanwhile."""
        if self.desk is None:
            return
        if self.desk.save():
            self.show_decided("saved now, all that could not be saved before")
        elif news := self.desk.news():
            self.show_decided(news)

    def show_decided(self, note: str | None = "") -> None:
        """Show the comparison with the decisions that stand now; None leaves standing what was said."""
        if self.desk is not None:
            self._sheet.show(self.desk.comparison, self.desk.decided, note)
            self._have_judged(self.desk)
        elif self._computed is not None:
            self._sheet.show(self._computed, Decided(), note)
        else:
            return
        self._then()

    def _have_judged(self, desk: Desk) -> None:
        """Have worked out what decisions on links and zones changed; until then it is shown as far as it is known.

        Not amid another comparison, which brings the decisions here once more when it is there.
        """
        task = desk.wanted()
        if task is None or self._jobs.busy:
            return

        def take(comparison: Comparison, _note: str) -> None:
            desk.take(task, comparison)
            self.show_decided(None)

        self._jobs.start(task, take)

    def may_end(self) -> bool:
        """Whether nothing is lost by leaving; where something is, say so, but only once."""
        if self.desk is None or self._warned or not self.desk.unsaved or self.desk.save():
            return True
        self._warned = True
        self._sheet.say(f"{self.desk.unsaved} decisions are lost if you quit again: {self.desk.trouble}")
        return False

    def end(self) -> None:
        """Let go of the review."""
        if self.desk is not None:
            self.desk.save()
            self.unsaved, self.why_unsaved = self.desk.unsaved, self.desk.trouble
            self.desk.close()
