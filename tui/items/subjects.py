"""What a note can be on, where the editor is."""

from collections.abc import Iterator
from dataclasses import dataclass

from compare.comparison import Comparison
from compare.linked_finding import FindingKey, LinkedFinding, finding_key
from compare.review import deciding
from compare.review.decision import Target
from compare.review.reviewed import LinkPlace, PassagePlace
from compare.side import Side
from tui.items.item import printed
from tui.layout.cursor import Cursor, current_link


@dataclass(frozen=True, slots=True)
class Subject:
    """Something a note can be on.

    ``name`` says of what kind, ``says`` which; ``on`` finds the notes that are there, ``target`` is decided on.
    """

    name: str
    says: str
    on: PassagePlace | LinkPlace | FindingKey
    target: Target


def subjects(comparison: Comparison, here: Cursor, gone_to: LinkedFinding | None) -> list[Subject]:
    """The verdict that was gone to; the passage, its link and the gravest verdict on it.

    Args:
        comparison: The one that is shown.
        here: Where the editor is.
        gone_to: The finding that is looked at, if one is.
    """
    found = list(_subjects(comparison, here, gone_to))
    return found[-1:] + found[:-1] if gone_to is not None else found


def _subjects(comparison: Comparison, here: Cursor, gone_to: LinkedFinding | None) -> Iterator[Subject]:
    side, sentence = here.side, here.sentence
    yield Subject(
        "passage", f"this passage of {side.upper()}", (side, sentence), deciding.passage(comparison, side, sentence)
    )
    link = current_link(comparison, here)
    if link is not None:
        number = comparison.fact_of(Side.A)[link.a]
        yield Subject("link", f"this link (fact {number})", (link.a, link.b), deciding.pair(comparison, link.a, link.b))
    found = gone_to or next((f for f in comparison.findings if f.link is link), None)
    if found is not None:
        finding = found.finding
        words = f"{printed(comparison.a, finding.a)} │ {printed(comparison.b, finding.b)}"
        says = f"this verdict: {finding.kind}, {words}"
        yield Subject("verdict", says, finding_key(finding), deciding.finding(comparison, found))
