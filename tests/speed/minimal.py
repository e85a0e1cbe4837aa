"""The least that Textual can do: one Static. What Synoptic's start is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text, and no header, footer or palette."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """The one line."""
        yield Static("the minimal screen stands")

    def on_key(self) -> None:
        """Any key ends it."""
        self.exit()


if __name__ == "__main__":
    Minimal().run()
