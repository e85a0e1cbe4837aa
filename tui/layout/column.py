"""One side of a layout, cut into screen lines of a given width. Pure; no widget."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.report import Report
from compare.side import Side
from tui.layout.rows import Passage, Role, Row
from tui.layout.wrap import wrap, wrap_around


@dataclass(frozen=True, slots=True)
class Line:
    """A screen line of a column: line ``index`` of ``passage``, ``[start, end)`` in the report's text."""

    passage: Passage
    index: int
    start: int
    end: int


class Column:
    """Passages from top to bottom with the line each begins on, found by bisection.

    Only heights are kept; a passage is wrapped again when one of its lines is drawn. ``height`` is in lines.
    """

    def __init__(
        self,
        report: Report,
        width: int,
        passages: Sequence[Passage],
        tops: "array[int]",
        ranks: "array[int]",
        height: int,
    ) -> None:
        self.report = report
        self.width = width
        self.passages = passages
        self.height = height
        self._tops = tops
        self._ranks = ranks
        self._place = {p.first: i for i, p in enumerate(passages) if p.role is not Role.POINTER}
        self._firsts = sorted(self._place)
        self._wrapped = lru_cache(maxsize=256)(self._wrap)

    def line(self, y: int) -> Line | None:
        """The line at ``y``; None for a blank one."""
        index = bisect_right(self._tops, y) - 1
        if index < 0:
            return None
        offset = y - self._tops[index]
        lines = self._wrapped(index)
        if offset >= len(lines):
            return None
        start, end = lines[offset]
        return Line(self.passages[index], offset, start, end)

    def passage_at(self, y: int) -> Passage | None:
        """The passage shown at line ``y``, or else the last one above it."""
        index = bisect_right(self._tops, y) - 1
        return self.passages[index] if index >= 0 else None

    def passage_of(self, sentence: int) -> int:
        """The index of the passage that shows ``sentence`` in full, or that folds it away."""
        return self._place[self._firsts[bisect_right(self._firsts, sentence) - 1]]

    def rank_of(self, sentence: int) -> int:
        """The number of the row in which ``sentence`` is shown; rows are numbered for both sides."""
        return self._ranks[self.passage_of(sentence)]

    def lines_of(self, sentence: int) -> tuple[int, int]:
        """The lines, ``[first, end)``, on which ``sentence`` is shown."""
        index = self.passage_of(sentence)
        top, lines = self._tops[index], self._wrapped(index)
        passage = self.passages[index]
        if passage.role is not Role.TEXT or passage.first == passage.last:
            return top, top + len(lines)
        place = self.report.sentences[sentence]
        shown = [i for i, (start, end) in enumerate(lines) if start < place.end and place.start < end]
        return top + shown[0], top + shown[-1] + 1

    def _wrap(self, index: int) -> list[tuple[int, int]]:
        return _lines(self.report, self.passages[index], self.width)


def columns(
    rows: Sequence[Row], a: Report, b: Report, width_a: int, width_b: int, *, level: bool = True
) -> tuple[Column, Column]:
    """Both sides of ``rows``; widths in cells. Linear in the text.

    With every row equally high on either side, where they are ``level``; else each side with its own passages alone.
    """
    passages: tuple[list[Passage], list[Passage]] = ([], [])
    tops, ranks = (array("L"), array("L")), (array("L"), array("L"))
    sides = ((Side.A, a, width_a), (Side.B, b, width_b))
    bottoms = [0, 0]
    for rank, row in enumerate(rows):
        for which, (side, report, width) in enumerate(sides):
            if level or row.of(side):
                bottoms[which] += row.gap
            for passage in row.of(side):
                passages[which].append(passage)
                tops[which].append(bottoms[which])
                ranks[which].append(rank)
                bottoms[which] += len(_lines(report, passage, width))
        if level:
            bottoms = [max(bottoms)] * 2
    return (
        Column(a, width_a, passages[0], tops[0], ranks[0], bottoms[0]),
        Column(b, width_b, passages[1], tops[1], ranks[1], bottoms[1]),
    )


def _lines(report: Report, passage: Passage, width: int) -> list[tuple[int, int]]:
    """A fold or a pointer takes one line, whatever its label."""
    if passage.role is not Role.TEXT:
        return [(passage.start, passage.start)]
    hidden = report.hidden_in(passage.start, passage.end)
    if hidden:
        places = sorted({each.place for each in hidden})
        return wrap_around(report.text, passage.start, passage.end, width, places)
    return wrap(report.text, passage.start, passage.end, width)
