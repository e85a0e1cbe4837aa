"""What an editor decides of a pair of reports.

A decision never points at a sentence by its number, but at passages by their words (``Anchor``): it outlives the
version of the report that it was made on.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from compare.detail import Kind, Verdict
from compare.report import Zone
from compare.review.anchor import Anchor
from compare.side import Side


@dataclass(frozen=True, slots=True)
class PassageTarget:
    """A passage of one report: a sentence, as a rule, or several in a row."""

    side: Side
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A sentence of A and a sentence of B, whether or not a link was found between them."""

    a: Anchor
    b: Anchor


@dataclass(frozen=True, slots=True)
class FindingTarget:
    """A verdict on two details of linked sentences; ``a`` or ``b`` is None where that side leaves the detail out.

    It is the same finding only while both details are printed in the same words and the verdict is the same: what was
    dismissed of "12 dead" says nothing of "21 dead".
    """

    link: LinkTarget
    kind: Kind
    verdict: Verdict
    a: Anchor | None
    b: Anchor | None


Target = PassageTarget | LinkTarget | FindingTarget
"""What a note can be written on."""


class Standing(StrEnum):
    """What an editor holds of a finding; one nobody judged is open."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class AddLink:
    """Two sentences state a same fact, whatever the score says."""

    at: LinkTarget


@dataclass(frozen=True, slots=True)
class CutLink:
    """Two sentences do not state a same fact, whatever the score says."""

    at: LinkTarget


@dataclass(frozen=True, slots=True)
class SetZone:
    """The paragraphs from ``first`` to ``last`` of one report are of another zone: so a fence is moved."""

    side: Side
    first: Anchor
    last: Anchor
    zone: Zone


@dataclass(frozen=True, slots=True)
class JudgeFinding:
    """A verdict is right, or wrong, or (``Standing.OPEN``) to be looked at again."""

    at: FindingTarget
    standing: Standing


@dataclass(frozen=True, slots=True)
class CheckPassage:
    """A passage was checked, or (``checked`` is False) is to be checked again."""

    at: PassageTarget
    checked: bool = True


@dataclass(frozen=True, slots=True)
class WriteNote:
    """A new note on a passage, a link or a finding."""

    at: Target
    text: str


@dataclass(frozen=True, slots=True)
class EditNote:
    """Other words for the note that the decision ``note`` (its id) wrote."""

    note: str
    text: str


@dataclass(frozen=True, slots=True)
class DeleteNote:
    """No longer show the note that the decision ``note`` (its id) wrote."""

    note: str


What = AddLink | CutLink | SetZone | JudgeFinding | CheckPassage | WriteNote | EditNote | DeleteNote
"""All that can be decided."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who made it, when (UTC), and what was decided. ``id`` is the same in every copy of the review."""

    id: str
    author: str
    time: datetime
    what: What
