"""Links between two reports: candidate pairs weighed by their evidence."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from compare.link import Band, Evidence, Link
from compare.matching.evidence import gather
from compare.matching.explain import explain
from compare.matching.grade import grade
from compare.matching.model import Model, load_model, probability
from compare.matching.naming import AT_MOST, shares_one_name
from compare.matching.pairing import Pairing, pair
from compare.matching.parts import reader
from compare.matching.profile import Profile
from compare.matching.wholeness import is_whole
from compare.progress import Progress, counted, part
from compare.report import Report
from compare.uncollected import uncollected

DEFAULT_THRESHOLD = 0.58
"""The score from which a link is shown: of all links above it, five of six are right (tests/quality/measure.py)."""
FLOOR = 0.15
"""The lowest score that the screen can go down to."""
SURE = 0.8
"""The score from which a link is called sure: more than nine of ten are right (tests/quality/measure.py)."""

_SAME_WORDS = 6.0  # log-odds that two sentences of the very same words are given at least
_MOST = 10
"""Links that a sentence has a say in, its best ones. Of the links of the marked pairs each is among the ten best of one
of its sentences; texts made from a template would link each sentence with hundreds."""


def band(score: float) -> Band:
    """The step that a score, 0..1, falls into."""
    return Band.SURE if score >= SURE else Band.LIKELY if score >= DEFAULT_THRESHOLD else Band.FAINT


def find_links(
    a: Report, b: Report, *, include_fenced: bool = False, floor: float = FLOOR, progress: Progress | None = None
) -> tuple[Link, ...]:
    """Every pair of sentences of ``a`` and ``b`` that states a same fact with a probability of ``floor`` or more.

    Sorted by place in A, then in B; a sentence may have many links. Swapping the reports mirrors the links. Findings
    are left empty. Cost grows near linearly with the sentences: their candidates come from an index of rare words.

    Args:
        a: The report on the left.
        b: The report on the right. In another language than ``a``, names and numbers alone are compared.
        include_fenced: Link comments, credits and boilerplate too.
        floor: The lowest score to return, 0..1.
        progress: Told the share that is done; what it raises ends the work.
    """
    with uncollected(len(a.sentences) + len(b.sentences)):
        pairs = score_pairs(a, b, include_fenced=include_fenced, floor=floor, progress=part(progress, 0.0, 0.7))
        return pairs.links(floor, part(progress, 0.7, 1.0))


class ScoredPairs:
    """Pairs of sentences with the probability that they state a same fact; links are made of them when asked for.

    To make a link, with its reasons and the parts that it rests on, takes longer than to score the pair.
    """

    def __init__(self, pairs: Sequence["_Scored"], link: Callable[["_Scored"], Link]) -> None:
        self._pairs = pairs
        self._link = link
        self._made: dict[int, Link] = {}

    def links(self, least: float, progress: Progress | None = None) -> tuple[Link, ...]:
        """Those that score ``least`` or more, by place in A, then in B; what was made before is not made again."""
        wanted = [pair for pair in self._pairs if pair.score >= least]
        return tuple(self._made_of(pair) for pair in counted(wanted, progress))

    def _made_of(self, pair: "_Scored") -> Link:
        found = self._made.get(pair.at)
        if found is None:
            found = self._made[pair.at] = self._link(pair)
        return found


def score_pairs(
    a: Report, b: Report, *, include_fenced: bool = False, floor: float = FLOOR, progress: Progress | None = None
) -> ScoredPairs:
    """The pairs that ``find_links`` makes links of, which has the arguments, too: two fifths of its time."""
    pairing = pair(a, b, include_fenced=include_fenced, progress=part(progress, 0.0, 0.6))
    columns = gather(pairing, part(progress, 0.6, 1.0))
    model = load_model(whole=is_whole(a) and is_whole(b))
    totals = model.log_odds(columns, len(pairing.alike))
    scored = []
    for at, ((i, j), log_odds) in enumerate(zip(pairing.alike, totals, strict=True)):
        rule = _rule(pairing, pairing.a[i], pairing.b[j], columns["gist"][at], log_odds)
        score = probability(log_odds + rule.weight if rule else log_odds)
        if score >= floor:
            scored.append(_Scored(at, i, j, score, rule))
    return ScoredPairs(_best(scored, pairing), _linker(a, b, pairing, columns, model))


class _Scored(NamedTuple):
    """A pair of sentences that may be linked: its place among the candidates, its cell, its score and what rules it."""

    at: int
    i: int
    j: int
    score: float
    rule: Evidence | None


def _best(scored: Sequence[_Scored], pairing: Pairing) -> list[_Scored]:
    """Those among the best of either of their sentences, in the same order; of equals the nearest in place."""
    n, m = len(pairing.a), len(pairing.b)
    of_a: dict[int, list[_Scored]] = {}
    of_b: dict[int, list[_Scored]] = {}
    for each in scored:
        of_a.setdefault(each.i, []).append(each)
        of_b.setdefault(each.j, []).append(each)
    kept: set[int] = set()
    for found in (*of_a.values(), *of_b.values()):
        if len(found) > _MOST:
            found.sort(key=lambda each: (-each.score, abs(each.i * m - each.j * n), each.i + each.j))
        kept.update([each.at for each in found[:_MOST]])
    return [each for each in scored if each.at in kept]


def _linker(
    a: Report, b: Report, pairing: Pairing, columns: Mapping[str, Sequence[float]], model: Model
) -> Callable[[_Scored], Link]:
    """Makes links of pairs, each with what it rests on."""
    weight = pairing.weights.word
    # Links come by place in A: its sentences are read one after the other, those of B again and again.
    read_a, read_b = reader(a, weight, 64), reader(b, weight, 16_384)

    def link(pair: _Scored) -> Link:
        one, other = pairing.a[pair.i], pairing.b[pair.j]
        values = {name: column[pair.at] for name, column in columns.items()}
        shared = one.stems & other.stems
        ours, theirs = read_a(one.id), read_b(other.id)
        reasons = explain(pairing, (pair.i, pair.j), values, model, (ours.words, theirs.words))
        return Link(
            one.id,
            other.id,
            pair.score,
            grade(one.order, other.order),
            band(pair.score),
            (*((pair.rule,) if pair.rule else ()), *reasons),
            ours.parts(shared, weight),
            theirs.parts(shared, weight),
        )

    return link


def _rule(pairing: Pairing, one: Profile, other: Profile, gist: float, log_odds: float) -> Evidence | None:
    """What overrules the model: the very same words make a link, one name alone makes none."""
    if one.order == other.order:
        added = max(0.0, _SAME_WORDS - log_odds)
        return Evidence("verbatim", round(added, 3), "the very same words") if added else None
    if log_odds > AT_MOST and shares_one_name(one, other, pairing.weights, gist):
        return Evidence("one name", round(AT_MOST - log_odds, 3), "share one name and little else")
    return None
