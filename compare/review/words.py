"""What was decided, in plain words on one line: for written reports, and for telling what others did meanwhile.

A review may come from another machine: what it says is made safe to print, like a file's name.
"""

from collections.abc import Iterable
from typing import assert_never

from compare.reading.clean import printable
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
    Target,
    What,
    WriteNote,
)
from compare.review.history import Act, Event

_SHOWN = 120  # code points of a passage that tell which one is meant


def on_one_line(text: str) -> str:
    """Words of a review on one line, with nothing in them that a terminal would obey or a Word document cannot hold."""
    return printable(" ".join(text.split()))


def decision_in_words(decision: Decision, among: Iterable[Decision]) -> str:
    """What was decided; ``among`` these decisions the words of a deleted note are looked for."""
    return on_one_line(_said(decision.what, among))


def event_in_words(event: Event, among: Iterable[Decision]) -> str:
    """Who did what: decided something, took it back or restored it; ``among`` as for ``decision_in_words``."""
    did = {Act.DECIDE: "", Act.UNDO: "took back: ", Act.REDO: "restored: "}[event.act]
    return f"{on_one_line(event.author)} {did}{decision_in_words(event.decision, among)}"


def _said(what: What, among: Iterable[Decision]) -> str:
    match what:
        case AddLink(at):
            return f"linked {_pair(at)}"
        case CutLink(at):
            return f"cut the link of {_pair(at)}"
        case SetZone(side, first, last, zone):
            end = "" if first == last else f" to {_short(last.exact)}"
            return f"set the zone of {side.upper()} {_short(first.exact)}{end} to {zone}"
        case JudgeFinding(at, held):
            return f"{held}: {_finding(at)}"
        case CheckPassage(at, checked):
            return f"{'checked' if checked else 'to be checked again'}: {at.side.upper()} {_short(at.anchor.exact)}"
        case WriteNote(at, text):
            return f"note on {_target(at)}: {text}"
        case EditNote(_, text):
            return f"note reworded: {text}"
        case DeleteNote(note):
            texts = (d.what.text for d in among if d.id == note and isinstance(d.what, WriteNote))
            return ": ".join(("note deleted", *texts))
        case _:
            assert_never(what)


def _target(at: Target) -> str:
    if isinstance(at, PassageTarget):
        return f"{at.side.upper()} {_short(at.anchor.exact)}"
    return _finding(at) if isinstance(at, FindingTarget) else _pair(at)


def _pair(at: LinkTarget) -> str:
    return f"A {_short(at.a.exact)} with B {_short(at.b.exact)}"


def _finding(at: FindingTarget) -> str:
    a, b = (anchor.exact if anchor else "—" for anchor in (at.a, at.b))
    return f"{at.kind} {at.verdict}, {a} | {b}"


def _short(text: str) -> str:
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + '…'}”"
