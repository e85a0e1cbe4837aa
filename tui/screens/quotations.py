"""The quotations of each speaker in both reports, side by side."""

from compare.speakers import Sameness
from tui.drawing.styled import Piece, line
from tui.items.item import Item
from tui.items.quotations import quotation_items
from tui.screens.listing import ListingScreen


class Quotations(ListingScreen):
    """Speakers whom both reports quote first."""

    def refill(self) -> None:
        """List all quotations whose speaker is known by name."""
        speakers = self.seen.comparison.speakers
        altered = sum(pair.sameness is Sameness.ALTERED for speaker in speakers for pair in speaker.pairs)
        both = sum(speaker.in_both for speaker in speakers)
        counts = f" · {len(speakers)} speakers, {both} in both reports, {altered} quotations altered"
        self.bar.show([line(Piece(" quotations by speaker", "heading"), Piece(counts, "label"))])
        items = quotation_items(self.seen.comparison, self.size.width)
        self.listing.show(items or [Item((line(Piece("nobody is quoted by name", "label")),))])
        self.show_keys()
