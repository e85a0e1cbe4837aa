"""The prompt at the foot of the screen: what is asked, and below it a line to write on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.actions.stage import Question
from tui.drawing.styled import Piece, fit, line, spread
from tui.widgets.bar import Bar


class Prompt(Vertical):
    """Asks one of several questions; Tab goes to the next, Enter hands on what is written, Esc gives up."""

    DEFAULT_CSS = """
    Prompt { height: 2; dock: bottom; background: $surface; }
    Prompt #asked { height: 1; background: $panel; color: $foreground; }
    Prompt Input { height: 1; border: none; padding: 0 1; background: $surface; }
    """

    @dataclass
    class Answered(Message):
        """What is to be done: nothing where it was given up."""

        do: Callable[[], None]

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(id="prompt")
        self._questions = questions
        self._at = 0
        self._asked = Bar(id="asked")
        self._input = Input(questions[0].words, compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """What is asked, over what is written."""
        yield self._asked
        yield self._input

    def on_mount(self) -> None:
        """Take the keys."""
        self._input.focus()

    def on_resize(self) -> None:
        """Say what is asked, in the room that there is."""
        self._show()

    def _show(self) -> None:
        width = self.size.width
        asked = line(Piece(f" {self._questions[self._at].says}", "heading"))
        if len(self._questions) == 1:
            self._asked.show([fit(asked, width)])
            return
        following = self._questions[(self._at + 1) % len(self._questions)]
        self._asked.show([spread(asked, line(Piece("Tab", "key"), f" {following.short} "), width)])

    def _turn(self, by: int) -> None:
        """Ask another question; words that were written go along, those that stood there do not."""
        before = self._questions[self._at].words
        self._at = (self._at + by) % len(self._questions)
        if self._input.value in ("", before):
            self._input.value = self._questions[self._at].words
            self._input.cursor_position = len(self._input.value)
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on what was typed."""
        event.stop()
        then, words = self._questions[self._at].then, event.value
        self.post_message(self.Answered(lambda: then(words)))

    def on_key(self, event: events.Key) -> None:
        """Give up on Esc, go from question to question on Tab."""
        steps = {"tab": 1, "down": 1, "shift+tab": -1, "up": -1}
        if event.key == "escape":
            self.post_message(self.Answered(lambda: None))
        elif event.key in steps:
            self._turn(steps[event.key])
        else:
            return
        event.stop()
        event.prevent_default()
