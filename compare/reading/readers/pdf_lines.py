"""Lines as a page prints them become paragraphs: told by indents, room at a line's end, size and place."""

import re
from collections.abc import Sequence
from itertools import pairwise

from compare import wordlists
from compare.reading.readers.pdf_columns import Line
from compare.wordlists.lexicon import common

_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_BULLET = re.compile(r"(?:[•‣▪●◦○■*·]|\(?\d{1,3}[.)])\s")
_HALF = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-‐\u00ad]$")
_OTHER_HALF = re.compile(r"[^\W\d_]+")
# "pre- and post-war": the hyphen stands for the rest of the word.
_CONJUNCTIONS = frozenset({"and", "or", "und", "oder", "et", "ou"})
_PREFIXES = frozenset({"non", "self"})
# Type sizes that differ by more than this are of two paragraphs: body text and its heading.
_SAME_SIZE = 1.15
# In type sizes: an indent is wider than this, and columns start further apart than that.
_INDENT, _COLUMN = 0.6, 3.0
# Baselines of one paragraph are less than this many times the usual distance apart.
_GAP = 1.35
# An average letter and the space before it, in type sizes.
_LETTER = 0.48

_Place = tuple[int, int, int]


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

    def __init__(self, lines: Sequence[Line]) -> None:
        self._edges: dict[_Place, tuple[float, float]] = {}
        for line in lines:
            for key in _places(line):
                left, right = self._edges.get(key, (line.left, line.right))
                self._edges[key] = (min(left, line.left), max(right, line.right))
        steps = sorted(b.top - a.top for a, b in pairwise(lines) if _same_column(a, b) and b.top > a.top)
        self._step = steps[len(steps) // 2] if steps else 0.0

    def goes_on(self, before: Line, line: Line) -> bool:
        """Whether a line goes on with the paragraph of the line before it."""
        if max(before.size, line.size) > _SAME_SIZE * min(before.size, line.size) or _BULLET.match(line.text):
            return False
        ends = bool(_END.search(before.text))
        if not ends and line.text[0].islower():
            return True
        first = line.text.split(maxsplit=1)[0]
        full = before.right + (len(first) + 1) * _LETTER * line.size >= self._edges[_places(before)[0]][1]
        if not _same_column(before, line):
            return full and not ends
        indented = line.left > self._edges[_places(line)[0]][0] + _INDENT * line.size
        if indented and before.left < line.left - _INDENT * line.size:
            return False
        return full and line.top - before.top < _GAP * self._step


def _same_column(before: Line, line: Line) -> bool:
    return (before.page, before.column) == (line.page, line.column)


def _places(line: Line) -> tuple[_Place, ...]:
    """Where in its column a line begins, and the places beside it, where an indented line's text may begin."""
    place = int(line.left // (_COLUMN * line.size))
    return tuple((line.page, line.column, place + step) for step in (0, -1, 1))


def _join(lines: Sequence[str], words: set[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        half, other = _HALF.search(text), _OTHER_HALF.match(line)
        if not half or not other or other[0] in _CONJUNCTIONS:
            text += f" {line}"
        elif other[0][0].islower() and not _is_compound(half[1].lower(), other[0].lower(), words):
            text = text[:-1] + line
        else:
            text += line
    return text


def _is_compound(first: str, second: str, words: set[str]) -> bool:
    """Whether a word broken at its hyphen has one anyway, as the rest of the text or two common words tell."""
    whole, compound = first + second, f"{first}-{second}"
    if whole in words:
        return False
    if compound in words or (first in _PREFIXES and whole not in wordlists.words("common")):
        return True
    return not common(whole) and len(first) > 2 and common(first) and common(second)
