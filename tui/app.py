"""The Textual application: two reports, and the reading screen over them."""

from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from compare.report import Report
from tui.screens.reading import Reading
from tui.themes import THEMES, theme_for


class Synoptic(App[None]):
    """Opens on the reading screen; everything else is reached from there."""

    TITLE = "Synoptic"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-medium"), (34, "-tall")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "quit", show=False, priority=True)]

    def __init__(self, a: Report, b: Report, threshold: float, *, include_fenced: bool) -> None:
        super().__init__()
        self.animation_level = "none"  # an animated page writes 320 kB, a still one 15
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_for(self.console.color_system)
        self._reading = Reading(a, b, threshold, include_fenced=include_fenced)

    def get_default_screen(self) -> Screen[None]:
        """Open on the reading screen."""
        return self._reading
