"""What two times amount to: intervals where the days are known, else as far as the printed words can be compared."""

from dataclasses import dataclass
from datetime import date

from compare.detail import Verdict
from compare.details.times.names import ZONES
from compare.details.times.resolving import in_year
from compare.details.times.value import HOURS, Grain, When

_DAY = 24 * 60
_WEEK = 7 * _DAY
_PSEUDO_YEAR = 2000
"""A leap year that stands for the year that neither report prints."""
_ABOUT = 45
"""Minutes that "about" or "shortly before" may put between two clock times."""
_ZONE_STEP = 15
"""Minutes by which the zones of the world differ from each other, or a multiple of it (IANA time zone database)."""
_OVERNIGHT = (18 * 60, 32 * 60)
_PERIODS = frozenset({Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.QUARTER})

Ruling = tuple[Verdict, str]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Minutes on some line, ``[start, end)``."""

    start: int
    end: int

    def meets(self, other: "_Stretch") -> bool:
        return self.start < other.end and other.start < self.end

    def moved(self, minutes: int) -> "_Stretch":
        return _Stretch(self.start + minutes, self.end + minutes)


def set_against(a: When, b: When, *, same_words: bool) -> Ruling | None:
    """What two times amount to, symmetric in ``a`` and ``b``; None where nothing in them can be compared.

    ``same_words``: they are printed alike.
    """
    if a.ambiguous or b.ambiguous:
        return _ambiguous(a, b, same_words=same_words)
    if a.start and b.start:
        return _stretches(_on_the_calendar(a), _on_the_calendar(b), a, b, same_words=same_words)
    if a.weekday is not None and b.weekday is not None and a.toward == b.toward:
        return _stretches(_in_the_week(a), _in_the_week(b), a, b, same_words=same_words, turning=True)
    if all(when.month is not None or when.movable is not None for when in (a, b)):
        return _in_some_year(a, b, same_words=same_words)
    if a.shift and b.shift:
        return _told_from_publication(a, b, same_words=same_words)
    return _parts_of_day(a, b, same_words=same_words)


def _hours(when: When) -> tuple[int, int]:
    """The minutes of the day that ``when`` names: all of it where it names none."""
    if when.overnight:
        return _OVERNIGHT
    if when.clock is not None:
        return when.clock, when.clock + 1
    return HOURS[when.part] if when.part else (0, _DAY)


def _on_the_calendar(when: When) -> _Stretch:
    first, last = when.start or date.min, when.end or date.min
    if when.overnight:
        return _Stretch(first.toordinal() * _DAY + _OVERNIGHT[0], first.toordinal() * _DAY + _OVERNIGHT[1])
    start, end = _hours(when)
    return _Stretch(first.toordinal() * _DAY + start, last.toordinal() * _DAY + end)


def _in_the_week(when: When) -> _Stretch:
    start, end = _hours(when)
    return _Stretch((when.weekday or 0) * _DAY + start, (when.weekday or 0) * _DAY + end)


def _stretches(
    ours: _Stretch, theirs: _Stretch, a: When, b: When, *, same_words: bool, turning: bool = False
) -> Ruling:
    """The ruling on two stretches; ``turning``: on the line of a week, where Sunday night meets Monday."""
    if a.clock is not None and b.clock is not None and _day_of(ours) == _day_of(theirs):
        return _clocks(a, b, same_words=same_words)
    if ours == theirs:
        return _same(same_words=same_words)
    turns = (-_WEEK, 0, _WEEK) if turning else (0,)
    if any(ours.meets(theirs.moved(turn)) for turn in turns):
        if a.grain is b.grain and _from_to(a) and _from_to(b):
            return Verdict.CONFLICT, "they begin or end at different times"
        return Verdict.FINER, "the times overlap"
    if _day_of(ours) == _day_of(theirs) and _is_a_day(a) and _is_a_day(b):
        return Verdict.CONFLICT, "the same day, at different times of it"
    return Verdict.CONFLICT, "the times do not overlap"


def _from_to(when: When) -> bool:
    """Whether both ends are printed: "between 2016 and 2019"."""
    return not (when.last_day is None and when.last_month is None and when.last_year is None)


def _is_a_day(when: When) -> bool:
    return when.grain is Grain.DAY and when.last_day is None


def _day_of(stretch: _Stretch) -> int:
    return stretch.start // _DAY


def _same(*, same_words: bool) -> Ruling:
    return (Verdict.AGREE, "the same") if same_words else (Verdict.STYLE, "the same time, printed otherwise")


def _clocks(a: When, b: When, *, same_words: bool) -> Ruling:
    """Two times of one day by the clock, brought to one zone where both print theirs."""
    ours, theirs = a.clock or 0, b.clock or 0
    if a.zone == b.zone and ours != theirs and (a.about or b.about) and abs(ours - theirs) <= _ABOUT:
        return Verdict.FINER, "near the same clock time"
    if a.zone == b.zone:
        return _same(same_words=same_words) if ours == theirs else (Verdict.CONFLICT, "the clock times differ")
    if a.zone in ZONES and b.zone in ZONES:
        same = (ours - ZONES[a.zone]) % _DAY == (theirs - ZONES[b.zone]) % _DAY
        return (
            (Verdict.STYLE, "the same time in other zones")
            if same
            else (Verdict.CONFLICT, "the clock times differ, brought to one zone")
        )
    if ours == theirs:
        return Verdict.FINER, "the same clock time; one report leaves the zone out"
    if (ours - theirs) % _ZONE_STEP:
        return Verdict.CONFLICT, "the clock times differ, and no two zones are so far apart"
    return Verdict.UNSURE, "the clock times differ, but perhaps only by their zones"


def _ambiguous(a: When, b: When, *, same_words: bool) -> Ruling:
    if same_words:
        return Verdict.AGREE, "the same"
    readings = {(a.year, a.month, a.day), (a.year, a.day, a.month)}
    others = {(b.year, b.month, b.day)} | ({(b.year, b.day, b.month)} if b.ambiguous else set())
    if not a.ambiguous:
        readings = {(a.year, a.month, a.day)}
    if readings & others:
        return Verdict.UNSURE, "03/04 may be read by day or by month first: one reading agrees"
    if a.start and b.start and a.grain is b.grain is Grain.DAY:
        return Verdict.CONFLICT, "the dates differ, read by day or by month first"
    return Verdict.UNSURE, "03/04 may be read by day or by month first"


def _in_some_year(a: When, b: When, *, same_words: bool) -> Ruling | None:
    """Months and days of which at least one prints no year: both are taken in the year that one prints."""
    year = a.year or b.year or _PSEUDO_YEAR
    ours, theirs = in_year(a, a.year or year), in_year(b, b.year or year)
    if ours is None or theirs is None:
        return None
    stretches = [
        _Stretch(first.toordinal() * _DAY + _hours(when)[0], last.toordinal() * _DAY + _hours(when)[1])
        for (first, last), when in ((ours, a), (theirs, b))
    ]
    return _stretches(stretches[0], stretches[1], a, b, same_words=same_words)


def _told_from_publication(a: When, b: When, *, same_words: bool) -> Ruling | None:
    """Two times told from days of publication of which at least one is not known."""
    if a.shift == b.shift and a.within == b.within and a.season == b.season:
        ours, theirs = _Stretch(*_hours(a)), _Stretch(*_hours(b))
        if a.clock is not None and b.clock is not None:
            return _clocks(a, b, same_words=same_words)
        if ours == theirs:
            return _same(same_words=same_words)
        return (
            (Verdict.FINER, "the times overlap")
            if ours.meets(theirs)
            else (Verdict.CONFLICT, "different times of the same day")
        )
    if not a.shift or not b.shift:
        return None
    periods = a.grain in _PERIODS and b.grain in _PERIODS
    if periods and a.shift.count == b.shift.count and not a.shift.from_now and a.grain is not b.grain:
        return Verdict.CONFLICT, f"different periods: {', '.join(sorted((a.grain, b.grain)))}"
    return Verdict.UNSURE, "told from the day of publication, which is not known"


def _parts_of_day(a: When, b: When, *, same_words: bool) -> Ruling | None:
    """Times of which one names no day: only the time of day can be compared."""
    ours_day, theirs_day = a.part or a.clock is not None, b.part or b.clock is not None
    if not ours_day or not theirs_day:
        dated = a.grain is not Grain.CLOCK and b.grain is not Grain.CLOCK
        parts = Grain.PART in {a.grain, b.grain}
        return (
            (Verdict.UNSURE, "no publication date to tell whether these are one time") if dated and not parts else None
        )
    if a.clock is not None and b.clock is not None:
        return _clocks(a, b, same_words=same_words)
    ours, theirs = _Stretch(*_hours(a)), _Stretch(*_hours(b))
    if a.grain is b.grain and a.part == b.part and a.overnight == b.overnight and a.clock == b.clock:
        return _same(same_words=same_words)
    if any(ours.meets(theirs.moved(turn)) for turn in (-_DAY, 0, _DAY)):
        return Verdict.FINER, "the times of day overlap"
    if a.grain in {Grain.PART, Grain.CLOCK} and b.grain in {Grain.PART, Grain.CLOCK}:
        return Verdict.CONFLICT, "different times of day"
    return Verdict.UNSURE, "different times of day, perhaps of different days"
