"""The quotations of two reports set against each other, sentence by sentence, wherever they stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from compare.detail import Detail, Kind, Verdict
from compare.details.kind import DetailedReport
from compare.details.quotations.identity import same_speaker
from compare.details.quotations.pieces import Likeness, Piece, compare_pieces, pieces_of
from compare.details.quotations.quotation import Quotation
from compare.report import Span

_COMMON = 24  # pieces of the other side that hold a stem; a commoner stem leads to no candidates
_CANDIDATES = 12  # pieces of the other side that one piece is compared with, those that share most first
_TELLING = 4  # words; fewer may be anybody's
_RANK = {Verdict.AGREE: 0, Verdict.STYLE: 1, Verdict.TRIMMED: 2, Verdict.ALTERED: 3}


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Two pieces of one utterance. ``same`` says whether the speaker is the same; None where that is not known."""

    a: Piece
    b: Piece
    likeness: Likeness
    same: bool | None

    @property
    def marked(self) -> bool:
        """Whether both stand between marks."""
        return self.a.quotation.marked and self.b.quotation.marked

    @property
    def verdict(self) -> Verdict:
        """What the two amount to as words."""
        return self.likeness.verdict


@dataclass(frozen=True, slots=True, eq=False)
class MatchedPairs:
    """The matches of two reports, best first; by sentence of A; and the quotations and pieces that take part in one."""

    matches: tuple[Match, ...]
    of_sentence: Mapping[int, tuple[Match, ...]]
    details_a: frozenset[Detail]
    details_b: frozenset[Detail]
    spans_a: frozenset[Span]
    spans_b: frozenset[Span]


@lru_cache(maxsize=8)
def matched_pairs(a: DetailedReport, b: DetailedReport) -> MatchedPairs:
    """All matches between the quotations of two reports, worked out once for a pair of sides."""
    # Two statements without marks never match, and a book without marks has tens of thousands of them.
    matches = match_pieces(_pieces(a), _pieces(b)) if _marks(a) or _marks(b) else ()
    of_sentence: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        sentence = a.context.sentence_at(match.a.start)
        number = sentence.id if sentence else match.a.detail.sentence
        while number < len(a.report.sentences) and a.report.sentences[number].start < match.a.end:
            of_sentence[number].append(match)
            number += 1
    return MatchedPairs(
        matches,
        {sentence: tuple(found) for sentence, found in of_sentence.items()},
        frozenset(match.a.detail for match in matches),
        frozenset(match.b.detail for match in matches),
        frozenset(match.a.span for match in matches),
        frozenset(match.b.span for match in matches),
    )


def match_pieces(ours: Sequence[Piece], theirs: Sequence[Piece]) -> tuple[Match, ...]:
    """The matches between the sentences of quotations, best first.

    Pieces meet through the stems that they share. A piece may be a cut of a longer one; it is altered from at most
    one, and from none if its words stand on the other side as they are. Two statements without marks are left alone:
    a newsroom words those as it likes. Time grows in line with the quotations.
    """
    matches = list(_exact(ours, theirs))
    settled = {piece for match in matches for piece in (match.a, match.b)}
    likely = [
        match
        for p, q in _candidates(ours, theirs)
        if p not in settled and q not in settled and (match := _match(p, q)) is not None
    ]
    likely.sort(key=lambda m: (not m.marked, _RANK[m.verdict], -m.likeness.score, m.a.start + m.b.start, m.a.start))
    for match in likely:
        if match.verdict is Verdict.TRIMMED:
            short = match.a if len(match.a.words) < len(match.b.words) else match.b
            free = short not in settled
            taken = {short}
        else:
            free = match.a not in settled and match.b not in settled
            taken = {match.a, match.b}
        if free:
            matches.append(match)
            settled |= taken
    return tuple(matches)


def _marks(side: DetailedReport) -> bool:
    """Whether a report has words between marks."""
    quotations = (detail.value for detail in side.of_kind.get(Kind.QUOTATION, ()))
    return any(isinstance(value, Quotation) and value.marked for value in quotations)


def _pieces(side: DetailedReport) -> list[Piece]:
    details = side.of_kind.get(Kind.QUOTATION, ())
    return [piece for detail in details for piece in pieces_of(detail, side.report.text) if piece.words]


def _exact(ours: Sequence[Piece], theirs: Sequence[Piece]) -> Iterator[Match]:
    """The pieces of the same words, the first with the first, so that repeated text costs no more."""
    index: dict[tuple[str, ...], list[Piece]] = defaultdict(list)
    for piece in theirs:
        index[piece.words].append(piece)
    at: dict[tuple[str, ...], int] = defaultdict(int)
    for piece in ours:
        there = index.get(piece.words, ())
        if at[piece.words] < len(there):
            match = _match(piece, there[at[piece.words]])
            at[piece.words] += 1
            if match is not None:
                yield match


def _match(a: Piece, b: Piece) -> Match | None:
    marked = a.quotation.marked + b.quotation.marked
    same = same_speaker(a.quotation, b.quotation)
    if not marked:
        return None
    likeness = compare_pieces(a, b, known=same is True)
    if likeness is None:
        return None
    telling = marked == 2 and min(len(a.words), len(b.words)) >= _TELLING and likeness.verdict is not Verdict.ALTERED
    if same is False and not telling:
        return None  # two people may say alike things
    return Match(a, b, likeness, same)


def _candidates(ours: Sequence[Piece], theirs: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """The pairs worth comparing: for each piece of either side those that share most with it, rare stems first."""
    index_a, index_b = _index(ours), _index(theirs)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for word, here in index_a.items():
        there = index_b.get(word, ())
        if len(here) <= _COMMON and len(there) <= _COMMON:
            for i in here:
                for j in there:
                    weights[i, j] += 1 / (len(here) + len(there))
    of_a: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    of_b: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for (i, j), weight in weights.items():
        of_a[i].append((-weight, j, i))
        of_b[j].append((-weight, i, j))
    chosen = {(i, j) for i, found in of_a.items() for _, j, _ in nsmallest(_CANDIDATES, found)}
    chosen |= {(i, j) for j, found in of_b.items() for _, i, _ in nsmallest(_CANDIDATES, found)}
    return [(ours[i], theirs[j]) for i, j in sorted(chosen)]


def _index(pieces: Sequence[Piece]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        for word in piece.stems or piece.words:
            index[word].append(number)
    return index
