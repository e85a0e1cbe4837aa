"""The command palette: any action, or any theme, by its name."""

from typing import Any

from textual import on
from textual.command import CommandList, CommandPalette
from textual.widgets import Input
from textual.worker import Worker

from tui.screens.left_once import LeftOnce


class Palette(CommandPalette, LeftOnce[None]):
    """Textual's palette, which stands in a window of any size, and does what was chosen once."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turn no pages of a list that has no room on the screen: Textual 8.2 looks for its first line, and fails."""
        if action == "command_list" and not self.query_one(CommandList).scrollable_content_region:
            return False
        return super().check_action(action, parameters)

    def run_worker(self, work: Any, **options: Any) -> Worker[Any]:  # type: ignore[override]
        """Let a search that finds the palette left again, its list gone, fail alone: Textual 8.2 ends the program."""
        return super().run_worker(work, **(options | {"exit_on_error": False}))

    @on(Input.Submitted)
    def _submitted_once(self, event: Input.Submitted) -> None:
        """Pass over a second Enter, typed before the palette was gone: what was chosen would be done twice."""
        if not self.is_active:
            event.stop()
            event.prevent_default()
