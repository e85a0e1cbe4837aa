"""The same decisions with the two reports exchanged: a review holds whichever report is named first."""

from dataclasses import replace

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
    Target,
    What,
    WriteNote,
)


def mirrored(what: What) -> What:
    """What was decided, with A and B exchanged; mirroring twice changes nothing."""
    match what:
        case AddLink(at):
            return AddLink(_link(at))
        case CutLink(at):
            return CutLink(_link(at))
        case SetZone():
            return replace(what, side=what.side.other)
        case JudgeFinding(at, standing):
            return JudgeFinding(_finding(at), standing)
        case CheckPassage(at, checked):
            return CheckPassage(_passage(at), checked)
        case WriteNote(at, text):
            return WriteNote(_target(at), text)
        case EditNote() | DeleteNote():
            return what


def _target(at: Target) -> Target:
    match at:
        case PassageTarget():
            return _passage(at)
        case LinkTarget():
            return _link(at)
        case FindingTarget():
            return _finding(at)


def _passage(at: PassageTarget) -> PassageTarget:
    return replace(at, side=at.side.other)


def _link(at: LinkTarget) -> LinkTarget:
    return LinkTarget(at.b, at.a)


def _finding(at: FindingTarget) -> FindingTarget:
    return replace(at, link=_link(at.link), a=at.b, b=at.a)
