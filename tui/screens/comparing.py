"""The work behind the reading screen: comparing off its thread, and laying the editor's decisions over the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from compare.reading import Page, printable
from compare.report import Report, Span, sentences_of
from compare.review.folder import default_folder
from compare.side import Side
from tui.layout.cursor import Cursor
from tui.screens.view import ReadingView

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from pathlib import Path

    from compare.comparison import Comparison
    from tui.desk import Desk
    from tui.watching import News, WatchedFile

_POLL = 1.0  # seconds between two looks at what others decided, or at watched files; one takes part of a millisecond


class Comparing(ReadingView):
    """Opens on two pages as they stand; sentences, zones, links and decisions follow."""

    @dataclass
    class Compared(Message):
        """The comparison is there; ``pages`` are what it was made from, ``note`` what to say of it."""

        comparison: Comparison
        pages: tuple[Page, Page]
        note: str = ""

    @dataclass
    class Looked(Message):
        """The watched files were looked at."""

        news: Sequence[News]

    def __init__(self, a: Page, b: Page, threshold: float | None, *, include_fenced: bool, review: Path | None) -> None:
        super().__init__(a.shown, b.shown)
        self._pages = self._compared_pages = (a, b)
        self.watched: Sequence[WatchedFile] = ()
        """The files to look at, time and again."""
        self._looking = False
        self._review_file = review
        self._include_fenced = include_fenced
        self.threshold = threshold
        self.computed: Comparison | None = None

    def painted(self) -> None:
        """Begin to compare."""
        super().painted()
        self._compare(self.threshold, include_fenced=self._include_fenced)
        if self.watched:
            self.set_interval(_POLL, self.look)

    def compare_again(self, *, include_fenced: bool) -> None:
        """Compare anew; what is shown stays until the result is there."""
        threshold = self.comparison.threshold if self.comparison else self.threshold
        self._compare(threshold, include_fenced=include_fenced)

    @work(thread=True, exclusive=True)
    def _compare(self, threshold: float | None, *, include_fenced: bool) -> None:
        """Split, zone and compare off the screen's thread: the pages can be read meanwhile."""
        from compare.comparison import compare

        known, pages, former = self.computed, self._pages, self._compared_pages

        def make() -> Comparing.Compared:
            if known is None:
                a, b = (page.whole() for page in pages)
                return self.Compared(compare(a, b, threshold=threshold, include_fenced=include_fenced), pages)
            reports, said = {}, []
            for side, page, before in zip(Side, pages, former, strict=True):
                reports[side] = known.report(side)
                if page is not before:
                    from tui.watching import what_changed

                    reports[side] = page.whole()
                    said.append(what_changed(side, known.report(side), reports[side]))
            made = compare(*reports.values(), threshold=threshold, include_fenced=include_fenced)
            return self.Compared(made, pages, "; ".join(said))

        self._hand_over(make)

    def move_threshold(self, threshold: float) -> None:
        """Let in other links."""
        if self.computed is not None and self._pages is not self._compared_pages:
            self._compare(threshold, include_fenced=self.computed.include_fenced)  # a new version is on its way
        else:
            self._move_threshold(threshold)

    @work(thread=True, exclusive=True)
    def _move_threshold(self, threshold: float) -> None:
        """Judge off the screen's thread: in a book there are thousands of links."""
        computed, pages = self.computed, self._compared_pages
        if computed is not None:
            self._hand_over(lambda: self.Compared(computed.at(threshold), pages))

    def _hand_over(self, make: Callable[[], Compared]) -> None:
        """Have everything that a frame needs worked out here, in the worker, and give it to the screen."""
        worker = get_current_worker()
        try:
            compared = make()
            comparison = compared.comparison
            _ = comparison.disagreements, comparison.facts, comparison.notices
        except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
            self.app.call_from_thread(
                self.show_texts, f"comparing failed ({type(error).__name__}: {printable(str(error))})"
            )
            return
        if not worker.is_cancelled:
            self.post_message(compared)

    def on_comparing_compared(self, message: Compared) -> None:
        """Lay the decisions over it and show it."""
        self.threshold = message.comparison.threshold
        self.computed, self._compared_pages = message.comparison, message.pages
        if self.desk is not None:
            self.desk.compared(message.comparison)
        elif self._review_file is not None or default_folder().is_dir():
            self.sit_down()
        self.show_decided("; ".join(filter(None, (message.note, self.desk.trouble if self.desk else ""))))

    def look(self) -> None:
        """Look at the watched files, off the screen's thread; not before the first links, nor twice at once."""
        if self.computed is not None and not self._looking:
            self._looking = True
            self.run_worker(self._look, group="watch", thread=True)

    def _look(self) -> None:
        news = [news for news in (file.look() for file in self.watched) if news is not None]
        self.post_message(self.Looked(news))

    def on_comparing_looked(self, message: Looked) -> None:
        """Compare what was read anew; what is shown stays until the result is there."""
        self._looking = False
        new = {news.side: news.page for news in message.news if news.page is not None}
        if new:
            a, b = self._pages
            self._pages = (new.get(Side.A, a), new.get(Side.B, b))
            self.compare_again(include_fenced=self.computed.include_fenced if self.computed else self._include_fenced)
        said = "; ".join(news.says for news in message.news if news.says)
        if said:
            self.show_texts(said)

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
        before, former = self.view.cursor, self.reports
        if former[Side.A] is not comparison.a or former[Side.B] is not comparison.b:
            self.reports = {Side.A: comparison.a, Side.B: comparison.b}
            self.name_panes()
            self.texts_changed(former)
        self.redraw(note, before)

    def texts_changed(self, former: Mapping[Side, Report]) -> None:
        """Find again, in the reports that are shown now, the places of the former ones that are remembered."""
        self.view = replace(
            self.view,
            cursor=self.found_again(former, self.view.cursor),
            unfolded=frozenset((s, self.found_again(former, Cursor(s, i)).sentence) for s, i in self.view.unfolded),
        )

    def found_again(self, former: Mapping[Side, Report], cursor: Cursor) -> Cursor:
        """The cursor on the same passage in the reports that are shown now."""
        old, new = former[cursor.side], self.reports[cursor.side]
        if old is new:
            return cursor
        if old.text == new.text:
            start = old.sentences[cursor.sentence].start
            return Cursor(cursor.side, sentences_of(new, Span(start, start + 1))[0])
        from tui.watching import same_place

        return Cursor(cursor.side, same_place(old, new, cursor.sentence))
