"""Comparing off the screen's thread, and looking at watched files: what is shown can be read meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from compare.reading import Page, printable
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.report import Report
    from tui.watching import News, WatchedFile

_LOOK_EVERY = 1.0  # seconds between two looks at the watched files; one takes part of a millisecond


class Host(Protocol):
    """What runs the work: a screen of Textual's."""

    def run_worker(
        self, work: Callable[[], None], *, group: str, exclusive: bool = False, thread: bool = False
    ) -> Worker[None]:
        """Run ``work``; an exclusive one gives up those of its group before it."""

    def call_later(self, callback: Callable[..., object], *args: object) -> bool:
        """Call on the screen's own thread, from any thread."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Timer:
        """Call every so many seconds."""


class Shows(Protocol):
    """What the comparisons are made for."""

    def read(self, a: Report, b: Report) -> None:
        """Show the reports, whole, before they are compared."""

    def compared(self, comparison: Comparison, note: str) -> None:
        """Show a comparison, and what there is to say of it."""

    def say(self, note: str) -> None:
        """Say something."""


class Comparer:
    """Compares two pages, again when one is read anew or something else takes part, and at other thresholds.

    Args:
        host: Runs the work.
        shows: Is handed each comparison, and what to say, on the host's own thread.
        pages: The two reports as they were opened.
        threshold: The score, 0..1, from which links are shown; None for the one that the engine holds best.
        include_fenced: Whether comments, credits and boilerplate take part in linking.
        watched: The files to look at, time and again.
    """

    def __init__(
        self,
        host: Host,
        shows: Shows,
        pages: tuple[Page, Page],
        threshold: float | None,
        *,
        include_fenced: bool,
        watched: Sequence[WatchedFile],
    ) -> None:
        self._host = host
        self._shows = shows
        self._pages = self._compared_pages = pages
        self._threshold = threshold
        self._include_fenced = include_fenced
        self.watched = watched
        self._looking = False
        self._computed: Comparison | None = None

    def start(self) -> None:
        """Begin to compare, and to watch."""
        self._compare()
        if self.watched:
            self._host.set_interval(_LOOK_EVERY, self.look)

    def compare_again(self, *, include_fenced: bool) -> None:
        """Compare anew; what is shown stays until the result is there."""
        self._include_fenced = include_fenced
        self._compare()

    def move_threshold(self, by: float, highest: float) -> bool:
        """Let in links from another score on; False before the first are there."""
        computed = self._computed
        if computed is None or self._threshold is None:
            return False
        threshold = self._threshold = min(max(round(self._threshold + by, 2), computed.floor), highest)
        if self._pages is not self._compared_pages:
            self._compare()  # a new version is on its way
        else:
            # Judged off the screen's thread too: in a book there are thousands of links.
            pages = self._pages
            self._work(lambda: (computed.at(threshold), pages, ""))
        return True

    def _compare(self) -> None:
        """Split, zone and compare."""
        known, pages, former = self._computed, self._pages, self._compared_pages
        threshold, include_fenced = self._threshold, self._include_fenced

        def make() -> _Made:
            from compare.comparison import compare

            if known is None:
                a, b = (page.whole() for page in pages)
                if any(page.unread for page in pages):
                    self._host.call_later(self._shows.read, a, b)
                return compare(a, b, threshold=threshold, include_fenced=include_fenced), pages, ""
            reports, said = [], []
            for side, page, before in zip(Side, pages, former, strict=True):
                report = known.report(side)
                if page is not before:
                    from tui.watching import what_changed

                    report = page.whole()
                    said.append(what_changed(side, known.report(side), report))
                reports.append(report)
            a, b = reports
            return compare(a, b, threshold=threshold, include_fenced=include_fenced), pages, "; ".join(said)

        self._work(make)

    def _work(self, make: Callable[[], _Made]) -> None:
        """Have a comparison made, with all that a frame needs worked out, and hand it over."""

        def work() -> None:
            worker = get_current_worker()
            try:
                made = make()
                comparison = made[0]
                _ = comparison.disagreements, comparison.facts, comparison.notices
            except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
                why = f"comparing failed ({type(error).__name__}: {printable(str(error))})"
                self._host.call_later(self._shows.say, why)
                return
            if not worker.is_cancelled:
                self._host.call_later(self._take, *made)

        self._host.run_worker(work, group="comparing", exclusive=True, thread=True)

    def _take(self, comparison: Comparison, pages: tuple[Page, Page], note: str) -> None:
        self._threshold = comparison.threshold
        self._computed, self._compared_pages = comparison, pages
        self._shows.compared(comparison, note)

    # Watching

    def look(self) -> None:
        """Look at the watched files, off the screen's thread; not before the first links, nor twice at once."""
        if self._computed is not None and not self._looking:
            self._looking = True
            self._host.run_worker(self._look, group="watching", thread=True)

    def _look(self) -> None:
        news = [news for news in (file.look() for file in self.watched) if news is not None]
        self._host.call_later(self._looked, news)

    def _looked(self, found: Sequence[News]) -> None:
        """Compare what was read anew."""
        self._looking = False
        new = {news.side: news.page for news in found if news.page is not None}
        if new:
            a, b = self._pages
            self._pages = (new.get(Side.A, a), new.get(Side.B, b))
            self._compare()
        said = "; ".join(news.says for news in found if news.says)
        if said:
            self._shows.say(said)


if TYPE_CHECKING:
    _Made = tuple[Comparison, tuple[Page, Page], str]
