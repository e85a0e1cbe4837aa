"""Times of day: "6:30 a.m.", "3pm", "14:00 GMT", "noon", and parts of the day."""

from compare.details.times.names import LOOSE_ZONES, PARTS, ZONES
from compare.details.times.value import Grain, Part, When
from compare.details.tokens import Shape, Token, glued, low

Read = tuple[When, int]
"""What was read, and the token after it."""

_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
NAMES_OF_CLOCKS = frozenset(_NAMED)
_TOLD_OF_THE_SUN = frozenset({"dawn", "daybreak", "sunrise", "dusk", "sunset", "predawn"})
NAMES_OF_PARTS = _TOLD_OF_THE_SUN | {"early", "small", "overnight", "pre"}
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
_AFTER_HOUR = {"am", "pm", "a", "p", "in", "o'clock", "o’clock"}
"""What makes a time of day of a bare number."""
_LEADS = {"at", "around", "about", "by", "until", "till", "before", "after", "since", "from", "to", "and", "between"}


def clock(tokens: list[Token], at: int) -> Read | None:
    """The time of day that begins at token ``at``; a bare "7:30" needs a word like "at" before it."""
    token = tokens[at]
    if token.low in _NAMED:
        return When(Grain.CLOCK, clock=_NAMED[token.low]), at + 1
    if token.shape is not Shape.NUMBER or len(token.text) > 5 or (glued(tokens, at) and low(tokens, at - 1) != "("):
        return None
    if len(token.text) == 4 and token.text.isdecimal():
        return _military(tokens, at)
    hours, minutes, after = _figures(tokens, at)
    printed = after > at + 1 or "." in token.text
    tells = printed or low(tokens, after) in _AFTER_HOUR  # nearly no number does
    if hours is None or not tells or not (0 <= hours <= 24 and 0 <= minutes < 60):
        return None
    half, after_half = _half(tokens, at, after)
    zone, after_zone = _zone(tokens, after_half)
    if half is None:
        full = printed and (len(token.text) == 2 or (len(token.text) == 5 and zone is not None))
        led = low(tokens, at - 1) in _LEADS and printed and "." not in token.text
        if low(tokens, after) in {"o'clock", "o’clock"}:
            return When(Grain.CLOCK, clock=hours * 60 + minutes), after + 1
        if not (led or (full and zone) or (full and minutes == 0 and hours > 12)):
            return None
    elif hours > 12:
        return None
    elif half == "p":
        hours = hours % 12 + 12
    else:
        hours %= 12
    return When(Grain.CLOCK, clock=hours * 60 + minutes, zone=zone), after_zone


def _military(tokens: list[Token], at: int) -> Read | None:
    """Read "0600 GMT": four figures that a zone follows."""
    zone, after = _zone(tokens, at + 1)
    hours, minutes = int(tokens[at].text[:2]), int(tokens[at].text[2:])
    if zone is None or hours > 24 or minutes > 59:
        return None
    return When(Grain.CLOCK, clock=hours * 60 + minutes, zone=zone), after


def _figures(tokens: list[Token], at: int) -> tuple[int | None, int, int]:
    """Hours, minutes and the token after the figures of "6", "6:30", "6.30"."""
    text = tokens[at].text
    if "." in text:
        hours, _, minutes = text.partition(".")
        good = hours.isdecimal() and len(minutes) == 2
        return (int(hours), int(minutes), at + 1) if good else (None, 0, at)
    if not text.isdecimal():
        return None, 0, at
    minutes = low(tokens, at + 2)
    parted = low(tokens, at + 1) == ":" and glued(tokens, at + 1) and glued(tokens, at + 2)
    if parted and len(minutes) == 2 and minutes.isdecimal():
        after = at + 3
        seconds = low(tokens, after) == ":" and glued(tokens, after) and len(low(tokens, after + 1)) == 2
        return int(text), int(minutes), after + 2 if seconds else after
    return int(text), 0, at + 1


def _half(tokens: list[Token], first: int, at: int) -> tuple[str | None, int]:
    """Past "a.m.", "pm", "in the morning": the "a" or the "p" of the hour that begins at ``first``."""
    here = low(tokens, at)
    if here in {"am", "pm"}:
        return here[0], at + 1
    if here in {"a", "p"} and low(tokens, at + 1) == "." and low(tokens, at + 2) == "m":
        return here, at + 4 if low(tokens, at + 3) == "." and glued(tokens, at + 3) else at + 3
    return _half_in_words(tokens, first, at)


def _half_in_words(tokens: list[Token], first: int, at: int) -> tuple[str | None, int]:
    """Past "in the morning", "o'clock in the evening": as ``_half``, where no count begins at ``first``."""
    told = at > first + 1 or "at" in (low(tokens, first - 1), low(tokens, first - 2))
    last = at + 1 if low(tokens, at) in {"o'clock", "o’clock"} else at
    if not told or low(tokens, last) != "in" or low(tokens, last + 1) != "the":
        return None, at
    half = _HALVES.get(low(tokens, last + 2))
    return (half, last + 3) if half else (None, at)


def _zone(tokens: list[Token], at: int) -> tuple[str | None, int]:
    here = low(tokens, at)
    if (here in ZONES or here in LOOSE_ZONES) and at < len(tokens) and tokens[at].text.isupper():
        return here, at + 1
    if here == "local" and low(tokens, at + 1) == "time":
        return "local", at + 2
    if here in {"eastern", "central", "pacific", "mountain"} and tokens[at].capital:
        after = at + 2 if low(tokens, at + 1) in {"time", "standard", "daylight"} else at + 1
        return f"{here[0]}t", after + 1 if low(tokens, after) == "time" else after
    return None, at


def part_of_day(tokens: list[Token], at: int) -> Read | None:
    """The part of a day that begins at token ``at``, without a day: "overnight", "before dawn", "the early hours"."""
    here = tokens[at].low
    if here in {"early", "small"} and low(tokens, at + 1) in {"hours", "morning"}:
        return When(Grain.PART, part=Part.EARLY), at + 2
    if here == "overnight":
        return When(Grain.PART, part=Part.NIGHT, overnight=True), at + 1
    if here in _TOLD_OF_THE_SUN:
        before = low(tokens, at - 1)
        if here == "predawn" or before in {"before", "at", "around", "by", "until", "since", "after", "near"}:
            early = here == "dawn" and before == "before"
            return When(Grain.PART, part=Part.EARLY if early else PARTS[here]), at + 1
    if here == "pre" and low(tokens, at + 1) == "-" and low(tokens, at + 2) == "dawn":
        return When(Grain.PART, part=Part.EARLY), at + 3
    return None


def part_after(tokens: list[Token], at: int) -> tuple[Part | None, int]:
    """The part of the day named straight after a day: "Saturday night", "Tuesday in the early morning"."""
    here = low(tokens, at).removesuffix("’s").removesuffix("'s")
    if here in {"early", "late"} and low(tokens, at + 1) in PARTS:
        return (Part.EARLY if low(tokens, at + 1) == "morning" else PARTS[low(tokens, at + 1)]), at + 2
    if here == "mid" and low(tokens, at + 1) == "-" and low(tokens, at + 2) in PARTS:
        return PARTS[low(tokens, at + 2)], at + 3
    return (PARTS[here], at + 1) if here in PARTS and here != "overnight" else (None, at)
