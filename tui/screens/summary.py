"""The overview of both reports: sources, origin, what only each has."""

from tui.drawing.styled import Piece, line
from tui.items.summary import summary_items
from tui.screens.listing import ListingScreen


class Summary(ListingScreen):
    """What the two reports are and where they come from."""

    def refill(self) -> None:
        """List it all; what has a place in a report can be gone to."""
        self.bar.show([line(Piece(" about these two reports", "heading"))])
        self.listing.show(summary_items(self.seen.comparison, self.size.width))
        self.show_keys()
