"""A review as the written reports give it: JSON-ready data, and lines of plain words."""

from collections.abc import Iterator
from datetime import tzinfo

from compare.review.data import Data, decision_as_json
from compare.review.reviewed import Reviewed
from compare.review.words import in_words


def review_as_json(reviewed: Reviewed) -> Data:
    """All decisions in the order made; what is not applied and why; what reads otherwise since; how far it got."""
    return {
        "decisions": [decision_as_json(decision) for decision in reviewed.decisions],
        "lost": [{"id": lost.decision.id, "why": lost.why} for lost in reviewed.lost],
        "reworded": [decision.id for decision in reviewed.reworded],
        "checked": reviewed.progress.checked,
        "passages": reviewed.progress.passages,
    }


def review_lines(reviewed: Reviewed, zone: tzinfo | None = None) -> Iterator[str]:
    """One line a decision, in the order made; times of day in ``zone``, by default the system's."""
    why = {lost.decision.id: lost.why for lost in reviewed.lost}
    reworded = {decision.id for decision in reviewed.reworded}
    for decision in reviewed.decisions:
        note = " (reworded since)" if decision.id in reworded else ""
        yield in_words(decision, zone) + (f" (not applied: {why[decision.id]})" if decision.id in why else note)
