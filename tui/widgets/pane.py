"""One report on the screen: a line-API widget over a Column, drawn line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from compare.report import Span, sentences_of
from compare.side import Side
from tui.drawing.marks import Marks
from tui.drawing.passages import Highlights, draw
from tui.layout.column import Column
from tui.widgets.strips import Styles, strip_of

_MOST_STRIPS = 2_000  # about fifty screens of lines


class Pane(ScrollView):
    """A report's passages with a gutter of signs and fact numbers.

    It keeps nothing but what it was given to draw, and the strips it drew. ``show`` gives it another layout;
    ``point`` moves the cursor and draws only the lines that change.
    """

    can_focus = False  # the screen has the keys

    @dataclass
    class Pointed(Message):
        """The mouse pointed at a sentence."""

        side: Side
        sentence: int

    @dataclass
    class Wheeled(Message):
        """The mouse wheel turned by so many lines, down if positive."""

        side: Side
        lines: int

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"pane-{side}")
        self.side = side
        self._shown: tuple[Column, Marks] | None = None
        self._pointed: frozenset[int] = frozenset()
        self._found: tuple[Span, ...] = ()
        self._spotted: Span | None = None
        self._strips: dict[tuple[int, frozenset[int]], Strip] = {}
        self._styles: Styles | None = None

    def show(self, column: Column, marks: Marks) -> None:
        """Draw another layout, or the same one with other marks."""
        if self._shown is None or self._shown[0].report is not column.report:
            self._pointed, self._found, self._spotted = frozenset(), (), None  # places in another report
        self._shown = column, marks
        self._strips.clear()
        self.virtual_size = Size(self.size.width, column.height)
        self.refresh()

    def point(self, sentences: frozenset[int]) -> None:
        """Move the cursor marks to these sentences."""
        changed = sentences ^ self._pointed
        self._pointed = sentences
        for sentence in changed:
            self._redraw(sentence)

    def spot(self, words: Span | None) -> None:
        """Mark the words of the finding that is looked at."""
        if words != self._spotted:
            stale = [span for span in (words, self._spotted) if span is not None]
            self._spotted = words
            if self._shown is not None:
                report = self._shown[0].report
                for sentence in {s for span in stale for s in sentences_of(report, span)}:
                    self._redraw(sentence)

    def _redraw(self, sentence: int) -> None:
        """Draw the lines of a sentence again."""
        if self._shown is None:
            return
        first, end = self._shown[0].lines_of(sentence)
        for key in [key for key in self._strips if first <= key[0] < end]:
            del self._strips[key]
        self.refresh_lines(first, end - first)

    def find(self, hits: Sequence[Span]) -> None:
        """Mark what a search found, in reading order."""
        if hits or self._found:
            self._found = tuple(hits)
            self._strips.clear()
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw line ``y`` of the visible part."""
        if self._styles is None:
            self._styles = Styles(self)
        width = self.size.width
        place = y + self.scroll_offset.y
        line = self._shown[0].line(place) if self._shown else None
        if line is None or self._shown is None:
            return Strip.blank(width, self._styles[""])
        shown = range(line.passage.first, line.passage.last + 1)
        pointed = frozenset(sentence for sentence in self._pointed if sentence in shown)
        strip = self._strips.get((place, pointed))
        if strip is None:
            if len(self._strips) >= _MOST_STRIPS:
                self._strips.clear()
            column, marks = self._shown
            pieces = draw(line, column.report, marks, Highlights(pointed, self._found, self._spotted))
            rest = "cursor" if pointed and len(shown) == 1 else ""
            strip = self._strips[place, pointed] = strip_of(pieces, width, self._styles, rest)
        return strip

    def notify_style_update(self) -> None:
        """Forget strips drawn under the old theme."""
        super().notify_style_update()
        self._strips.clear()
        self._styles = None

    def on_click(self, event: events.Click) -> None:
        """Point at the sentence under the mouse."""
        line = self._shown[0].line(event.y + self.scroll_offset.y) if self._shown else None
        if line is None or self._shown is None:
            return
        event.stop()
        column, marks = self._shown
        place = line.start + max(event.x - marks.gutter, 0)
        passage = column.report.sentences[line.passage.first : line.passage.last + 1]
        begun = [sentence.id for sentence in passage if sentence.start <= place]
        self.post_message(self.Pointed(self.side, begun[-1] if begun else line.passage.first))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll both panes together: the screen decides."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Wheeled(self.side, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll both panes together: the screen decides."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Wheeled(self.side, -3))
