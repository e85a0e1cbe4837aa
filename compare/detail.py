"""What a detail is, and what a pair of details amounts to.

A detail is something checkable in a sentence. Two details of one kind, one a side of a link, make a finding: a
verdict, the rule that decided it, and how grave it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from compare.report import Span
from compare.side import Side


class Kind(StrEnum):
    """The kinds of detail; each is found and compared by the module of its name."""

    QUANTITY = "quantity"
    MONEY = "money"
    AGE = "age"
    TIME = "time"
    NAME = "name"
    TITLE = "title"
    PLACE = "place"
    OUTLET = "outlet"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    NEGATION = "negation"
    SUPERLATIVE = "superlative"
    SPELLING = "spelling"


class Verdict(StrEnum):
    """What a pair of details amounts to."""

    AGREE = "agree"
    STYLE = "style"
    FINER = "finer"
    CONFLICT = "conflict"
    ALTERED = "altered"
    TRIMMED = "trimmed"
    ONE_SIDED = "one-sided"
    UNSURE = "unsure"

    @property
    def disagrees(self) -> bool:
        """Whether an editor must look: both sides cannot be printed as they stand."""
        return self in (Verdict.CONFLICT, Verdict.ALTERED)


class Severity(StrEnum):
    """How grave a finding is, after the correction rules of the wire agencies.

    A wrong number, name, date, place, attribution or quotation calls for a *correction*; a misspelling for a
    *refile*; the rest is a *note*.
    """

    CORRECTION = "correction"
    REFILE = "refile"
    NOTE = "note"


class Value(Protocol):
    """What a detail says, apart from how it is printed."""

    def as_json(self) -> dict[str, object]:
        """The value as JSON-ready data."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something checkable in a sentence: ``[start, end)`` in its report's text.

    ``sentence`` is the id of the sentence that it lies in (for a quotation that runs over several, the first).
    """

    kind: Kind
    start: int
    end: int
    sentence: int
    value: Value

    def __hash__(self) -> int:
        """By place alone: details are kept in many sets, and to hash a quotation is to read it."""
        return self.start

    @property
    def span(self) -> Span:
        """The place of the detail in its report's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Finding:
    """A detail of A set against a detail of B; one of the two is None where that side leaves it out.

    ``rule`` names the rule that decided, in words an editor can read ("units differ: kilometre, mile").
    """

    kind: Kind
    verdict: Verdict
    rule: str
    severity: Severity
    a: Detail | None
    b: Detail | None

    @property
    def rank(self) -> tuple[int, int]:
        """Orders findings worst first: by verdict, then by severity."""
        return WORST_FIRST.index(self.verdict), tuple(Severity).index(self.severity)


WORST_FIRST = (
    Verdict.CONFLICT,
    Verdict.ALTERED,
    Verdict.UNSURE,
    Verdict.TRIMMED,
    Verdict.FINER,
    Verdict.ONE_SIDED,
    Verdict.STYLE,
    Verdict.AGREE,
)
"""What an editor must act on, what wants a look, what is fine."""


def only_one_has(findings: Iterable[Finding], side: Side) -> tuple[Detail, ...]:
    """The details that the other side leaves out, in reading order; of one inside another, the longer."""
    alone = {f.a if side is Side.A else f.b for f in findings if f.verdict is Verdict.ONE_SIDED}
    longest: list[Detail] = []
    for detail in sorted((d for d in alone if d), key=lambda d: (d.start, -d.end)):
        if not longest or detail.end > longest[-1].end:
            longest.append(detail)
    return tuple(longest)
