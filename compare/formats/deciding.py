"""What an editor decided, in plain words for a written report.

A review may come from another machine: what it says is made safe to print, like a file's name.
"""

from typing import TYPE_CHECKING, assert_never

from compare.formats.sheet import Decided, DecisionLine, NoteLine
from compare.reading import printable
from compare.side import Side

if TYPE_CHECKING:
    from compare.comparison import FindingKey
    from compare.details.detail import Finding
    from compare.matching.link import Link
    from compare.review import Decision, Reviewed
    from compare.review.decision import FindingTarget, LinkTarget, Target
    from compare.review.reviewed import LinkPlace, PassagePlace

    On = PassagePlace | LinkPlace | FindingKey

# Reviews are imported where one is written: most comparisons have none.

_TIME = "%Y-%m-%d %H:%M"
_SHOWN = 120  # code points of a passage that tell which one is meant


def decided(reviewed: "Reviewed") -> Decided:
    """Every decision of the review, in its order, and how far the checking has come."""
    lost = {each.decision.id: each.why for each in reviewed.lost}
    lines = tuple(
        DecisionLine(_line(each.author), f"{each.time:{_TIME}}", _line(_said(each, reviewed)), lost.get(each.id))
        for each in reviewed.decisions
    )
    return Decided(lines, reviewed.progress.checked, reviewed.progress.passages)


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


def _said(decision: "Decision", reviewed: "Reviewed") -> str:
    from compare.review import decision as of

    match decision.what:
        case of.AddLink(at):
            return f"linked {_pair(at)}"
        case of.CutLink(at):
            return f"cut the link of {_pair(at)}"
        case of.SetZone(side, first, last, zone):
            end = "" if first == last else f" to {_short(last.exact)}"
            return f"set the zone of {side.upper()} {_short(first.exact)}{end} to {zone}"
        case of.JudgeFinding(at, held):
            return f"{held}: {_finding(at)}"
        case of.CheckPassage(at, checked):
            return f"{'checked' if checked else 'to be checked again'}: {at.side.upper()} {_short(at.anchor.exact)}"
        case of.WriteNote(at, text):
            return f"note on {_target(at)}: {text}"
        case of.EditNote(_, text):
            return f"note reworded: {text}"
        case of.DeleteNote(note):
            return f"note deleted{_words_of(note, reviewed)}"
        case other:
            assert_never(other)


def _words_of(note: str, reviewed: "Reviewed") -> str:
    from compare.review.decision import WriteNote

    texts = [d.what.text for d in reviewed.decisions if d.id == note and isinstance(d.what, WriteNote)]
    return f": {texts[0]}" if texts else ""


def _target(at: "Target") -> str:
    from compare.review.decision import FindingTarget, PassageTarget

    if isinstance(at, PassageTarget):
        return f"{at.side.upper()} {_short(at.anchor.exact)}"
    return _finding(at) if isinstance(at, FindingTarget) else _pair(at)


def _pair(at: "LinkTarget") -> str:
    return f"A {_short(at.a.exact)} with B {_short(at.b.exact)}"


def _finding(at: "FindingTarget") -> str:
    a, b = (anchor.exact if anchor else "—" for anchor in (at.a, at.b))
    return f"{at.kind} {at.verdict}, {a} | {b}"


def _short(text: str) -> str:
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + '…'}”"
