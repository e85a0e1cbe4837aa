"""What a superlative or an ordinal says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Superlative:
    """What is ranked, and how.

    ``of`` is the quality in plain form (``large`` for biggest; ``first``, ``second`` and ``only`` stand for
    themselves), ``rank`` counts from 1 (2 for second-largest and for second), ``noun`` are the words after it in plain
    form, ``since`` the year it holds from, or None; ``whose`` the owner printed before it ("world" of "the world's
    largest"), or empty. ``among`` says that it is one of several ("one of the largest"), ``ever`` that it holds of all
    times, ``turn`` that the rank is a place in a row ("the third accident") and no degree of a quality; ``out_of`` is
    how many there are of which it is one ("the second of four daughters"), 0 where that is not printed; ``where`` the
    world, a continent or a country that it holds of, in lower case, or empty.
    """

    of: str
    rank: int
    noun: tuple[str, ...]
    since: int | None
    whose: str = ""
    among: bool = False
    ever: bool = False
    turn: bool = False
    out_of: int = 0
    where: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {
            "quality": self.of,
            "rank": self.rank,
            "of": list(self.noun),
            "since": self.since,
            "whose": self.whose,
            "among": self.among,
        }
