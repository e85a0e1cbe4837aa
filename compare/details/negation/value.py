"""What a negation says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation: its cue in lower case, and the stems of the words that it denies, the predicate first.

    The cue is empty where the words are affirmed, or stand against an opposite.
    """

    cue: str
    denies: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"cue": self.cue, "denies": list(self.denies)}
