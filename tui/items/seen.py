"""What the lists are made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.items.decided import Decided
from tui.layout.cursor import Cursor

if TYPE_CHECKING:
    from compare.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Seen:
    """A comparison, what was decided of it, and where the editor is."""

    comparison: Comparison
    decided: Decided = field(default_factory=Decided)
    here: Cursor = field(default_factory=Cursor)
