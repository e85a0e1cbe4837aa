"""What a name is, as a value."""

from dataclasses import dataclass
from enum import StrEnum


class NameType(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed, without title and possessive.

    ``type`` is None where no cue says what is named. ``full`` is the longest form of a person's name that the report
    prints ("Yevgeny Prigozhin" for "Prigozhin"), ``text`` itself for all else. ``office`` is the office printed before
    it where country or body makes it one of a kind ("italy: foreign minister"), or empty.
    """

    text: str
    type: NameType | None
    full: str
    office: str = ""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {"name": self.text, "type": self.type.value if self.type else None, "full": self.full}
