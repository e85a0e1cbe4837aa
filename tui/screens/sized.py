"""What all screens share: they take the size that the terminal has now."""

from typing import Generic

from textual.events import Event, Resize
from textual.screen import Screen, ScreenResultType


class SizedScreen(Screen[ScreenResultType], Generic[ScreenResultType]):
    """A screen that never lays itself out for a size of the past.

    Textual's screen tells itself every size that it is laid out for. Told of two in quick succession, each with some
    other message between them, it would lay itself out for the one, then for the other, by turns and without an end.
    """

    async def on_event(self, event: Event) -> None:
        """Take any word of a size for the word that it is another."""
        now = self.app.size
        if isinstance(event, Resize) and event.size != now:
            event = Resize(now, now)
        await super().on_event(event)
