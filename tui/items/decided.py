"""What the editor decided, as it is shown: stamps in the gutter, words in the details, a count in the status. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.reading import printable
from compare.side import Side
from tui.drawing.styled import Piece, StyledLine, line
from tui.layout.cursor import Cursor

if TYPE_CHECKING:
    # Reviews come with the first decision, after the first paint.
    from compare.review import Reviewed


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of a comparison; ``reviewed`` is None where nothing was.

    ``as_computed`` tells that the comparison is looked at without it.
    """

    reviewed: Reviewed | None = None
    as_computed: bool = False

    @property
    def shown(self) -> Reviewed | None:
        """What lies over the comparison that is looked at."""
        return None if self.as_computed else self.reviewed

    def stamps(self, side: Side) -> Mapping[int, str]:
        """One cell for each sentence of a side that was checked (``✓``) or noted (``*``)."""
        if self.shown is None:
            return {}
        stamps = {s: "✓" for (of, s), check in self.shown.checks.items() if of is side and not check.reworded}
        for note in self.shown.notes:
            if isinstance(note.on, tuple) and note.on[0] is side:
                stamps[note.on[1]] = "*"
        return stamps

    def told(self, cursor: Cursor, key: str) -> list[StyledLine]:
        """What was decided of the passage under the cursor; ``key`` brings the decisions back as computed."""
        if self.as_computed:
            return [line(Piece(f"as computed, without decisions ({key})", "label"))]
        if self.shown is None:
            return []
        place = (cursor.side, cursor.sentence)
        said = [(note.author, f"* {note.text}") for note in self.shown.notes_on(place)]
        check = self.shown.check(*place)
        if check is not None:
            said.append((check.author, "✓ checked" + (", but reworded since" if check.reworded else "")))
        return [line(Piece(words, "key"), Piece(f" · {printable(author)}", "label")) for author, words in said]

    @property
    def progress(self) -> str:
        """How much is checked, for the status line; empty while nothing is."""
        if self.reviewed is None:
            return ""
        done, lost = self.reviewed.progress, len(self.reviewed.lost)
        return (f"checked {done.checked}/{done.passages} · " if done.checked else "") + (
            f"{lost} not found again · " if lost else ""
        )
