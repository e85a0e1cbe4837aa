"""The prompt at the foot of the screen: what is asked, and below it a line to write on."""

from collections.abc import Callable, Sequence
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from compare.reading.clean import is_unsafe
from tui.actions.stage import Question
from tui.drawing.styled import Piece, fit, line, spread
from tui.widgets.bar import Bar

_JOINERS = "\u200c\u200d"


class _Line(Input):
    """A line to write on. What is pasted, or stood there, may come from anyone: nothing in it is obeyed or hidden."""

    def validate_value(self, value: str) -> str:
        """Leave out what is no text; joiners stay, for Persian is typed with them."""
        return "".join(char for char in " ".join(value.splitlines()) if char in _JOINERS or not is_unsafe(char))


class Prompt(Vertical):
    """Asks one of several questions; Tab goes to the next, Enter hands on what is written, Esc gives up.

    Args:
        questions: What may be asked; the first is.
        answered: Given what is to be done then: nothing where the editor gave up.
    """

    DEFAULT_CSS = """
    Prompt { height: 2; dock: bottom; background: $surface; }
    Prompt #asked { height: 1; background: $panel; color: $foreground; }
    Prompt Input { height: 1; border: none; padding: 0 1; background: $surface; }
    """

    def __init__(self, questions: Sequence[Question], answered: Callable[[Callable[[], None]], None]) -> None:
        super().__init__()
        self._questions = questions
        self._then = answered
        self._open = True
        self._at = 0
        self._asked = Bar(id="asked")
        self._input = _Line(questions[0].words, compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """What is asked, over what is written."""
        yield self._asked
        yield self._input

    def on_mount(self) -> None:
        """Take the keys; not where it was answered already, by what was typed ahead."""
        if self._open:  # with the focus on a line that is gone, all keys would go there
            self.screen.set_focus(self._input)

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

    def take(self, key: str, character: str | None) -> None:
        """Take a key that was typed before the line could have the focus: none is lost, or taken for a command."""
        steps = {"tab": 1, "down": 1, "shift+tab": -1, "up": -1}
        if key == "enter":
            self._answer(self._input.value)
        elif key == "escape":
            self._answered(lambda: None)
        elif key in steps:
            self._turn(steps[key])
        elif key == "backspace":
            self._input.value = self._input.value[:-1]
        elif character is not None and character.isprintable():
            self._input.value += character
            self._input.cursor_position = len(self._input.value)

    def _answered(self, do: Callable[[], None]) -> None:
        self._open = False
        self._then(do)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on what was typed."""
        event.stop()
        self._answer(event.value)

    def _answer(self, words: str) -> None:
        self._answered(partial(self._questions[self._at].then, words))

    def on_key(self, event: events.Key) -> None:
        """Give up on Esc, go from question to question on Tab."""
        if event.key in ("escape", "tab", "shift+tab", "up", "down"):
            event.stop()
            event.prevent_default()
            self.take(event.key, None)
