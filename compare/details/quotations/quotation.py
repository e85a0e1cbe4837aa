"""What a quotation says, who says it and where."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a report carries someone's words.

    ``direct``: a quotation of its own; ``mixed``: marked words inside the reporter's sentence; ``indirect``: a
    statement without marks.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Resolution(StrEnum):
    """How the speaker is known.

    ``named``: the report prints the name beside the words; ``resolved``: a pronoun, a role or a bare surname that
    leads to one name; ``carried``: the words go on from a quotation before them; ``unresolved``: printed, but it
    leads to no name; ``none``: nobody is given.
    """

    NAMED = "named"
    RESOLVED = "resolved"
    CARRIED = "carried"
    UNRESOLVED = "unresolved"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A person's words as one report gives them.

    ``quote`` is the words without their marks, paragraphs joined by a space. ``speaker`` is printed ("he"),
    ``person`` whom it leads to ("Antony Blinken"), None where nothing clear does. ``outlet`` is where it was said as
    printed ("the BBC"), ``occasion`` likewise ("in an interview", "This Week").
    """

    quote: str
    form: Form
    speaker: str | None = None
    person: str | None = None
    resolution: Resolution = Resolution.NONE
    cue: str | None = None
    outlet: str | None = None
    occasion: str | None = None

    @property
    def marked(self) -> bool:
        """Whether the words stand between quotation marks."""
        return self.form is not Form.INDIRECT

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""
        return {
            "quote": self.quote,
            "type": str(self.form),
            "speaker": self.speaker,
            "person": self.person,
            "resolution": str(self.resolution),
            "cue": self.cue,
            "outlet": self.outlet,
            "occasion": self.occasion,
        }
