"""The keys, made from the action registry."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys.actions import ACTIONS, Action, shown
from tui.screens.left_once import LeftOnce

_SIGNS = (
    ("=", "verbatim or close"),
    ("~", "reworded"),
    ("!", "something disagrees"),
    ("+", "only in this report"),
    ("░", "fenced: comments, credits, boilerplate"),
    ("9", "a fact, by the same number on both sides: sure"),
    ("9· 9?", "the same: likely, faint"),
    ("↑ ↓", "also answers a passage shown above or below"),
    ("✓ *", "checked; a note was written"),
)
_WIDTH = 70  # cells that the sheet has for text where the screen is wide enough
_COLUMN = 22  # for the keys


class Help(ModalScreen[None], LeftOnce[None]):
    """What each key does, and what the signs mean."""

    CSS = """
    Help { align: center middle; background: $background 60%; }
    Help #sheet {
        width: 78; max-width: 100%; height: auto; max-height: 100%;
        padding: 1 2; background: $surface; border: round $accent;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,q,escape,enter,h", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, actions: Sequence[Action] = ACTIONS) -> None:
        super().__init__()
        self._actions = actions
        self._laid_out_for = 0

    def compose(self) -> ComposeResult:
        """One scrolling sheet."""
        self._laid_out_for = self.app.size.width
        with VerticalScroll(id="sheet"):
            yield Static(self._text(), id="text")

    def on_resize(self, event: Resize) -> None:
        """Lay the text out for the room that there is."""
        if event.size.width != self._laid_out_for:
            self._laid_out_for = event.size.width
            self.call_after_refresh(lambda: self.query_one("#text", Static).update(self._text()))

    def _text(self) -> Content:
        around = 2 * 3 + 2  # border and padding on both sides, the scrollbar
        # Content is literal: nothing in it is read as markup.
        return Content(help_text(self._actions, min(self._laid_out_for - around, _WIDTH)))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#sheet").scroll_relative(y=by, animate=False)


def help_text(actions: Sequence[Action] = ACTIONS, width: int = _WIDTH) -> str:
    """The help, as plain text ``width`` cells wide, with the keys that the actions have."""
    lines = [*wrap("Synoptic: two reports of one event, side by side", max(width, 1)), "", "Signs"]
    lines += [line for sign, says in _SIGNS for line in _entry(sign, says, width)]
    for group, members in groupby(actions, key=lambda action: action.group):
        lines += ["", group]
        for action in members:
            lines += _entry(" ".join(shown(key) for key in action.keys), action.says, width)
    closing = "? or q closes this help. A count before a move takes it so many times: 3n, 5j."
    return "\n".join([*lines, "", *wrap(closing, max(width, 1))])


def _entry(name: str, says: str, width: int) -> list[str]:
    """What a key or a sign is for, beside it; the lines after the first stand under their own column."""
    column = min(_COLUMN, max(width // 3, 1))
    first, *more = wrap(says, max(width - column - 2, 8))
    below = [f"  {'':<{column}}{line}" for line in more]
    if len(name) >= column:  # too long to stand beside it
        return [f"  {name}", f"  {'':<{column}}{first}", *below]
    return [f"  {name:<{column}}{first}", *below]
