"""Where two reports come from: one wire story, partly shared copy, or independent as far as the text shows.

What is found is a value that costs nothing to import (``value``); the search is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

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

_HOME = {"find_credits": "credits", "find_origin": "statement", "one_source": "statement"}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
