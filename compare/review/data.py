"""Decisions as JSON-ready data and back: the form in which they are kept, and in which written reports give them.

The shape of each class is its fields, with a word that names the class. Anchors have the fields of the W3C's
text-quote and text-position selectors.
"""

from datetime import datetime
from typing import Any, assert_never

from compare.detail import Kind, Verdict
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
from compare.side import Side

Data = dict[str, Any]
"""JSON-ready data."""


def decision_as_json(decision: Decision) -> Data:
    """A decision as JSON-ready data; the time in ISO 8601, UTC."""
    return {
        "id": decision.id,
        "author": decision.author,
        "time": decision.time.isoformat(),
        **what_as_json(decision.what),
    }


def decision_from_json(data: Data) -> Decision:
    """The decision that ``decision_as_json`` gave.

    Raises:
        KeyError: A field is missing.
        TypeError: A field is of another type.
        ValueError: A word or a time is not known, or a number is none that counts letters.
    """
    return Decision(data["id"], data["author"], datetime.fromisoformat(data["time"]), what_from_json(data))


def what_as_json(what: What) -> Data:
    """What was decided, as JSON-ready data: ``decides`` names the class."""
    match what:
        case AddLink(at):
            return {"decides": "add-link", "at": _target(at)}
        case CutLink(at):
            return {"decides": "cut-link", "at": _target(at)}
        case SetZone(side, first, last, zone):
            return {"decides": "set-zone", "side": side, "first": _anchor(first), "last": _anchor(last), "zone": zone}
        case JudgeFinding(found, standing):
            return {"decides": "judge-finding", "at": _target(found), "standing": standing}
        case CheckPassage(passage, checked):
            return {"decides": "check-passage", "at": _target(passage), "checked": checked}
        case WriteNote(target, text):
            return {"decides": "write-note", "at": _target(target), "text": text}
        case EditNote(note, text):
            return {"decides": "edit-note", "note": note, "text": text}
        case DeleteNote(note):
            return {"decides": "delete-note", "note": note}
        case _:
            assert_never(what)


def what_from_json(data: Data) -> What:
    """What ``what_as_json`` gave; raises as ``decision_from_json``."""
    match data["decides"]:
        case "add-link":
            return AddLink(_link_from(data["at"]))
        case "cut-link":
            return CutLink(_link_from(data["at"]))
        case "set-zone":
            return SetZone(
                Side(data["side"]), _anchor_from(data["first"]), _anchor_from(data["last"]), Zone(data["zone"])
            )
        case "judge-finding":
            return JudgeFinding(_finding_from(data["at"]), Standing(data["standing"]))
        case "check-passage":
            return CheckPassage(_passage_from(data["at"]), bool(data["checked"]))
        case "write-note":
            return WriteNote(_target_from(data["at"]), str(data["text"]))
        case "edit-note":
            return EditNote(str(data["note"]), str(data["text"]))
        case "delete-note":
            return DeleteNote(str(data["note"]))
        case unknown:
            raise ValueError(f"nothing is known that decides {unknown!r}")


def _anchor(anchor: Anchor) -> Data:
    return {
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "rival": anchor.rival,
    }


def _anchor_from(data: Data) -> Anchor:
    return Anchor(
        str(data["exact"]),
        str(data["prefix"]),
        str(data["suffix"]),
        _count_from(data["start"]),
        _count_from(data["end"]),
        float(data["rival"]),
    )


def _count_from(value: Any) -> int:
    try:
        return int(value)
    except OverflowError:  # JSON's 1e999 is read as infinite
        raise ValueError(f"{value!r} counts no letters") from None


def _target(at: Target) -> Data:
    match at:
        case PassageTarget(side, anchor):
            return {"on": "passage", "side": side, "anchor": _anchor(anchor)}
        case LinkTarget(a, b):
            return {"on": "link", "a": _anchor(a), "b": _anchor(b)}
        case FindingTarget(link, kind, verdict, a, b):
            return {
                "on": "finding",
                "link": _target(link),
                "kind": kind,
                "verdict": verdict,
                "a": _anchor(a) if a else None,
                "b": _anchor(b) if b else None,
            }
        case _:
            assert_never(at)


def _target_from(data: Data) -> Target:
    match data["on"]:
        case "passage":
            return _passage_from(data)
        case "link":
            return _link_from(data)
        case "finding":
            return _finding_from(data)
        case unknown:
            raise ValueError(f"nothing is known of a note on {unknown!r}")


def _passage_from(data: Data) -> PassageTarget:
    return PassageTarget(Side(data["side"]), _anchor_from(data["anchor"]))


def _link_from(data: Data) -> LinkTarget:
    return LinkTarget(_anchor_from(data["a"]), _anchor_from(data["b"]))


def _finding_from(data: Data) -> FindingTarget:
    return FindingTarget(
        _link_from(data["link"]),
        Kind(data["kind"]),
        Verdict(data["verdict"]),
        _anchor_from(data["a"]) if data["a"] else None,
        _anchor_from(data["b"]) if data["b"] else None,
    )
