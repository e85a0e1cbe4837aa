"""Which sentences of two reports state the same fact, and whether the reports tell one event.

The names below are loaded when they are first asked for: the engine takes some 50 ms.
"""

from typing import TYPE_CHECKING

from compare.late import imported_late

if TYPE_CHECKING:
    from compare.matching.event import same_event
    from compare.matching.event_check import EventCheck
    from compare.matching.links import DEFAULT_THRESHOLD, FLOOR, SURE, band, find_links, score_pairs

__all__ = ["DEFAULT_THRESHOLD", "FLOOR", "SURE", "EventCheck", "band", "find_links", "same_event", "score_pairs"]

__getattr__ = imported_late(
    __name__,
    {
        "DEFAULT_THRESHOLD": "links",
        "FLOOR": "links",
        "SURE": "links",
        "EventCheck": "event_check",
        "band": "links",
        "find_links": "links",
        "same_event": "event",
        "score_pairs": "links",
    },
)
