"""The map of links, on a screen of its own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from compare.comparison import Comparison
from tui.drawing.styled import Piece, fit, line
from tui.items.item import Target
from tui.items.link_map import LEGEND, map_lines
from tui.layout.cursor import Cursor
from tui.screens.painted import PaintedScreen
from tui.widgets.bar import Bar

_STYLES = {"!": "alarm", "=": "agrees", "~": "unique", "┼": "here"}


class LinkMap(PaintedScreen[Target | None]):
    """Where the facts that both tell lie in either report: their order, what is crowded, what is far apart."""

    CSS = """
    LinkMap { layout: vertical; overflow: hidden; }
    LinkMap #map { height: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape,enter,h,left,M", "leave", show=False)]

    def __init__(self, comparison: Comparison, here: Cursor) -> None:
        super().__init__()
        self._comparison = comparison
        self._here = here
        self._head, self._map, self._foot = Bar(id="title"), Bar(id="map"), Bar(id="status")

    def compose(self) -> ComposeResult:
        """A head, the map, the signs."""
        yield self._head
        yield self._map
        yield self._foot

    def on_resize(self) -> None:
        """Draw the map to the new size."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        a, b, width = self._comparison.a, self._comparison.b, self.size.width
        names = line(Piece(f" A → {a.name}", "heading"), Piece(f" · B ↓ {b.name}", "label"))
        self._head.show([fit(names, width)])
        self._map.show(map_lines(self._comparison, self._here, width, self._map.size.height))
        signs = (p for sign, what in LEGEND for p in (Piece(f" {sign}", _STYLES[sign]), Piece(f" {what} ")))
        self._foot.show([fit((Piece(" q", "key"), Piece(" back "), *signs), width)])

    def action_leave(self) -> None:
        """Back to the texts."""
        self.dismiss(None)
