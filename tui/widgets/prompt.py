"""The one-line prompt at the foot of the screen."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input


class Prompt(Input):
    """Asks for words; Enter hands them on, Esc or an empty Enter closes."""

    DEFAULT_CSS = """
    Prompt { height: 1; border: none; padding: 0 1; background: $surface; dock: bottom; }
    """

    @dataclass
    class Answered(Message):
        """The words typed, empty where it was given up, and what is to be done with them."""

        words: str
        then: Callable[[str], None]

    def __init__(self, placeholder: str, then: Callable[[str], None]) -> None:
        super().__init__(placeholder=placeholder, id="prompt", compact=True)
        self._then = then

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on what was typed."""
        event.stop()
        self.post_message(self.Answered(event.value, self._then))

    def on_key(self, event: events.Key) -> None:
        """Give up on Esc."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Answered("", self._then))
