"""Writing notes: on a passage, on a link, on a verdict; changing them and taking them back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from tui.actions.stage import Ask, Question, Sitting, Stage

if TYPE_CHECKING:
    # With the desk comes SQLite, which a glance at two reports does not need.
    from compare.review.decision import What
    from compare.review.reviewed import Note
    from tui.desk import Desk
    from tui.items.subjects import Subject


class Noting:
    """The action that writes something down."""

    def __init__(self, stage: Stage, sitting: Sitting, ask: Ask) -> None:
        self._stage = stage
        self._sitting = sitting
        self._ask = ask

    def write(self) -> None:
        """Ask for a note on what is looked at: the verdict that was gone to, else the passage, its link, a verdict.

        A note of one's own that is there already is offered first, to be changed or taken back.
        """
        desk = self._sitting.sit_down()
        if desk is None:
            self._stage.say_not_yet()
            return
        from tui.items.subjects import subjects

        found = subjects(desk.comparison, self._stage.view.cursor, self._stage.finding)
        self._ask(*(question for subject in found for question in self._questions(desk, subject)))

    def _questions(self, desk: Desk, subject: Subject) -> Iterator[Question]:
        notes = desk.reviewed.notes_on(subject.on)
        own = [note for note in notes if note.author == desk.author]
        new = Question(
            f"{'another note' if notes else 'note'} on {subject.says}",
            partial(self._write, subject),
            short=f"another on the {subject.name}" if notes else f"on the {subject.name}",
        )
        changes = [
            Question(
                f"change the note on {subject.says}; empty takes it back",
                partial(self._change, note),
                note.text,
                short=f"change that on the {subject.name}",
            )
            for note in sorted(notes, key=lambda note: note not in own)
        ]
        yield from (*changes, new) if own else (new, *changes)

    def _write(self, subject: Subject, words: str) -> None:
        if words.strip():
            from compare.review.deciding import note

            self._decide(note(subject.target, words.strip()), f"noted on the {subject.name}")

    def _change(self, note: Note, words: str) -> None:
        from compare.review.deciding import delete_note, edit_note

        if not words.strip():
            self._decide(delete_note(note), "note taken back")
        elif words.strip() != note.text:
            self._decide(edit_note(note, words.strip()), "note changed")

    def _decide(self, what: What, done: str) -> None:
        desk = self._sitting.sit_down()
        if desk is not None:
            desk.as_computed = False
            desk.decide(what)
            self._sitting.show_decided(desk.trouble or done)
