"""What the engine can be asked for. A task holds all that it needs, so any process can do it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.engine.message import Hear, Linked, Made, ReadWhole
from compare.mode import Mode
from compare.progress import Progress
from compare.reading.page import Page
from compare.report import Report
from compare.side import Side

if TYPE_CHECKING:
    # The engine is imported where a task is done.
    from compare.comparison import Comparison


LONG = 400
"""Sentences of both reports together from which their links are shown alone at first: there the details take the better
part of a second. Of what is shorter both come in one frame."""


def are_long(a: Report, b: Report) -> bool:
    """Whether to compare the two takes so long that what is known sooner is shown sooner."""
    return len(a.sentences) + len(b.sentences) >= LONG


@dataclass(frozen=True, slots=True)
class Source:
    """One of the two reports: a page that is yet to be read whole, or the report itself.

    ``former`` is the version that a page takes the place of, where there is one: it is told what changed.
    """

    given: Page | Report
    former: Report | None = None


@dataclass(frozen=True, slots=True)
class Compare:
    """Compare two reports; the arguments are those of ``compare.pipeline.compare``."""

    a: Source
    b: Source
    threshold: float | None = None
    include_fenced: bool = False
    mode: Mode = Mode.AUTO
    links_first: bool = False

    def run(self, progress: Progress, hear: Hear) -> Made:
        """Read what is still to be read, tell of it, and compare; with ``links_first`` tell of a long pair's links.

        Raises:
            ReadError: A report has more sentences than are compared.
        """
        from compare.pipeline import compare

        sources = (self.a, self.b)
        a, b = (self._report(source, progress) for source in sources)
        if any(isinstance(source.given, Page) and source.given.unread for source in sources):
            hear(ReadWhole(a, b))
        note = "; ".join(self._news((a, b), progress))
        first = (lambda comparison: hear(Linked(comparison))) if self.links_first and are_long(a, b) else None
        return Made(
            compare(
                a,
                b,
                threshold=self.threshold,
                include_fenced=self.include_fenced,
                mode=self.mode,
                progress=progress,
                linked=first,
            ),
            note,
        )

    def _report(self, source: Source, progress: Progress) -> Report:
        progress(0.0)
        if isinstance(source.given, Report):
            return source.given
        return source.given.whole(lambda _: progress(0.0))  # it can be stopped meanwhile

    def _news(self, reports: tuple[Report, Report], progress: Progress) -> Iterator[str]:
        from compare.changes import what_changed

        for side, source, report in zip(Side, (self.a, self.b), reports, strict=True):
            if source.former is not None:
                progress(0.0)
                yield what_changed(side, source.former, report)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judge a comparison at its threshold, which nobody did yet."""

    comparison: "Comparison"

    def run(self, progress: Progress, _hear: Hear) -> Made:
        """Work out what a screen shows first."""
        self.comparison.work_out(progress, shown_first=True)
        return Made(self.comparison)


Task = Compare | Judge
