"""From what is on the screen to a decision about it: sentence numbers become anchors here, and nowhere else."""

from collections.abc import Sequence

from compare.comparison import Comparison
from compare.link import Link
from compare.linked_finding import LinkedFinding
from compare.report import Report, Span, Zone
from compare.review.anchor import Anchor
from compare.review.decision import (
    AddLink,
    CheckPassage,
    CutLink,
    DeleteNote,
    EditNote,
    FindingTarget,
    JudgeFinding,
    LinkTarget,
    PassageTarget,
    SetZone,
    Standing,
    Target,
    WriteNote,
)
from compare.review.finding_again import anchor_at
from compare.review.reviewed import Note
from compare.side import Side


def passage(comparison: Comparison, side: Side, first: int, last: int | None = None) -> PassageTarget:
    """The passage from sentence ``first`` to sentence ``last`` (by default that one sentence)."""
    sentences = comparison.report(side).sentences
    end = sentences[first if last is None else last].end
    return PassageTarget(side, anchor_at(comparison.report(side), Span(sentences[first].start, end)))


def pair(comparison: Comparison, a: int, b: int) -> LinkTarget:
    """Sentence ``a`` of report A and sentence ``b`` of report B."""
    return LinkTarget(_sentence(comparison.a, a), _sentence(comparison.b, b))


def finding(comparison: Comparison, found: LinkedFinding) -> FindingTarget:
    """A finding in its link."""
    judged = found.finding
    return FindingTarget(
        pair(comparison, found.link.a, found.link.b),
        judged.kind,
        judged.verdict,
        anchor_at(comparison.a, judged.a.span) if judged.a else None,
        anchor_at(comparison.b, judged.b.span) if judged.b else None,
    )


def add_link(comparison: Comparison, a: int, b: int) -> AddLink:
    """Link sentence ``a`` of report A and sentence ``b`` of report B by hand."""
    return AddLink(pair(comparison, a, b))


def cut_link(comparison: Comparison, link: Link) -> CutLink:
    """Cut a link, computed or made by hand."""
    return CutLink(pair(comparison, link.a, link.b))


def set_zone(comparison: Comparison, side: Side, paragraphs: Sequence[int], zone: Zone) -> SetZone:
    """Make all from the first to the last of ``paragraphs`` (ids, in order) of another zone.

    To move the start of the comments, name the paragraphs between the old start and the new one.
    """
    report = comparison.report(side)
    first, last = report.paragraphs[paragraphs[0]], report.paragraphs[paragraphs[-1]]
    return SetZone(
        side, anchor_at(report, Span(first.start, first.end)), anchor_at(report, Span(last.start, last.end)), zone
    )


def judge(comparison: Comparison, found: LinkedFinding, standing: Standing) -> JudgeFinding:
    """Confirm a finding, dismiss it, or open it again."""
    return JudgeFinding(finding(comparison, found), standing)


def check(
    comparison: Comparison, side: Side, first: int, last: int | None = None, *, checked: bool = True
) -> CheckPassage:
    """Mark the passage from sentence ``first`` to ``last`` as checked, or to be checked again."""
    return CheckPassage(passage(comparison, side, first, last), checked)


def note(at: Target, text: str) -> WriteNote:
    """A note on what ``passage``, ``pair`` or ``finding`` gave."""
    return WriteNote(at, text)


def edit_note(note: Note, text: str) -> EditNote:
    """Other words for a note."""
    return EditNote(note.id, text)


def delete_note(note: Note) -> DeleteNote:
    """Take a note back; it stays in the log."""
    return DeleteNote(note.id)


def _sentence(report: Report, sentence: int) -> Anchor:
    return anchor_at(report, report.sentences[sentence].span)
