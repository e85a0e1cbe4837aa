"""Faint links whose sentences contradict each other on one thing that both name: they state one fact, each otherwise.

"The alarm did not sound" and "the alarm went off" share one word, "finance chief Rajiv Sethna" and "its chief operating
officer, Rajiv Sethna" one name. What a person is, how old he is, and what is denied here and affirmed there hold apart
from what else the sentences tell, and two sentences that contradict each other on it are of one matter.
"""

from collections.abc import Iterator, Mapping, Sequence

from compare.detail import Detail, Finding, Kind, Verdict
from compare.detail_links.made import Told
from compare.details import hedges, negation
from compare.details.kind import DetailedReport
from compare.details.linked_details import setting_of
from compare.details.pairing import judged
from compare.details.registry import by_kind
from compare.link import Evidence, Link
from compare.matching import DEFAULT_THRESHOLD

FAINTEST = 0.2
"""Score from which a faint link is looked at: below it the two share next to nothing."""
HEDGED = 0.35
"""The same for what is left open or only alleged: a weaker contradiction."""
WEIGHT = 1.75
"""Log-odds that a contradiction adds, which brings the faintest over the threshold. Of the written pairs' faint links
(tests/quality/written) with one, all are right; the marked pairs of reports have hardly any."""
_OF_ONE_PERSON = (Kind.TITLE, Kind.AGE)
_READ = frozenset({*_OF_ONE_PERSON, Kind.NEGATION, Kind.HEDGE})


def contradictions(links: Sequence[Link], ours: DetailedReport, theirs: DetailedReport) -> Told:
    """The faint links that contradict each other on one thing; a detail speaks for its best link only.

    Linear in the links.
    """
    told_a: set[Detail] = set()
    told_b: set[Detail] = set()
    faint = [link for link in links if FAINTEST <= link.score < DEFAULT_THRESHOLD]
    for link in sorted(faint, key=lambda link: -link.score):
        for a, b, says in _contradicted(link, ours, theirs):
            if a not in told_a and b not in told_b:
                told_a.add(a)
                told_b.add(b)
                yield (link.a, link.b), Evidence("contradiction", WEIGHT, says)
                break


def _contradicted(link: Link, ours: DetailedReport, theirs: DetailedReport) -> Iterator[tuple[Detail, Detail, str]]:
    setting = setting_of(link, ours, theirs)
    here, there = _by_kind(ours, link.a), _by_kind(theirs, link.b)
    for kind in _OF_ONE_PERSON:
        for pair in judged(by_kind()[kind], here.get(kind, ()), there.get(kind, ()), setting):
            if pair.judgement.verdict is Verdict.CONFLICT and (kind is Kind.TITLE or pair.judgement.one_thing):
                yield pair.a, pair.b, _says(ours, theirs, pair.a, pair.b)
    claimed: list[Finding] = []
    if Kind.NEGATION in here or Kind.NEGATION in there:
        claimed.extend(negation.judge_link(here.get(Kind.NEGATION, ()), there.get(Kind.NEGATION, ()), setting))
    if link.score >= HEDGED:
        claimed.extend(hedges.judge_stated(here.get(Kind.HEDGE, ()), there.get(Kind.HEDGE, ()), setting))
    for each in claimed:
        if each.verdict is Verdict.CONFLICT and each.a and each.b:
            yield each.a, each.b, _says(ours, theirs, each.a, each.b)


def _says(ours: DetailedReport, theirs: DetailedReport, a: Detail, b: Detail) -> str:
    return f"contradict each other: {ours.words(a)}, {theirs.words(b)}"


def _by_kind(side: DetailedReport, sentence: int) -> Mapping[Kind, list[Detail]]:
    found: dict[Kind, list[Detail]] = {}
    for detail in side.of_sentence.get(sentence, ()):
        if detail.kind in _READ:
            found.setdefault(detail.kind, []).append(detail)
    return found
