"""The fragments of text on a page become its lines in reading order, column by column.

pdfminer's own layout takes the wide spaces of a justified line for the room between columns, and its time grows with
the square of the boxes on a page. Here a gutter is a strip that hardly any line of text crosses, whatever the spaces
inside the lines.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

# A gutter is crossed by few lines, headings mostly: fewer than this share of the lines on its fuller side, and of those
# on its thinner side, where a text ends in the middle of its last page.
_MOST_CROSSING = 0.15
_MOST_CROSSING_THIN = 0.5
_FEWEST_LINES = 4
# A column has at least this share of the page's width; a margin with bullets or line numbers has less.
_NARROWEST = 0.15
# Fragments whose tops differ by less than this share of their size stand on one line.
_LEVEL = 0.5
_ACROSS = -1


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page, or a fragment of one; coordinates in points from the page's top left.

    ``column`` is the same for the lines of one column between two headings across it; ``size`` is that of the letters,
    and ``margin`` is true where headers and footers stand.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    size: float
    margin: bool = False
    column: int = 0


def in_order(fragments: Sequence[Line], gutters: Sequence[float]) -> list[Line]:
    """The lines of one page in reading order.

    Args:
        fragments: What the page prints, in any order.
        gutters: Where the columns part, points from the left, as ``gutters_of`` finds them.

    Returns:
        The lines, whole. The cost is that of sorting them.
    """
    # From top to bottom: what stands across a gutter, then the columns below it, and so on.
    bands: list[dict[int, list[Line]]] = []
    for fragment in sorted(fragments, key=lambda f: f.top):
        across = any(fragment.left < x < fragment.right for x in gutters)
        column = _ACROSS if across else bisect_left(gutters, fragment.left)
        if not bands or (_ACROSS in bands[-1]) != across:
            bands.append({})
        bands[-1].setdefault(column, []).append(fragment)
    cells = [band[column] for band in bands for column in sorted(band)]
    return [line for number, cell in enumerate(cells) for line in _whole(cell, number)]


def gutters_of(fragments: Sequence[Line], width: float, before: Sequence[float] = ()) -> list[float]:
    """Where the columns of a page part.

    Args:
        fragments: What the page prints, in any order.
        width: The page's width, points.
        before: The gutters of the page before: on a last page with few lines they tell more than it does.

    Returns:
        Points from the left, in order. The cost is a step for each fragment and for each point of the width.
    """
    points = int(width) + 2
    crossing, ended, begun = [0] * (points + 1), [0] * (points + 1), [0] * (points + 1)
    for fragment in fragments:
        left, right = (min(max(int(x), 0), points - 1) for x in (fragment.left, fragment.right))
        crossing[left] += 1
        crossing[right + 1] -= 1
        ended[right + 1] += 1
        begun[left] += 1
    crossing, ended, begun = (list(accumulate(counts)) for counts in (crossing, ended, begun))
    found: list[float] = []
    run: list[int] = []
    for x in range(points + 1):
        thin, full = sorted((ended[x], begun[-1] - begun[x]))
        most = min(_MOST_CROSSING_THIN * thin, _MOST_CROSSING * full)
        if thin >= _FEWEST_LINES and crossing[x] < most:
            run.append(x)
        elif run:
            found.append((run[0] + run[-1] + 1) / 2)
            run = []
    edge = min((fragment.left for fragment in fragments), default=0.0)
    end = max((fragment.right for fragment in fragments), default=0.0)
    gutters: list[float] = []
    for gutter in found:
        if min(gutter - edge, end - gutter) >= _NARROWEST * width:
            gutters.append(gutter)
            edge = gutter
    if not gutters and not any(f.left < x < f.right for f in fragments for x in before):
        return list(before)
    return gutters


def _whole(fragments: list[Line], column: int) -> list[Line]:
    """The fragments of one column as whole lines, from top to bottom."""
    lines: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda f: f.top):
        if lines and fragment.top - lines[-1][0].top < _LEVEL * fragment.size:
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return [_line(sorted(line, key=lambda f: f.left), column) for line in lines]


def _line(fragments: list[Line], column: int) -> Line:
    longest = max(fragments, key=lambda f: len(f.text))
    return Line(
        text=" ".join(fragment.text for fragment in fragments),
        page=longest.page,
        left=fragments[0].left,
        right=max(fragment.right for fragment in fragments),
        top=longest.top,
        size=longest.size,
        margin=all(fragment.margin for fragment in fragments),
        column=column,
    )
