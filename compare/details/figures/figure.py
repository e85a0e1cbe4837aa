"""A number with what is printed about it: as the grammar reads it, and as a report has it."""

from typing import NamedTuple

from compare.details.figures.bounds import Bound
from compare.details.figures.numeral import Numeral


class Figure(NamedTuple):
    """A number with all that is printed about it, ``[start, end)`` in the report's text.

    ``unit`` is a unit's name, a currency's code where ``money`` is set, or empty for a count, whose ``noun`` may be
    known; ``step`` is the worth of the last printed place, in that unit. ``age``: it says how old someone is.
    A tuple, as tokens are, for a report has thousands.
    """

    start: int
    end: int
    sentence: int
    lo: float
    hi: float
    step: float
    unit: str = ""
    bound: Bound | None = None
    noun: str = ""
    money: bool = False
    age: bool = False


class Term(NamedTuple):
    """One number with its own currency and unit, as it may stand at either end of a range.

    A tuple, as tokens are, for a report has thousands.
    """

    numeral: Numeral
    first: int
    after: int
    unit: str = ""
    worth: float = 1.0
    money: bool = False

    @property
    def lo(self) -> float:
        """The least it stands for, in its unit."""
        return self.numeral.lo * self.worth

    @property
    def hi(self) -> float:
        """The most it stands for, in its unit."""
        return self.numeral.hi * self.worth
