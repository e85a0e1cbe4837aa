"""Words that bound or blur a number: "more than", "nearly", "at least", "or so"."""

from enum import StrEnum

from compare.details.tokens import Token, glued, low, words


class Bound(StrEnum):
    """How a printed number is to be taken; a number without such a word is meant as it stands."""

    ABOUT = "about"
    MORE = "more"
    LESS = "less"
    MIN = "min"
    MAX = "max"
    VAGUE = "vague"


_WORDS = {
    Bound.ABOUT: "about|around|roughly|approximately|approx|some|circa|ca|estimated|~|≈|or so|perhaps|in the region of",
    Bound.MORE: "more than|over|above|exceeding|in excess of|upwards of|upward of|just over|well over|greater than|"
    "larger than|longer than|higher than|beyond|>|topped|surpassed|exceeded|most of",
    Bound.LESS: "nearly|almost|less than|fewer than|under|below|just under|just short of|close to|approaching|<|"
    "shy of|well under|barely|not quite|smaller than|shorter than|lower than|virtually|nearing",
    Bound.MIN: "at least|no fewer than|no less than|not less than|a minimum of|minimum of|≥|as few as|as little as|"
    "not fewer than",
    Bound.MAX: "up to|as many as|as much as|as high as|as long as|as far as|at most|no more than|not more than|"
    "a maximum of|maximum of|≤|within|no later than|not exceeding|maximum",
}
_BEFORE = {tuple(phrase.split()): bound for bound, phrases in _WORDS.items() for phrase in phrases.split("|")}
_LONGEST = {
    last: max(len(phrase) for phrase in _BEFORE if phrase[-1] == last) for last in {phrase[-1] for phrase in _BEFORE}
}
"""By its last word, how many words the longest bound has."""
_AFTER = {
    ("or", "more"): Bound.MIN,
    ("or", "so"): Bound.ABOUT,
    ("or", "less"): Bound.MAX,
    ("or", "fewer"): Bound.MAX,
    ("or", "thereabouts"): Bound.ABOUT,
    ("and", "counting"): Bound.MIN,
}
_MATTERS = words(
    """
    fraud deal debt row dispute theft scandal bill claim loan fine contract bribe robbery heist scam plot tax lawsuit
    settlement payment error plan project scheme raid seizure haul embezzlement swindle
    """
)
"""What somebody is jailed, sued or criticised over: "over £4m fraud" bounds nothing."""


def before(tokens: list[Token], at: int) -> tuple[Bound | None, int]:
    """The bound whose words end just before token ``at``, the longest that fits, and where they begin."""
    longest = _LONGEST.get(tokens[at - 1].low, 0) if at else 0
    for length in range(min(longest, at), 0, -1):
        bound = _BEFORE.get(tuple([token.low for token in tokens[at - length : at]]))
        if bound:
            first = at - length
            if low(tokens, first - 1) in {"an", "a"} and tokens[first].low in {"estimated", "approximate"}:
                first -= 1
            return bound, first
    return None, at


def is_matter(tokens: list[Token], first: int, after: int) -> bool:
    """Whether an "over" at token ``first`` tells of a matter, not of a bound, before a sum that ends at ``after``."""
    return tokens[first].low == "over" and low(tokens, after) in _MATTERS


def after(tokens: list[Token], at: int) -> tuple[Bound | None, int]:
    """The bound that begins at token ``at`` ("or more", "-plus", "+"), and where it ends."""
    if low(tokens, at) == "+" and glued(tokens, at):
        return Bound.MIN, at + 1
    if low(tokens, at) == "plus" or (low(tokens, at) == "-" and low(tokens, at + 1) == "plus"):
        return Bound.MIN, at + (1 if low(tokens, at) == "plus" else 2)
    bound = _AFTER.get((low(tokens, at), low(tokens, at + 1)))
    return (bound, at + 2) if bound else (None, at)
