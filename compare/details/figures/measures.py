"""The unit printed after a number: "kilometres", "-month", "km/h", "per cent", "degrees Celsius", "%"."""

from dataclasses import dataclass
from functools import cache

from compare.details.figures.units import units
from compare.details.tokens import Token, glued, low

_TIMES = {"decade": (10, "year"), "decades": (10, "year"), "century": (100, "year"), "centuries": (100, "year")}
_TIMES |= {"fortnight": (14, "day"), "fortnights": (14, "day")}
_SCALES = {"celsius": "degree Celsius", "c": "degree Celsius", "centigrade": "degree Celsius"}
_SCALES |= {"fahrenheit": "degree Fahrenheit", "f": "degree Fahrenheit"}
# Words or letters that are units only where figures stand right before them.
_GLUED = {"m", "g", "l", "in", "mi", "min", "mins", "sec", "secs", "yd", "mw", "gw", "kw", "mb", "gb", "tb", "ha", "h"}
_BETWEEN = {"more", "additional", "extra", "full", "whole", "consecutive", "straight", "long", "further", "other"}
_SHAPES = {"square": "square", "sq": "square", "cubic": "cubic", "nautical": "nautical"}
_QUALIFYING = ("ing", "ed", "ous", "ful", "ic", "al")
_LENGTHS_OF_TIME = {"seconds", "minutes", "hours", "days", "weeks", "months", "years"}
_SPEEDS = {("kilometre", "hour"): "kilometre per hour", ("mile", "hour"): "mile per hour"}
_SPEEDS |= {("metre", "second"): "metre per second"}
_QUAKES = {"quake", "earthquake", "tremor", "temblor", "aftershock"}
_SMALLER = {
    "foot": ("inch", 12),
    "stone": ("pound", 14),
    "pound": ("ounce", 16),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "metre": ("centimetre", 100),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit printed after a number: its name, how many of it one printed unit makes, and where its words end."""

    unit: str
    worth: float
    after: int


def smaller(unit: str) -> tuple[str, int] | None:
    """The unit that a second number may go on in ("5 feet 10 inches"), and how many make one of ``unit``."""
    return _SMALLER.get(unit)


def leading(tokens: list[Token], first: int) -> str:
    """The unit that is printed before its number, at ``first``: "magnitude 6.1", "a magnitude of 6.1"; else empty."""
    at = first - 2 if low(tokens, first - 1) in {"of", "-"} else first - 1
    return "magnitude" if low(tokens, at) == "magnitude" else ""


def read(tokens: list[Token], at: int, *, digits: bool) -> Measure | None:
    """The unit that begins at token ``at``, straight after a number; ``digits``: one printed in figures."""
    at = at + 1 if low(tokens, at) == "-" and glued(tokens, at) else at
    here = low(tokens, at)
    may_be = here in _may_follow() or here.endswith(_QUALIFYING)  # after most numbers it is not
    return _read(tokens, at, digits=digits) if may_be else None


def _read(tokens: list[Token], at: int, *, digits: bool) -> Measure | None:
    here = tokens[at].low
    if here in {"%", "percent", "pct"}:
        return Measure("percent", 1, at + 1)
    if here == "per" and low(tokens, at + 1) == "cent":
        return Measure("percent", 1, at + 2)
    if here in {"°", "º", "degree", "degrees", "℃", "℉"}:
        return _degrees(tokens, at)
    if here in {"c", "f"} and digits and glued(tokens, at) and tokens[at].capital:
        return Measure(_SCALES[here], 1, at + 1)
    if here in {"percentage", "basis"} and low(tokens, at + 1) in {"point", "points"}:
        return Measure(f"{here} point", 1, at + 2)
    if here in _TIMES:
        worth, unit = _TIMES[here]
        return Measure(unit, worth, at + 1)
    if here in _BETWEEN and low(tokens, at + 1) in units() and low(tokens, at + 1) not in _GLUED:
        at += 1
    elif here.endswith(_QUALIFYING) and low(tokens, at + 1) in _LENGTHS_OF_TIME:
        at += 1  # "seven agonising minutes"
    return _magnitude(tokens, at) or _length_like(tokens, at, digits=digits)


@cache
def _may_follow() -> frozenset[str]:
    """How a unit begins, but for the words that tell of one ("seven agonising minutes")."""
    signs = {"%", "percent", "pct", "per", "°", "º", "degree", "degrees", "℃", "℉", "c", "f", "percentage", "basis"}
    return frozenset({*signs, *_TIMES, *_BETWEEN, *_SHAPES, *_QUAKES, *units(), "on"})


def _magnitude(tokens: list[Token], at: int) -> Measure | None:
    """The unit of "a 6.8 quake" and of "7.1 on the Richter scale"."""
    if "." in tokens[at - 1].text and tokens[at].low in _QUAKES:
        return Measure("magnitude", 1, at)
    if tokens[at].low == "on" and [low(tokens, at + place) for place in range(1, 4)] == ["the", "richter", "scale"]:
        return Measure("magnitude", 1, at + 4)
    return None


def _degrees(tokens: list[Token], at: int) -> Measure:
    if tokens[at].low in {"℃", "℉"}:
        return Measure(_SCALES["c" if tokens[at].low == "℃" else "f"], 1, at + 1)
    scale = low(tokens, at + 1)
    if scale in _SCALES and tokens[at + 1].capital:
        return Measure(_SCALES[scale], 1, at + 2)
    return Measure("degree", 1, at + 1)


def _length_like(tokens: list[Token], at: int, *, digits: bool) -> Measure | None:
    """A unit of one word, perhaps squared, cubed, nautical, or taken per hour or second."""
    here = low(tokens, at)
    shape = _SHAPES.get(here)
    if shape:
        name = at + 1
        name = name + 1 if low(tokens, name) == "." else name
        base = units().get(low(tokens, name))
        unit = f"{shape} {base.name}" if base else ""
        return Measure(unit, 1, name + 1) if unit in units() else None
    known = units().get(here)
    if known is None or (here in _GLUED and not (digits and (glued(tokens, at) or here in {"m", "ha", "mw", "gw"}))):
        return None
    if here in {"second", "mi"} and low(tokens, at - 1) != "-":
        return None
    power = low(tokens, at + 1) if glued(tokens, at + 1) else ""
    if known.dimension == "length" and power in {"²", "2"}:
        return Measure(f"square {known.name}", 1, at + 2)
    return _per(tokens, at, known.name)


def _per(tokens: list[Token], at: int, name: str) -> Measure:
    """Unit ``name`` at ``at``, or the speed that it makes with what follows."""
    joint, period = low(tokens, at + 1), low(tokens, at + 2)
    full = {"h": "hour", "hr": "hour", "hour": "hour", "s": "second", "sec": "second", "second": "second"}.get(period)
    if full and joint in {"per", "an", "a", "/", "-"} and (name, full) in _SPEEDS:
        return Measure(_SPEEDS[name, full], 1, at + 3)
    return Measure(name, 1, at + 1)
