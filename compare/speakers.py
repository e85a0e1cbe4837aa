"""The quotations of one speaker in both reports, as a value; ``compare.quotations_by_speaker`` finds them."""

from dataclasses import dataclass
from enum import StrEnum

from compare.detail import Detail
from compare.report import Span


class Sameness(StrEnum):
    """How far two quotations of one speaker are one utterance; *different* also where the other report has none."""

    SAME = "same"
    TRIMMED = "trimmed"
    ALTERED = "altered"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Printed:
    """A quotation in one report.

    ``place`` is the sentence of it that is set against the other side, the whole of it where nothing is; ``outlet``
    and ``occasion`` as printed, the outlet also where it is named near before with words of the same speaker.
    """

    detail: Detail
    place: Span
    words: str
    outlet: str | None
    occasion: str | None

    def as_json(self) -> dict[str, object]:
        """The quotation as JSON-ready data."""
        return {
            "start": self.place.start,
            "end": self.place.end,
            "text": self.words,
            "outlet": self.outlet,
            "occasion": self.occasion,
        }


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """Quotations of one speaker set side by side; one of the two is None where that report has no such words.

    ``score`` is how alike they are, 0..1.
    """

    a: Printed | None
    b: Printed | None
    sameness: Sameness
    score: float

    def as_json(self) -> dict[str, object]:
        """The pair as JSON-ready data."""
        return {
            "verdict": str(self.sameness),
            "score": round(self.score, 3),
            "a": self.a.as_json() if self.a else None,
            "b": self.b.as_json() if self.b else None,
        }


@dataclass(frozen=True, slots=True)
class SpeakerQuotations:
    """What one person is quoted with in either report, the best matches first, then in reading order."""

    speaker: str
    pairs: tuple[QuotationPair, ...]

    @property
    def in_both(self) -> bool:
        """Whether both reports quote this person."""
        return any(pair.a for pair in self.pairs) and any(pair.b for pair in self.pairs)

    def as_json(self) -> dict[str, object]:
        """The speaker's quotations as JSON-ready data."""
        return {"speaker": self.speaker, "quotations": [pair.as_json() for pair in self.pairs]}
