"""Lines as a page prints them become paragraphs: told by indents, room at a line's end, size and place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.details import wordlists

_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_BULLET = re.compile(r"(?:[•‣▪●◦○■–*·]|\(?\d{1,3}[.)])\s")
_HALF = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_OTHER_HALF = re.compile(r"[^\W\d_]+")
# Type sizes that differ by more than this are of two paragraphs: body text and its heading.
_SAME_SIZE = 1.15
# In type sizes: an indent is wider than this, and columns start further apart than that.
_INDENT, _COLUMN = 0.6, 3.0
# Baselines of one paragraph are less than this many times the usual distance apart.
_GAP = 1.35
# An average letter and the space before it, in type sizes.
_LETTER = 0.48


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page; coordinates in points from the page's top left.

    ``box`` is the index on its page of the group of lines it belongs to, ``size`` that of its letters, and ``margin``
    is true where headers and footers stand.
    """

    text: str
    page: int
    box: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    margin: bool = False


def joined(lines: Sequence[Line]) -> list[str]:
    """The paragraphs of lines in reading order, words broken at a line's end made whole.

    Cost grows in line with the number of lines.
    """
    if not lines:
        return []
    columns = _Columns(lines)
    words = {word.lower() for line in lines for word in re.findall(r"[\w-]+", line.text)}
    paragraphs, current = [], [lines[0].text]
    for before, line in pairwise(lines):
        if columns.goes_on(before, line):
            current.append(line.text)
        else:
            paragraphs.append(_join(current, words))
            current = [line.text]
    paragraphs.append(_join(current, words))
    return paragraphs


class _Columns:
    """The columns of all pages: where each begins and ends, and how far apart its lines are."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._edges: dict[tuple[int, int], tuple[float, float]] = {}
        self._boxes: dict[tuple[int, int], list[Line]] = {}
        for line in lines:
            self._boxes.setdefault((line.page, line.box), []).append(line)
            for key in self._keys(line):
                left, right = self._edges.get(key, (line.left, line.right))
                self._edges[key] = (min(left, line.left), max(right, line.right))

    def goes_on(self, before: Line, line: Line) -> bool:
        """Whether a line goes on with the paragraph of the line before it."""
        if max(before.size, line.size) > _SAME_SIZE * min(before.size, line.size) or _BULLET.match(line.text):
            return False
        ends = bool(_END.search(before.text))
        if not ends and line.text[0].islower():
            return True
        if _HALF.search(before.text) and line.text[0].islower():
            return True
        left, _ = self._edge(line)
        right = self._edge(before)[1]
        first = line.text.split(maxsplit=1)[0]
        fits = before.right + (len(first) + 1) * _LETTER * line.size < right
        if (before.page, before.box) == (line.page, line.box):
            indented = line.left > left + _INDENT * line.size and before.left < line.left - _INDENT * line.size
            return not fits and not indented and not self._is_apart(before, line)
        moved_on = line.page != before.page or line.top < before.top
        return moved_on and not ends and not fits

    def _edge(self, line: Line) -> tuple[float, float]:
        return self._edges[self._keys(line)[0]]

    def _keys(self, line: Line) -> tuple[tuple[int, int], ...]:
        """The line's column, and the places a little left of it that an indented line's column begins at."""
        step = _COLUMN * line.size
        place = int(line.left // step)
        return ((line.page, place), (line.page, place - 1), (line.page, place + 1))

    def _is_apart(self, before: Line, line: Line) -> bool:
        """Whether more room is left between two lines of a box than between its closest ones."""
        box = self._boxes[line.page, line.box]
        usual = min((b.top - a.top for a, b in pairwise(box) if b.top > a.top), default=0.0)
        return usual > 0 and line.top - before.top > _GAP * usual


def _join(lines: Sequence[str], words: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        half, other = _HALF.search(text), _OTHER_HALF.match(line)
        if not half or not other or not other[0][0].islower():
            text += f" {line}"
        elif _is_compound(half[1].lower(), other[0].lower(), words):
            text += line
        else:
            text = text[:-1] + line
    return text


def _is_compound(first: str, second: str, words: set[str]) -> bool:
    """Whether a word broken at its hyphen has one anyway, as the rest of the text or two common words tell."""
    whole, compound = first + second, f"{first}-{second}"
    common = wordlists.words("common")
    if whole in words or whole in common:
        return False
    return compound in words or (first in common and second in common and len(second) > 2)
