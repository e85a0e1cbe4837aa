"""Wrapping prose to a width in terminal cells, by offsets: no text is copied until a line is drawn."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rich.cells import split_graphemes

# All characters that take exactly one cell wherever Textual runs; prose in Latin, Greek and Cyrillic is nothing else,
# and its lines are found by searching for spaces, without measuring each character.
_NOT_ONE_CELL = re.compile(r"[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]")
_ONE_CELL = "x"
_DASHES = ("—", "–", "-", "/")


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break ``text[start:end]`` into lines of at most ``width`` cells.

    Breaks at spaces (which are dropped), after a dash where that saves a ragged line, between ideographs, and inside
    a word only where it is longer than a line.

    Returns:
        ``[start, end)`` of each line, in code points of ``text``; at least one, so that an empty stretch has a
        height. Linear in the stretch.
    """
    width = max(width, 1)
    while start < end and text[start] == " ":
        start += 1
    if _NOT_ONE_CELL.search(text, start, end) is None:
        return list(_wrap_narrow(text, start, end, width))
    return list(_wrap_by_cells(text, start, end, max(width, 2)))


def is_even(text: str) -> bool:
    """Whether every character of a text takes exactly one cell."""
    return _NOT_ONE_CELL.search(text) is None


def even_places(text: str, places: Sequence[tuple[int, int]]) -> bytes:
    """For each of ``places``, ``[start, end)`` in order of their starts, 1 where all of it takes one cell a character.

    One search over the whole text tells it of all of them, whatever the width they are wrapped to.
    """
    uneven = [match.start() for match in _NOT_ONE_CELL.finditer(text)]
    count = len(uneven)

    def even(start: int, end: int) -> bool:
        at = bisect_left(uneven, start)
        return at == count or uneven[at] >= end

    return bytes(even(start, end) for start, end in places)


def count_even(text: str, start: int, end: int, width: int) -> int:
    """How many lines ``wrap`` makes of a stretch in which every character takes one cell: none of them is made."""
    width = max(width, 1)
    while start < end and text[start] == " ":
        start += 1
    lines = 1
    while end - start > width:
        start = _next_line(text, start, width)
        while start < end and text[start] == " ":
            start += 1
        if start == end:
            break
        lines += 1
    return lines


def wrap_around(text: str, start: int, end: int, width: int, places: Sequence[int]) -> list[tuple[int, int]]:
    """As ``wrap``, with room for one cell more before each of ``places``, which are in order and all differ."""
    begins = (start, *places)
    ends = (*places, end)
    pieces = [text[left:right] for left, right in zip(begins, ends, strict=True)]
    added = [place - start + index for index, place in enumerate(places)]
    spaced = _ONE_CELL.join(pieces)

    def place(edge: int) -> int:
        return start + edge - bisect_left(added, edge)

    return [(place(first), place(last)) for first, last in wrap(spaced, 0, len(spaced), width)]


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while end - start > width:
        stop = _next_line(text, start, width)
        yield start, stop
        start = stop
        while start < end and text[start] == " ":
            start += 1
        if start == end:
            return
    yield start, end


def _next_line(text: str, start: int, width: int) -> int:
    """Where a line that begins at ``start`` ends, and the blanks before the next begin."""
    stop = text.rfind(" ", start + 1, start + width + 1)
    if stop < start + width * 2 // 3:
        dash = max(text.rfind(mark, start + 1, start + width) for mark in _DASHES)
        stop = max(stop, dash + 1)
    return stop if stop > start else start + width


def _wrap_by_cells(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Wrap text that has wide or zero-width characters: a break may fall after a space or a wide character."""
    graphemes, _ = split_graphemes(text[start:end])
    line, used = start, 0
    chance, used_at_chance = line, 0
    full = False  # a space hangs past the edge: whatever comes next begins a line
    for left, right, cells in graphemes:
        is_space = text[start + left : start + right] == " "  # and no mark upon it
        if is_space and (full or used + cells > width):
            chance, used_at_chance, full = start + right, used, True
            continue
        while full or (used and used + cells > width):
            stop = chance if chance > line else start + left
            yield line, _without_space(text, line, stop)
            used = used - used_at_chance if stop == chance else 0
            line = stop
            chance, used_at_chance, full = line, 0, False
        used += cells
        if is_space or cells > 1:
            chance, used_at_chance = start + right, used
    yield line, _without_space(text, line, end)


def _without_space(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return stop
