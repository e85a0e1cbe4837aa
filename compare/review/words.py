"""Decisions in plain words, a line each, for written reports and for telling what others did."""

from datetime import tzinfo

from compare.report import Zone
from compare.review.anchor import Anchor
from compare.review.decision import (
    AddLink,
    CheckPassage,
    CutLink,
    Decision,
    DeleteNote,
    EditNote,
    FindingTarget,
    JudgeFinding,
    LinkTarget,
    PassageTarget,
    SetZone,
    Standing,
    Target,
    What,
    WriteNote,
)
from compare.review.history import Act, Event

_LONGEST_QUOTE = 60  # letters of a passage, cut between words

_STANDS = {Standing.OPEN: "reopened", Standing.CONFIRMED: "confirmed", Standing.DISMISSED: "dismissed"}
_ZONES = {Zone.HEADLINE: "a headline", Zone.BODY: "body", Zone.COMMENT: "comment", Zone.CREDIT: "credit"}


def in_words(decision: Decision, zone: tzinfo | None = None) -> str:
    """One line: the time of day, the author and what was decided ("12:04 jane cut the link between ... and ...").

    Args:
        decision: The decision.
        zone: The time zone of the time of day; by default the system's.
    """
    return f"{decision.time.astimezone(zone):%H:%M} {decision.author} {_what(decision.what)}"


def event_in_words(event: Event, zone: tzinfo | None = None) -> str:
    """The same of anything in the log; what was taken back or restored says so."""
    if event.act is Act.DECIDE:
        return in_words(event.decision, zone)
    did = "took back" if event.act is Act.UNDO else "restored"
    return f"{event.time.astimezone(zone):%H:%M} {event.author} {did}: {_what(event.decision.what)}"


def _what(what: What) -> str:
    match what:
        case AddLink(at):
            return f"linked {_target(at)}"
        case CutLink(at):
            return f"cut the link between {_target(at)}"
        case SetZone(side, first, last, zone):
            stretch = _quote(first) if first == last else f"from {_quote(first)} to {_quote(last)}"
            return f"set {stretch} in {side.upper()} as {_ZONES.get(zone, zone)}"
        case JudgeFinding(found, standing):
            return f"{_STANDS[standing]} the verdict {_target(found)}"
        case CheckPassage(passage, checked):
            return f"{'checked' if checked else 'unchecked'} {_target(passage)}"
        case WriteNote(target, text):
            on = "the link between " if isinstance(target, LinkTarget) else ""
            on = "the verdict " if isinstance(target, FindingTarget) else on
            return f"noted on {on}{_target(target)}: {_line(text)}"
        case EditNote(_, text):
            return f"changed a note to: {_line(text)}"
        case DeleteNote():
            return "deleted a note"


def _target(at: Target) -> str:
    match at:
        case PassageTarget(side, anchor):
            return f"{_quote(anchor)} in {side.upper()}"
        case LinkTarget(a, b):
            return f"{_quote(a)} and {_quote(b)}"
        case FindingTarget(_, kind, verdict, a, b):
            return f"{verdict} ({kind}) on {_quote(a)} and {_quote(b)}"


def _quote(anchor: Anchor | None) -> str:
    if anchor is None:
        return "nothing"
    text = _line(anchor.exact)
    if len(text) > _LONGEST_QUOTE:
        text = text[:_LONGEST_QUOTE].rpartition(" ")[0] or text[:_LONGEST_QUOTE]
        text += " …"
    return f"“{text.strip('“”')}”"


def _line(text: str) -> str:
    return " ".join(text.split())
