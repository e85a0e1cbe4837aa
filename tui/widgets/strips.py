"""Styled pieces become strips, with the styles that the theme gives a widget's component classes."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.styled import Piece, fit, width_of

STYLES = frozenset(
    {
        "plain", "linked", "faint", "unique", "fenced", "disagrees", "differs", "shared", "found", "spotted", "gutter",
        "here", "cursor", "heading", "label", "key", "alarm", "agrees",
    }
)  # fmt: skip
"""Style names; each is a component class of the screens that show styled lines."""


class Styles(dict[str, Style]):
    """Rich styles by name under the current theme; "one two" is style one with style two laid over it."""

    def __init__(self, widget: Widget) -> None:
        super().__init__({"": widget.rich_style})
        self._widget = widget

    def __missing__(self, names: str) -> Style:
        style = self[""]
        for name in names.split():
            # "partial" leaves out what the class does not set, so that styles can be laid over one another.
            style += self._widget.screen.get_component_rich_style(name, partial=True)
        self[names] = style
        return style


def strip_of(pieces: Iterable[Piece], width: int, styles: Styles, rest: str = "") -> Strip:
    """A strip of exactly ``width`` cells: a long line is cut with an ellipsis, a short one filled up in ``rest``."""
    fitted = fit(tuple(pieces), width)
    segments = [Segment(piece.text, styles[piece.style]) for piece in fitted if piece.text]
    used = width_of(fitted)
    if used < width:
        segments.append(Segment(" " * (width - used), styles[rest]))
    return Strip(segments, max(used, width))
