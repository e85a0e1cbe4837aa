"""What a place is the place of: where somebody was born, where the plane crashed, where a person lives.

Two reports tell one happening in other words; its place stands after the same preposition and after a word of one
matter. Only the words before the place are read: what follows mostly tells something else.
"""

from collections.abc import Sequence
from functools import cache

from compare import wordlists
from compare.details.names.tokens import Token

_REACH = 7
"""Words before a place among which the word of a matter stands: "born on Oct. 2, 1935, in"."""
_LIVES = "lives"
_BOUND = "bound"
_WAYS = {"in": "in", "at": "in", "inside": "in", "near": "near", "outside": "near", "off": "near"}
_FROM_TO = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to", "on": "on"}


def happening(own: Sequence[Token], first: int, last: int) -> tuple[str, str]:
    """The matter whose place ``own[first:last]`` is and how it lies to it (in, near, from, to); empty where untold."""
    if last < len(own) and own[last].gap == " " and own[last].low in _section("of a resident"):
        return _LIVES, "in"  # "a Harrogate woman"
    if last < len(own) and own[last].gap == "-" and (matter := _matters().get(own[last].low)) is not None:
        return matter, "in"  # "Antwerp-based"
    if not first or own[first].gap != " ":
        return "", ""
    before = own[first - 1]
    after_man = any(token.low in _section("of a resident") for token in own[max(0, first - 4) : first - 1])
    if before.low in ("of", "from") and (before.gap == ", " or (before.low == "from" and after_man)):
        return _LIVES, "in"  # "Curt Delaney, 36, of Worcester", "a father of two from Worcester"
    if before.low == "for" and first > 1 and _matters().get(own[first - 2].low) == _BOUND:
        return _BOUND, "to"
    way = _WAYS.get(before.low) or _FROM_TO.get(before.low, "")
    if not way:
        return "", ""
    for k in range(first - 2, max(first - 2 - _REACH, -1), -1):
        if (matter := _matters().get(own[k].low)) is not None:
            return matter, way
    return "", ""


@cache
def _matters() -> dict[str, str]:
    lines = (line.split() for line in wordlists.sections("happenings")["matters"])
    return {word: words[0] for words in lines for word in words}


@cache
def _section(name: str) -> frozenset[str]:
    return wordlists.section("happenings", name)
