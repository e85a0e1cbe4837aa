"""The names, places, figures and sources that only one of two reports has, wherever in it they stand."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from compare.detail import Detail, Kind, Severity, Verdict
from compare.details.kept import readings_for_links
from compare.details.kind import DetailedReport, Setting
from compare.report import Report

KINDS = (Kind.OUTLET, Kind.NAME, Kind.PLACE, Kind.QUANTITY, Kind.MONEY, Kind.AGE)
"""The kinds of which an editor asks (says who, who, where, how many); of two over the same words the first stands."""

_MOST_CANDIDATES = 24  # details of the other report that one is compared with, those with the rarest words first
_WORD = re.compile(r"[^\W_]+(?:\.\d+)?")
_TOLD = frozenset({Verdict.AGREE, Verdict.STYLE, Verdict.FINER, Verdict.UNSURE})


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """Something that one report names and the other does not: its first and fullest mention, and how many there are."""

    detail: Detail
    mentions: int


@readings_for_links()
def only_details(
    report: Report,
    details: Sequence[Detail],
    other: Report,
    others: Sequence[Detail],
    answered: Collection[Detail] = (),
) -> tuple[OnlyHere, ...]:
    """What ``report`` names and ``other`` does not, in reading order; fenced zones on either side do not count.

    Args:
        report: The report whose details these are.
        details: All its details.
        other: The report that is silent on them.
        others: All details of that.
        answered: Details that a link sets against something: a differing figure is a disagreement, not unique.

    Returns:
        Each thing once. Time grows in line with the details of both.
    """
    ours, theirs = _told(report, details), _told(other, others)
    here, there = DetailedReport.of(report, ours), DetailedReport.of(other, theirs)
    index: dict[tuple[Kind, str], list[Detail]] = defaultdict(list)
    for detail in theirs:
        for word in _words(other, detail):
            index[_family(detail.kind), word].append(detail)
    answered = frozenset(answered)
    alone = [
        d
        for d in _plain(ours)
        if d not in answered and not any(_told_by(d, c, here, there) for c in _candidates(report, d, index))
    ]
    return tuple(_once(report, alone))


def _told(report: Report, details: Iterable[Detail]) -> list[Detail]:
    return [d for d in details if d.kind in KINDS and not report.sentences[d.sentence].zone.fenced]


def _plain(details: Sequence[Detail]) -> Iterator[Detail]:
    """The details without those that say less of words which another says more of ("NBC", a name and an outlet)."""
    best: dict[tuple[int, int], Detail] = {}
    for detail in sorted(details, key=lambda d: KINDS.index(d.kind)):
        best.setdefault((detail.start, detail.end), detail)
    yield from sorted(best.values(), key=lambda d: d.start)


def _family(kind: Kind) -> Kind:
    """A name may be read as a place on the other side, and the reverse."""
    return Kind.NAME if kind in (Kind.PLACE, Kind.OUTLET) else kind


def _words(report: Report, detail: Detail) -> frozenset[str]:
    """The words and figures that a detail can be found by: as printed, and as its value has them."""
    values = (value for value in detail.value.as_json().values() if isinstance(value, str | int | float))
    said = " ".join([report.quote(detail.span), *(str(value) for value in values)])
    return frozenset(_WORD.findall(said.casefold()))


def _candidates(report: Report, detail: Detail, index: dict[tuple[Kind, str], list[Detail]]) -> list[Detail]:
    """Details of the other report that share a word with this one."""
    family = _family(detail.kind)
    holders = [index[family, word] for word in _words(report, detail) if (family, word) in index]
    found: dict[Detail, None] = {}
    for holding in nsmallest(len(holders), holders, key=len):
        found.update(dict.fromkeys(holding[:_MOST_CANDIDATES]))
        if len(found) >= _MOST_CANDIDATES:
            break
    return list(found)


def _told_by(detail: Detail, candidate: Detail, here: DetailedReport, there: DetailedReport) -> bool:
    """Whether the other report's ``candidate`` is what ``detail`` names."""
    if detail.kind is not candidate.kind:
        return _words(here.report, detail) <= _words(there.report, candidate)
    from compare.details.registry import by_kind  # all rules: whoever only holds what is unique needs none

    setting = Setting(here, there, here.sentence(detail), there.sentence(candidate))
    judgement = by_kind()[detail.kind].judge(detail, candidate, setting)
    if judgement is None:
        return here.words(detail).casefold() == there.words(candidate).casefold()
    return judgement.verdict in _TOLD or judgement.severity is Severity.REFILE


def _once(report: Report, details: Sequence[Detail]) -> Iterator[OnlyHere]:
    """Each thing once: by its fullest mention, for "Reznikov" adds nothing to "Oleksii Reznikov"."""
    forms: dict[tuple[Kind, frozenset[str]], list[Detail]] = defaultdict(list)
    for detail in details:
        forms[detail.kind, frozenset(_WORD.findall(report.quote(detail.span).casefold()))].append(detail)
    fullest: dict[tuple[Kind, str], list[frozenset[str]]] = defaultdict(list)
    for kind, words in forms:
        for word in words:
            fullest[kind, word].append(words)
    for (kind, words), mentions in forms.items():
        rarest = min((fullest[kind, word] for word in words), key=len, default=[])
        if not any(words < other for other in rarest):
            yield OnlyHere(mentions[0], len(mentions))
