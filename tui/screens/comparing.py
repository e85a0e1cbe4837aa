"""The work behind the reading screen: comparing off its thread, and laying the editor's decisions over the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from compare.reading import Page, printable
from compare.report import Span, sentences_of
from compare.review.folder import default_folder
from compare.side import Side
from tui.cursor import Cursor
from tui.screens.view import ReadingView

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from pathlib import Path

    from compare.comparison import Comparison
    from tui.desk import Desk

_POLL = 1.0  # seconds between two looks at what others decided; a look takes a fraction of a millisecond


class Comparing(ReadingView):
    """Opens on two pages as they stand; sentences, zones, links and decisions follow."""

    @dataclass
    class Compared(Message):
        """The comparison is there."""

        comparison: Comparison

    def __init__(self, a: Page, b: Page, threshold: float | None, *, include_fenced: bool, review: Path | None) -> None:
        super().__init__(a.shown, b.shown)
        self._pages = (a, b)
        self._review_file = review
        self._include_fenced = include_fenced
        self.threshold = threshold
        self.computed: Comparison | None = None

    def painted(self) -> None:
        """Begin to compare."""
        super().painted()
        self._compare(self.threshold, include_fenced=self._include_fenced)

    def compare_again(self, *, include_fenced: bool) -> None:
        """Compare anew; what is shown stays until the result is there."""
        threshold = self.comparison.threshold if self.comparison else self.threshold
        self._compare(threshold, include_fenced=include_fenced)

    @work(thread=True, exclusive=True)
    def _compare(self, threshold: float | None, *, include_fenced: bool) -> None:
        """Split, zone and compare off the screen's thread: the pages can be read meanwhile."""
        from compare.comparison import compare

        known = self.computed

        def make() -> Comparison:
            a, b = (known.a, known.b) if known else (page.whole() for page in self._pages)
            return compare(a, b, threshold=threshold, include_fenced=include_fenced)

        self._hand_over(make)

    @work(thread=True, exclusive=True)
    def move_threshold(self, threshold: float) -> None:
        """Let in other links, off the screen's thread: in a book there are thousands to judge."""
        computed = self.computed
        if computed is not None:
            self._hand_over(lambda: computed.at(threshold))

    def _hand_over(self, make: Callable[[], Comparison]) -> None:
        """Have everything that a frame needs worked out here, in the worker, and give it to the screen."""
        worker = get_current_worker()
        try:
            comparison = make()
            _ = comparison.disagreements, comparison.facts, comparison.notices
        except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
            self.app.call_from_thread(
                self.show_texts, f"comparing failed ({type(error).__name__}: {printable(str(error))})"
            )
            return
        if not worker.is_cancelled:
            self.post_message(self.Compared(comparison))

    def on_comparing_compared(self, message: Compared) -> None:
        """Lay the decisions over it and show it."""
        self.threshold = message.comparison.threshold
        self.computed = message.comparison
        if self.desk is not None:
            self.desk.compared(message.comparison)
        elif self._review_file is not None or default_folder().is_dir():
            self.sit_down()
        self.show_decided(self.desk.trouble if self.desk else "")

    def sit_down(self) -> Desk | None:
        """The desk, set up when there may be decisions to lay over, or with the first one; None before the links."""
        if self.desk is None and self.computed is not None:
            from tui.desk import Desk  # with it SQLite, which a glance at two reports does not need

            self.desk = Desk(self.computed, self._review_file)
            self.set_interval(_POLL, self._poll)
        return self.desk

    def _poll(self) -> None:
        """Show what others who share the review decided meanwhile."""
        if self.desk is not None:
            news = self.desk.news()
            if news:
                self.show_decided(f"{news} new from others")

    def on_unmount(self) -> None:
        """Let go of the review."""
        if self.desk is not None:
            self.desk.close()

    def show_decided(self, note: str = "") -> None:
        """Show the comparison with the decisions; at first the sentences too: before, each paragraph was one."""
        shown = self.desk.comparison if self.desk else self.computed
        if shown is None:
            return
        self.comparison = comparison = shown
        before = self.view.cursor
        if self.reports[Side.A] is not comparison.a:
            place = self.reports[before.side].sentences[before.sentence].start
            self.reports = {Side.A: comparison.a, Side.B: comparison.b}
            self.name_panes()
            here = sentences_of(self.reports[before.side], Span(place, place + 1))
            self.view = replace(self.view, cursor=Cursor(before.side, here[0]))
        self.redraw(note, before)
