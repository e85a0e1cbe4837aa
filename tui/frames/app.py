"""An application that writes to the terminal only what changed, and no more than the line to it carries."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import CursorPosition, Resize
from textual.screen import Screen

from tui.frames.former_sizes import forget_former_sizes

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui.frames.writer import FrameWriter

_RELIED_ON = ("_batch_count", "_closed", "_running", "_sync_available")
"""What Textual keeps of itself and has no public word for."""

_TICK = 1 / 60  # seconds between two looks at a line that is not free
_LAST_ANSWER = 2.0  # seconds that leaving waits for the terminal's answer, which else would be typed into the shell
_FOLLOWED = 0.1  # seconds in which a new size has usually reached the screen


class FramesApp(App[None]):
    """Writes the cells that changed, where Textual writes all that a changed widget draws.

    Textual's updates go into a grid of cells, and what is written is the difference between the grid and what stands
    on the terminal. While the line is busy nothing is written, and then the newest grid: held keys skip frames, they
    do not queue them.

    All of it leans on private ways of Textual. Where they are not as they are known here, in a browser, and with
    ``changed_cells`` switched off, Textual writes as it always does.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+l", "redraw", show=False)]

    changed_cells = True

    def __init__(self) -> None:
        super().__init__()
        self._frames: FrameWriter | None = None
        self._frames_sought = False
        self._waiting: asyncio.TimerHandle | None = None
        self._quiet_then: Callable[[], None] | None = None

    def on_mount(self) -> None:
        """Know when another program had the terminal."""
        self.app_resume_signal.subscribe(self, self._gone_on, immediate=True)

    # Showing

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Take an update over into the grid, and write what changed, now or as soon as the line is free."""
        frames = self._frame_writer()
        if frames is None or renderable is None or self._batch_count or self._closed or not self._running:
            super()._display(screen, renderable)
            return
        try:
            frames.take(renderable)
        except Exception:  # noqa: BLE001 - whatever goes wrong here, Textual's own way still shows the screen
            self._give_up()
        self._write_frame()
        self.post_display_hook()

    def _frame_writer(self) -> FrameWriter | None:
        if not self._frames_sought and self._driver is not None:
            self._frames_sought = True
            if self.changed_cells and not (self.is_headless or self.is_inline or self.is_web) and _is_known(self):
                with suppress(ImportError):
                    from tui.frames.writer import FrameWriter  # with Textual's compositor, which it takes apart

                    self._frames = FrameWriter(self._driver, self.console)
        return self._frames

    def _give_up(self) -> None:
        """Write as Textual does from now on, beginning with all of the screen."""
        self._frames = None
        self.call_later(self.refresh)

    def _write_frame(self) -> None:
        """Write what changed; later, where the line is not free."""
        frames = self._frames
        if frames is None or self._quiet_then is not None or frames.size != self.size:
            return  # not yet laid out for the size of the terminal: that is shown when it is
        if not frames.free:
            if self._waiting is None:
                self._waiting = asyncio.get_running_loop().call_later(_TICK, self._look_again)
            return
        try:
            frames.write(self.cursor_position, together=self._sync_available)
        except Exception:  # noqa: BLE001 - as in _display
            self._give_up()

    def _look_again(self) -> None:
        self._waiting = None
        if self._running and not self._closed:
            self._write_frame()

    def action_redraw(self) -> None:
        """Write all of the screen: another program wrote on it."""
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        if self._frames is not None:
            self._frames.forget()

    def _gone_on(self, _: object) -> None:
        """The terminal was another program's for a while: its answers were too."""
        self._forget()
        if self._frames is not None:
            self._frames.line.forget()

    def on_cursor_position(self, event: CursorPosition) -> None:
        """The terminal answers: what was written before it was asked has arrived."""
        event.stop()
        if self._frames is not None:
            self._frames.line.answered()
            self._write_frame()
        if self._quiet_then is not None:
            self._quiet()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, once the terminal has given the answer that is on its way."""
        self._when_quiet(partial(super().exit, result, return_code, message))

    def action_suspend_process(self) -> None:
        """Give the terminal back to the shell, likewise."""
        self._when_quiet(super().action_suspend_process)

    def _when_quiet(self, then: Callable[[], None]) -> None:
        """Do it when no answer is on its way any more: the shell would take that for typed."""
        if self._frames is None or self._quiet_then is not None or not self._frames.line.waits:
            then()
            return
        self._quiet_then = then
        asyncio.get_running_loop().call_later(_LAST_ANSWER, self._quiet)

    def _quiet(self) -> None:
        then, self._quiet_then = self._quiet_then, None
        if then is not None:
            then()

    # Sizes

    def on_resize(self, event: Resize) -> None:
        """Write a whole frame: terminals differ in what they keep of the former size."""
        self._forget()
        forget_former_sizes()
        if event.size == self.size:
            self._write_frame()
        asyncio.get_running_loop().call_later(_FOLLOWED, self._follow)

    def _follow(self) -> None:
        """See to it that the screen has the size of the terminal.

        Textual can lose a size among several in quick succession: a screen that is told of one tells itself once more,
        and that message takes the place of the next. And its timers of one stroke, through which sizes go, end without
        a stroke if the machine is busy in the wrong instant.
        """
        if not self._running or self._closed or not self.screen_stack:
            return
        if self.screen.outer_size != self.size:
            self.screen.post_message(Resize(self.size, self.size))
            asyncio.get_running_loop().call_later(_FOLLOWED, self._follow)


def _is_known(app: App[None]) -> bool:
    """Whether Textual writes to the terminal in the way that is taken over here."""
    parameters = list(inspect.signature(App._display).parameters)  # noqa: SLF001 - the very thing that is asked about
    return parameters == ["self", "screen", "renderable"] and all(hasattr(app, name) for name in _RELIED_ON)
