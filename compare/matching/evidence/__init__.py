"""The named pieces of evidence that two sentences state a same fact.

Each module reads a group of them off a ``Pairing``: a column of numbers a piece, one number a candidate pair. All are
symmetric: swapping the reports gives the same numbers for the mirrored pairs.
"""

from array import array

from compare.matching.evidence.context import context
from compare.matching.evidence.place import place
from compare.matching.evidence.wording import wording
from compare.matching.pairing import Pairing
from compare.progress import Progress

WORDING = ("likeness", "gist", "unique", "numbers")
CONTEXT = ("neighbours", "surroundings", "kinship")
PLACE = ("order", "early")
NAMES = (*WORDING, *CONTEXT, *PLACE)
"""All pieces of evidence; those of ``PLACE`` are only read from whole reports."""


def gather(pairing: Pairing, progress: Progress | None = None) -> "dict[str, array[float]]":
    """Every piece of evidence for every candidate pair, in the order of ``pairing.alike``."""
    return {**wording(pairing, progress), **context(pairing), **place(pairing)}
