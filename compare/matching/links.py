"""Links between two reports: candidate pairs weighed by their evidence."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from compare.matching.evidence import gather
from compare.matching.explain import explain
from compare.matching.grade import grade
from compare.matching.link import Band, Evidence, Link
from compare.matching.model import load_model, probability
from compare.matching.naming import AT_MOST, shares_one_name
from compare.matching.pairing import Pairing, pair
from compare.matching.parts import reader
from compare.matching.profile import Profile
from compare.matching.wholeness import is_whole
from compare.progress import Progress, counted, part
from compare.report import Report

DEFAULT_THRESHOLD = 0.58
"""The score from which a link is shown: of all links above it, five of six are right (tests/quality/measure.py)."""
FLOOR = 0.15
"""The lowest score that the screen can go down to."""
SURE = 0.8
"""The score from which a link is called sure: more than nine of ten are right (tests/quality/measure.py)."""

_LONG = 4000  # sentences of both reports from which collecting garbage costs more than it frees
_SAME_WORDS = 6.0  # log-odds that two sentences of the very same words are given at least


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
    with _uncollected(len(a.sentences) + len(b.sentences)):
        return _find(a, b, include_fenced=include_fenced, floor=floor, progress=progress)


def _find(a: Report, b: Report, *, include_fenced: bool, floor: float, progress: Progress | None) -> tuple[Link, ...]:
    pairing = pair(a, b, include_fenced=include_fenced, progress=part(progress, 0.0, 0.4))
    columns = gather(pairing, part(progress, 0.4, 0.7))
    model = load_model(whole=is_whole(a) and is_whole(b))
    read_a, read_b = reader(a), reader(b)
    found = []
    totals = model.log_odds(columns, len(pairing.alike))
    weighed = list(zip(pairing.alike, totals, strict=True))
    for at, ((i, j), log_odds) in enumerate(counted(weighed, part(progress, 0.7, 1.0))):
        one, other = pairing.a[i], pairing.b[j]
        values = {name: column[at] for name, column in columns.items()}
        rule = _rule(pairing, one, other, values, log_odds)
        score = probability(log_odds + rule.weight if rule else log_odds)
        if score < floor:
            continue
        shared = one.stems & other.stems
        ours, theirs = read_a(one.id), read_b(other.id)
        found.append(
            Link(
                one.id,
                other.id,
                score,
                grade(one.order, other.order),
                band(score),
                (*((rule,) if rule else ()), *explain(pairing, (i, j), values, model, (ours.words, theirs.words))),
                ours.parts(shared, pairing.weights.word),
                theirs.parts(shared, pairing.weights.word),
            )
        )
    return tuple(found)


@contextmanager
def _uncollected(sentences: int) -> Iterator[None]:
    """Spare the garbage collector millions of objects of which none is garbage: a third of the time."""
    pause = sentences > _LONG and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


def _rule(
    pairing: Pairing, one: Profile, other: Profile, values: Mapping[str, float], log_odds: float
) -> Evidence | None:
    """What overrules the model: the very same words make a link, one name alone makes none."""
    if one.order == other.order:
        added = max(0.0, _SAME_WORDS - log_odds)
        return Evidence("verbatim", round(added, 3), "the very same words") if added else None
    if log_odds > AT_MOST and shares_one_name(one, other, pairing.weights, values["gist"]):
        return Evidence("one name", round(AT_MOST - log_odds, 3), "share one name and little else")
    return None
