"""What all screens of painted lines share: one frame where Textual would write several."""

from contextlib import ExitStack
from typing import Generic

from textual.screen import ScreenResultType
from textual.widget import Widget

from tui.screens.sized import SizedScreen


class PaintedScreen(SizedScreen[ScreenResultType], Generic[ScreenResultType]):
    """A screen whose widgets draw styled lines, shown in whole frames."""

    def __init__(self) -> None:
        super().__init__()
        self._held = ExitStack()

    def hold(self) -> None:
        """Show nothing until ``release``: a first layout or another size takes one frame, in place of four or five."""
        self._held.close()
        self._held.enter_context(self.app.batch_update())

    def release(self) -> None:
        """Show everything, once the changes that were made so far have reached the screen."""
        for widget in self.walk_children(Widget):
            # Otherwise each says at its own next idle moment what it wants painted, some after the frame.
            widget._check_refresh()  # noqa: SLF001 - Textual has no other way to ask
        self.call_later(self._show)

    def _show(self) -> None:
        self._held.close()
        self.refresh()
        self._on_timer_update()  # now, not with the next tick of Textual's timer, up to 16 ms later

    def _compositor_refresh(self) -> None:
        """Draw nothing while nothing may be shown: what changed meanwhile is in the frame that shows it all."""
        if not self.app._batch_count:  # noqa: SLF001 - Textual keeps no public word of it
            super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        """Paint a new layout and whatever else changed in one frame.

        Textual 8.2 writes the new layout, then the whole screen once more if a repaint was asked for as well: 12 kB
        at the start and at every resize. Marking the screen as dirty beforehand makes the first frame whole.
        """
        if self._layout_required and self._repaint_required:
            self._dirty_widgets.add(self)
            self._repaint_required = False
        super()._on_timer_update()
