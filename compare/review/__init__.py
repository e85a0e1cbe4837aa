"""What an editor decides of a comparison: kept in a file of its own, laid over, and found again in the next version.

    review = open_review(a, b)
    review.add(deciding.check(computed, Side.A, 9))
    comparison = recompare(computed, review.decisions)
    reviewed = lay_over(comparison, review.decisions)

``deciding`` makes decisions of what is on the screen, a ``Review`` keeps them, ``lay_over`` gives the comparison to
draw. What is named here is imported on first use: a program that only looks at reports opens no review.
"""

from typing import TYPE_CHECKING

from compare.late import imported_late

if TYPE_CHECKING:
    from compare.review.decision import Decision
    from compare.review.errors import ReviewError
    from compare.review.finding_again import find_again
    from compare.review.opening import open_review
    from compare.review.overlay import lay_over
    from compare.review.review import MemoryLog, Review
    from compare.review.reviewed import Reviewed
    from compare.review.zoning import recompare

__all__ = [
    "Decision",
    "MemoryLog",
    "Review",
    "ReviewError",
    "Reviewed",
    "find_again",
    "lay_over",
    "open_review",
    "recompare",
]

__getattr__ = imported_late(
    __name__,
    {
        "Decision": "decision",
        "MemoryLog": "review",
        "Review": "review",
        "ReviewError": "errors",
        "Reviewed": "reviewed",
        "find_again": "finding_again",
        "lay_over": "overlay",
        "open_review": "opening",
        "recompare": "zoning",
    },
)
