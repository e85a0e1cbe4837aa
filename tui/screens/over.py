"""Screens over the reading screen that show a comparison their own way."""

from tui.items.item import Target
from tui.items.seen import Seen
from tui.screens.left_once import LeftOnce
from tui.screens.painted import PaintedScreen


class OverScreen(PaintedScreen[Target | None], LeftOnce[Target | None]):
    """Dismissed with the place that was chosen, or None; drawn anew when something is decided or compared meanwhile."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    def on_resize(self) -> None:
        """Draw to the new size."""
        self.call_after_refresh(self.refill)

    def renew(self, seen: Seen) -> None:
        """Show what is decided or compared by now."""
        self.seen = seen
        self.refill()

    def refill(self) -> None:
        """Draw what is seen; how is the subclass's business."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave, and stay where the reading screen was."""
        self.dismiss(None)
