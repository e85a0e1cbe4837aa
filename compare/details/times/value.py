"""The value of a time: what was printed of it, and the days it comes to where an anchor tells them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Part(StrEnum):
    """A part of the day, as reports name it."""

    EARLY = "early"
    DAWN = "dawn"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    LATE = "late"


# Minutes after the midnight that opens the day; a night runs into the next one. Wide on purpose: two parts that may
# overlap are no conflict.
HOURS: dict[Part, tuple[int, int]] = {
    Part.EARLY: (0, 10 * 60),
    Part.DAWN: (4 * 60, 8 * 60),
    Part.MORNING: (4 * 60, 13 * 60),
    Part.AFTERNOON: (12 * 60, 19 * 60),
    Part.EVENING: (17 * 60, 24 * 60),
    Part.NIGHT: (18 * 60, 30 * 60),
    Part.LATE: (17 * 60, 26 * 60),
}


class Grain(StrEnum):
    """How long a stretch of time an expression names."""

    CLOCK = "clock"
    PART = "part"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publication: (-1, DAY) is yesterday, (-1, WEEK) last week, (-16, MONTH) ago.

    ``from_now`` marks a distance in days ("two weeks ago"), not a calendar unit ("the week before last").
    """

    count: int
    unit: Grain
    from_now: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A time as printed, and as resolved.

    ``start`` and ``end`` are its first and last day, both included; None where the words need a publication date that
    is not known. ``weekday`` counts from Monday 0; ``clock`` is in minutes after midnight, in the zone ``zone``,
    ``about`` where the words leave room around it ("shortly before 10 p.m.");
    ``season`` and ``quarter`` count from 1 (spring, January); ``within`` is early, mid or late of a longer stretch;
    ``toward`` is last, next or this before a weekday or a month; ``movable`` names a holiday whose day changes
    with the year; ``overnight`` runs into the next day; ``ambiguous`` marks 03/04/2023, which two countries read in
    two ways.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    weekday: int | None = None
    part: Part | None = None
    clock: int | None = None
    zone: str | None = None
    about: bool = False
    shift: Shift | None = None
    season: int | None = None
    quarter: int | None = None
    within: str | None = None
    toward: str | None = None
    movable: tuple[str, ...] | None = None
    overnight: bool = False
    ambiguous: bool = False
    start: date | None = None
    end: date | None = None

    @property
    def resolved(self) -> bool:
        """Whether the days are known."""
        return self.start is not None and self.end is not None

    def as_json(self) -> dict[str, object]:
        """``start`` and ``end`` as ISO dates or None, ``resolved``, ``grain``, and what else was printed."""
        value: dict[str, object] = {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "resolved": self.resolved,
            "grain": str(self.grain),
        }
        if self.part:
            value["part"] = str(self.part)
        if self.weekday is not None:
            value["weekday"] = self.weekday
        if self.clock is not None:
            value["clock"] = f"{self.clock // 60:02d}:{self.clock % 60:02d}"
        if self.zone:
            value["zone"] = self.zone
        if self.about:
            value["approx"] = "about"
        if self.ambiguous:
            value["ambiguous"] = True
        return value
