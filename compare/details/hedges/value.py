"""What a hedge says."""

from dataclasses import dataclass

STRENGTH = {"likely": 0.75, "sourced": 0.5, "possible": 0.4, "unlikely": 0.15, "open": 0.3, "stated": 1.0}
"""How much each manner leaves standing of what is said, 0..1. An order, after the scale of estimative words in the
US intelligence directive ICD 203 (likely 55-80 %, even chance, unlikely 20-45 %); "sourced" is put at even chance.
"Open" is what a report says that it does not know, "stated" what it says without a hedge."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge in lower case, its manner (sourced, likely, possible, unlikely) and the word after it that it hedges."""

    words: str
    manner: str
    on: str

    @property
    def strength(self) -> float:
        """How much it leaves standing, 0..1."""
        return STRENGTH[self.manner]

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"hedge": self.words, "manner": self.manner, "strength": self.strength}
