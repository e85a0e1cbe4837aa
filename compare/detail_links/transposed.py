"""Links of sentences that print one figure, its digits in another order: 186 aboard, "the number on board at 168".

Such a slip is the commonest in copying figures, and it is met where nothing else in two sentences is alike. In thirty
marked pairs of real reports no two figures stand so to each other by chance.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compare.detail import Detail, Kind
from compare.detail_links.made import ENOUGH, one_event, with_made
from compare.details.figures.amount import Amount
from compare.details.figures.nouns import counts_persons, may_be_one, same_noun
from compare.details.figures.transposed import digits, transposed
from compare.details.kind import DetailedReport
from compare.details.nearby import surroundings
from compare.link import Evidence, Link

_KINDS = (Kind.QUANTITY, Kind.MONEY)
_MANY = 3
"""Digits from which a figure tells by itself; of fewer, the words around must tell the same too."""
_RARE = 2
"""Times at most that a report prints a figure that tells its sentences apart from others."""

_Figure = tuple[Kind, str, float]


def with_transposed(ours: DetailedReport, theirs: DetailedReport, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with those that transposed figures bear out, in the same order; linear in the figures."""
    return with_made(links, _told(ours, theirs)) if one_event(links) else tuple(links)


def _told(ours: DetailedReport, theirs: DetailedReport) -> Iterator[tuple[Detail, Detail, Evidence]]:
    for one, other in _slips(ours, theirs):
        says = f"print one figure, its digits in another order: {ours.words(one)}, {theirs.words(other)}"
        yield one, other, Evidence("transposed", ENOUGH, says)


def _slips(ours: DetailedReport, theirs: DetailedReport) -> Iterable[tuple[Detail, Detail]]:
    """The figures of either report that the other prints with its digits in another order, and not as it stands."""
    here, there = _printed(ours), _printed(theirs)
    by_digits: dict[tuple[Kind, str], list[_Figure]] = defaultdict(list)
    for figure, details in there.items():
        if figure not in here and len(details) <= _RARE:
            by_digits[figure[0], _sorted(details[0])].append(figure)
    for figure, details in here.items():
        if figure in there or len(details) > _RARE:
            continue
        for other in by_digits.get((figure[0], _sorted(details[0])), ())[:_RARE]:
            for one in details:
                yield from ((one, each) for each in there[other] if _one_figure(ours, one, theirs, each))


def _printed(side: DetailedReport) -> Mapping[_Figure, list[Detail]]:
    """Where a report prints each figure of digits enough, outside of what is no part of it."""
    found: dict[_Figure, list[Detail]] = defaultdict(list)
    for kind in _KINDS:
        for detail in side.of_kind.get(kind, ()):
            amount = detail.value
            if isinstance(amount, Amount) and digits(amount) and not side.sentence(detail).zone.fenced:
                found[kind, amount.unit, amount.lo].append(detail)
    return found


def _sorted(detail: Detail) -> str:
    return "".join(sorted(digits(detail.value))) if isinstance(detail.value, Amount) else ""


def _one_figure(ours: DetailedReport, one: Detail, theirs: DetailedReport, other: Detail) -> bool:
    """Whether two transposed figures tell of one thing, by what they count, what befell it and the words around."""
    a, b = one.value, other.value
    if not isinstance(a, Amount) or not isinstance(b, Amount) or not transposed(a, b):
        return False
    near, beside = surroundings(ours, one), surroundings(theirs, other)
    if near.role is not None and beside.role is not None:
        return near.role == beside.role
    if not near.stems.isdisjoint(beside.stems):
        return True
    language = ours.report.language
    one_noun = bool(a.noun and b.noun) and (may_be_one(a.noun, b.noun) or same_noun(a.noun, b.noun, language) is True)
    if one_noun and not counts_persons(a.noun, language):
        return True
    told_enough = len(digits(a)) >= _MANY or one.kind is Kind.MONEY
    return told_enough and (one_noun or bool(a.unit) or not a.noun or not b.noun)
