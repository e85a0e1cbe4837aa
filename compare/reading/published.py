"""The date and time in a line such as ``Published June 25, 2023 4:05 p.m. EDT``."""

import re
from datetime import datetime
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def printed_moment(line: str) -> datetime | None:
    """The first full date in a line, with the time of day beside it; None if there is none.

    Only a date that can be read in one way counts: with its year in four digits, and its month in letters, in the
    order of ISO 8601, or given away by a day above 12. The moment has no time zone: it is the newsroom's own clock,
    from which its "on Sunday" counts.
    """
    for match in _date().finditer(line):
        if moment := _moment(match, line):
            return moment
    return None


def _moment(match: re.Match[str], line: str) -> datetime | None:
    part = match.groupdict()
    if name := part["month1"] or part["month2"]:
        month, day = _MONTHS.index(name[:3].lower()) + 1, int(part["day1"] or part["day2"])
        year = int(part["year1"] or part["year2"])
    elif part["iso"]:
        year, month, day = (int(number) for number in re.split(r"[-/]", part["iso"]))
    else:
        first, second, year = (int(number) for number in re.split(r"[/.]", part["numbers"]))
        # 25.06.2023 and 06/25/2023 can be read in one way, 05/06/2023 in two; with full stops the day comes first.
        if first > 12 or "." in part["numbers"] or first == second:
            day, month = first, second
        elif second > 12:
            month, day = first, second
        else:
            return None
    hour, minute = _clock(line, match) or (0, 0)
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - see printed_moment
    except ValueError:
        return None


def _clock(line: str, date: re.Match[str]) -> tuple[int, int] | None:
    """Hour and minute printed right after the date, or else right before it."""
    after = _time().search(line, date.end(), date.end() + 24)
    before = None if after else _time().search(line[: date.start()][-34:])
    if (clock := after or before) is None:
        return None
    hour, minute, half = int(clock[1]), int(clock[2] or 0), (clock[3] or "").lower()
    if not half and clock[2] is None:
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


@cache
def _date() -> re.Pattern[str]:
    months = (
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
        "nov(?:ember)?|dec(?:ember)?)"
    )
    return re.compile(
        rf"\b(?P<month1>{months})\b\.?\s(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s|-)(?P<year1>\d{{4}})\b"
        rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<month2>{months})\b\.?,?[\s-](?P<year2>\d{{4}})\b"
        r"|\b(?P<iso>\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?)(?!\d)"
        r"|\b(?P<numbers>\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})\b",
        re.IGNORECASE,
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?(?:\s?([ap])\.?m\b)?(?!\d)", re.IGNORECASE)
