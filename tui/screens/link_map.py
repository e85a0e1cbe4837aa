"""The map of links, on a screen of its own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.drawing.styled import Piece, fit, line
from tui.items.link_map import LEGEND, map_lines
from tui.items.seen import Seen
from tui.screens.over import OverScreen
from tui.widgets.bar import Bar

_STYLES = {"!": "alarm", "=": "agrees", "~": "unique", "┼": "here"}


class LinkMap(OverScreen):
    """Where the facts that both tell lie in either report: their order, what is crowded, what is far apart."""

    CSS = """
    LinkMap { layout: vertical; overflow: hidden; }
    LinkMap #map { height: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape,enter,h,left,M", "leave", show=False)]

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen)
        self._head, self._map, self._foot = Bar(id="title"), Bar(id="map"), Bar(id="status")

    def compose(self) -> ComposeResult:
        """A head, the map, the signs."""
        yield self._head
        yield self._map
        yield self._foot

    def refill(self) -> None:
        """Draw the map to the size that there is."""
        comparison = self.seen.comparison
        a, b, width = comparison.a, comparison.b, self.size.width
        names = line(Piece(f" A → {a.name}", "heading"), Piece(f" · B ↓ {b.name}", "label"))
        self._head.show([fit(names, width)])
        self._map.show(map_lines(comparison, self.seen.here, width, self._map.size.height))
        signs = (p for sign, what in LEGEND for p in (Piece(f" {sign}", _STYLES[sign]), Piece(f" {what} ")))
        self._foot.show([fit((Piece(" q", "key"), Piece(" back "), *signs), width)])
