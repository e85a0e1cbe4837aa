"""Comparing off the screen's thread, and looking at watched files: what is shown can be read meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from compare.apart.message import Failed, Made, Message, ReadWhole, Share, WorkedOut
from compare.apart.task import Compare, Judge, Source, Task
from compare.reading import Page, printable
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.report import Report
    from tui.comparing import Comparing
    from tui.watching import News, WatchedFile

_TELL_EVERY = 0.25  # seconds between two words on how far it is; what is done sooner is not told of
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

    def tell_work(self, doing: str) -> None:
        """Tell what is being worked out, and how far it is; empty when it is done."""

    def stopped(self, percent: int) -> None:
        """Say that it was stopped, and how it is started again."""


class Comparer:
    """Compares two pages, again when one is read anew or something else takes part, and at other thresholds.

    Args:
        host: Runs the work.
        shows: Is handed each comparison, and what to say, on the host's own thread.
        pages: The two reports as they were opened.
        comparing: How they are compared at first, and what compares them.
        watched: The files to look at, time and again.
    """

    def __init__(
        self,
        host: Host,
        shows: Shows,
        pages: tuple[Page, Page],
        comparing: Comparing,
        watched: Sequence[WatchedFile],
    ) -> None:
        self._host = host
        self._shows = shows
        self._engine = comparing.engine()
        self._pages = self._compared_pages = pages
        self._threshold = comparing.threshold
        self._include_fenced = comparing.include_fenced
        self.watched = watched
        self._looking = False
        self._computed: Comparison | None = None
        self._job: Worker[None] | None = None
        self._percent = 0

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
            self._work(Judge(computed.at(threshold)), self._pages)
        return True

    def _compare(self) -> None:
        """Have both read whole, where they are not yet, and compared."""
        known, sources = self._computed, []
        for side, page, before in zip(Side, self._pages, self._compared_pages, strict=True):
            report = known.report(side) if known is not None else None
            sources.append(Source(report) if report is not None and page is before else Source(page, report))
        a, b = sources
        self._work(Compare(a, b, self._threshold, include_fenced=self._include_fenced), self._pages)

    def stop_or_start(self) -> None:
        """Stop what is being worked out, or compare again."""
        if not self.stop():
            self._compare()
            self._shows.tell_work("comparing")
            self._shows.say("")

    def stop(self) -> bool:
        """Stop what is being worked out, if anything is; what is shown stays.

        Returns:
            Whether there was anything to stop.
        """
        if self._job is None:
            return False
        self._job.cancel()
        self._engine.stop()
        self._job = None
        self._shows.tell_work("")
        self._shows.stopped(self._percent)
        return True

    def close(self) -> None:
        """There is nothing more to compare."""
        self._engine.close()

    def _work(self, task: Task, pages: tuple[Page, Page]) -> None:
        """Have a comparison of these pages made, with all that a frame needs worked out."""

        def work() -> None:
            worker = get_current_worker()
            told, at = -1, time.monotonic()
            made: Comparison | None = None

            def hear(message: Message) -> None:
                nonlocal told, at, made
                match message:
                    case Share(done):
                        percent, now = int(done * 100), time.monotonic()
                        if percent == told or now - at < _TELL_EVERY:
                            return
                        told, at = percent, now
                    case Made(comparison):
                        made = comparison
                    case WorkedOut(values) if made is not None:
                        self._host.call_later(made.know, values)
                self._host.call_later(self._hear, worker, message, pages)

            try:
                self._engine.work(task, hear)
            except Exception as error:  # noqa: BLE001 - a fault of the engine must not take the texts from the reader
                hear(Failed(f"{type(error).__name__}: {printable(str(error))}"))

        self._percent = 0
        self._job = self._host.run_worker(work, group="comparing", exclusive=True, thread=True)
        if self._computed is None:  # what is shown else stands for itself until this takes long
            self._shows.tell_work("comparing")

    def _hear(self, job: Worker[None], message: Message, pages: tuple[Page, Page]) -> None:
        """Show what the engine has; of a job that was stopped, or that another took the place of, nothing."""
        if job is not self._job:
            return
        match message:
            case Share(done):
                self._percent = int(done * 100)
                self._shows.tell_work(f"comparing {self._percent} %")
            case ReadWhole(a, b):
                self._shows.read(a, b)
            case Made(comparison, note):
                self._job = None
                self._shows.tell_work("")
                self._threshold = comparison.threshold
                self._computed, self._compared_pages = comparison, pages
                self._shows.compared(comparison, note)
            case Failed(why):
                self._job = None
                self._shows.tell_work("")
                self._shows.say(f"comparing failed ({why})")

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
