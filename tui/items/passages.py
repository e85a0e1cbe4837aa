"""The passages of both reports as a list, narrowed by what became of them, by kind of detail and by speaker. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from compare.detail import Kind
from compare.report import sentences_of
from compare.review.reviewed import Note
from compare.review.words import decision_in_words, on_one_line
from compare.side import Side
from tui.drawing.marks import DISAGREES, FENCED, UNIQUE, Mark, Marks
from tui.drawing.styled import Piece, StyledLine, line
from tui.items.decided import note_lines, places_of
from tui.items.item import Item, Target
from tui.items.seen import Seen
from tui.layout.cursor import Cursor

FILTERS = (
    "everything",
    "what disagrees",
    "linked",
    "only in A",
    "only in B",
    "not checked",
    "with a note",
    "decisions not found again",
)
"""What the list can be narrowed to, in the order in which a key goes through them."""


class PassageList:
    """The passages of a comparison, and what each is known for; worked out once, linear in sentences and details."""

    def __init__(self, seen: Seen) -> None:
        self._comparison = comparison = seen.comparison
        self._reviewed = seen.decided.shown
        self._marks = {s: Marks(comparison.report(s), s, comparison, seen.decided.stamps(s)) for s in Side}

    @cached_property
    def by_kind(self) -> Mapping[Kind, frozenset[Cursor]]:
        """The passages that hold a detail of each kind that there is, in the order of ``Kind``."""
        found: dict[Kind, set[Cursor]] = {kind: set() for kind in Kind}
        for side in Side:
            for detail in self._comparison.details(side):
                found[detail.kind].add(Cursor(side, detail.sentence))
        return {kind: frozenset(places) for kind, places in found.items() if places}

    @cached_property
    def by_speaker(self) -> Mapping[str, frozenset[Cursor]]:
        """The passages that quote each person."""
        found: dict[str, set[Cursor]] = {}
        for each in self._comparison.speakers:
            for pair in each.pairs:
                for side, printed in ((Side.A, pair.a), (Side.B, pair.b)):
                    if printed is not None:
                        ids = sentences_of(self._comparison.report(side), printed.detail.span)
                        found.setdefault(each.speaker, set()).update(Cursor(side, sentence) for sentence in ids)
        return {speaker: frozenset(places) for speaker, places in found.items()}

    @cached_property
    def notes(self) -> Mapping[Cursor, Sequence[Note]]:
        """What is noted on each passage, on a link of it, or on a verdict on its words."""
        found: dict[Cursor, list[Note]] = {}
        for note in self._reviewed.notes if self._reviewed else ():
            for place in places_of(note.on, self._comparison):
                found.setdefault(place, []).append(note)
        return found

    def items(self, name: str, kind: Kind | None, speaker: str | None, width: int) -> list[Item]:
        """The passages that pass all three filters, those of A first, under headings; notes wrapped to ``width``."""
        if name == "decisions not found again":
            return list(self._lost())
        items: list[Item] = []
        for side in Side:
            report = self._comparison.report(side)
            places = [Cursor(side, sentence.id) for sentence in report.sentences]
            shown = [place for place in places if self._passes(place, name, kind, speaker)]
            if shown:
                items += [Item((line(),))] if items else []
                items.append(Item((line(Piece(f"{side.upper()} {report.name} ({len(shown)})", "heading")),)))
                items += [self._item(place, width) for place in shown]
        return items

    def _passes(self, place: Cursor, name: str, kind: Kind | None, speaker: str | None) -> bool:
        if kind is not None and place not in self.by_kind.get(kind, ()):
            return False
        if speaker is not None and place not in self.by_speaker.get(speaker, ()):
            return False
        mark = self._marks[place.side].of(place.sentence)
        match name:
            case "what disagrees":
                return mark.sign == DISAGREES
            case "linked":
                return bool(mark.number)
            case "only in A" | "only in B":
                return mark.sign == UNIQUE and name.endswith(place.side.upper())
            case "not checked":
                return mark.sign != FENCED and not self._checked(place)
            case "with a note":
                return place in self.notes
        return True

    def _checked(self, place: Cursor) -> bool:
        check = self._reviewed.check(place.side, place.sentence) if self._reviewed else None
        return check is not None and not check.reworded

    def _item(self, place: Cursor, width: int) -> Item:
        marks = self._marks[place.side]
        mark = marks.of(place.sentence)
        head = (
            Piece(f"{mark.sign} ", mark.sign_style or mark.style),
            Piece(f"{mark.number:>{marks.digits}}{mark.band}{marks.stamp(place.sentence)} ", "gutter"),
        )
        indent = Piece(" " * (marks.digits + 5))
        room = width - len(indent.text) - 1  # the list draws its cursor in the first cell
        notes = (line for note in self.notes.get(place, ()) for line in note_lines(note, room, _on(note)))
        return Item(((*head, *self._words(place, mark)), *((indent, *line) for line in notes)), Target(place))

    def _words(self, place: Cursor, mark: Mark) -> StyledLine:
        """The sentence, the words that disagree marked."""
        report = self._comparison.report(place.side)
        sentence = report.sentences[place.sentence]
        pieces: list[Piece] = []
        at = sentence.start
        for span in self._marks[place.side].disagreeing(place.sentence):
            start, end = max(span.start, at), min(span.end, sentence.end)
            if start < end:
                pieces += [Piece(report.text[at:start], mark.style), Piece(report.text[start:end], "disagrees")]
                at = end
        return (*pieces, Piece(report.text[at : sentence.end], mark.style))

    def _lost(self) -> Iterator[Item]:
        """What was decided of passages that are gone."""
        reviewed = self._reviewed
        if reviewed is None:
            return
        for lost in reviewed.lost:
            decision = lost.decision
            words = line(Piece("? ", "alarm"), decision_in_words(decision, reviewed.decisions))
            who = f"  {on_one_line(decision.author)}, {decision.time.astimezone():%Y-%m-%d %H:%M}: {lost.why}"
            yield Item((words, line(Piece(who, "label"))), says=f"there is no place to go to: {lost.why}")


def _on(note: Note) -> str:
    """What a note is on, where that is not the passage itself."""
    if len(note.on) == 4:
        return f"on {note.on[0]} {note.on[1]}: "
    return "" if isinstance(note.on[0], Side) else "on a link: "
