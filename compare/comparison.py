"""Two reports set against each other: one immutable object that everything is drawn or written from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from compare.detail import Detail, Finding, Verdict
from compare.fact import Fact, group_facts
from compare.link import Link
from compare.linked import LinkedReports
from compare.linked_finding import FindingKey, LinkedFinding, finding_key, worst_first
from compare.mode import Mode
from compare.progress import Progress, counted, part
from compare.report import Report
from compare.side import Side
from compare.uncollected import uncollected
from compare.worked_out import WorkedOutOnce

if TYPE_CHECKING:
    from compare.matching.event_check import EventCheck
    from compare.origin import Origin
    from compare.speakers import SpeakerQuotations
    from compare.unique import OnlyHere
    from compare.versions import Versions

# The engine's rooms are imported where they are entered: a screen is painted before the first comparison is made.


# What is worked out of the reports, their links and the findings, each after what it rests on.
_OF_THE_REPORTS = ("deceptions", "origin", "house_styles", "speakers")
_OF_THE_LINKS = ("_judged", "event", "one_source", "_only_details")
_SHOWN_FIRST = ("disagreements", "facts", "notices", "one_source")
_ALL = tuple(dict.fromkeys((*_SHOWN_FIRST, *_OF_THE_REPORTS, *_OF_THE_LINKS, "versions", "_fact_of")))


@dataclass(frozen=True)
class Comparison(WorkedOutOnce):
    """Both reports, the links between them, and what is unique to either.

    ``all_links`` holds every link that scores at least ``floor``, ordered by place in A, then in B; ``links`` those
    that reach ``threshold``, with their findings. ``at`` moves the threshold without comparing again. What is derived
    is worked out when it is first asked for, and kept. Findings that an editor ``dismissed`` count nowhere, and are
    listed apart. Of a long pair ``links_only`` tells that it is what is known before any detail is read: the links that
    the words make and that reach the threshold, without findings; nothing of details, speakers, origin and versions.
    """

    DERIVED = (*_ALL, "links", "findings")

    a: Report
    b: Report
    details_a: Sequence[Detail]
    details_b: Sequence[Detail]
    all_links: tuple[Link, ...]
    threshold: float
    floor: float
    include_fenced: bool = False
    dismissed: frozenset[FindingKey] = frozenset()
    mode: Mode = Mode.AUTO
    links_only: bool = False

    def at(self, threshold: float) -> "Comparison":
        """The same comparison with another threshold, 0..1. Cost is linear in the links."""
        return self.with_links(self.all_links, threshold)

    def with_links(self, all_links: tuple[Link, ...], threshold: float) -> "Comparison":
        """The same comparison with other links or another threshold; what rests on the reports alone is kept."""
        other = replace(self, all_links=all_links, threshold=threshold)
        other.know(self.known(_OF_THE_REPORTS))
        return other

    @property
    def judged(self) -> bool:
        """Whether the findings of the links are worked out."""
        return "_judged" in self.__dict__

    def judged_as(self, links: tuple[Link, ...]) -> "Comparison":
        """The same comparison with findings that were made elsewhere: its links with them, those dismissed too."""
        other = self.with_links(self.all_links, self.threshold)
        other.know({"_judged": links})
        return other

    def dismissing(self, dismissed: frozenset[FindingKey]) -> "Comparison":
        """The same comparison with these findings, and no others, dismissed; nothing is judged again."""
        if dismissed == self.dismissed:
            return self
        other = replace(self, dismissed=dismissed)
        other.know(self.known((*_OF_THE_REPORTS, *_OF_THE_LINKS)))
        return other

    def report(self, side: Side) -> Report:
        """The report of that side."""
        return self.a if side is Side.A else self.b

    def details(self, side: Side) -> Sequence[Detail]:
        """All that is checkable in the report of that side, in reading order."""
        return self.details_a if side is Side.A else self.details_b

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links that reach the threshold, each with its findings.

        A detail is judged against all sentences that its own is linked with, so what disagrees depends on which
        links are let in.
        """
        if not self.dismissed:
            return self._judged
        return tuple(
            replace(link, findings=tuple(each for each in link.findings if finding_key(each) not in self.dismissed))
            for link in self._judged
        )

    def links_of(self, side: Side) -> Mapping[int, tuple[Link, ...]]:
        """The links of each linked sentence of that side, best first."""
        return self._linked.links_of(side)

    def linked(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's linked sentences, in reading order."""
        return self._linked.linked(side)

    def left_out(self, side: Side) -> int:
        """How many sentences of that side took no part in linking."""
        return self._linked.left_out(side)

    def only(self, side: Side) -> tuple[int, ...]:
        """Ids of that side's sentences that take part in linking and have no link, in reading order."""
        return self._linked.only(side)

    def takes_part(self, side: Side, sentence: int) -> bool:
        """Whether a sentence was offered for linking: all but fenced ones, unless those were asked for."""
        return self._linked.takes_part(side, sentence)

    @cached_property
    def findings(self) -> tuple[LinkedFinding, ...]:
        """All findings of the links, worst first, each pair of details once; alike ones in the reading order of A."""
        return worst_first(self.links)

    @cached_property
    def dismissed_findings(self) -> tuple[LinkedFinding, ...]:
        """The findings that would stand had they not been dismissed, in the order of ``findings``."""
        if not self.dismissed:
            return ()
        return tuple(each for each in worst_first(self._judged) if finding_key(each.finding) in self.dismissed)

    @cached_property
    def disagreements(self) -> tuple[LinkedFinding, ...]:
        """The findings that an editor must act on, worst first."""
        return tuple(found for found in self.findings if found.finding.verdict.disagrees)

    @cached_property
    def event(self) -> "EventCheck":
        """Whether the two seem to tell one event at all."""
        from compare.matching.event import same_event

        return same_event(self.a, self.b, self.all_links)

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """What an editor must know before the first link: one line each."""
        if self.a.text == self.b.text:
            return ("both are the same text", *self.deceptions)
        versions = self.versions.statement if self.versions else ""
        return tuple(notice for notice in (self.event.says, *self.deceptions, versions) if notice)

    @cached_property
    def deceptions(self) -> tuple[str, ...]:
        """What in the texts is not as it looks: invisible characters, letters of another alphabet; one line each."""
        from compare.reading import hidden, lookalikes

        told = (
            (side, (hidden.notice(self.report(side).hidden), lookalikes.notice(self.report(side).text)))
            for side in Side
        )
        return tuple(f"{side.upper()}: {notice}" for side, notices in told for notice in notices if notice)

    @cached_property
    def origin(self) -> "Origin":
        """How far the two reports are one text."""
        from compare.origin import find_origin

        return find_origin(self.a, self.b)

    @cached_property
    def one_source(self) -> frozenset[tuple[int, int]]:
        """The links, as (sentence of A, sentence of B), that agree because both reports carry the same copy."""
        if self.links_only:
            return frozenset()  # to look for copied runs takes a third of the time of linking
        from compare.origin import one_source

        return one_source(self.origin, self.a, self.b, [(link.a, link.b) for link in self.links])

    @cached_property
    def versions(self) -> "Versions | None":
        """What changed from A to B, if they are two versions of one report; None if they are two reports."""
        if self.links_only:
            return None  # what was corrected is told by findings
        from compare.versions import are_versions, find_versions

        taken_for = self.mode is Mode.VERSIONS or (self.mode is Mode.AUTO and are_versions(self.a, self.b, self.origin))
        return find_versions(self._linked) if taken_for else None

    @cached_property
    def house_styles(self) -> tuple[Finding, ...]:
        """What the two print in different forms throughout, wherever it stands: Defence and Defense. No trouble."""
        from compare.details.kind import DetailedReport
        from compare.house_style import house_styles

        return house_styles(DetailedReport.of(self.a, self.details_a), DetailedReport.of(self.b, self.details_b))

    @cached_property
    def speakers(self) -> "tuple[SpeakerQuotations, ...]":
        """The quotations of each person in either report, side by side, whether or not their sentences are linked."""
        from compare.quotations_by_speaker import quotations_by_speaker

        return quotations_by_speaker(self.a, self.b, self.details_a, self.details_b)

    def only_details(self, side: Side) -> "tuple[OnlyHere, ...]":
        """The names, places, figures and outlets that only the report of that side has, in reading order."""
        return self._only_details[side]

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The linked sentences, grouped: each linked sentence belongs to exactly one fact."""
        return group_facts(self.links)

    def fact_of(self, side: Side) -> Mapping[int, int]:
        """The number of the fact that each linked sentence of that side belongs to."""
        return self._fact_of[side]

    @cached_property
    def _linked(self) -> LinkedReports:
        return LinkedReports(self.a, self.b, self.links, self.include_fenced)

    def judge(self, progress: Progress | None = None) -> None:
        """Work out the findings of the links now, which ``links`` else does when it is first asked for.

        ``progress`` is told the share that is done, 0..1; what it raises ends the work and leaves nothing half done.
        """
        if not self.judged:
            self.__dict__["_judged"] = self._judge(progress)

    def work_out(self, progress: Progress | None = None, *, shown_first: bool = False) -> None:
        """Work out now what is else worked out when it is first asked for.

        Args:
            progress: Told the share that is done, 0..1. What it raises ends the work and leaves nothing half done.
            shown_first: Only what a screen shows first: findings, facts and notices. A written report asks for all.
        """
        judged = 0.85 if shown_first else 0.6
        self.judge(part(progress, 0.0, judged))
        with uncollected(len(self.a.sentences) + len(self.b.sentences)):
            for name in counted(_SHOWN_FIRST if shown_first else _ALL, part(progress, judged, 1.0)):
                getattr(self, name)

    @cached_property
    def _judged(self) -> tuple[Link, ...]:
        return self._judge(None)

    def _judge(self, progress: Progress | None) -> tuple[Link, ...]:
        shown = tuple(link for link in self.all_links if link.score >= self.threshold)
        if self.links_only:
            return shown
        from compare.details.judging import judge_links

        with uncollected(len(self.a.sentences) + len(self.b.sentences)):
            return judge_links(self.a, self.b, self.details_a, self.details_b, shown, progress)

    @cached_property
    def _only_details(self) -> "Mapping[Side, tuple[OnlyHere, ...]]":
        from compare.unique import only_details

        met = [found for link in self._judged for found in link.findings if found.verdict is not Verdict.ONE_SIDED]
        answered = {detail for finding in met for detail in (finding.a, finding.b) if detail is not None}
        return {
            side: only_details(
                self.report(side),
                self.details(side),
                self.report(side.other),
                self.details(side.other),
                answered,
            )
            for side in Side
        }

    @cached_property
    def _fact_of(self) -> Mapping[Side, Mapping[int, int]]:
        return {
            Side.A: {sentence: fact.number for fact in self.facts for sentence in fact.a},
            Side.B: {sentence: fact.number for fact in self.facts for sentence in fact.b},
        }
