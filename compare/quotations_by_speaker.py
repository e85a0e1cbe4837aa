"""The quotations of one person in both reports, side by side, wherever they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from compare.detail import Detail, Kind, Verdict
from compare.details.kind import DetailedReport
from compare.details.outlets import venue_of
from compare.details.quotations import Quotation
from compare.details.quotations.identity import same_person
from compare.details.quotations.pairs import Match, matched_pairs
from compare.report import Report, Span
from compare.speakers import Printed, QuotationPair, Sameness, SpeakerQuotations

_OF_VERDICT = {
    Verdict.AGREE: Sameness.SAME,
    Verdict.STYLE: Sameness.SAME,
    Verdict.TRIMMED: Sameness.TRIMMED,
    Verdict.ALTERED: Sameness.ALTERED,
}


def quotations_by_speaker(
    a: Report, b: Report, details_a: Sequence[Detail], details_b: Sequence[Detail]
) -> tuple[SpeakerQuotations, ...]:
    """The marked quotations of each person whom either report quotes.

    Args:
        a: The one report.
        b: The other; swapping the two mirrors the result.
        details_a: All details of ``a``.
        details_b: All details of ``b``.

    Returns:
        Speakers whom both reports quote first, then the rest, each in alphabetical order. Words whose speaker leads
        to no name are left out, as are the quotations of fenced zones. Time grows in line with the quotations.
    """
    ours, theirs = DetailedReport.of(a, details_a), DetailedReport.of(b, details_b)
    groups = _groups([*_speakers(ours), *_speakers(theirs)])
    matches: dict[str, list[Match]] = defaultdict(list)
    for match in matched_pairs(ours, theirs).matches:
        here, there = (groups.get(piece.quotation.person or "") for piece in (match.a, match.b))
        if match.same and match.marked and here is not None and here == there:
            matches[here].append(match)
    alone_a, alone_b = _by_group(ours, groups), _by_group(theirs, groups)
    found = [
        SpeakerQuotations(name, tuple(_pairs(matches[name], alone_a[name], alone_b[name], ours, theirs)))
        for name in sorted(set(groups.values()))
    ]
    return tuple(sorted(found, key=lambda speaker: not speaker.in_both))


def _marked(side: DetailedReport) -> Iterator[tuple[Detail, str]]:
    for detail in side.of_kind.get(Kind.QUOTATION, ()):
        value = detail.value
        if isinstance(value, Quotation) and value.marked and value.person and not side.sentence(detail).zone.fenced:
            yield detail, value.person


def _speakers(side: DetailedReport) -> Iterator[str]:
    return (person for _, person in _marked(side))


def _groups(names: Iterable[str]) -> dict[str, str]:
    """Each name with the fullest form of it; names are compared only where their last words begin alike."""
    near: dict[str, list[str]] = defaultdict(list)
    group: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(name.split()), -len(name), name)):
        key = name.split()[-1][:1].casefold()
        group[name] = next((fuller for fuller in near[key] if same_person(fuller, name)), name)
        if group[name] == name:
            near[key].append(name)
    return group


def _by_group(side: DetailedReport, groups: dict[str, str]) -> dict[str, list[Detail]]:
    found: dict[str, list[Detail]] = defaultdict(list)
    for detail, person in _marked(side):
        found[groups[person]].append(detail)
    return found


def _pairs(
    matches: Sequence[Match], ours: Sequence[Detail], theirs: Sequence[Detail], a: DetailedReport, b: DetailedReport
) -> Iterator[QuotationPair]:
    quoted_a, quoted_b = set(ours), set(theirs)
    matches = [match for match in matches if match.a.detail in quoted_a and match.b.detail in quoted_b]
    for match in sorted(matches, key=lambda m: (-m.likeness.score, m.a.start, m.b.start)):
        here, there = _printed(match.a.detail, match.a.span, a), _printed(match.b.detail, match.b.span, b)
        yield QuotationPair(here, there, _OF_VERDICT[match.verdict], match.likeness.score)
    told_a, told_b = {match.a.detail for match in matches}, {match.b.detail for match in matches}
    for detail in ours:
        if detail not in told_a:
            yield QuotationPair(_printed(detail, detail.span, a), None, Sameness.DIFFERENT, 0.0)
    for detail in theirs:
        if detail not in told_b:
            yield QuotationPair(None, _printed(detail, detail.span, b), Sameness.DIFFERENT, 0.0)


def _printed(detail: Detail, place: Span, side: DetailedReport) -> Printed:
    value = detail.value
    occasion = value.occasion if isinstance(value, Quotation) else None
    venue = venue_of(detail, side)
    return Printed(detail, place, side.report.quote(place), side.words(venue) if venue else None, occasion)
