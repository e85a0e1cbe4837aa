"""A comparison with an editor's decisions laid over it: what is drawn, and what was made of each decision."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from compare.comparison import Comparison
from compare.detail import Finding
from compare.link import Link
from compare.linked_finding import FindingKey, LinkedFinding, finding_key
from compare.review.decision import Decision, Standing
from compare.side import Side

PassagePlace = tuple[Side, int]
"""A sentence of one report, by its id."""
LinkPlace = tuple[int, int]
"""A sentence of A and a sentence of B, by their ids."""


@dataclass(frozen=True, slots=True)
class Check:
    """Who checked a passage, and when (UTC).

    ``reworded`` tells that the passage reads otherwise since: it was checked in other words, and does not count.
    """

    author: str
    time: datetime
    reworded: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who confirmed or dismissed a finding, and when (UTC)."""

    standing: Standing
    author: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it reads now.

    ``id`` is that of the decision that wrote it, which an edit or a deletion names; ``author`` and ``time`` (UTC) are
    of the last wording. ``on`` is what it was written on, in this version of the reports.
    """

    id: str
    author: str
    time: datetime
    text: str
    on: PassagePlace | LinkPlace | FindingKey


@dataclass(frozen=True, slots=True)
class Lost:
    """A decision that is not applied, and why, in plain words."""

    decision: Decision
    why: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the passages that tell the event were checked."""

    checked: int
    passages: int


@dataclass(frozen=True)
class Reviewed:
    """A comparison as an editor decided it.

    ``computed`` is the comparison as it was given, never changed; ``comparison`` is the one to draw or to write: cut
    links are gone, links made by hand are there with score 1, dismissed findings are set apart. Every decision is
    applied or ``lost`` (none is while there are the links alone: what it is on may be yet to come); ``reworded`` are
    those applied to a passage that reads otherwise than when it was decided. ``zones_pending`` tells that zones were
    changed which the comparison does not have yet: ``recompare`` gives one that has.
    """

    computed: Comparison
    comparison: Comparison
    decisions: tuple[Decision, ...]
    lost: tuple[Lost, ...]
    reworded: tuple[Decision, ...]
    notes: tuple[Note, ...]
    judgements: Mapping[FindingKey, Judgement]
    by_hand: Mapping[LinkPlace, Decision]
    cut: tuple[Link, ...]
    checks: Mapping[PassagePlace, Check]
    zones_pending: bool

    def check(self, side: Side, sentence: int) -> Check | None:
        """Who checked a sentence of that side; None if nobody did."""
        return self.checks.get((side, sentence))

    def judgement(self, finding: Finding) -> Judgement | None:
        """What an editor holds of a finding; None if nobody judged it."""
        return self.judgements.get(finding_key(finding))

    def notes_on(self, on: PassagePlace | LinkPlace | FindingKey) -> tuple[Note, ...]:
        """The notes on a passage, a link or a finding (by ``finding_key``), in the order written."""
        return self._notes_on.get(on, ())

    @cached_property
    def dismissed(self) -> tuple[LinkedFinding, ...]:
        """The findings that would be shown had they not been dismissed, worst first."""
        return self.comparison.dismissed_findings

    @cached_property
    def progress(self) -> Progress:
        """The passages checked in their present words, of all that take part in linking, in both reports."""
        telling = [
            (side, sentence.id)
            for side in Side
            for sentence in self.comparison.report(side).sentences
            if self.comparison.takes_part(side, sentence.id)
        ]
        checked = sum(place in self.checks and not self.checks[place].reworded for place in telling)
        return Progress(checked, len(telling))

    def at(self, threshold: float) -> "Reviewed":
        """The same review with another threshold, 0..1; links made by hand stay."""
        return replace(self, computed=self.computed.at(threshold), comparison=self.comparison.at(threshold))

    @cached_property
    def _notes_on(self) -> Mapping[PassagePlace | LinkPlace | FindingKey, tuple[Note, ...]]:
        found: dict[PassagePlace | LinkPlace | FindingKey, tuple[Note, ...]] = {}
        for note in self.notes:
            found[note.on] = (*found.get(note.on, ()), note)
        return found
