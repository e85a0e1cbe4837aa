"""How cells look, as a terminal is told it (SGR, ECMA-48 8.3.117), and the shortest way from one look to another."""

from dataclasses import dataclass
from functools import cache, lru_cache

_OFF = {
    "1": "22", "2": "22", "3": "23", "4": "24", "21": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29",
    "51": "54", "52": "54", "53": "55",
}  # fmt: skip
_SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})  # underlines, reverse, strike, frames, overline
_PARTS = {"5": 3, "2": 5}  # of 38;5;N and 38;2;R;G;B


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """The look that a terminal draws with: attributes and colours, as the parameters of SGR; empty is the default.

    There is one Pen of each look (``pen``), so that pens, and cells with them, are told apart by what they are, not
    by what is in them: thousands of times a frame.
    """

    attributes: frozenset[str] = frozenset()
    color: str = ""
    ground: str = ""


@cache
def _the(attributes: frozenset[str], color: str, ground: str) -> Pen:
    return Pen(attributes, color, ground)


PLAIN = _the(frozenset(), "", "")
"""The look after a reset."""


@lru_cache(maxsize=4096)
def pen(parameters: str) -> Pen:
    """The pen that parameters of SGR amount to after a reset, such as ``1;38;5;246``."""
    attributes, color, ground = set(), "", ""
    codes = parameters.split(";") if parameters else []
    while codes:
        code = codes[0]
        parts = _PARTS[codes[1]] if code in {"38", "48"} else 1
        whole = ";".join(codes[:parts])
        del codes[:parts]
        if code in _OFF:
            attributes.add(code)
        elif code == "38" or 30 <= int(code) <= 37 or 90 <= int(code) <= 97:
            color = whole
        elif code == "48" or 40 <= int(code) <= 47 or 100 <= int(code) <= 107:
            ground = whole
        elif code not in {"39", "49"}:
            raise ValueError(parameters)
    return _the(frozenset(attributes), color, ground)


@lru_cache(maxsize=4096)
def blank(of: Pen) -> Pen:
    """The pen that a blank drawn with ``of`` looks like: the colour of the letters does not show."""
    return of if of.attributes & _SEEN_ON_BLANKS else _the(frozenset(), "", of.ground)


@lru_cache(maxsize=4096)
def near(now: Pen, wanted: Pen) -> Pen:
    """The pen nearest to ``now`` that draws blanks as ``wanted`` does: what is not seen of them stays as it is."""
    if wanted.attributes:
        return wanted
    return _the(now.attributes - _SEEN_ON_BLANKS, now.color, wanted.ground)


@lru_cache(maxsize=4096)
def change(now: Pen, then: Pen) -> str:
    """The shortest sequence after which a terminal that draws with ``now`` draws with ``then``."""
    if now == then:
        return ""
    if then == PLAIN:
        return "\x1b[m"
    off = {_OFF[each] for each in now.attributes - then.attributes}
    # What is switched off together is switched on again: bold and dim have one switch.
    on = {each for each in then.attributes if each not in now.attributes or _OFF[each] in off}
    changed = [*sorted(off), *sorted(on)]
    if now.color != then.color:
        changed.append(then.color or "39")
    if now.ground != then.ground:
        changed.append(then.ground or "49")
    anew = ["0", *sorted(then.attributes), *filter(None, (then.color, then.ground))]
    return f"\x1b[{min(';'.join(changed), ';'.join(anew), key=len)}m"
