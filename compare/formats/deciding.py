"""What an editor decided, as the lines of a written report.

A review may come from another machine: what it says is made safe to print, like a file's name.
"""

from typing import TYPE_CHECKING

from compare.formats.sheet import Decided, DecisionLine, NoteLine
from compare.reading import printable
from compare.side import Side

if TYPE_CHECKING:
    from compare.detail import Finding
    from compare.link import Link
    from compare.linked_finding import FindingKey
    from compare.review import Reviewed
    from compare.review.reviewed import LinkPlace, PassagePlace

    On = PassagePlace | LinkPlace | FindingKey

_TIME = "%Y-%m-%d %H:%M"


def decided(reviewed: "Reviewed") -> Decided:
    """Every decision of the review, in its order, and how far the checking has come."""
    from compare.review.words import decision_in_words  # most comparisons have no review

    lost = {each.decision.id: each.why for each in reviewed.lost}
    lines = (
        DecisionLine(
            _line(each.author),
            f"{each.time:{_TIME}}",
            decision_in_words(each, reviewed.decisions),
            lost.get(each.id),
        )
        for each in reviewed.decisions
    )
    return Decided(tuple(lines), reviewed.progress.checked, reviewed.progress.passages)


def checked_by(reviewed: "Reviewed | None", side: Side, sentence: int) -> str | None:
    """Who checked a sentence in its present words; None if nobody did."""
    check = reviewed.check(side, sentence) if reviewed else None
    return f"{_line(check.author)}, {check.time:{_TIME}}" if check and not check.reworded else None


def standing(reviewed: "Reviewed | None", finding: "Finding") -> str | None:
    """What an editor holds of a finding: confirmed or dismissed, by whom and when; None if nobody judged it."""
    judgement = reviewed.judgement(finding) if reviewed else None
    return f"{judgement.standing} by {_line(judgement.author)}, {judgement.time:{_TIME}}" if judgement else None


def linked_by(reviewed: "Reviewed | None", link: "Link") -> str | None:
    """Who made a link by hand; None if it was computed."""
    decision = reviewed.by_hand.get((link.a, link.b)) if reviewed else None
    return f"linked by hand by {_line(decision.author)}, {decision.time:{_TIME}}" if decision else None


def note_lines(reviewed: "Reviewed | None", on: "On") -> tuple[NoteLine, ...]:
    """The notes on a passage, a link or a finding."""
    notes = reviewed.notes_on(on) if reviewed else ()
    return tuple(NoteLine(_line(note.author), f"{note.time:{_TIME}}", _line(note.text)) for note in notes)


def _line(text: str) -> str:
    """On one line, and nothing in it that a terminal would obey or a Word document cannot hold."""
    return printable(" ".join(text.split()))
