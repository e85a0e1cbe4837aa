"""What the editor decided, as it is shown: stamps in the gutter, words in the details, a count in the status. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.reading import printable
from compare.report import sentences_of
from compare.side import Side
from tui.drawing.styled import Piece, StyledLine, line
from tui.drawing.wrapped import wrapped
from tui.layout.cursor import Cursor

if TYPE_CHECKING:
    # Reviews come with the first decision, after the first paint.
    from compare.comparison import Comparison
    from compare.detail import Finding
    from compare.link import Link
    from compare.linked_finding import FindingKey
    from compare.review import Reviewed
    from compare.review.reviewed import LinkPlace, Note, PassagePlace

    On = PassagePlace | LinkPlace | FindingKey


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of a comparison; ``reviewed`` is None where nothing was.

    ``as_computed`` tells that the comparison is looked at without it; ``unsaved`` counts what is kept in memory only.
    """

    reviewed: Reviewed | None = None
    as_computed: bool = False
    unsaved: int = 0

    @property
    def shown(self) -> Reviewed | None:
        """What lies over the comparison that is looked at."""
        return None if self.as_computed else self.reviewed

    @property
    def progress(self) -> str:
        """How much is checked, for the status line; empty while nothing is."""
        if self.reviewed is None:
            return ""
        done, lost = self.reviewed.progress, len(self.reviewed.lost)
        unsaved = f"{self.unsaved} NOT SAVED · " if self.unsaved else ""
        return (f"{unsaved}checked {done.checked}/{done.passages} · " if done.checked else unsaved) + (
            f"{lost} not found again · " if lost else ""
        )

    def stamps(self, side: Side) -> Mapping[int, str]:
        """One cell for each sentence of a side that was checked (``✓``), or has a note (``*``) on it or on a link."""
        if self.shown is None:
            return {}
        stamps = {s: "✓" for (of, s), check in self.shown.checks.items() if of is side and not check.reworded}
        noted = (place for note in self.shown.notes for place in places_of(note.on, self.shown.comparison))
        return stamps | {place.sentence: "*" for place in noted if place.side is side}

    def told(self, cursor: Cursor, link: Link | None, width: int) -> list[StyledLine]:
        """What was decided of the passage under the cursor and of its link, on lines of ``width`` cells."""
        if self.shown is None:
            return []
        place = (cursor.side, cursor.sentence)
        notes = [*self.notes_on(place, width)]
        if link is not None:
            notes += self.notes_on((link.a, link.b), width, "on this link: ")
        check = self.shown.check(*place)
        if check is not None:
            said = "✓ checked" + (", but reworded since" if check.reworded else "")
            notes.append(line(Piece(said, "key"), Piece(f" · {printable(check.author)}", "label")))
        return notes

    def of_finding(self, finding: Finding, width: int) -> Iterator[StyledLine]:
        """What is held of a verdict, and noted on it, on lines of ``width`` cells."""
        if self.shown is None:
            return
        judgement = self.shown.judgement(finding)
        if judgement is not None:
            said = Piece(f"✓ {judgement.standing}", "key"), Piece(f" · {printable(judgement.author)}", "label")
            yield line(*said)
        from compare.linked_finding import finding_key  # a comparison is there: so is the engine

        yield from self.notes_on(finding_key(finding), width)

    def notes_on(self, on: On, width: int, what: str = "") -> Iterator[StyledLine]:
        """The notes on a passage, a link or a verdict; ``what`` they are on goes before the words."""
        for note in self.shown.notes_on(on) if self.shown else ():
            yield from note_lines(note, width, what)


def note_lines(note: Note, width: int, what: str = "") -> Iterator[StyledLine]:
    """A note with its author, wrapped to ``width`` cells; ``what`` it is on goes before the words."""
    words = Piece(printable(f"* {what}{note.text}"), "key")
    return wrapped((words, Piece(f" · {printable(note.author)}", "label")), width)


def places_of(on: On, comparison: Comparison) -> Iterable[Cursor]:
    """The passages that a note on a passage, a link or a verdict concerns."""
    if len(on) == 4:  # a verdict, known by the places of its details
        spans = zip(Side, on[2:], strict=True)
        found = ((side, sentences_of(comparison.report(side), span)) for side, span in spans if span is not None)
        return [Cursor(side, sentence) for side, sentences in found for sentence in sentences]
    if isinstance(on[0], Side):
        return [Cursor(on[0], on[1])]
    return [Cursor(Side.A, on[0]), Cursor(Side.B, on[1])]
