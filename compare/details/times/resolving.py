"""Which days the words of a time come to, given the day of publication, or without it where they need none."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from compare.details.times.names import MOVABLE
from compare.details.times.value import Grain, Shift, When

_WITHIN_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_WITHIN_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_WITHIN_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}
_FORESEEN = 65
"""Days ahead in which a date without a year is taken as coming when it would else lie ten months back."""

Days = tuple[date, date]


def resolve(when: When, anchor: date | None, *, ahead: bool = False) -> When:
    """``when`` with its first and last day, where they can be known.

    Args:
        when: The time as printed.
        anchor: The day of publication; without it only times that name their year come to days.
        ahead: Whether the sentence tells of what is to come, which decides between two Tuesdays.

    Returns:
        The same time; ``start`` and ``end`` stay None where the words or the anchor do not tell, or name no real day.
    """
    try:
        days = _named(when) or (_told(when, anchor, ahead=ahead) if anchor else None)
    except (ValueError, OverflowError):  # 31 June; the year 0
        return when
    return replace(when, start=days[0], end=days[1]) if days else when


def in_year(when: When, year: int) -> Days | None:
    """The days that a date without a year comes to in ``year``; None where it names no month."""
    if when.month is None and when.movable is None:
        return None
    try:
        return _named(replace(when, year=year))
    except (ValueError, OverflowError):
        return None


def _named(when: When) -> Days | None:
    """The days of a time that names its year."""
    year = when.year
    if year is None:
        return None
    if when.movable is not None:
        day = _holiday(year, MOVABLE[when.movable])
        return day, day
    if when.day is not None and when.month is not None:
        last_month = when.last_month or when.month
        start = date(year, when.month, when.day)
        return start, date(year, last_month, when.last_day) if when.last_day else start
    if when.month is not None:
        return _month(year, when.month, when.within)
    if when.quarter is not None:
        first = 3 * when.quarter - 2
        return date(year, first, 1), _month(year, first + 2, None)[1]
    if when.season is not None:
        return _season(year, when.season)
    if when.grain is Grain.DECADE:
        first, last = _WITHIN_DECADE.get(when.within or "", (0, 9))
        return date(year + first, 1, 1), date(year + last, 12, 31)
    if when.grain is Grain.YEAR:
        first, last = _WITHIN_YEAR.get(when.within or "", (1, 12))
        return date(year, first, 1), _month(when.last_year or year, last, None)[1]
    return None


def _told(when: When, anchor: date, *, ahead: bool) -> Days | None:
    """The days of a time told from the day of publication."""
    if when.month is not None or when.movable is not None:
        return _nearest(when, anchor, ahead=ahead)
    if when.shift is not None:
        return _shifted(when, when.shift, anchor, ahead=ahead)
    if when.weekday is not None:
        day = _weekday(when.weekday, when.toward, anchor, ahead=ahead)
        return (day, day + timedelta(1)) if when.overnight else (day, day)
    if when.overnight:
        return anchor - timedelta(1), anchor
    return None


def _weekday(weekday: int, toward: str | None, anchor: date, *, ahead: bool) -> date:
    """The latest such day up to the anchor, or the next from it on where the sentence looks ahead."""
    if toward == "last":
        return anchor - timedelta((anchor.weekday() - weekday - 1) % 7 + 1)
    if toward in {"next", "this"}:
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 if toward == "next" else 0)
        return monday + timedelta(weekday)
    if ahead:
        return anchor + timedelta((weekday - anchor.weekday()) % 7)
    return anchor - timedelta((anchor.weekday() - weekday) % 7)


def _nearest(when: When, anchor: date, *, ahead: bool) -> Days | None:
    """A month or a day of one, in the year that the reader takes it for."""
    coming = in_year(when, anchor.year)
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    found = [days for year in years if (days := in_year(when, year)) is not None]
    if coming is None or not found:
        return found[0] if found else None
    past = [days for days in found if days[0] <= anchor]
    later = [days for days in found if days[1] >= anchor]
    if when.toward == "last":
        past = [days for days in found if days[1] < anchor]
    elif when.toward == "this":
        return coming
    if not past or (later and (ahead or when.toward == "next")):
        return later[0]
    soon = later and (later[0][0] - anchor).days <= _FORESEEN and (anchor - past[-1][1]).days > 365 - 2 * _FORESEEN
    return later[0] if soon and when.toward is None else past[-1]


def _shifted(when: When, shift: Shift, anchor: date, *, ahead: bool) -> Days:
    """A stretch so many days, weeks, months or years from the anchor."""
    if shift.unit is Grain.WEEKEND:
        return _weekend(shift.count, anchor, only_past=when.toward == "the" and not ahead)
    if shift.unit is Grain.SEASON:
        return _nearest_season(when.season or 1, shift.count, anchor)
    return _STRETCHES[shift.unit](anchor, shift, when.within)


def _days(anchor: date, shift: Shift, within: str | None) -> Days:
    del within  # a day has parts of its own
    day = anchor + timedelta(shift.count)
    return day, day


def _weeks(anchor: date, shift: Shift, within: str | None) -> Days:
    del within  # "early last week" names no days that two readers would agree on
    if shift.from_now:
        day = anchor + timedelta(7 * shift.count)
        return day, day
    monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * shift.count)
    return monday, monday + timedelta(6)


def _months(anchor: date, shift: Shift, within: str | None) -> Days:
    at = anchor.year * 12 + anchor.month - 1 + shift.count
    return _month(at // 12, at % 12 + 1, within)


def _quarters(anchor: date, shift: Shift, within: str | None) -> Days:
    del within
    at = anchor.year * 4 + (anchor.month - 1) // 3 + shift.count
    return date(at // 4, at % 4 * 3 + 1, 1), _month(at // 4, at % 4 * 3 + 3, None)[1]


def _years(anchor: date, shift: Shift, within: str | None) -> Days:
    year = anchor.year + shift.count
    first, last = _WITHIN_YEAR.get(within or "", (1, 12))
    return date(year, first, 1), _month(year, last, None)[1]


def _decades(anchor: date, shift: Shift, within: str | None) -> Days:
    del within
    year = anchor.year + 10 * shift.count
    if shift.from_now:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year - year % 10, 1, 1), date(year - year % 10 + 9, 12, 31)


_STRETCHES: dict[Grain, Callable[[date, Shift, str | None], Days]] = {
    Grain.DAY: _days,
    Grain.WEEK: _weeks,
    Grain.MONTH: _months,
    Grain.QUARTER: _quarters,
    Grain.YEAR: _years,
    Grain.DECADE: _decades,
}


def _weekend(count: int, anchor: date, *, only_past: bool) -> Days:
    saturday = anchor - timedelta(anchor.weekday()) + timedelta(5 + 7 * count)
    if only_past and saturday > anchor:
        saturday -= timedelta(7)
    return saturday, saturday + timedelta(1)


def _month(year: int, month: int, within: str | None) -> Days:
    length = monthrange(year, month)[1]
    first, last = _WITHIN_MONTH.get(within or "", (1, length))
    return date(year, month, first), date(year, month, min(last, length))


def _season(year: int, season: int) -> Days:
    """The season by the months of the northern half of the earth; a winter is named by the year it begins in."""
    first = _SEASON_STARTS[season]
    start = date(year, first, 1)
    last_year, last = (year + 1, 2) if season == 4 else (year, first + 2)
    return start, _month(last_year, last, None)[1]


def _nearest_season(season: int, count: int, anchor: date) -> Days:
    years = [_season(year, season) for year in range(anchor.year - 2, anchor.year + 3)]
    if count < 0:
        return [days for days in years if days[1] < anchor][-1]
    if count > 0:
        return next(days for days in years if days[0] > anchor)
    return next((days for days in years if days[0] <= anchor <= days[1]), _season(anchor.year, season))


def _holiday(year: int, rule: int | tuple[int, int, int]) -> date:
    """The day of a movable holiday: so far from Easter, or the n-th such weekday of a month."""
    if isinstance(rule, int):
        return _easter(year) + timedelta(rule)
    month, weekday, which = rule
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian rule (Nature, 20 April 1876; Meeus, 1991)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
