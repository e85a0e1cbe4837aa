"""What the sentences that are linked with those of a detail tell of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from compare.detail import Detail, Kind, Verdict
from compare.details.kind import DetailedReport, DetailKind, Setting
from compare.details.pairing import MOST_IN_SENTENCE, Pair, judged
from compare.details.registry import agreeing_modules, by_kind
from compare.link import Link

NAMES = frozenset({Kind.NAME, Kind.PLACE})
"""Kinds whose own modules look for what they name in the whole of the other report."""
AS_IT_STANDS = frozenset({Verdict.AGREE, Verdict.STYLE})
_MOST_PARTNERS = 12
"""Linked sentences, the best links first, in which a detail is looked for; a sentence of 58 news reports has at most
six. Texts made from a template link each sentence with hundreds."""
_ByModule = Mapping[DetailKind, Sequence[Detail]]


def setting_of(link: Link, a: DetailedReport, b: DetailedReport) -> Setting:
    """Where the details of a link's two sentences are judged."""
    ours, theirs = a.report.sentences[link.a], b.report.sentences[link.b]
    return Setting(a, b, ours, theirs, link.a_parts, link.b_parts, link.score)


class LinkedDetails:
    """The details of two reports, and what those of linked sentences amount to, each pair judged once.

    ``of_a`` and ``of_b`` give the details of a sentence by the module that judges their kind.
    """

    def __init__(self, a: DetailedReport, b: DetailedReport, links: Sequence[Link]) -> None:
        self.a, self.b = a, b
        self.of_a, self.of_b = _by_module(a), _by_module(b)
        self._partners_a: dict[int, list[int]] = {}
        self._partners_b: dict[int, list[int]] = {}
        self._by_cell: dict[tuple[int, int], Link] = {}
        for link in sorted(links, key=lambda link: -link.score):
            self._partners_a.setdefault(link.a, []).append(link.b)
            self._partners_b.setdefault(link.b, []).append(link.a)
            self._by_cell[link.a, link.b] = link
        # By the identity of a detail, which its report keeps: to hash it takes as long as to judge many a pair.
        self._best_of_a: dict[int, Verdict | None] = {}
        self._best_of_b: dict[int, Verdict | None] = {}
        # What was judged in linked sentences while a detail of either was searched for, until their link is reached.
        self._cells: dict[tuple[int, int], dict[DetailKind, Sequence[Pair]]] = {}
        # By side, A first: the sentences last asked for, and those linked with them.
        self._last_partners: dict[bool, tuple[range, dict[int, tuple[int, int]]]] = {}

    def forget(self, link: Link) -> None:
        """Let go of the pairs of a link: all details of its sentences have been searched for."""
        self._cells.pop((link.a, link.b), None)

    def pairs(self, module: DetailKind, i: int, j: int, setting: Setting) -> Sequence[Pair]:
        """The comparable pairs of a module in two linked sentences, judged once, as their own link has it.

        ``setting`` may be that of another link, which rests on other parts.
        """
        cell = self._cells.get((i, j))
        if cell is not None and (known := cell.get(module)) is not None:
            return known
        ours, theirs = self.of_a(i).get(module), self.of_b(j).get(module)
        if not ours or not theirs:
            return ()
        own = (setting.a_sentence.id, setting.b_sentence.id) == (i, j)
        setting = setting if own else setting_of(self._by_cell[i, j], self.a, self.b)
        found = tuple(judged(module, ours, theirs, setting))
        self._cells.setdefault((i, j), {})[module] = found
        return found

    def best(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Verdict | None:
        """The best verdict on ``detail`` in all the sentences linked with its own, worked out once."""
        known = self._best_of_a if ours else self._best_of_b
        key = id(detail)
        if key not in known:
            found = self._search(module, detail, setting, ours=ours)
            if found is None and detail.kind in NAMES and self._printed_there(detail, ours=ours):
                found = Verdict.AGREE  # read there as another kind: a town is taken for a man
            known[key] = found
        return known[key]

    def _printed_there(self, detail: Detail, *, ours: bool) -> bool:
        """Whether a linked sentence prints the very words of ``detail``."""
        mine, other = (self.a, self.b) if ours else (self.b, self.a)
        words = mine.words(detail)
        return any(_prints(other, sentence, words) for sentence in self._partners(detail, ours=ours))

    def _search(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Verdict | None:
        """As ``best``; what tells the detail as it stands ends the search.

        The sentences next to the linked ones count only where they tell the same in like words: a figure may have
        moved there, but any two sentences may hold a "three".
        """
        partners = self._partners(detail, ours=ours)
        best: Pair | None = None
        for pair in self._linked_pairs(module, detail, setting, ours=ours):
            if pair.judgement.verdict in AS_IT_STANDS:
                return pair.judgement.verdict
            if best is None or pair.order < best.order:
                best = pair
        other = self.b if ours else self.a
        for sentence in dict.fromkeys([near for each in partners for near in (each - 1, each + 1)]):
            there = _alike(module, detail, other.of_sentence.get(sentence, ())) if sentence not in partners else ()
            for pair in _against(module, detail, there, setting, ours=ours) if there else ():
                if pair.judgement.verdict in AS_IT_STANDS and pair.judgement.closeness:
                    return pair.judgement.verdict
        return best.judgement.verdict if best else None

    def told_alike(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> bool:
        """Whether a sentence linked with that of ``detail`` tells it as it stands."""
        pairs = self._linked_pairs(module, detail, setting, ours=ours)
        return any(pair.judgement.verdict in AS_IT_STANDS for pair in pairs)

    def _linked_pairs(self, module: DetailKind, detail: Detail, setting: Setting, *, ours: bool) -> Iterator[Pair]:
        """The pairs of ``detail`` with details of the sentences linked with its own, those of the best link first."""
        for cell in self._partners(detail, ours=ours).values():
            for pair in self.pairs(module, *cell, setting):
                if (pair.a if ours else pair.b) is detail:
                    yield pair

    def _partners(self, detail: Detail, *, ours: bool) -> dict[int, tuple[int, int]]:
        """The sentences linked with those of ``detail``, best first, each with its link: sentence of A, of B."""
        mine = self.a if ours else self.b
        over, last = mine.sentences_of(detail)[:_MOST_PARTNERS], self._last_partners.get(ours)
        if last is not None and last[0] == over:
            return last[1]  # as for all but the first detail of a sentence
        linked = self._partners_a if ours else self._partners_b
        found: dict[int, tuple[int, int]] = {}
        for sentence in over:
            for partner in linked.get(sentence, ())[:_MOST_PARTNERS]:
                found.setdefault(partner, (sentence, partner) if ours else (partner, sentence))
        self._last_partners[ours] = over, found
        return found


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
