"""The times of reports in other languages than English: dates, months with a year, weekdays, clock times.

Only what a small calendar tells for sure; parts of the day and spans are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from compare import wordlists
from compare.details.times.clocks import Read
from compare.details.times.value import Grain, Shift, When
from compare.details.tokens import Shape, Token, glued, low

_MOST_DAY, _MOST_HOUR, _MOST_MINUTE = 31, 24, 59
_MARKS = frozenset(".,")
"""Marks that may stand between a weekday, a day, a month and a year."""
_HOUR = "h"
"""Stands after an hour in any language."""
_MOST_BETWEEN = 2  # joints in a row
_TODAY = 1
"""Index of today among yesterday, today and tomorrow."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of one language in lower case: months from 1, days of the week from Monday 0, days from today.

    ``joints`` may stand between the parts of a date, ``hours`` after the hour of a clock time; after ``before_morning``
    the word for tomorrow is the one for the morning.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    joints: frozenset[str]
    hours: frozenset[str]
    before_morning: frozenset[str]


@cache
def calendar(language: str) -> Calendar | None:
    """The calendar of a language by its ISO 639-1 code; None where it is not listed."""
    lists = wordlists.sections("calendar")
    if f"{language} months" not in lists:
        return None
    months, weekdays, days = (
        {form: place for place, entry in enumerate(wordlists.forms("calendar", f"{language} {what}")) for form in entry}
        for what in ("months", "weekdays", "days")
    )
    return Calendar(
        {form: place + 1 for form, place in months.items()},
        weekdays,
        {form: place - _TODAY for form, place in days.items()},
        wordlists.of_language("calendar", language, "joints") | _MARKS,
        wordlists.of_language("calendar", language, "hours") | {_HOUR},
        wordlists.of_language("calendar", language, "before morning"),
    )


def times(tokens: list[Token], known: Calendar) -> Iterator[tuple[When, int, int]]:
    """Each time of a sentence as printed, with the offsets of its words; linear in the tokens."""
    at = 0
    while at < len(tokens):
        read = _time(tokens, at, known)
        if read is None:
            at += 1
            continue
        when, after = read
        yield when, tokens[at].start, tokens[after - 1].end
        at = after


def _time(tokens: list[Token], at: int, known: Calendar) -> Read | None:
    token = tokens[at]
    if token.shape is Shape.NUMBER:
        return _date(tokens, at, known) or _clock(tokens, at, known)
    weekday, after = _weekday(tokens, at, known)
    if weekday is not None:
        dated = _date(tokens, _past_joints(tokens, after, known), known)
        return (replace(dated[0], weekday=weekday), dated[1]) if dated else (When(Grain.DAY, weekday=weekday), after)
    if token.low in known.months:
        year = _year(tokens, _past_joints(tokens, at + 1, known))
        return (When(Grain.MONTH, month=known.months[token.low], year=year[0]), year[1]) if year else None
    if token.low in known.days and not token.capital and low(tokens, at - 1) not in known.before_morning:
        return When(Grain.DAY, shift=Shift(known.days[token.low], Grain.DAY)), at + 1
    return None


def _weekday(tokens: list[Token], at: int, known: Calendar) -> tuple[int | None, int]:
    """The day of the week at ``at``, which Portuguese writes with a hyphen, and the token after it."""
    joined = f"{tokens[at].low}-{low(tokens, at + 2)}" if low(tokens, at + 1) == "-" else ""
    if joined in known.weekdays:
        return known.weekdays[joined], at + 3
    return known.weekdays.get(tokens[at].low), at + 1


def _date(tokens: list[Token], at: int, known: Calendar) -> Read | None:
    """Read "18. März 2024", "1er mars", "18 de marzo de 2024"."""
    day = tokens[at] if at < len(tokens) else None
    if day is None or day.shape is not Shape.NUMBER or not day.text.isdecimal() or not 1 <= int(day.text) <= _MOST_DAY:
        return None
    named = _past_joints(tokens, at + 1, known)
    month = known.months.get(low(tokens, named))
    if month is None:
        return None
    when, after = When(Grain.DAY, day=int(day.text), month=month), named + 1
    year = _year(tokens, _past_joints(tokens, after, known))
    return (replace(when, year=year[0]), year[1]) if year else (when, after)


def _clock(tokens: list[Token], at: int, known: Calendar) -> Read | None:
    """Read "15 Uhr", "14.30 Uhr", "14:30", "14h30"."""
    hour, minute, after = tokens[at].text, "0", at + 1
    said = False
    if low(tokens, after) in {":", ".", "h"} and glued(tokens, after) and glued(tokens, after + 1):
        said = low(tokens, after) != "."
        minute, after = tokens[after + 1].text, after + 2
    elif "." in hour:
        hour, _, minute = hour.partition(".")
    if low(tokens, after) in known.hours:
        said, after = True, after + 1
    if not said or not hour.isdecimal() or not minute.isdecimal():
        return None
    if int(hour) > _MOST_HOUR or int(minute) > _MOST_MINUTE or (minute != "0" and len(minute) != 2):
        return None
    return When(Grain.CLOCK, clock=int(hour) * 60 + int(minute)), after


def _past_joints(tokens: list[Token], at: int, known: Calendar) -> int:
    """The token after the small words and marks that may stand inside a date."""
    last = at + _MOST_BETWEEN
    while at < last and low(tokens, at) in known.joints:
        at += 1
    return at


def _year(tokens: list[Token], at: int) -> tuple[int, int] | None:
    text = low(tokens, at)
    return (int(text), at + 1) if len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199 else None
