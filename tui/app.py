"""The Textual application: two reports, and the reading screen over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.screen import Screen
from textual.theme import Theme, ThemeProvider

from compare.reading import Page
from tui.comparing import Comparing
from tui.drawing.themes import ANSI, DARK, THEMES, theme_for
from tui.frames.app import FramesApp
from tui.input.driver import KeysDriver
from tui.keys.actions import shown
from tui.screens.reading import Reading
from tui.settings.config import Config
from tui.settings.state import State
from tui.signals import answer_signals

if TYPE_CHECKING:
    from tui.watching import WatchedFile

_HINT_SEEN = "hint seen"


class Synoptic(FramesApp):
    """Opens on the reading screen; everything else is reached from there."""

    TITLE = "Synoptic"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
        Binding("ctrl+p", "command_palette", show=False),  # Textual's own would go before the keymap
    ]

    _themed = False

    def __init__(
        self,
        a: Page,
        b: Page,
        comparing: Comparing | None = None,
        *,
        review: Path | None = None,
        watched: Sequence[WatchedFile] = (),
        config: Config | None = None,
        state: State | None = None,
    ) -> None:
        super().__init__()
        if self.driver_class is LinuxDriver:  # not in a browser's page
            self.driver_class = KeysDriver
        self.animation_level = "none"  # an animated page writes 320 kB, a still one 15
        textuals = self.current_theme
        for theme in THEMES:
            self.register_theme(theme)
        for name in self.available_themes.keys() - {theme.name for theme in THEMES}:
            self.unregister_theme(name)  # Textual's own do not know our colours
        self._config, self._state = config or Config(), state
        self.changed_cells = not self._config.settings.full_frames
        self._shown_theme = self._first_theme()
        self._begin_with(self._shown_theme, in_place_of=textuals)
        self._reading = Reading(
            a,
            b,
            comparing or Comparing(),
            review=review,
            watched=watched,
            config=self._config,
        )
        if state is not None and self._config.settings.hint and not state.get(_HINT_SEEN):
            self._reading.greet()

    def get_default_screen(self) -> Screen[None]:
        """Open on the reading screen."""
        return self._reading

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our own style names, for themes that do not set them."""
        return DARK.variables

    def get_css_variables(self) -> dict[str, str]:
        """The colours by name; none while only Textual's first theme is there, which is never shown."""
        return super().get_css_variables() if self._themed else {}

    def on_mount(self) -> None:
        """Hear what the system asks, and what is chosen on screen."""
        answer_signals(self, mouse=self._config.settings.mouse)
        self.theme_changed_signal.subscribe(self, self._remember_theme)

    async def on_key(self, event: Key) -> None:
        """Hand keys to the reading screen by the keymap.

        Here, where they arrive after a list or the help was left, so that what is typed ahead is not lost with it; nor
        are letters that were typed before the prompt had the focus.
        """
        if not self._reading.is_attached:
            return  # the program is ending
        for_it = self.screen is self._reading and (self.focused is None or event.is_printable)
        if for_it and self._reading.take_key(event.key, event.character):
            event.prevent_default()

    def on_unmount(self) -> None:
        """Remember that the hint was seen, once the program was used."""
        if self._state is not None and self._reading.used:
            self._state.remember({_HINT_SEEN: "yes"})

    @property
    def lost(self) -> str:
        """After the end: what could not be saved, in a line; empty where nothing was lost."""
        sitting = self._reading.sitting
        return f"{sitting.unsaved} decisions could not be saved: {sitting.why_unsaved}" if sitting.unsaved else ""

    def _first_theme(self) -> str:
        """The theme that was asked for, or else the one last chosen on a terminal with as many colours."""
        suits = theme_for(self.console.color_system)
        self._theme_kept_as = f"theme on {'16' if suits == ANSI.name else '256'} colours"
        chosen = self._state.get(self._theme_kept_as) if self._state else ""
        return self._config.settings.theme or (chosen if chosen in self.available_themes else suits)

    def _begin_with(self, name: str, in_place_of: Theme) -> None:
        """Have a theme from the start.

        Set as it is set later, Textual would parse its styles and ours for its own first theme and then for this one.
        """
        self._themed = True
        theme = self.available_themes[name]
        if (theme.dark, theme.ansi) != (in_place_of.dark, in_place_of.ansi):  # with either goes more than colours
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())

    def _remember_theme(self, theme: Theme) -> None:
        """Keep a theme that was chosen on screen; the one that the program began with was not."""
        if theme.name != self._shown_theme and self._state is not None:
            self._state.remember({self._theme_kept_as: theme.name})
        self._shown_theme = theme.name

    def action_command_palette(self) -> None:
        """Find any action by its name."""
        from tui.screens.palette import Palette  # not needed before it is asked for

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def search_themes(self) -> None:
        """Find a theme by its name."""
        from tui.screens.palette import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder="Search for themes…"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the reading screen, by name, in the command palette."""
        for action in self._config.actions if screen is self._reading else ():
            keys = " ".join(shown(key) for key in action.keys)
            yield SystemCommand(action.title, f"{action.says} ({keys})", partial(self._reading.do, action))
        yield SystemCommand("Theme", "change the colours", self.action_change_theme)
