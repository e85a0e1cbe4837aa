"""The list of what disagrees, and of all other findings, by verdict and kind."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from compare.detail import Kind
from tui.drawing.styled import Piece, line, spread
from tui.items.item import SCOPES, Item, finding_items, kinds_found
from tui.items.seen import Seen
from tui.screens.listing import ListingScreen


class Findings(ListingScreen):
    """Worst first; v goes through the verdicts, t through the kinds of detail."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "verdicts(1)", show=False),
        Binding("V", "verdicts(-1)", show=False),
        Binding("t", "kind(1)", show=False),
        Binding("T", "kind(-1)", show=False),
    ]

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen)
        self._scope = 0
        self._kind: Kind | None = None

    def renew(self, seen: Seen) -> None:
        """Forget a kind that there is no more."""
        if self._kind not in kinds_found(seen.comparison, SCOPES[self._scope][0]):
            self._kind = None
        super().renew(seen)

    def refill(self) -> None:
        """List the findings that pass both filters."""
        width = self.size.width
        name, _ = SCOPES[self._scope]
        items = finding_items(self.seen, name, self._kind, width)
        count = sum(item.target is not None for item in items)
        kind = f"{self._kind}" if self._kind else "all kinds"
        head = line(Piece(f" {name}", "heading"), Piece(f" · {kind} · {count}", "label"))
        self.bar.show([spread(head, line(Piece("v", "key"), " verdict  ", Piece("t", "key"), " kind "), width)])
        self.listing.show(items or [Item((line(Piece("nothing here", "label")),))])
        self.show_keys()

    def action_verdicts(self, by: int) -> None:
        """Show findings of other verdicts."""
        self._scope = (self._scope + by) % len(SCOPES)
        self._kind = None
        self.refill()

    def action_kind(self, by: int) -> None:
        """Show one kind of detail, or all."""
        kinds = [None, *kinds_found(self.seen.comparison, SCOPES[self._scope][0])]
        self._kind = kinds[(kinds.index(self._kind) + by) % len(kinds)]
        self.refill()
