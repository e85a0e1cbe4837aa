"""The one-line search prompt at the foot of the screen."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input


class Prompt(Input):
    """Asks for words to search; Enter searches, Esc or an empty Enter closes."""

    @dataclass
    class Answered(Message):
        """The words typed; empty where the search was given up."""

        words: str

    def __init__(self) -> None:
        super().__init__(placeholder="search both reports", id="prompt", compact=True)

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on what was typed."""
        event.stop()
        self.post_message(self.Answered(event.value))

    def on_key(self, event: events.Key) -> None:
        """Give up on Esc."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Answered(""))
