"""What is to stand on the terminal, kept up from the updates of Textual's compositor."""

from collections.abc import Iterable

from rich.color import ColorSystem
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from tui.frames.cells import BLANK, Row, UnexpectedError, cells_of
from tui.frames.pens import Pen, pen


class _Pens(dict[object, Pen]):
    """The pens of styles, on a terminal of so many colours."""

    def __init__(self, colors: ColorSystem) -> None:
        super().__init__()
        self._colors = colors

    def __missing__(self, style: object) -> Pen:
        if not isinstance(style, Style) or style.link:
            raise UnexpectedError(style)
        self[style] = found = pen(Strip.render_ansi(style, self._colors))
        return found


class Shadow:
    """The screen as Textual means it to be, cell by cell."""

    def __init__(self, colors: ColorSystem) -> None:
        self._pens = _Pens(colors)
        self.rows: list[Row] = []

    @property
    def width(self) -> int:
        """The width of the screen, in cells."""
        return len(self.rows[0]) if self.rows else 0

    def take(self, update: object) -> None:
        """Take over what an update changes.

        Raises:
            UnexpectedError: It is of a kind that is not known here.
        """
        if isinstance(update, LayoutUpdate):
            self._take_whole(update)
        elif isinstance(update, ChopsUpdate):
            self._take_parts(update)
        else:
            raise UnexpectedError(type(update))

    def _take_whole(self, update: LayoutUpdate) -> None:
        x, y, width, height = update.region
        if x or y or len(update.strips) != height:
            raise UnexpectedError(update.region)
        self.rows = [self._row(strips, width) for strips in update.strips]

    def _row(self, strips: Iterable[Strip], width: int) -> Row:
        row: Row = []
        for strip in strips:
            row += cells_of(strip, self._pens)
        return row if len(row) == width else (row + [BLANK] * width)[:width]

    def _take_parts(self, update: ChopsUpdate) -> None:
        """As ``ChopsUpdate.render_segments`` does: every strip that touches a span, up to the end of the span."""
        width, kept = self.width, list(self.rows)
        for y, first, end in update.spans:
            if not 0 <= y < len(kept):
                continue
            row = kept[y] = list(kept[y])
            for strip_end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is None or x > end or strip_end <= first:
                    continue
                whole = end > x >= first and strip_end <= end
                shown = strip if whole else strip.crop(0, min(strip_end, end) - x)
                cells = cells_of(shown, self._pens)[: width - x]
                row[x : x + len(cells)] = cells
        self.rows = kept
