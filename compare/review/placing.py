"""Which sentences, paragraphs and details of this version a decision is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from compare.comparison import Comparison
from compare.linked_finding import FindingKey
from compare.report import Report, Span, Zone, sentences_of
from compare.review.anchor import Anchor
from compare.review.decision import FindingTarget, LinkTarget, PassageTarget, SetZone, Target
from compare.review.finding_again import Found, finder
from compare.review.likeness import context
from compare.review.passages import occurrences
from compare.review.reviewed import LinkPlace, PassagePlace
from compare.side import Side

_BESIDE = 400  # code points that a detail beside its sentence may have moved: about three sentences
_AGREES = 0.5  # of the words on one side of it
_AHEAD = 0.2  # by which the surroundings of one place in the same words must agree better than those of another


class NotFoundError(LookupError):
    """What a decision is about is not in this version; the message says what is missing, in plain words."""


@dataclass(frozen=True)
class Places:
    """Finds what decisions are about in one comparison.

    Every method gives the place and whether a passage there reads otherwise than when it was decided, and raises
    ``NotFoundError``.
    """

    comparison: Comparison

    def target(self, at: Target) -> tuple[PassagePlace | LinkPlace | FindingKey, bool]:
        """The place of anything that a note can be written on; of several sentences, the first."""
        if isinstance(at, PassageTarget):
            sentences, reworded = self.passage(at)
            return (at.side, sentences[0]), reworded
        return self.link(at) if isinstance(at, LinkTarget) else self.finding(at)

    def passage(self, at: PassageTarget) -> tuple[range, bool]:
        """The ids of the sentences of a passage."""
        return sentences_at(self.comparison.report(at.side), at.side, at.anchor)

    def link(self, at: LinkTarget) -> tuple[LinkPlace, bool]:
        """The ids of two sentences, of A and of B."""
        a, a_reworded = sentences_at(self.comparison.a, Side.A, at.a)
        b, b_reworded = sentences_at(self.comparison.b, Side.B, at.b)
        return (a[0], b[0]), a_reworded or b_reworded

    def finding(self, at: FindingTarget) -> tuple[FindingKey, bool]:
        """The key of a finding: both sentences found again, and in or by them both details in the same words."""
        (a, b), reworded = self.link(at.link)
        one = _detail(self.comparison.a, Side.A, at.a, at.link.a, a) if at.a else None
        other = _detail(self.comparison.b, Side.B, at.b, at.link.b, b) if at.b else None
        return (at.kind, at.verdict, one, other), reworded


def _detail(report: Report, side: Side, anchor: Anchor, within: Anchor, sentence: int) -> Span:
    """Where a detail stands: of several places in the same words where its surroundings are, else the nearest.

    A fact is judged with what is told next to its sentence too: a detail from there must have its surroundings. The
    nearest to where its sentence puts it: a sentence that was merged with others begins elsewhere.
    """
    there = report.sentences[sentence].span
    expected = there.start + anchor.start - within.start
    inside = within.start <= anchor.start and anchor.end <= within.end
    reach = 0 if inside else abs(anchor.start - within.start) + _BESIDE
    places = {
        place: context(anchor, report.text, place.start, place.end)
        for place in occurrences(report.text, anchor.exact, max(0, there.start - reach), there.end + reach)
    }
    if not inside:
        places = {place: sides for place, sides in places.items() if max(sides) >= _AGREES}
    if not places:
        raise NotFoundError(f"“{anchor.exact}” no longer stands there in {side.upper()}")
    best = max(map(sum, places.values()))
    likely = (place for place, sides in places.items() if sum(sides) > best - _AHEAD)
    return min(likely, key=lambda place: abs(place.start - expected))


def sentences_at(report: Report, side: Side, anchor: Anchor) -> tuple[range, bool]:
    """The ids of the sentences where a passage stands now, and whether they read otherwise than it did.

    Of the sentences that the place touches, those of which it covers more than half; where it covers so much of none
    (a sentence was merged into a longer one), the one that it covers most of.
    """
    found = _found(report, side, anchor)
    touched = sentences_of(report, found.span)
    covered = {number: _shared(report.sentences[number].span, found.span) for number in touched}
    held = [number for number in touched if 2 * covered[number] > len(report.sentences[number].span)]
    if not held:
        held = [max(covered, key=lambda number: covered[number])]
    sentences = range(held[0], held[-1] + 1)
    printed = report.text[report.sentences[sentences[0]].start : report.sentences[sentences[-1]].end]
    return sentences, printed != anchor.exact


def zones_set(report: Report, side: Side, changes: Iterable[SetZone]) -> dict[int, Zone]:
    """The zone that each paragraph is given by ``changes``, later ones winning; those not found are passed over."""
    zones: dict[int, Zone] = {}
    for change in changes:
        if change.side is side:
            try:
                paragraphs, _ = paragraphs_at(report, change)
            except NotFoundError:
                continue
            zones.update(dict.fromkeys(paragraphs, change.zone))
    return zones


def paragraphs_at(report: Report, change: SetZone) -> tuple[range, bool]:
    """The ids of the paragraphs whose zone is changed, and whether the first or the last reads otherwise now."""
    first = _found(report, change.side, change.first)
    last = _found(report, change.side, change.last)
    if last.span.end < first.span.start:
        raise NotFoundError(f"the passages of {change.side.upper()} between which the zone was changed are in reverse")
    begin = _paragraph(report, first.span)
    end = _paragraph(report, last.span)
    return range(begin, end + 1), min(first.similarity, last.similarity) < 1


def _paragraph(report: Report, span: Span) -> int:
    touched = sentences_of(report, span)
    most = max(touched, key=lambda number: _shared(report.sentences[number].span, span))
    return report.sentences[most].paragraph


def _found(report: Report, side: Side, anchor: Anchor) -> Found:
    found = finder(report).find(anchor)
    if found is None:
        raise NotFoundError(f"the passage is not in this version of {side.upper()}")
    return found


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
