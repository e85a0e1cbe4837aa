"""A block of lines of a fixed size that changes without a relayout: title, detail and status are made of it."""

from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.drawing.styled import StyledLine
from tui.widgets.strips import Styles, strip_of


class Bar(Widget):
    """Shows styled lines from the top; what does not fit below is cut off.

    ``Static.update`` lays the whole screen out again, about 30 ms and 4 kB a key; this only draws the lines that
    changed.
    """

    can_focus = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own parameter
        super().__init__(id=id)
        self._lines: Sequence[StyledLine] = ()
        self._styles: Styles | None = None

    def show(self, lines: Sequence[StyledLine]) -> None:
        """Show ``lines`` in place of what stood there."""
        before, self._lines = self._lines, lines
        changed = [y for y in range(self.size.height) if _at(lines, y) != _at(before, y)]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    @property
    def lines(self) -> Sequence[StyledLine]:
        """What is shown."""
        return self._lines

    def render_line(self, y: int) -> Strip:
        """Draw line ``y`` of the block."""
        if self._styles is None:
            self._styles = Styles(self)
        return strip_of(_at(self._lines, y), self.size.width, self._styles)

    def notify_style_update(self) -> None:
        """Forget the styles of the old theme."""
        super().notify_style_update()
        self._styles = None


def _at(lines: Sequence[StyledLine], y: int) -> StyledLine:
    return lines[y] if y < len(lines) else ()
