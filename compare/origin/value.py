"""Where two reports come from, as a value: no text is searched here, and nothing of the search is imported."""

from dataclasses import dataclass
from enum import StrEnum

from compare.report import Span

SHORTEST_RUN = 8
"""Words. Measured outside quotation marks: of 20 pairs of reports on different events none shares a run of more than 6
words; of 29 pairs on one event from two newsrooms 24 stop at 7 ("at the time of the", names with their titles), and
the five that go on do so through copied sentences."""


class CreditPlace(StrEnum):
    """Where in a report an agency is named."""

    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that a report names; ``span`` is None where the name comes with the report's metadata."""

    name: str
    place: CreditPlace
    span: Span | None

    def as_json(self) -> dict[str, object]:
        """The credit as JSON-ready data."""
        return {
            "name": self.name,
            "place": str(self.place),
            "start": self.span.start if self.span else None,
            "end": self.span.end if self.span else None,
        }


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A run of ``words`` words at ``a`` in A and ``b`` in B; ``quoted`` of them stand between marks in both."""

    a: Span
    b: Span
    words: int
    quoted: int

    @property
    def told(self) -> int:
        """Words of the run in the reporter's own voice."""
        return self.words - self.quoted


class Relation(StrEnum):
    """What the texts show of where two reports come from."""

    ONE_STORY = "one wire story"
    PARTLY_SHARED = "partly shared copy"
    INDEPENDENT = "independent as far as the text shows"


@dataclass(frozen=True, slots=True)
class Origin:
    """How far two reports are one text.

    ``share_a`` and ``share_b``, 0..1, are the parts of either report's own words that lie in shared runs; words that
    both have between quotation marks count apart, as ``quoted_a`` and ``quoted_b`` (shares of all words), since two
    reporters may quote the same words. ``runs`` are the longest shared runs, the longest first.
    """

    relation: Relation
    statement: str
    share_a: float
    share_b: float
    quoted_a: float
    quoted_b: float
    runs: tuple[SharedRun, ...]
    credits_a: tuple[Credit, ...]
    credits_b: tuple[Credit, ...]
    all_runs: tuple[SharedRun, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The origin as JSON-ready data."""
        return {
            "relation": str(self.relation),
            "statement": self.statement,
            "shortest_run": SHORTEST_RUN,
            "verbatim": {"a": round(self.share_a, 3), "b": round(self.share_b, 3)},
            "verbatim_quoted": {"a": round(self.quoted_a, 3), "b": round(self.quoted_b, 3)},
            "runs": [
                {
                    "words": run.words,
                    "quoted": run.quoted,
                    "a": {"start": run.a.start, "end": run.a.end},
                    "b": {"start": run.b.start, "end": run.b.end},
                }
                for run in self.runs
            ],
            "credits": {
                "a": [credit.as_json() for credit in self.credits_a],
                "b": [credit.as_json() for credit in self.credits_b],
            },
        }
