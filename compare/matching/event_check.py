"""Whether two reports tell one event, as a value; ``compare.matching.event`` judges it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventCheck:
    """Whether two reports seem to tell one event, and what that rests on.

    ``kinship`` is the share of their words that both have, 0..1; ``linked`` the share of the shorter report's sentences
    that have a link at the default threshold, 0..1. ``says`` is the notice for the screen, empty where all is well.
    """

    same: bool
    foreign: bool
    kinship: float
    linked: float
    says: str
