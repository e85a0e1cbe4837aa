"""A list of items of one or more lines each, drawn line by line: opens as quickly with ten thousand as with ten."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.drawing.styled import Piece
from tui.items.item import Item
from tui.widgets.strips import Styles, strip_of


class Listing(ScrollView):
    """Items from top to bottom, one of them under the cursor; headings are passed over."""

    can_focus = False  # the screen has the keys

    @dataclass
    class Chosen(Message):
        """The mouse chose the item at the cursor."""

    def __init__(self) -> None:
        super().__init__(id="listing")
        self._items: Sequence[Item] = ()
        self._tops: list[int] = [0]
        self.at = 0
        """The index of the item under the cursor."""

    def show(self, items: Sequence[Item], at: int = 0) -> None:
        """Show other items, with the cursor on one of them."""
        self._items = items
        self._tops = list(accumulate((len(item.lines) for item in items), initial=0))
        self.virtual_size = Size(self.size.width, self._tops[-1])
        self.at = 0
        self.refresh()
        self.go(at)

    @property
    def chosen(self) -> Item | None:
        """The item under the cursor; None in an empty list."""
        return self._items[self.at] if self._items else None

    def find(self, item: Item | None, near: int) -> None:
        """Move the cursor to the item that leads where ``item`` does; where there is none, to the one at ``near``."""
        target = item.target if item else None
        same = (i for i, each in enumerate(self._items) if target is not None and each.target == target)
        self.go(next(same, near))

    def step(self, by: int) -> None:
        """Move the cursor by so many items that can be chosen."""
        stops = [i for i, item in enumerate(self._items) if item.is_stop]
        if stops:
            place = bisect_right(stops, self.at) - 1 + by
            self.go(stops[min(max(place, 0), len(stops) - 1)])

    def go(self, index: int) -> None:
        """Move the cursor to an item, or to the next one after it that can be chosen."""
        stops = [i for i, item in enumerate(self._items) if item.is_stop and i >= index]
        before, self.at = self.at, stops[0] if stops else min(index, max(len(self._items) - 1, 0))
        for each in {before, self.at} & set(range(len(self._items))):
            self.refresh_lines(self._tops[each], len(self._items[each].lines))
        if self._items:
            self._reveal(self._tops[self.at], self._tops[self.at + 1])

    def _reveal(self, first: int, end: int) -> None:
        top, room = self.scroll_offset.y, self.size.height
        if first < top:
            # The heading above the first item comes into view with it.
            self.scroll_to(y=0 if self.at <= 1 else first, animate=False, force=True)
        elif end > top + room:
            self.scroll_to(y=end - room, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Draw line ``y`` of the visible part."""
        styles, width = Styles(self), self.size.width
        place = y + self.scroll_offset.y
        index = bisect_right(self._tops, place) - 1
        if index >= len(self._items):
            return Strip.blank(width, styles[""])
        pieces = self._items[index].lines[place - self._tops[index]]
        if index == self.at and self._items[index].is_stop:
            words = [Piece(piece.text, f"{piece.style} cursor") for piece in pieces]
            return strip_of((Piece("▌", "here cursor"), *words), width, styles, "cursor")
        return strip_of((Piece(" "), *pieces), width, styles)

    def on_click(self, event: events.Click) -> None:
        """Choose the item under the mouse."""
        event.stop()
        index = bisect_right(self._tops, event.y + self.scroll_offset.y) - 1
        if index < len(self._items) and self._items[index].is_stop:
            self.go(index)
            self.post_message(self.Chosen())
