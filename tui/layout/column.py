"""One side of a layout, cut into screen lines of a given width. Pure; no widget."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add, sub

from compare.report import Report
from compare.side import Side
from tui.layout.rows import Passage, Role, Row
from tui.layout.wrap import count_even, even_places, wrap, wrap_around


@dataclass(frozen=True, slots=True)
class Line:
    """A screen line of a column: line ``index`` of ``passage``, ``[start, end)`` in the report's text."""

    passage: Passage
    index: int
    start: int
    end: int


class Stack:
    """The passages of one side of some rows, from top to bottom, before any width is known.

    What does not follow from the width is worked out once: a window is dragged through many of them.
    """

    def __init__(self, report: Report, rows: Sequence[Row], side: Side) -> None:
        passages: list[Passage] = []
        ranks, gaps = array("L"), bytearray()
        for rank, row in enumerate(rows):
            gap = row.gap
            for passage in row.of(side):
                passages.append(passage)
                ranks.append(rank)
                gaps.append(gap)
                gap = False
        self.report = report
        self.passages: Sequence[Passage] = passages
        self.ranks = ranks
        self.gaps = bytes(gaps)
        """For each passage whether its row asks for a blank line above."""
        self.place = {p.first: i for i, p in enumerate(passages) if p.role is not Role.POINTER}
        """Which passage shows a sentence in full or folds it away, by the first sentence of each."""
        self.firsts = sorted(self.place)
        self._even = even_places(report.text, [(passage.start, passage.end) for passage in passages])

    def heights(self, width: int) -> "array[int]":
        """How many lines each passage takes; linear in the text."""
        report, text, hidden = self.report, self.report.text, bool(self.report.hidden)
        return array(
            "L",
            [
                count_even(text, passage.start, passage.end, width)
                if even and passage.role is Role.TEXT and not hidden
                else len(_lines(report, passage, width))
                for passage, even in zip(self.passages, self._even, strict=True)
            ],
        )


class Column:
    """Passages from top to bottom with the line each begins on, found by bisection.

    Only heights are kept; a passage is wrapped again when one of its lines is drawn. ``height`` is in lines.
    """

    def __init__(self, stack: Stack, width: int, tops: "array[int]", height: int) -> None:
        self.report = stack.report
        self.width = width
        self.passages = stack.passages
        self.height = height
        self._stack = stack
        self._tops = tops
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
        firsts = self._stack.firsts
        return self._stack.place[firsts[bisect_right(firsts, sentence) - 1]]

    def rank_of(self, sentence: int) -> int:
        """The number of the row in which ``sentence`` is shown; rows are numbered for both sides."""
        return self._stack.ranks[self.passage_of(sentence)]

    def top_of(self, sentence: int) -> int:
        """The first line on which ``sentence`` is shown."""
        index = self.passage_of(sentence)
        if self.passages[index].first == sentence:
            return self._tops[index]  # without wrapping it
        return self.lines_of(sentence)[0]

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


def apart(stack: Stack, width: int) -> Column:
    """One side by itself, its passages one under the other; ``width`` in cells. Linear in the text."""
    heights = stack.heights(width)
    bottoms = array("L", accumulate(map(add, stack.gaps, heights)))
    return Column(stack, width, array("L", map(sub, bottoms, heights)), bottoms[-1] if bottoms else 0)


def level(rows: Sequence[Row], a: Stack, b: Stack, width_a: int, width_b: int) -> tuple[Column, Column]:
    """Both sides of ``rows``, every row equally high on either; widths in cells. Linear in the text."""
    heights_a, heights_b = iter(a.heights(width_a)), iter(b.heights(width_b))
    tops_a, tops_b = array("L"), array("L")
    bottom = 0
    for row in rows:
        bottom += row.gap
        bottom_a = bottom_b = bottom
        for _ in row.a:
            tops_a.append(bottom_a)
            bottom_a += next(heights_a)
        for _ in row.b:
            tops_b.append(bottom_b)
            bottom_b += next(heights_b)
        bottom = max(bottom_a, bottom_b)
    return Column(a, width_a, tops_a, bottom), Column(b, width_b, tops_b, bottom)


def _lines(report: Report, passage: Passage, width: int) -> list[tuple[int, int]]:
    """A fold or a pointer takes one line, whatever its label."""
    if passage.role is not Role.TEXT:
        return [(passage.start, passage.start)]
    hidden = report.hidden_in(passage.start, passage.end)
    if hidden:
        places = sorted({each.place for each in hidden})
        return wrap_around(report.text, passage.start, passage.end, width, places)
    return wrap(report.text, passage.start, passage.end, width)
