"""Which sentences of two reports state the same fact.

The face of the package is imported on first use: what only draws links needs their types, not the engine.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.matching.links import DEFAULT_THRESHOLD, FLOOR, band, find_links

__all__ = ["DEFAULT_THRESHOLD", "FLOOR", "band", "find_links"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("compare.matching.links"), name)
