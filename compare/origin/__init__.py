"""Where two reports come from: one wire story, partly shared copy, or independent as far as the text shows."""

from compare.origin.credits import Credit, CreditPlace, find_credits
from compare.origin.runs import SHORTEST_RUN, SharedRun
from compare.origin.statement import Origin, Relation, find_origin, one_source

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
