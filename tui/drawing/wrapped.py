"""Styled lines that are too long for the screen, on several."""

from collections.abc import Iterator, Sequence

from tui.drawing.styled import Piece, StyledLine, width_of
from tui.layout.wrap import wrap


def wrapped(pieces: Sequence[Piece], width: int, indent: int = 2) -> Iterator[StyledLine]:
    """The pieces on one line where they fit, else wrapped to ``width`` cells, all lines but the first indented."""
    if width_of(pieces) <= width:
        yield tuple(pieces)
        return
    text = "".join(piece.text for piece in pieces)
    for index, (start, end) in enumerate(wrap(text, 0, len(text), max(width - indent, 1))):
        margin = (Piece(" " * indent),) if index else ()
        yield (*margin, *_cut(pieces, start, end))


def _cut(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    """What lies in ``[start, end)`` of all the pieces' text."""
    at = 0
    for piece in pieces:
        words = piece.text[max(start - at, 0) : max(end - at, 0)]
        if words:
            yield Piece(words, piece.style)
        at += len(piece.text)
