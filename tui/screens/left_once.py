"""What all screens share that are laid over the reading screen: each is left once."""

from typing import Generic

from textual.await_complete import AwaitComplete
from textual.screen import ScreenResultType

from tui.screens.sized import SizedScreen


class LeftOnce(SizedScreen[ScreenResultType], Generic[ScreenResultType]):
    """A screen that takes no other with it; named last among the bases, for Textual styles a screen by its first.

    Two keys that leave it, typed at once, both arrive. Textual 8.2 takes away whatever is on top by then: the reading
    screen, and the program falls.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, once."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
