"""What an editor does at the screen, what it may cost, and how it is measured."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.terminal.pseudoterminal import Terminal


@dataclass(frozen=True, slots=True)
class Action:
    """Keys that are pressed on a screen at rest; none stand for a window ten columns narrower.

    What it may cost at 120x40: bytes, seconds on this machine, seconds on a line of 56 kbit/s and 150 ms; 0 where
    nothing was laid down.
    """

    name: str
    keys: str
    size: int = 0
    local: float = 0.0
    far: float = 0.0


ACTIONS: Sequence[Action] = (
    Action("next link", "n", 4_500, 0.025, 0.320),
    Action("next link again", "n", 4_500, 0.025, 0.320),
    Action("next disagreement", "d", 4_500, 0.025, 0.320),
    Action("counterpart (cursor, no scrolling)", "c", 1_000, 0.016, 0.200),
    Action("cursor down, other details", "j"),
    Action("cursor up, other details", "k"),
    Action("scroll a line", "\x05", 800, 0.020, 0.290),
    Action("page down", " ", 7_600, 0.025, 0.420),
    Action("page up", "b", 7_600, 0.025, 0.420),
    Action("threshold up", "+"),
    Action("threshold down", "-"),
    Action("other order", "o"),
    Action("first order again", "o"),
    Action("help", "?"),
    Action("help is left", "?"),
    Action("status only", "F", 170, 0.012, 0.230),
    Action("resize and re-wrap", "", 11_000, 0.100),
)

IN_VIM: Sequence[Action] = (
    Action("next link", "]c"),
    Action("next link again", "]c"),
    Action("cursor down, other details", "j"),
    Action("cursor up, other details", "k"),
    Action("scroll a line", "\x05"),
    Action("page down", "\x06"),
    Action("page up", "\x02"),
    Action("resize and re-wrap", ""),
)
"""What in ``vim -d`` comes nearest, under the same names."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What an action took: bytes, and seconds until the last of them."""

    size: int
    seconds: float


def act(terminal: Terminal, action: Action, quiet: float) -> Spent:
    """Do it, and wait until nothing has come for ``quiet`` seconds."""
    before, began = len(terminal.chunks), time.perf_counter()
    if action.keys:
        terminal.send(action.keys)
    else:
        terminal.resize(terminal.screen.columns - 10, terminal.screen.lines)
    terminal.settle(quiet)
    new = terminal.chunks[before:]
    return Spent(sum(len(chunk.data) for chunk in new), new[-1].at - began if new else 0.0)
