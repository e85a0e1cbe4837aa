"""A screen as cells: what stands in each column of each row, and how it looks."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import combining

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment

from tui.frames.pens import PLAIN, Pen, blank
from tui.layout.wrap import is_even

Cell = tuple[str, Pen]
"""What a cell shows. A wide character stands in its first cell, and "" in the others that it takes; a mark that
combines stands with its letter."""

Row = list[Cell]
"""The cells of a row, one a column."""

BLANK: Cell = (" ", PLAIN)
"""A cell of an empty screen."""

FIRST_PICTURE = "\U0001f000"
"""From here on are emoji; terminals of different ages give them one cell or two."""


class UnexpectedError(Exception):
    """What is to be shown is none of the things that are known here."""


def cells_of(segments: Iterable[Segment], pens: "dict[object, Pen]") -> Row:
    """The cells of styled words; ``pens`` has the pen of each style.

    Raises:
        UnexpectedError: There is a control code among them.
    """
    row: Row = []
    for text, style, control in segments:
        if control:
            raise UnexpectedError(control)
        ink = pens[style] if style is not None else PLAIN
        if text.isascii() or is_even(text):
            row += [(each, ink) for each in text] if " " not in text else _with_blanks(text, ink)
        else:
            row += _wide(text, ink)
    return row


def _with_blanks(text: str, ink: Pen) -> Row:
    empty, letters = (" ", blank(ink)), ink
    return [empty if each == " " else (each, letters) for each in text]


@lru_cache(maxsize=2048)
def _wide(text: str, ink: Pen) -> Sequence[Cell]:
    graphemes, width = split_graphemes(text)
    if sum(cells for *_, cells in graphemes) != width or (graphemes and not graphemes[0][2]):
        # Nothing there for its first sign to stand on: it is drawn as a whole.
        return [(text, ink), *[("", ink)] * (width - 1)] if width else []
    row: Row = []
    lead = 0  # where the last character stands, for marks upon it
    for left, right, cells in graphemes:
        each = text[left:right]
        if not cells:
            row[lead] = (row[lead][0] + each, ink)
            continue
        lead = len(row)
        row.append((each, blank(ink) if each == " " else ink))
        row.extend([("", ink)] * (cells - 1))
    return row


@lru_cache(maxsize=2048)
def is_doubtful(text: str) -> bool:
    """Whether terminals disagree about how many cells a text takes: joined signs, emoji, marks without a letter."""
    if text.isascii():
        return False
    after = ""
    for each in text:
        if each >= FIRST_PICTURE or not (cell_len(each) or (after and combining(each))):
            return True
        after = each
    return False
