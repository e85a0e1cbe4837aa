"""Which sentences of two reports state the same fact, and whether the reports tell one event.

The names below are loaded when they are first asked for: ``compare.matching.link`` alone, which says what a link is,
costs nothing, while the engine takes some 50 ms.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.matching.event import same_event
    from compare.matching.event_check import EventCheck
    from compare.matching.links import DEFAULT_THRESHOLD, FLOOR, SURE, band, find_links

__all__ = ["DEFAULT_THRESHOLD", "FLOOR", "SURE", "EventCheck", "band", "find_links", "same_event"]

_HOME = {"EventCheck": "event_check", "same_event": "event"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME.get(name, 'links')}"), name)
