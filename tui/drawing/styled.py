"""Styled text before it meets the screen: words with the name of a style, cut and padded by terminal cells.

Style names are component classes (``app.tcss``): a test reads them, a theme changes them, and no markup is ever
parsed, so text from a report stays text.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size


class Piece(NamedTuple):
    """Words in one style."""

    text: str
    style: str = ""


StyledLine = tuple[Piece, ...]


def line(*pieces: Piece | str) -> StyledLine:
    """A line of pieces; a bare string is in the plain style."""
    return tuple(piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)


def width_of(pieces: Iterable[Piece]) -> int:
    """The width of a line, in cells."""
    return sum(cell_len(piece.text) for piece in pieces)


def fit(pieces: Sequence[Piece], width: int, *, ellipsis: str = "…") -> StyledLine:
    """Cut a line to at most ``width`` cells; what is cut off is shown by the ellipsis."""
    if width_of(pieces) <= width:
        return tuple(pieces)
    room = max(width - cell_len(ellipsis), 0)
    fitted: list[Piece] = []
    for piece in pieces:
        cells = cell_len(piece.text)
        if cells >= room:
            cut = set_cell_size(piece.text, room) if room else ""
            fitted.append(Piece((cut.rstrip() + ellipsis)[: max(width, 0)], piece.style))
            break
        fitted.append(piece)
        room -= cells
    return tuple(fitted)


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> StyledLine:
    """``left`` and ``right`` at the two ends of ``width`` cells; the left gives way where both do not fit."""
    right = fit(right, width)
    left = fit(left, max(width - width_of(right) - 1, 0))
    space = width - width_of(left) - width_of(right)
    return (*left, Piece(" " * space), *right)
