"""A screen with a list: choose an entry, and the reading screen goes there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.drawing.styled import Piece, fit, line
from tui.items.seen import Seen
from tui.screens.over import OverScreen
from tui.widgets.bar import Bar
from tui.widgets.listing import Listing


class ListingScreen(OverScreen):
    """Shows the items that ``refill`` gives; dismissed with the target that was chosen, or None."""

    CSS = """
    ListingScreen { layout: vertical; overflow: hidden; }
    Listing {
        height: 1fr; overflow: hidden hidden; scrollbar-size: 0 0; background: $background; color: $foreground;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "step(1)", show=False),
        Binding("k,up", "step(-1)", show=False),
        Binding("space,pagedown,ctrl+f", "step(10)", show=False),
        Binding("b,pageup,ctrl+b", "step(-10)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("enter,l,right", "choose", show=False),
        Binding("q,escape,h,left", "leave", show=False),
    ]

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen)
        self.bar, self.listing, self.foot = Bar(id="title"), Listing(), Bar(id="status")

    def compose(self) -> ComposeResult:
        """A head, the list, a foot."""
        yield self.bar
        yield self.listing
        yield self.foot

    def renew(self, seen: Seen) -> None:
        """List what is there by now, with the cursor on the same entry, or else at the same height."""
        at, chosen = self.listing.at, self.listing.chosen
        super().renew(seen)
        self.listing.find(chosen, at)

    def show_keys(self) -> None:
        """Say how to move, choose and leave."""
        keys = (("Enter", "go there"), ("j k", "move"), ("q", "back"))
        self.foot.show([tuple(p for key, what in keys for p in (Piece(f" {key}", "key"), Piece(f" {what} ")))])

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.listing.step(by)

    def action_first(self) -> None:
        """To the first item."""
        self.listing.go(0)

    def action_last(self) -> None:
        """To the last item."""
        self.listing.step(1_000_000_000)

    def action_choose(self) -> None:
        """Leave, and go where the item leads."""
        item = self.listing.chosen
        if item is not None and item.target is not None:
            self.dismiss(item.target)
        elif item is not None and item.says:
            self.foot.show([fit(line(f" {item.says}"), self.size.width)])

    def on_listing_chosen(self) -> None:
        """The mouse chooses as Enter does."""
        self.action_choose()
