"""The least that Textual can do: one Static. What Synoptic's start is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text at the foot of the screen, so that it stands when the whole frame is there."""

    CSS = "Static { height: 1fr; content-align: left bottom; }"
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """The one line."""
        yield Static("the minimal screen stands")


if __name__ == "__main__":
    Minimal().run()
