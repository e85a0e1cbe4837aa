"""Figures of which one is the other with its digits in another order: 168 for 186, the commonest slip in copying."""

from compare.details.figures.amount import Amount

_FEWEST = 2  # digits of a number that may be printed in another order
_MOST = 9  # the same, at most


def transposed(a: Amount, b: Amount) -> bool:
    """Whether two printed figures differ by the order of their digits alone: 2,914 and 2,491, 3.2% and 2.3%.

    Chance seldom makes two figures of linked sentences so, so they are taken for one figure whatever stands around.
    """
    if a.step != b.step or a.lo == b.lo or a.lo != a.hi or b.lo != b.hi or a.unit != b.unit or a.bound != b.bound:
        return False
    if (_whole(a) - _whole(b)) % 9:
        return False  # as most figures: of the same digits in any order nine leaves the same rest
    ours, theirs = digits(a), digits(b)
    return ours != theirs and len(ours) == len(theirs) and sorted(ours) == sorted(theirs)


def digits(amount: Amount) -> str:
    """The digits as printed, without the zeros of a round figure; empty where they are too few or too many to tell."""
    digits = str(_whole(amount)) if amount.step else ""
    return digits if _FEWEST <= len(digits) <= _MOST else ""


def _whole(amount: Amount) -> int:
    """The digits as a whole number, 0 where nothing is known of how exactly it is printed."""
    return round(abs(amount.lo) / amount.step) if amount.step else 0
