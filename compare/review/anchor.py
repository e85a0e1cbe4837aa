"""How a decision points at a passage so that it is found again in the report's next version.

The fields are those of the text-quote selector and the text-position selector of the W3C Web Annotation Data Model
(Recommendation of 23 February 2017, 4.2.4 and 4.2.5); ``alike`` is our own.
"""

from dataclasses import dataclass

from compare.report import Report, Span

CONTEXT = 64
"""Code points of text kept on either side of a passage: about ten words, enough to tell two alike sentences apart."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage by its words, the words around it, and where it stood.

    ``start`` and ``end`` are code points of the version that the anchor was made on: a hint, never a proof. ``alike``
    counts the other places of that version with the very same words; where there are any, the words alone do not tell
    which passage was meant.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    alike: int = 0


def anchor_at(report: Report, place: Span) -> Anchor:
    """The anchor of the passage at ``place``, ``[start, end)``; linear in the text of the report."""
    text, start, end = report.text, place.start, place.end
    exact = text[start:end]
    return Anchor(
        exact,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        alike=max(0, text.count(exact) - 1) if exact else 0,
    )
