"""The list of passages, narrowed to what the editor works on."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from compare.detail import Kind
from tui.drawing.styled import Piece, line, spread
from tui.items.item import Item
from tui.items.passages import FILTERS, PassageList
from tui.items.seen import Seen
from tui.screens.listing import ListingScreen

_Each = TypeVar("_Each")


class Passages(ListingScreen):
    """Opens on the passage under the cursor; v goes through the filters, t the kinds of detail, s the speakers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "narrow(1)", show=False),
        Binding("V", "narrow(-1)", show=False),
        Binding("t", "kind(1)", show=False),
        Binding("T", "kind(-1)", show=False),
        Binding("s", "speaker(1)", show=False),
        Binding("S", "speaker(-1)", show=False),
    ]

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen)
        self._list = PassageList(seen)
        self._filter = FILTERS[0]
        self._kind: Kind | None = None
        self._speaker: str | None = None

    def renew(self, seen: Seen) -> None:
        """Forget a kind or a speaker that there is no more."""
        self._list = PassageList(seen)
        self._kind = self._kind if self._kind in self._list.by_kind else None
        self._speaker = self._speaker if self._speaker in self._list.by_speaker else None
        super().renew(seen)

    def refill(self) -> None:
        """List the passages that pass the filters."""
        items = self._list.items(self._filter, self._kind, self._speaker, self.size.width)
        count = sum(item.is_stop for item in items)
        parts = (f"{self._kind}" if self._kind else "all kinds", self._speaker or "all speakers", f"{count}")
        head = line(Piece(f" {self._filter}", "heading"), Piece(f" · {' · '.join(parts)}", "label"))
        keys = line(Piece("v", "key"), " filter  ", Piece("t", "key"), " kind  ", Piece("s", "key"), " speaker ")
        self.bar.show([spread(head, keys, self.size.width)])
        at = next((i for i, item in enumerate(items) if item.target and item.target.cursor == self.seen.here), 0)
        self.listing.show(items or [Item((line(Piece("nothing here", "label")),))], at)
        self.show_keys()

    def action_narrow(self, by: int) -> None:
        """Show passages that something else became of."""
        self._filter = _next(FILTERS, self._filter, by)
        self.refill()

    def action_kind(self, by: int) -> None:
        """Show passages with one kind of detail, or all."""
        self._kind = _next((None, *self._list.by_kind), self._kind, by)
        self.refill()

    def action_speaker(self, by: int) -> None:
        """Show passages that quote one person, or all."""
        self._speaker = _next((None, *self._list.by_speaker), self._speaker, by)
        self.refill()


def _next(all_of: Sequence[_Each], now: _Each, by: int) -> _Each:
    return all_of[(all_of.index(now) + by) % len(all_of)]
