"""The findings of links: the details of linked sentences set against each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from compare.detail import Detail, Finding, Kind, Severity, Verdict
from compare.details.kept import readings_for_links
from compare.details.kind import DetailedReport, DetailKind, LinkKind, Setting, StatedKind
from compare.details.pairing import MOST_IN_SENTENCE, Pair, judged, one_to_one, touches
from compare.details.pairing.left_over import SURE, rivals
from compare.details.registry import (
    agreeing_modules,
    by_kind,
    link_modules,
    modules,
    rival_modules,
    stated_modules,
)
from compare.link import Link
from compare.progress import Progress, counted
from compare.report import Report

_NAMES = frozenset({Kind.NAME, Kind.PLACE})
_AS_IT_STANDS = frozenset({Verdict.AGREE, Verdict.STYLE})
_MOST_PARTNERS = 12
"""Linked sentences, the best links first, in which a detail is looked for; a sentence of 58 news reports has at most
six. Texts made from a template link each sentence with hundreds."""
_ByModule = Mapping[DetailKind, Sequence[Detail]]
_OURS, _THEIRS = "only the first report has it", "only the second report has it"


def setting_of(link: Link, a: DetailedReport, b: DetailedReport) -> Setting:
    """Where the details of a link's two sentences are judged."""
    ours, theirs = a.report.sentences[link.a], b.report.sentences[link.b]
    return Setting(a, b, ours, theirs, link.a_parts, link.b_parts, link.score)


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
    return _Judge(ours, theirs, links, _by_module(ours), _by_module(theirs)).links(progress)


@dataclass(slots=True)
class _Judge:
    """The links of one comparison, and which sentences each sentence is linked with, the best link first."""

    a: DetailedReport
    b: DetailedReport
    given: Sequence[Link]
    of_a: Callable[[int], _ByModule]
    of_b: Callable[[int], _ByModule]
    partners_a: dict[int, list[int]] = field(default_factory=dict)
    partners_b: dict[int, list[int]] = field(default_factory=dict)
    # By the identity of a detail, which its report keeps: to hash it takes as long as to judge many a pair.
    best_of_a: dict[int, Verdict | None] = field(default_factory=dict)
    best_of_b: dict[int, Verdict | None] = field(default_factory=dict)
    by_cell: dict[tuple[int, int], Link] = field(default_factory=dict)
    cells: dict[tuple[int, int], dict[DetailKind, Sequence[Pair]]] = field(default_factory=dict)
    """What was judged in linked sentences while a detail of either was searched for, until their link is reached."""
    last_partners: dict[bool, tuple[range, dict[int, tuple[int, int]]]] = field(default_factory=dict)
    """By side, A first: the sentences last asked for, and those linked with them."""

    def links(self, progress: Progress | None) -> tuple[Link, ...]:
        for link in sorted(self.given, key=lambda link: -link.score):
            self.partners_a.setdefault(link.a, []).append(link.b)
            self.partners_b.setdefault(link.b, []).append(link.a)
            self.by_cell[link.a, link.b] = link
        return tuple(link.with_findings(tuple(self._findings(link))) for link in counted(self.given, progress))

    def _findings(self, link: Link) -> Iterable[Finding]:
        setting = setting_of(link, self.a, self.b)
        ours, theirs = self.of_a(link.a), self.of_b(link.b)
        found: list[Finding] = []
        for module, judges_links, judges_stated in _ways():
            ours_here, theirs_here = ours.get(module, ()), theirs.get(module, ())
            if judges_links:
                # With no detail in either sentence too: what an outlet carries may stand in an earlier one.
                stated = judges_links.judge_link(ours_here, theirs_here, setting)
                found.extend(self._untold(module, stated, ours_here, theirs_here, setting))
                continue
            stated = judges_stated.judge_stated(ours_here, theirs_here, setting) if judges_stated else ()
            stated = list(self._untold(module, stated, ours_here, theirs_here, setting))
            found.extend(stated)
            if ours_here or theirs_here:
                met = {detail for each in stated for detail in (each.a, each.b)}
                pairs = self._paired(module, ours_here, theirs_here, setting)
                found.extend(each for each in pairs if (each.a and each.b) or (each.a or each.b) not in met)
        self.cells.pop((link.a, link.b), None)  # all details of the two have been searched for
        return sorted(found, key=_reading_order)

    def _untold(
        self,
        module: DetailKind,
        findings: Iterable[Finding],
        ours: Sequence[Detail],
        theirs: Sequence[Detail],
        setting: Setting,
    ) -> Iterator[Finding]:
        """Those but for disagreements with plain words on a detail that another linked sentence tells as it stands."""
        for found in findings:
            sides = ((True, ours, found.a), (False, theirs, found.b)) if found.verdict.disagrees else ()
            details = [(here, detail) for here, there, one in sides for detail in there if detail is one]
            if len(details) == 1:
                ((here, detail),) = details
                pairs = self._linked_pairs(module, detail, setting, ours=here)
                if any(pair.judgement.verdict in _AS_IT_STANDS for pair in pairs):
                    continue
            yield found

    def _paired(
        self, module: DetailKind, ours: Sequence[Detail], theirs: Sequence[Detail], setting: Setting
    ) -> Iterable[Finding]:
        if not (module.ONE_SIDED or (ours and theirs)):
            return
        ours, theirs = ours[:MOST_IN_SENTENCE], theirs[:MOST_IN_SENTENCE]
        best_ours = {id(detail): self._best(module, detail, setting, ours=True) for detail in ours}
        best_theirs = {id(detail): self._best(module, detail, setting, ours=False) for detail in theirs}
        free = [
            pair
            for pair in self._pairs(module, setting.a_sentence.id, setting.b_sentence.id, setting)
            if pair.settled
            or pair.judgement.one_thing
            or not _told(pair, best_ours[id(pair.a)], best_theirs[id(pair.b)])
        ]
        chosen = one_to_one(free)
        for pair in chosen:
            if not pair.judgement.verdict.disagrees or pair.judgement.one_thing or _inside(pair, setting):
                yield _finding(pair)
        left_ours = [detail for detail in ours if best_ours[id(detail)] is None]
        left_theirs = [detail for detail in theirs if best_theirs[id(detail)] is None]
        if left_ours and left_theirs and (judges_left_over := rival_modules().get(module)):
            # Where others of the kind agree, the two sentences go on alike beyond the parts that the link rests on.
            whole = any(pair.judgement.verdict in _AS_IT_STANDS for pair in chosen)
            where = setting._replace(a_parts=(), b_parts=()) if whole else setting
            left = list(rivals(judges_left_over, left_ours, left_theirs, where))
            yield from map(_finding, left)
            met = {detail for pair in left for detail in (pair.a, pair.b)}
            left_ours = [detail for detail in left_ours if detail not in met]
            left_theirs = [detail for detail in left_theirs if detail not in met]
        if module.ONE_SIDED:
            yield from (_alone(detail, ours=True) for detail in left_ours)
            yield from (_alone(detail, ours=False) for detail in left_theirs)

    def _pairs(self, module: DetailKind, i: int, j: int, setting: Setting) -> Sequence[Pair]:
        """The comparable pairs of a module in two linked sentences, judged once, as their own link has it.

        ``setting`` may be that of another link, which rests on other parts.
        """
        cell = self.cells.get((i, j))
        if cell is not None and (known := cell.get(module)) is not None:
            return known
        ours, theirs = self.of_a(i).get(module), self.of_b(j).get(module)
        if not ours or not theirs:
            return ()
        own = (setting.a_sentence.id, setting.b_sentence.id) == (i, j)
        setting = setting if own else setting_of(self.by_cell[i, j], self.a, self.b)
        found = tuple(judged(module, ours, theirs, setting))
        self.cells.setdefault((i, j), {})[module] = found
        return found

    def _best(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Verdict | None:
        """The best verdict on ``detail`` in all the sentences linked with its own, worked out once."""
        known = self.best_of_a if ours else self.best_of_b
        key = id(detail)
        if key not in known:
            found = self._search(module, detail, setting, ours=ours)
            if found is None and detail.kind in _NAMES and self._printed_there(detail, ours=ours):
                found = Verdict.AGREE  # read there as another kind: a town is taken for a man
            known[key] = found
        return known[key]

    def _printed_there(self, detail: Detail, *, ours: bool) -> bool:
        """Whether a linked sentence prints the very words of ``detail``."""
        mine, other = (self.a, self.b) if ours else (self.b, self.a)
        words = mine.words(detail)
        return any(_prints(other, sentence, words) for sentence in self._partners(detail, ours=ours))

    def _search(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Verdict | None:
        """As ``_best``; what tells the detail as it stands ends the search.

        The sentences next to the linked ones count only where they tell the same in like words: a figure may have
        moved there, but any two sentences may hold a "three".
        """
        partners = self._partners(detail, ours=ours)
        best: Pair | None = None
        for pair in self._linked_pairs(module, detail, setting, ours=ours):
            if pair.judgement.verdict in _AS_IT_STANDS:
                return pair.judgement.verdict
            if best is None or pair.order < best.order:
                best = pair
        other = self.b if ours else self.a
        for sentence in dict.fromkeys([near for each in partners for near in (each - 1, each + 1)]):
            there = _alike(module, detail, other.of_sentence.get(sentence, ())) if sentence not in partners else ()
            for pair in _against(module, detail, there, setting, ours=ours) if there else ():
                if pair.judgement.verdict in _AS_IT_STANDS and pair.judgement.closeness:
                    return pair.judgement.verdict
        return best.judgement.verdict if best else None

    def _linked_pairs(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Iterator[Pair]:
        """The pairs of ``detail`` with details of the sentences linked with its own, those of the best link first."""
        for cell in self._partners(detail, ours=ours).values():
            for pair in self._pairs(module, *cell, setting):
                if (pair.a if ours else pair.b) is detail:
                    yield pair

    def _partners(self, detail: Detail, *, ours: bool) -> dict[int, tuple[int, int]]:
        """The sentences linked with those of ``detail``, best first, each with its link: sentence of A, of B."""
        mine = self.a if ours else self.b
        over, last = mine.sentences_of(detail)[:_MOST_PARTNERS], self.last_partners.get(ours)
        if last is not None and last[0] == over:
            return last[1]  # as for all but the first detail of a sentence
        linked = self.partners_a if ours else self.partners_b
        found: dict[int, tuple[int, int]] = {}
        for sentence in over:
            for partner in linked.get(sentence, ())[:_MOST_PARTNERS]:
                found.setdefault(partner, (sentence, partner) if ours else (partner, sentence))
        self.last_partners[ours] = over, found
        return found


@cache
def _ways() -> tuple[tuple[DetailKind, LinkKind | None, StatedKind | None], ...]:
    """The modules in their order, each with its own ways to judge a link."""
    return tuple((module, link_modules().get(module), stated_modules().get(module)) for module in modules())


def _alike(module: DetailKind, detail: Detail, there: Sequence[Detail]) -> Sequence[Detail]:
    """The details of its kind with which ``detail`` may agree: one look spares most of the reading around them."""
    of_kind = [each for each in there if each.kind is detail.kind][:MOST_IN_SENTENCE]
    agreeing = agreeing_modules().get(module)
    return [each for each in of_kind if agreeing.may_agree(detail, each)] if agreeing else of_kind


def _against(
    module: DetailKind, detail: Detail, there: Sequence[Detail], setting: Setting, *, ours: bool
) -> Iterable[Pair]:
    """A detail of A, or else of B, judged against some of its kind in a sentence of the other report."""
    return judged(module, [detail], there, setting) if ours else judged(module, there, [detail], setting)


def _by_module(side: DetailedReport) -> Callable[[int], _ByModule]:
    """What tells the details of a sentence by the module that judges their kind; the last few sentences are kept."""
    module_of = by_kind()

    @lru_cache(maxsize=2048)
    def grouped(sentence: int) -> _ByModule:
        found: dict[DetailKind, list[Detail]] = {}
        for detail in side.of_sentence.get(sentence, ()):
            found.setdefault(module_of[detail.kind], []).append(detail)
        return found

    return grouped


def _prints(side: DetailedReport, sentence: int, words: str) -> bool:
    """Whether a sentence prints the very words, apart from others."""
    text, there = side.report.text, side.report.sentences[sentence]
    at = text.find(words, there.start, there.end)
    end = at + len(words)
    return at >= 0 and not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())


def _told(pair: Pair, ours: Verdict | None, theirs: Verdict | None) -> bool:
    """Whether a linked sentence tells one of the two as it stands, by the best verdict on either: nothing conflicts.

    A finer or a wider telling does not: "500,000 to 1.6 million" beside it leaves 1.5 and 1.6 million two figures. Two
    names are in conflict only if their own module misses one in a whole report, so here both must be told.
    """
    if pair.a.kind in _NAMES:
        return ours in _AS_IT_STANDS and theirs in _AS_IT_STANDS
    return ours in _AS_IT_STANDS or theirs in _AS_IT_STANDS


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
