"""Which of the two reports."""

from enum import StrEnum


class Side(StrEnum):
    """A is the report named first, B the other; neither is held to be right."""

    A = "a"
    B = "b"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.B if self is Side.A else Side.A
