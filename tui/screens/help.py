"""The keys, made from the action registry."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys.actions import ACTIONS, Action, shown

_LEGEND = """\
Signs      = verbatim or close    ~ reworded    ! something disagrees
           + only in this report  ░ fenced: comments, credits
           ✓ checked              * a note
Numbers    a fact has the same number on both sides
           9 sure    9· likely    9? faint
↑ ↓        this passage also answers one shown above or below"""


class Help(ModalScreen[None]):
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

    def compose(self) -> ComposeResult:
        """One scrolling sheet."""
        with VerticalScroll(id="sheet"):
            yield Static(Content(help_text(self._actions)))  # Content is literal: nothing in it is read as markup

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#sheet").scroll_relative(y=by, animate=False)


def help_text(actions: Sequence[Action] = ACTIONS) -> str:
    """The help, as plain text, with the keys that the actions have."""
    lines = ["Synoptic: two reports of one event, side by side", "", *_LEGEND.splitlines()]
    for group, members in groupby(actions, key=lambda action: action.group):
        lines += ["", group]
        for action in members:
            keys = " ".join(shown(key) for key in action.keys)
            lines.append(f"  {keys:<22}{action.says}")
    return "\n".join([*lines, "", "? or q closes this help. A count before a move takes it so many times: 3n, 5j."])
