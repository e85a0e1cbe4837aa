"""Where each move leads: pure functions from where the editor is to a cursor, or None where there is nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from compare.report import Report, Span
from compare.side import Side
from tui.layout.cursor import Cursor, step
from tui.layout.rows import Role
from tui.layout.spread import Order, Spread

if TYPE_CHECKING:
    # The engine is imported with the first comparison, after the first paint.
    from compare.comparison import Comparison


def by_links(comparison: Comparison, here: Cursor, by: int) -> Cursor | None:
    """The link ``by`` places on, in the reading order of the cursor's report; every link is a stop, once.

    The last one where there are fewer. Costs the sentences passed, not the links of a book.
    """
    linked, links = comparison.linked(here.side), comparison.links_of(here.side)
    at, way = bisect_left(linked, here.sentence), 1 if by > 0 else -1
    link = here.link if at < len(linked) and linked[at] == here.sentence else -1  # else before the sentence after it
    found: Cursor | None = None
    for _ in range(abs(by)):
        link += way
        if link < 0 or at == len(linked) or link == len(links[linked[at]]):
            at += way
            if not 0 <= at < len(linked):
                break
            link = 0 if way > 0 else len(links[linked[at]]) - 1
        found = Cursor(here.side, linked[at], link)
    return found


def by_unique(comparison: Comparison, spread: Spread, here: Cursor, by: int) -> Cursor | None:
    """The unique passage ``by`` places on: of either report from top to bottom where they are aligned."""
    sides = tuple(Side) if spread.order is Order.ALIGNED else (here.side,)
    stops = sorted((Cursor(side, s) for side in sides for s in comparison.only(side)), key=spread.place)
    return step(stops, here, spread.place, by)


def by_sentences(report: Report, spread: Spread, here: Cursor, by: int) -> Cursor | None:
    """The sentence ``by`` places on in the cursor's report; a folded stretch counts as one."""
    column = spread.column[here.side]
    sentence = here.sentence
    for _ in range(abs(by)):
        passage = column.passages[column.passage_of(sentence)]
        if passage.role is Role.FOLD:
            target = passage.last + 1 if by > 0 else passage.first - 1
        else:
            target = sentence + (1 if by > 0 else -1)
        if not 0 <= target < len(report.sentences):
            break
        sentence = target
    return None if sentence == here.sentence else Cursor(here.side, _shown_as(spread, here.side, sentence))


def at_line(report: Report, spread: Spread, side: Side, y: int) -> Cursor:
    """The sentence shown at line ``y`` of a side, or else the nearest one shown in full around it."""
    column = spread.column[side]
    line = column.line(y)
    passage = line.passage if line else column.passage_at(y)
    if passage is None:
        return Cursor(side, 0)
    if line is None or passage.first == passage.last or passage.role is not Role.TEXT:
        return Cursor(side, passage.first)
    begun = [s.id for s in report.sentences[passage.first : passage.last + 1] if s.start < line.end]
    return Cursor(side, begun[-1])


def edge(report: Report, spread: Spread, side: Side, *, last: bool) -> Cursor:
    """The first or the last sentence of a side; in a fold, the fold."""
    sentence = len(report.sentences) - 1 if last else 0
    return Cursor(side, _shown_as(spread, side, sentence))


def next_link_here(comparison: Comparison, here: Cursor) -> Cursor | None:
    """The same sentence with its next link, round to the first."""
    links = comparison.links_of(here.side).get(here.sentence, ())
    return here._replace(link=(here.link + 1) % len(links)) if links else None


def sentences_at(report: Report, side: Side, spans: Sequence[Span]) -> list[Cursor]:
    """The sentences in which ``spans`` begin, once each, in reading order."""
    starts = [sentence.start for sentence in report.sentences]
    found = dict.fromkeys(max(bisect_right(starts, span.start) - 1, 0) for span in spans)
    return [Cursor(side, sentence) for sentence in found]


def _shown_as(spread: Spread, side: Side, sentence: int) -> int:
    """A folded sentence stands for its fold, named by the fold's first sentence."""
    column = spread.column[side]
    passage = column.passages[column.passage_of(sentence)]
    return passage.first if passage.role is Role.FOLD else sentence
