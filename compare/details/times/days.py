"""Days: dates, weekdays, holidays, and days told from the day of publication."""

import re
from dataclasses import replace
from functools import cache

from compare.details.times.clocks import Read, part_after
from compare.details.times.names import (
    AFTER_WEEKDAY,
    BEFORE_WEEKDAY,
    HOLIDAYS,
    MONTHS,
    MOVABLE,
    PARTS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from compare.details.times.value import Grain, Part, Shift, When
from compare.details.tokens import Shape, Token, glued, low, words

_ISO = re.compile(r"(?<![\w.,/:-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_SLASHED = re.compile(r"(?<![\w.,/:-])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?![\w/])")
MAY_BE_NUMERIC = re.compile(r"\d(?=[-./]\d)")
"""What every date in figures alone holds."""
_TOWARD = {"last": "last", "past": "last", "previous": "last", "next": "next", "coming": "next", "this": "this"}
_POSSESSIVES = ("", "’s", "'s", "'s’s")
_IN = words(
    """
    in of since until till by before after during from to through between and last this next early late mid - for on
    every each throughout
    """
)
_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "today’s": 0, "yesterday’s": -1, "tomorrow’s": 1}
_FROM_TODAY |= {"today's": 0, "yesterday's": -1, "tomorrow's": 1}
NAMES_OF_DAYS = frozenset({*_FROM_TODAY, "the", "tonight", "last", "this"})
NAMES_OF_MONTHS = frozenset({*MONTHS, *SHORT_MONTHS})
NAMES_OF_WEEKDAYS = frozenset(f"{day}{end}" for day in (*WEEKDAYS, *SHORT_WEEKDAYS) for end in _POSSESSIVES)
_ORDINALS = {"st", "nd", "rd", "th"}


def numeric(text: str, start: int, end: int) -> dict[int, tuple[When, int]]:
    """Dates in figures alone in ``text[start:end)``: where each begins, its value and where it ends.

    2023-06-24; 24.06.2023 by day first; 03/04/2023 by month first where it can be, marked ambiguous where both can.
    """
    found: dict[int, tuple[When, int]] = {}
    for match in _ISO.finditer(text, start, end):
        year, month, day = (int(group) for group in match.groups())
        if 1 <= month <= 12 and 1 <= day <= 31:
            found[match.start()] = When(Grain.DAY, year=year, month=month, day=day), match.end()
    for match in _SLASHED.finditer(text, start, end):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year = year if year > 99 else 2000 + year - (100 if year > 60 else 0)
        day_first = match[2] == "." or first > 12
        day, month = (first, second) if day_first else (second, first)
        if 1 <= month <= 12 and 1 <= day <= 31 and (match[2] == "/" or len(match[4]) == 4):
            either = match[2] == "/" and first <= 12 and second <= 12 and first != second
            found[match.start()] = When(Grain.DAY, year=year, month=month, day=day, ambiguous=either), match.end()
    return found


def month_name(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The month named at token ``at`` and the token after it, with the full stop of "Jan."."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or not token.capital:
        return None
    if token.low in MONTHS:
        return MONTHS[token.low], at + 1
    if token.low in SHORT_MONTHS:
        stop = low(tokens, at + 1) == "." and glued(tokens, at + 1)
        figures = at + 1 < len(tokens) and tokens[at + 1].shape is Shape.NUMBER
        if stop or figures:
            return SHORT_MONTHS[token.low], at + 2 if stop else at + 1
    return None


def year_at(tokens: list[Token], at: int) -> int | None:
    """The year printed at token ``at``: four digits from 1000 on."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.shape is not Shape.NUMBER or len(token.text) != 4 or not token.text.isdecimal():
        return None
    return int(token.text) if 1000 <= int(token.text) <= 2199 else None


def _day_number(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The day of a month at token ``at``, "23" or "23rd", and the token after it."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.shape is not Shape.NUMBER or not token.text.isdecimal() or len(token.text) > 2:
        return None
    if not 1 <= int(token.text) <= 31 or low(tokens, at + 1) in {"%", ":"}:
        return None
    ordinal = glued(tokens, at + 1) and low(tokens, at + 1) in _ORDINALS
    after = at + 2 if ordinal else at + 1
    run_on = glued(tokens, after) and after < len(tokens) and tokens[after].shape is Shape.WORD
    return None if run_on else (int(token.text), after)


def _with_year(tokens: list[Token], when: When, at: int) -> Read:
    """``when`` with the year that may follow it, after a comma or not."""
    after = at + 1 if low(tokens, at) == "," else at
    year = year_at(tokens, after)
    return (replace(when, year=year), after + 1) if year is not None else (when, at)


def month_first(tokens: list[Token], at: int) -> Read | None:
    """Read "June 23rd, 2023", "June 3-5", "June 3 to June 5", "Jan. 5"."""
    named = month_name(tokens, at)
    day = _day_number(tokens, named[1]) if named else None
    if named is None or day is None:
        return None
    when, after = When(Grain.DAY, month=named[0], day=day[0]), day[1]
    if low(tokens, after) in {"-", "–", "to", "through", "until"}:
        second_month = month_name(tokens, after + 1)
        second = _day_number(tokens, second_month[1] if second_month else after + 1)
        if second and (second_month or (second[0] > day[0] and low(tokens, after) != "until")):
            last_month = second_month[0] if second_month else None
            when, after = replace(when, last_day=second[0], last_month=last_month), second[1]
    return _with_year(tokens, when, after)


def day_first(tokens: list[Token], at: int) -> Read | None:
    """Read "23 June 2023", "the 23rd of June", "3-5 June", "23 of June"."""
    day = _day_number(tokens, at)
    if day is None or glued(tokens, at):
        return None
    last, after = None, day[1]
    if low(tokens, after) in {"-", "–", "to"}:
        second = _day_number(tokens, after + 1)
        if second and second[0] > day[0]:
            last, after = second[0], second[1]
    after = after + 1 if low(tokens, after) == "of" else after
    named = month_name(tokens, after)
    if named is None:
        return None
    when, after = When(Grain.DAY, month=named[0], day=day[0], last_day=last), named[1]
    if last is None and low(tokens, after) in {"-", "–", "to"}:
        second = _day_number(tokens, after + 1)
        until = month_name(tokens, second[1]) if second else None
        if second and until:
            when, after = replace(when, last_day=second[0], last_month=until[0]), until[1]
    return _with_year(tokens, when, after)


def month_alone(tokens: list[Token], at: int) -> Read | None:
    """Read "June", "June 2023": a month that a word before it or a year after it tells from a name or a verb."""
    named = month_name(tokens, at)
    if named is None:
        return None
    when, after = _with_year(tokens, _of_month(named[0]), named[1])
    before = tokens[at - 1] if at else None
    follower = tokens[after] if after < len(tokens) else None
    if when.year is None:
        person = follower is not None and follower.shape is Shape.WORD and follower.capital
        if before is None or before.low not in _IN or (person and tokens[at].low in {"may", "april", "june", "august"}):
            return None
        if tokens[at].low in {"may", "march"} and before.low in {"-", "and", "to", "for", "every", "each"}:
            return None
    toward = _TOWARD.get(before.low) if before else None
    return replace(when, toward=toward) if toward else when, after


@cache
def _of_month(month: int) -> When:
    """A month: one object for all of a report, as for weekdays, for a book prints the same few again and again."""
    return When(Grain.MONTH, month=month)


@cache
def _weekday_forms() -> dict[str, int]:
    return WEEKDAYS | SHORT_WEEKDAYS


def weekday(tokens: list[Token], at: int) -> Read | None:
    """Read "Saturday", "Saturday night", "Sat.", but no "Black Friday" and no "Sunday Times"."""
    token = tokens[at]
    number = _weekday_forms().get(token.low.removesuffix("’s").removesuffix("'s"))
    if number is None or not token.capital:
        return None
    after = at + 1
    if token.low in SHORT_WEEKDAYS:
        if low(tokens, after) != "." or not glued(tokens, after):
            return None
        after += 1
    before = low(tokens, at - 1)
    if before in BEFORE_WEEKDAY and tokens[at - 1].capital:
        return None
    follower = tokens[after] if after < len(tokens) else None
    if follower and follower.capital and follower.low in AFTER_WEEKDAY:
        return None
    if follower and follower.capital and follower.low == "night" and low(tokens, after + 1) in {"football", "live"}:
        return None
    part, after = part_after(tokens, after)
    return _of_weekday(number, part, _TOWARD.get(before)), after


@cache
def _of_weekday(weekday: int, part: Part | None, toward: str | None) -> When:
    return When(Grain.DAY, weekday=weekday, part=part, toward=toward)


def holiday(tokens: list[Token], at: int) -> Read | None:
    """Read "New Year’s Eve", "Christmas Day"."""
    if not tokens[at].capital:
        return None
    for length in (4, 3, 2, 1):
        name = tuple(token.low for token in tokens[at : at + length])
        if len(name) < length:
            continue
        if name in MOVABLE:
            return _with_year(tokens, When(Grain.DAY, movable=name), at + length)
        if name in HOLIDAYS:
            month, day = HOLIDAYS[name]
            return _with_year(tokens, When(Grain.DAY, month=month, day=day), at + length)
    return None


def relative_day(tokens: list[Token], at: int) -> Read | None:
    """Read "today", "yesterday morning", "the day before yesterday", "last night", "tonight", "this evening"."""
    here, second = tokens[at].low, low(tokens, at + 1)
    if here == "the" and second == "day" and low(tokens, at + 3) in {"yesterday", "tomorrow"}:
        count = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get((low(tokens, at + 2), low(tokens, at + 3)))
        return (_from_today(count), at + 4) if count else None
    if here in _FROM_TODAY and not (tokens[at].capital and at and low(tokens, at - 1) in {"usa", "russia"}):
        part, after = part_after(tokens, at + 1)
        return _from_today(_FROM_TODAY[here], part), after
    if here == "tonight":
        return _from_today(0, Part.NIGHT), at + 1
    if here == "last" and second in {"night", "evening"}:
        return _from_today(-1, PARTS[second]), at + 2
    if here == "this" and second in {"morning", "afternoon", "evening"} and not tokens[at + 1].capital:
        return _from_today(0, PARTS[second]), at + 2
    return None


@cache
def _from_today(count: int, part: Part | None = None) -> When:
    return When(Grain.DAY, shift=Shift(count, Grain.DAY), part=part)
