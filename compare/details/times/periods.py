"""Longer stretches: weeks, months, quarters, seasons, years and decades, told by name or from the publication."""

from dataclasses import replace
from functools import cache

from compare.details.figures.numerals import read
from compare.details.times.clocks import Read
from compare.details.times.days import month_alone, year_at
from compare.details.times.names import QUARTERS, SEASONS, UNITS
from compare.details.times.value import Grain, Shift, When
from compare.details.tokens import Shape, Token, glued, low, words

_LAST, _NEXT, _THIS = frozenset({"last", "past", "previous"}), frozenset({"next", "coming"}), frozenset({"this"})
_YEAR_LEADS = frozenset(
    {"in", "since", "until", "till", "by", "before", "after", "during", "from", "of", "between", "and", "to", "through"}
    | {"early", "late", "mid", "-", "for", "year", "throughout", "around", "circa", "back", "the", "(", "a"}
)
_THINGS_COUNTED = words(
    """
    people troops soldiers men women children homes houses jobs miles feet km kilometers kilometres meters metres
    pounds dollars euros tons tonnes workers students members police fighters protesters residents families votes
    """
)
_MOST_AGO = 3_000
"""More years, weeks or days than this reach back beyond any calendar."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2099
WITHIN = frozenset({"early", "mid", "late"})
RELATIVE = frozenset({"the", *_LAST, *_NEXT, *_THIS})


def ago(tokens: list[Token], at: int) -> Read | None:
    """Read "three days ago", "16 months ago", "a week ago", "more than two decades ago"."""
    if tokens[at].low in {"a", "an"}:
        count, after = 1.0, at + 1
    else:
        numeral = read(tokens, at) if tokens[at].shape is not Shape.MARK else None
        if numeral is None or numeral.vague or numeral.share:
            return None
        count, after = numeral.lo, numeral.after
    if count > _MOST_AGO:
        return None
    unit = UNITS.get(low(tokens, after).removesuffix("s"))
    if low(tokens, after) in {"hour", "hours", "minute", "minutes"} and low(tokens, after + 1) == "ago":
        return (When(Grain.DAY, shift=Shift(0, Grain.DAY)), after + 2) if count <= 6 else None
    if unit is None or unit is Grain.WEEKEND or low(tokens, after + 1) != "ago":
        return None
    return When(unit, shift=Shift(-round(count), unit, from_now=True)), after + 2


def relative(tokens: list[Token], at: int) -> Read | None:
    """Read "last week", "this coming week", "the past month", "over the weekend", "next year", "last summer"."""
    here = tokens[at].low
    second = low(tokens, at + 1)
    if here == "the" and second == "weekend":
        return When(Grain.WEEKEND, shift=Shift(0, Grain.WEEKEND), toward="the"), at + 2
    if here == "this" and second in {"coming", "past"}:
        return _relative(tokens, 1 if second == "coming" else -1, at + 2)
    count = -1 if here in _LAST else 1 if here in _NEXT else 0 if here in _THIS else None
    return None if count is None else _relative(tokens, count, at + 1)


def _relative(tokens: list[Token], count: int, at: int) -> Read | None:
    name = low(tokens, at)
    name = name.removesuffix("’s").removesuffix("'s")
    if at >= len(tokens) or tokens[at].capital:
        return None
    if name in UNITS and name != "day":
        return _shifted(count, UNITS[name]), at + 1
    if name in SEASONS:
        return When(Grain.SEASON, season=SEASONS[name], shift=Shift(count, Grain.SEASON)), at + 1
    return None


@cache
def _shifted(count: int, unit: Grain) -> When:
    return When(unit, shift=Shift(count, unit))


def season(tokens: list[Token], at: int) -> Read | None:
    """Read "the summer of 2022", "spring 2014"."""
    if tokens[at].low not in SEASONS:
        return None
    of = at + 2 if low(tokens, at + 1) == "of" else at + 1
    year = year_at(tokens, of)
    return None if year is None else (When(Grain.SEASON, season=SEASONS[tokens[at].low], year=year), of + 1)


def quarter(tokens: list[Token], at: int) -> Read | None:
    """Read "the second quarter of 2023", "Q2 2023"."""
    number, after = None, at
    if tokens[at].low in QUARTERS and low(tokens, at + 1) == "quarter":
        number, after = QUARTERS[tokens[at].low], at + 2
    elif tokens[at].text == "Q" and glued(tokens, at + 1) and low(tokens, at + 1) in {"1", "2", "3", "4"}:
        number, after = int(low(tokens, at + 1)), at + 2
    if number is None:
        return None
    of = after + 1 if low(tokens, after) in {"of", "in"} else after
    year = year_at(tokens, of)
    return None if year is None else (When(Grain.QUARTER, quarter=number, year=year), of + 1)


def decade(tokens: list[Token], at: int) -> Read | None:
    """Read "the 1990s", "the mid-1990s"."""
    token = tokens[at]
    if token.shape is not Shape.NUMBER or len(token.text) != 4 or not token.text.endswith("0"):
        return None
    year = year_at(tokens, at)
    if year is None or low(tokens, at + 1) != "s" or not glued(tokens, at + 1):
        return None
    return When(Grain.DECADE, year=year), at + 2


def year(tokens: list[Token], at: int) -> Read | None:
    """Read "in 2014", "between 2014 and 2016", "2014-2016", "the 2014 elections", but no count of two thousand."""
    first = year_at(tokens, at)
    if first is None or not _FIRST_YEAR <= first <= _LAST_YEAR or _runs_on(tokens, at):
        return None
    before = low(tokens, at - 1)
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follower is None or follower.shape is Shape.MARK or follower.capital
    led = before in _YEAR_LEADS and before not in {"around", "to", "and", "the", "a", "for", "by", "after", "of", "-"}
    named = before in _YEAR_LEADS and (ends or (follower is not None and not _counted(follower)))
    opening = at == 0 and ends
    if not ((led and not (follower and _counted(follower))) or named or opening or (before in {",", "("} and ends)):
        return None
    span = {"between": "and", "from": "to"}.get(before)
    joint = low(tokens, at + 1)
    last = year_at(tokens, at + 2)
    if last is not None and last > first and (joint == span or (joint in {"-", "–"} and glued(tokens, at + 1))):
        return When(Grain.YEAR, year=first, last_year=last), at + 3
    short = low(tokens, at + 2)
    if joint in {"-", "–"} and glued(tokens, at + 2) and len(short) == 2 and short.isdecimal():
        until = first - first % 100 + int(short)
        return (When(Grain.YEAR, year=first, last_year=until), at + 3) if until > first else None
    return When(Grain.YEAR, year=first), at + 1


def _runs_on(tokens: list[Token], at: int) -> bool:
    """Whether letters or signs of measure run into the figures."""
    before = low(tokens, at - 1)
    if glued(tokens, at) and before not in {"(", "“", '"', "‘", "'", "-", "–"}:
        return True
    return glued(tokens, at + 1) and low(tokens, at + 1) in {"%", "/", ":", "°", "$", "€", "£"}


def _counted(token: Token) -> bool:
    """Whether the word after four digits is rather a thing counted than the head of "the 2014 elections"."""
    return token.low in _THINGS_COUNTED


def within(tokens: list[Token], at: int) -> Read | None:
    """Read "early June", "mid-2014", "late last month": a stretch cut to its early, middle or late part."""
    if tokens[at].low not in WITHIN:
        return None
    after = at + 2 if low(tokens, at + 1) in {"-", "in"} else at + 1
    if after >= len(tokens):
        return None
    for reader in (month_alone, relative, decade, year, season):
        found = reader(tokens, after)
        if found:
            return replace(found[0], within=tokens[at].low), found[1]
    return None
