"""The Textual application: two reports, and the reading screen over them."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from compare.reading import Page
from tui.actions import ACTIONS, shown
from tui.screens.reading import Reading
from tui.themes import DARK, THEMES, theme_for

if TYPE_CHECKING:
    from tui.watching import WatchedFile


class Synoptic(App[None]):
    """Opens on the reading screen; everything else is reached from there."""

    TITLE = "Synoptic"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "quit", show=False, priority=True)]

    def __init__(
        self,
        a: Page,
        b: Page,
        threshold: float | None,
        *,
        include_fenced: bool,
        review: Path | None = None,
        watched: Sequence[WatchedFile] = (),
    ) -> None:
        super().__init__()
        self.animation_level = "none"  # an animated page writes 320 kB, a still one 15
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_for(self.console.color_system)
        self._reading = Reading(a, b, threshold, include_fenced=include_fenced, review=review)
        self._reading.watched = watched

    def get_default_screen(self) -> Screen[None]:
        """Open on the reading screen."""
        return self._reading

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our own style names, for themes that do not set them."""
        return DARK.variables

    def on_mount(self) -> None:
        """Leave in good order when the line drops or the system asks: Textual alone would leave the terminal raw."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the reading screen, by name, in the command palette."""
        for action in ACTIONS if screen is self._reading else ():
            keys = " ".join(shown(key) for key in action.keys)
            yield SystemCommand(action.title, f"{action.says} ({keys})", partial(screen.run_action, action.name))
        yield SystemCommand("Theme", "change the colours", self.action_change_theme)
