"""What is compared and when: at first, when a watched file changed, when something else takes part, at thresholds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual.timer import Timer
from textual.worker import Worker

from compare.engine.task import Compare, Judge, Source
from compare.reading import Page
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison
    from compare.report import Report
    from tui.comparing import Comparing
    from tui.jobs import Jobs
    from tui.watching import News, WatchedFile

_LOOK_EVERY = 1.0  # seconds between two looks at the watched files; one takes part of a millisecond


class Host(Protocol):
    """What looks at the watched files: a screen of Textual's."""

    def run_worker(self, work: Callable[[], None], *, group: str, thread: bool = False) -> Worker[None]:
        """Run ``work``."""

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
        host: Looks at the watched files, off its own thread.
        jobs: Have the work done.
        shows: Is handed each comparison, and what to say, on the host's own thread.
        pages: The two reports as they were opened.
        comparing: How they are compared at first.
        watched: The files to look at, time and again.
    """

    def __init__(
        self,
        host: Host,
        jobs: Jobs,
        shows: Shows,
        pages: tuple[Page, Page],
        comparing: Comparing,
        watched: Sequence[WatchedFile],
    ) -> None:
        self._host = host
        self._jobs = jobs
        self._shows = shows
        self._pages = self._compared_pages = pages
        self._threshold = comparing.threshold
        self._include_fenced = comparing.include_fenced
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
        if self._pages is not self._compared_pages or self._include_fenced is not computed.include_fenced:
            self._compare()  # a new version, or more text, is on its way
        elif computed.links_only:
            self._take(_meanwhile(computed, threshold), "")  # the details are judged at it when they come
        else:
            self._jobs.start(Judge(computed.at(threshold)), self._take, give_up=self._take_back)
            self._shows.compared(_meanwhile(computed, threshold), "")
        return True

    def _take_back(self) -> None:
        """Show again what was compared last."""
        if self._computed is not None:
            self._take(self._computed, "")

    def stop_or_start(self) -> None:
        """Stop what is being worked out, or compare again."""
        if not self._jobs.stop():
            self._compare(telling=True)
            self._shows.say("")

    def _compare(self, *, telling: bool = False) -> None:
        """Have both read whole, where they are not yet, and compared."""
        known, sources = self._computed, []
        for side, page, before in zip(Side, self._pages, self._compared_pages, strict=True):
            report = known.report(side) if known is not None else None
            sources.append(Source(report) if report is not None and page is before else Source(page, report))
        a, b = sources
        pages = self._pages

        def take(comparison: Comparison, note: str) -> None:
            self._compared_pages = pages
            if self._threshold in (None, comparison.threshold):
                self._take(comparison, note)
            elif comparison.links_only:  # moved since it was asked for, here and below
                self._take(_meanwhile(comparison, self._threshold), note)
            else:
                self._jobs.start(Judge(comparison.at(self._threshold)), self._take, telling=True)

        # What is shown else stands for itself until this takes long.
        telling = telling or known is None
        links_first = known is None or known.links_only
        task = Compare(a, b, self._threshold, include_fenced=self._include_fenced, links_first=links_first)
        self._jobs.start(task, take, self._shows.read, telling=telling)

    def _take(self, comparison: Comparison, note: str) -> None:
        self._computed, self._threshold = comparison, comparison.threshold
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


def _meanwhile(comparison: Comparison, threshold: float) -> Comparison:
    """A comparison at another threshold, as far as it is known before it is judged."""
    from compare.review.meanwhile import judged_meanwhile  # comes with the first links

    return judged_meanwhile(comparison.at(threshold), comparison)
