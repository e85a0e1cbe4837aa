"""Where two reports come from: one wire story, partly shared copy, or independent as far as the text shows.

What is found is a value that costs nothing to import (``value``); the search is loaded when it is first asked for.
"""

from typing import TYPE_CHECKING

from compare.late import imported_late
from compare.origin.value import SHORTEST_RUN, Credit, CreditPlace, Origin, Relation, SharedRun

if TYPE_CHECKING:
    from compare.origin.credits import find_credits
    from compare.origin.statement import find_origin, one_source

__all__ = [
    "SHORTEST_RUN",
    "Credit",
    "CreditPlace",
    "Origin",
    "Relation",
    "SharedRun",
    "find_credits",
    "find_origin",
    "one_source",
]

__getattr__ = imported_late(
    __name__, {"find_credits": "credits", "find_origin": "statement", "one_source": "statement"}
)
