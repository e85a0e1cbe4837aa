"""The findings of links: the details of linked sentences set against each other."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from compare.detail import Detail, Finding, Severity, Verdict
from compare.details.kept import readings_for_links
from compare.details.kind import DetailedReport, DetailKind, LinkKind, Setting, StatedKind
from compare.details.linked_details import AS_IT_STANDS, NAMES, LinkedDetails, setting_of
from compare.details.pairing import MOST_IN_SENTENCE, Pair, one_to_one, touches
from compare.details.pairing.left_over import SURE, rivals
from compare.details.registry import link_modules, modules, rival_modules, stated_modules
from compare.link import Link
from compare.progress import Progress, counted
from compare.report import Report

_OURS, _THEIRS = "only the first report has it", "only the second report has it"


@readings_for_links()
def judge_links(
    a: Report,
    b: Report,
    details_a: Sequence[Detail],
    details_b: Sequence[Detail],
    links: Sequence[Link],
    progress: Progress | None = None,
) -> tuple[Link, ...]:
    """The same links, each with its findings, in the order given.

    A fact told in several linked sentences is judged against all of them: where one agrees, none conflicts. Time
    grows in line with the number of links.
    """
    ours, theirs = DetailedReport.of(a, details_a), DetailedReport.of(b, details_b)
    linked = LinkedDetails(ours, theirs, links)
    return tuple(link.with_findings(tuple(_findings(link, linked))) for link in counted(links, progress))


def _findings(link: Link, linked: LinkedDetails) -> Iterable[Finding]:
    setting = setting_of(link, linked.a, linked.b)
    ours, theirs = linked.of_a(link.a), linked.of_b(link.b)
    found: list[Finding] = []
    for module, judges_links, judges_stated in _ways():
        ours_here, theirs_here = ours.get(module, ()), theirs.get(module, ())
        if judges_links:
            # With no detail in either sentence too: what an outlet carries may stand in an earlier one.
            found.extend(_untold(module, judges_links.judge_link(ours_here, theirs_here, setting), setting, linked))
            continue
        stated = judges_stated.judge_stated(ours_here, theirs_here, setting) if judges_stated else ()
        stated = list(_untold(module, stated, setting, linked))
        found.extend(stated)
        if ours_here or theirs_here:
            met = {detail for each in stated for detail in (each.a, each.b)}
            pairs = _untold(module, _paired(module, ours_here, theirs_here, setting, linked), setting, linked)
            found.extend(each for each in pairs if (each.a and each.b) or (each.a or each.b) not in met)
    linked.forget(link)
    return sorted(found, key=_reading_order)


def _untold(
    module: DetailKind, findings: Iterable[Finding], setting: Setting, linked: LinkedDetails
) -> Iterator[Finding]:
    """Those but for disagreements of which other linked sentences tell all the details as they stand.

    Where both reports print both, they do not disagree, however surely the two are of one thing. What is set against
    plain words has one detail.
    """
    ours, theirs = linked.of_a(setting.a_sentence.id), linked.of_b(setting.b_sentence.id)
    for found in findings:
        sides = ((True, ours, found.a), (False, theirs, found.b)) if found.verdict.disagrees else ()
        details = [(here, each) for here, there, one in sides for each in there.get(module, ()) if each is one]
        if not details or not all(linked.told_alike(module, each, setting, ours=here) for here, each in details):
            yield found


def _paired(
    module: DetailKind, ours: Sequence[Detail], theirs: Sequence[Detail], setting: Setting, linked: LinkedDetails
) -> Iterable[Finding]:
    if not (module.ONE_SIDED or (ours and theirs)):
        return
    ours, theirs = ours[:MOST_IN_SENTENCE], theirs[:MOST_IN_SENTENCE]
    best_ours = {id(detail): linked.best(module, detail, setting, ours=True) for detail in ours}
    best_theirs = {id(detail): linked.best(module, detail, setting, ours=False) for detail in theirs}
    free = [
        pair
        for pair in linked.pairs(module, setting.a_sentence.id, setting.b_sentence.id, setting)
        if pair.settled or pair.judgement.one_thing or not _told(pair, best_ours[id(pair.a)], best_theirs[id(pair.b)])
    ]
    chosen = one_to_one(free)
    for pair in chosen:
        if not pair.judgement.verdict.disagrees or pair.judgement.one_thing or _inside(pair, setting):
            yield _finding(pair)
    left_ours = [detail for detail in ours if best_ours[id(detail)] is None]
    left_theirs = [detail for detail in theirs if best_theirs[id(detail)] is None]
    if left_ours and left_theirs and (judges_left_over := rival_modules().get(module)):
        # Where others of the kind agree, the two sentences go on alike beyond the parts that the link rests on.
        whole = any(pair.judgement.verdict in AS_IT_STANDS for pair in chosen)
        where = setting._replace(a_parts=(), b_parts=()) if whole else setting
        left = list(rivals(judges_left_over, left_ours, left_theirs, where))
        yield from map(_finding, left)
        met = {detail for pair in left for detail in (pair.a, pair.b)}
        left_ours = [detail for detail in left_ours if detail not in met]
        left_theirs = [detail for detail in left_theirs if detail not in met]
    if module.ONE_SIDED:
        yield from (_alone(detail, ours=True) for detail in left_ours)
        yield from (_alone(detail, ours=False) for detail in left_theirs)


@cache
def _ways() -> tuple[tuple[DetailKind, LinkKind | None, StatedKind | None], ...]:
    """The modules in their order, each with its own ways to judge a link."""
    return tuple((module, link_modules().get(module), stated_modules().get(module)) for module in modules())


def _told(pair: Pair, ours: Verdict | None, theirs: Verdict | None) -> bool:
    """Whether a linked sentence tells one of the two as it stands, by the best verdict on either: nothing conflicts.

    A finer or a wider telling does not: "500,000 to 1.6 million" beside it leaves 1.5 and 1.6 million two figures. Two
    names are in conflict only if their own module misses one in a whole report, so here both must be told.
    """
    if pair.a.kind in NAMES:
        return ours in AS_IT_STANDS and theirs in AS_IT_STANDS
    return ours in AS_IT_STANDS or theirs in AS_IT_STANDS


def _inside(pair: Pair, setting: Setting) -> bool:
    """Whether one of the two lies where the link rests; a link that names no parts rests on all of its sentences.

    One is enough: what a sentence says otherwise is no part of what the other tells. Where the link is sure neither is
    needed: what is told otherwise may be the very reason why its clause is not among the parts.
    """
    return setting.score >= SURE or touches(pair.a, setting.a_parts) or touches(pair.b, setting.b_parts)


def _finding(pair: Pair) -> Finding:
    judgement = pair.judgement
    return Finding(pair.a.kind, judgement.verdict, judgement.rule, judgement.severity, pair.a, pair.b)


def _alone(detail: Detail, *, ours: bool) -> Finding:
    rule = _OURS if ours else _THEIRS
    a, b = (detail, None) if ours else (None, detail)
    return Finding(detail.kind, Verdict.ONE_SIDED, rule, Severity.NOTE, a, b)


def _reading_order(finding: Finding) -> tuple[int, int]:
    first = finding.a or finding.b
    return (0 if finding.a else 1, first.start) if first else (2, 0)
