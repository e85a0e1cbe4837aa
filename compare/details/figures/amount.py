"""The value of a quantity, a sum of money or an age, and what two of them amount to."""

from dataclasses import dataclass
from math import inf

from compare.detail import Verdict
from compare.details.figures.bounds import Bound
from compare.details.figures.figure import Figure
from compare.details.figures.units import convertible, in_base, units

_ABOUT = 0.1
"""How far off, relatively, a number printed with "about" is still taken for the same."""
_NEARLY = 0.15  # how far below a number, relatively, "nearly" it may lie
_FAR = 0.6
"""Beyond this, "more than 40" against another number is possible but no longer what a reader would take it for."""
_CEILING = 0.2  # how far below "up to so many", relatively, a count is another estimate of the same
_ROUNDED = 0.05  # relative slack of a rounded number, at most
_CONVERTED = 0.075
"""Newsrooms round a conversion to the figures of the first number: 20 miles is printed as 30 km (7% off)."""
_ROUND = 100
"""The worth of the last place of a bound that is taken for a rounding."""
_COUNTED = 1_000
"""Below this a count is printed as counted: 100 and 103 dead are two counts, 1,987 may be printed as 2,000."""
_CALENDAR = frozenset({"year", "month", "week", "day"})
_HALF = 0.5
"""Nobody prints four and a half years as five."""


@dataclass(frozen=True, slots=True)
class Amount:
    """From ``lo`` to ``hi`` of ``unit``, as printed: equal for a plain number, apart for a range or "hundreds".

    ``bound`` is what words like "more than" add; ``step`` the worth of the last printed place, so the rounding that
    the figures imply; ``unit`` a unit's name, an ISO 4217 code, or empty for a count of ``noun``; ``age``
    marks how old someone is.
    """

    lo: float
    hi: float
    unit: str
    bound: Bound | None
    step: float
    noun: str = ""
    age: bool = False

    @classmethod
    def of(cls, figure: Figure) -> "Amount":
        """The amount that ``figure`` prints."""
        return cls(figure.lo, figure.hi, figure.unit, figure.bound, figure.step, figure.noun, figure.age)

    def as_json(self) -> dict[str, object]:
        """``lo``, ``hi`` and ``unit``; ``approx``, ``noun`` and ``kind`` where they are known."""
        value: dict[str, object] = {"lo": self.lo, "hi": self.hi, "unit": self.unit}
        if self.bound:
            value["approx"] = str(self.bound)
        if self.noun:
            value["noun"] = self.noun
        known = units().get(self.unit)
        if known and known.dimension == "time":
            value["kind"] = "age" if self.age else "duration"
        return value


@dataclass(frozen=True, slots=True)
class _Extent:
    lo: float
    hi: float

    def meets(self, other: "_Extent") -> bool:
        return self.lo <= other.hi and other.lo <= self.hi


def comparable(a: Amount, b: Amount) -> bool:
    """Whether the two measure the same thing."""
    return convertible(a.unit, b.unit)


def same_printed(a: Amount, b: Amount) -> bool:
    """Whether the two print the same number, whatever the unit."""
    return a.lo == b.lo and a.hi == b.hi


def set_against(a: Amount, b: Amount, *, same_words: bool) -> tuple[Verdict, str]:
    """What two amounts that answer one question amount to, and the rule that says so.

    ``same_words``: they are printed alike. The two must be ``comparable``. Symmetric in ``a`` and ``b``.
    """
    if a.unit != b.unit:
        return _converted(a, b)
    if same_printed(a, b):
        return _same_number(a, b, same_words=same_words)
    if _rounds(a, b) or _rounds_down(a, b):
        return Verdict.FINER, "one figure is a rounding of the other"
    if a.bound == b.bound and a.bound not in {None, Bound.ABOUT, Bound.VAGUE}:
        return Verdict.CONFLICT, "the same bound on another figure"
    if _other_ceiling(a, b) or _other_ceiling(b, a):
        return Verdict.CONFLICT, "one puts it at up to another figure"
    if a.bound is b.bound is None and (a.hi < b.lo or b.hi < a.lo or _cross(a, b)):
        return Verdict.CONFLICT, "the figures differ"  # as below, without working out what the words allow: they say it
    if _likely(a).meets(_likely(b)):
        return Verdict.FINER, "one figure allows for the other"
    if _allowed(a).meets(_allowed(b)):
        return Verdict.UNSURE, "the words allow both figures, but they are far apart"
    return Verdict.CONFLICT, "the figures differ"


def _cross(a: Amount, b: Amount) -> bool:
    """Whether both are ranges and neither lies inside the other: 480 to 500 and 490 to 510, 4 to 7 and 5 to 7."""
    return a.lo < a.hi and b.lo < b.hi and (a.lo, a.hi) != (b.lo, b.hi) and (a.lo - b.lo) * (a.hi - b.hi) >= 0


def _same_number(a: Amount, b: Amount, *, same_words: bool) -> tuple[Verdict, str]:
    if a.bound == b.bound:
        return (Verdict.AGREE, "the same") if same_words else (Verdict.STYLE, "the same value, printed otherwise")
    bounds = {a.bound, b.bound}
    if Bound.LESS in bounds and bounds & {Bound.MORE, Bound.MIN}:
        return Verdict.CONFLICT, "one says more, the other less"
    return Verdict.FINER, "the same number, bounded otherwise"


def _other_ceiling(bounded: Amount, plain: Amount) -> bool:
    """Whether "up to 1.6 million" is set against a plain 1.5 million.

    A ceiling printed as exactly as a count near it is another estimate of it; one in rounder figures is its rounding,
    and a count far below it is another matter (five years at most, fourteen months given).
    """
    if bounded.bound is not Bound.MAX or plain.bound is not None or plain.lo != plain.hi:
        return False
    return bounded.step <= plain.step and (1 - _CEILING) * bounded.hi <= plain.hi < bounded.hi


def _converted(a: Amount, b: Amount) -> tuple[Verdict, str]:
    rule = f"units differ: {', '.join(sorted((a.unit, b.unit)))}"
    if same_printed(a, b) and _likely(a) != _likely(b):
        return Verdict.CONFLICT, rule
    if a.bound is None and b.bound is None:
        if _rounded(a).meets(_rounded(b)):
            return Verdict.STYLE, "the same measure in other units, as rounded"
        return Verdict.CONFLICT, f"{rule}, and they do not convert into each other"
    if _rounded(a).meets(_rounded(b)) and a.bound == b.bound:
        return Verdict.STYLE, "the same measure in other units, as rounded"
    if _likely(a).meets(_likely(b)):
        return Verdict.FINER, "the measures, converted, overlap"
    if _allowed(a).meets(_allowed(b)):
        return Verdict.UNSURE, "the words allow both measures, but they are far apart"
    return Verdict.CONFLICT, f"{rule}, and they do not convert into each other"


def _rounds(a: Amount, b: Amount) -> bool:
    """Whether one number is the other, rounded at its last printed place, and bounded by the same words if at all."""
    if a.bound != b.bound or a.lo != a.hi or b.lo != b.hi or a.step == b.step:
        return False
    coarse = max(a, b, key=lambda amount: amount.step)
    if a.unit in _CALENDAR and abs(a.lo - b.lo) == _HALF:
        return False
    counted = a.unit == "" and coarse.step < _COUNTED and max(abs(a.lo), abs(b.lo)) < _COUNTED
    decimals = min(a.step, b.step) < coarse.step <= 1  # 3 percent for 3.2
    slack = coarse.step / 2 if decimals else min(coarse.step / 2, _ROUNDED * abs(coarse.lo))
    return not counted and abs(a.lo - b.lo) <= slack


def _rounds_down(a: Amount, b: Amount) -> bool:
    """Whether "more than 200" is printed for "more than 230": a rounder figure, less by no more than its last place."""
    if a.bound != b.bound or a.bound not in {Bound.MORE, Bound.MIN} or a.step == b.step:
        return False
    coarse, fine = (a, b) if a.step > b.step else (b, a)
    return coarse.step >= _ROUND and 0 < fine.lo - coarse.lo < coarse.step


def _rounded(amount: Amount) -> _Extent:
    """The extent in base units that the printed figures stand for."""
    known = units().get(amount.unit)
    offset = known is not None and known.offset != 0
    slack = amount.step / 2
    low_slack, high_slack = (
        (slack, slack)
        if offset or (known and known.dimension == "temperature")
        else (min(slack, _CONVERTED * abs(amount.lo)), min(slack, _CONVERTED * abs(amount.hi)))
    )
    return _Extent(in_base(amount.lo - low_slack, amount.unit), in_base(amount.hi + high_slack, amount.unit))


def _likely(amount: Amount) -> _Extent:
    """The extent in base units that a reader takes the words for."""
    lo, hi = amount.lo, amount.hi
    if amount.bound is Bound.ABOUT:
        lo, hi = lo - _ABOUT * abs(lo), hi + _ABOUT * abs(hi)
    elif amount.bound in {Bound.MORE, Bound.MIN}:
        hi += _FAR * abs(hi)
    elif amount.bound is Bound.LESS:
        lo -= _NEARLY * abs(lo)
    elif amount.bound is Bound.MAX:
        lo -= _FAR * abs(lo)
    return _Extent(in_base(lo, amount.unit), in_base(hi, amount.unit))


def _allowed(amount: Amount) -> _Extent:
    """The extent in base units that the words do not rule out."""
    likely = _likely(amount)
    if amount.bound in {Bound.MORE, Bound.MIN}:
        return _Extent(likely.lo, inf)
    if amount.bound in {Bound.LESS, Bound.MAX}:
        return _Extent(min(0.0, likely.lo), likely.hi)
    return likely
