"""Styled pieces become strips, in the colours of the theme."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing.looks import LOOKS
from tui.drawing.styled import Piece, fit, width_of


class Styles(dict[str, Style]):
    """Rich styles by name under the current theme; "one two" is style one with style two laid over it.

    Made anew by a widget when ``notify_style_update`` tells that the theme changed.
    """

    def __init__(self, widget: Widget) -> None:
        super().__init__({"": widget.rich_style})
        self._colors = widget.app.theme_variables
        self._few_colors = widget.app.native_ansi_color

    def __missing__(self, names: str) -> Style:
        style = self[""]
        for name in names.split():
            style += self._style(name)
        self[names] = style
        return style

    def _style(self, name: str) -> Style:
        look = LOOKS[name]
        few = self._few_colors and look.few_colors is not None
        attributes = (look.few_colors or "") if few else look.attributes
        color, on = (Color.parse(self._colors[each]).rich_color if each else None for each in (look.color, look.on))
        return Style.parse(attributes) + Style(color=color, bgcolor=on)


def strip_of(pieces: Iterable[Piece], width: int, styles: Styles, rest: str = "") -> Strip:
    """A strip of exactly ``width`` cells: a long line is cut with an ellipsis, a short one filled up in ``rest``."""
    fitted = fit(tuple(pieces), width)
    segments = [Segment(piece.text, styles[piece.style]) for piece in fitted if piece.text]
    used = width_of(fitted)
    if used < width:
        segments.append(Segment(" " * (width - used), styles[rest]))
    return Strip(segments, max(used, width))
