"""How a decision points at a passage so that it is found again in the report's next version.

The fields are those of the text-quote selector and the text-position selector of the W3C Web Annotation Data Model
(Recommendation of 23 February 2017, 4.2.4 and 4.2.5); ``rival`` is our own.
"""

from dataclasses import dataclass

CONTEXT = 64
"""Code points of text kept on either side of a passage: about ten words, enough to tell two alike sentences apart."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage by its words, the words around it, and where it stood.

    ``start`` and ``end`` are code points of the version that the anchor was made on: a hint, never a proof. ``rival``
    is the similarity, 0..1, of the passage of that version that reads most like this one: likeness up to there does
    not tell which of the two was meant.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    rival: float = 0.0
