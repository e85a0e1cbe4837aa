"""Lays the decisions of a review over a comparison; the comparison itself stays as computed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from compare.comparison import Comparison
from compare.link import Band, Evidence, Grade, Link
from compare.linked_finding import FindingKey
from compare.review.decision import (
    AddLink,
    CheckPassage,
    CutLink,
    Decision,
    DeleteNote,
    EditNote,
    JudgeFinding,
    PassageTarget,
    SetZone,
    Standing,
    WriteNote,
)
from compare.review.placing import NotFoundError, Places, paragraphs_at, zones_set
from compare.review.reviewed import Check, Judgement, LinkPlace, Lost, Note, PassagePlace, Reviewed
from compare.side import Side

BY_HAND = "by hand"
"""The name of the evidence of a link that an editor made."""


def lay_over(comparison: Comparison, decisions: Iterable[Decision], former: Reviewed | None = None) -> Reviewed:
    """The comparison as an editor decided it.

    Decisions are taken in the order given: of two on the same thing the later holds, and the order of decisions on
    different things does not matter. Without decisions on links and findings the comparison to draw is the very
    object given. Cost is linear in links, details and decisions, once each passage has been found.

    Args:
        comparison: As computed, with the zones that were set (``recompare``).
        decisions: Those that stand, in the order of the log.
        former: What was laid over before; where its links are still right they are not judged again.
    """
    laying = _Laying(comparison, Places(comparison))
    decisions = tuple(decisions)
    for decision in decisions:
        try:
            if laying.lay(decision):
                laying.reworded.append(decision)
        except NotFoundError as error:
            laying.lost.append(Lost(decision, str(error)))
    return laying.reviewed(decisions, former)


@dataclass(slots=True)
class _Laying:
    """What the decisions taken so far amount to."""

    computed: Comparison
    places: Places
    lost: list[Lost] = field(default_factory=list)
    reworded: list[Decision] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    judgements: dict[FindingKey, Judgement] = field(default_factory=dict)
    by_hand: dict[LinkPlace, Decision] = field(default_factory=dict)
    cut: set[LinkPlace] = field(default_factory=set)
    checks: dict[PassagePlace, Check] = field(default_factory=dict)
    zones: list[SetZone] = field(default_factory=list)

    def lay(self, decision: Decision) -> bool:
        """Take one decision; tells whether it is about a passage that reads otherwise now."""
        match decision.what:
            case AddLink(at):
                place, reworded = self.places.link(at)
                self.by_hand[place] = decision
                self.cut.discard(place)
            case CutLink(at):
                place, reworded = self.places.link(at)
                self.cut.add(place)
                self.by_hand.pop(place, None)
            case SetZone(side) as change:
                _, reworded = paragraphs_at(self.computed.report(side), change)
                self.zones.append(change)
            case JudgeFinding(found, standing):
                key, reworded = self.places.finding(found)
                self.judgements[key] = Judgement(standing, decision.author, decision.time)
            case CheckPassage(passage, checked):
                reworded = self._check(decision, passage, checked=checked)
            case WriteNote(target, text):
                on, reworded = self.places.target(target)
                self.notes[decision.id] = Note(decision.id, decision.author, decision.time, text, on)
            case EditNote(note, text):
                reworded = False
                former = self._note(note)
                self.notes[note] = replace(former, author=decision.author, time=decision.time, text=text)
            case DeleteNote(note):
                reworded = False
                self._note(note)
                del self.notes[note]
        return reworded

    def _check(self, decision: Decision, at: PassageTarget, *, checked: bool) -> bool:
        sentences, reworded = self.places.passage(at)
        for sentence in sentences:
            if checked:
                self.checks[at.side, sentence] = Check(decision.author, decision.time, reworded)
            else:
                self.checks.pop((at.side, sentence), None)
        return reworded

    def _note(self, note: str) -> Note:
        if note not in self.notes:
            raise NotFoundError("the note is gone: it was deleted, taken back, or its passage is not there")
        return self.notes[note]

    def reviewed(self, decisions: tuple[Decision, ...], former: Reviewed | None) -> Reviewed:
        """The comparison with all that was taken."""
        computed = self.computed
        kept = {
            place: judgement for place, judgement in self.judgements.items() if judgement.standing is not Standing.OPEN
        }
        cut = tuple(link for link in computed.all_links if (link.a, link.b) in self.cut)
        return Reviewed(
            computed=computed,
            comparison=self._comparison(kept, former),
            decisions=decisions,
            lost=() if computed.links_only else tuple(self.lost),  # what is not found may be among what is to come
            reworded=tuple(self.reworded),
            notes=tuple(self.notes.values()),
            judgements=MappingProxyType(kept),
            by_hand=MappingProxyType(self.by_hand),
            cut=cut,
            checks=MappingProxyType(self.checks),
            zones_pending=any(
                computed.report(side).paragraphs[paragraph].zone is not zone
                for side in Side
                for paragraph, zone in zones_set(computed.report(side), side, self.zones).items()
            ),
        )

    def _comparison(self, judgements: Mapping[FindingKey, Judgement], former: Reviewed | None) -> Comparison:
        dismissed = {key for key, judgement in judgements.items() if judgement.standing is Standing.DISMISSED}
        links = {(link.a, link.b): link for link in self.computed.all_links if (link.a, link.b) not in self.cut}
        for (a, b), decision in self.by_hand.items():
            links[a, b] = _linked_by_hand(self.computed, a, b, links.get((a, b)), decision.author)
        ordered = tuple(links[place] for place in sorted(links))
        base = self.computed
        if former is not None and former.computed is self.computed and former.comparison.all_links == ordered:
            base = former.comparison
        elif ordered != self.computed.all_links:
            base = self.computed.with_links(ordered, self.computed.threshold)
        return base.dismissing(self.computed.dismissed | dismissed)


def _linked_by_hand(comparison: Comparison, a: int, b: int, computed: Link | None, author: str) -> Link:
    """A link that is shown at any threshold; it rests on both whole sentences unless it was computed too."""
    says = Evidence(BY_HAND, 0.0, f"linked by hand ({author})")
    if computed is not None:
        evidence = tuple(each for each in computed.evidence if each.name != BY_HAND)
        return replace(computed, score=1.0, band=Band.SURE, evidence=(says, *evidence))
    one, other = comparison.a.sentences[a], comparison.b.sentences[b]
    alike = _grade(comparison, comparison.a.quote(one), comparison.b.quote(other))
    return Link(a, b, 1.0, alike, Band.SURE, (says,), (one.span,), (other.span,))


def _grade(comparison: Comparison, one: str, other: str) -> Grade:
    from compare.matching.grade import grade  # as late as the engine: nothing is graded before a link is made
    from compare.matching.words import stem, words

    return grade(
        [stem(word, comparison.a.language) for word, _, _ in words(one)],
        [stem(word, comparison.b.language) for word, _, _ in words(other)],
    )
