"""How far two reports are one text, as an editor is told it."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import lt

from compare.origin.credits import find_credits
from compare.origin.runs import Words, shared_runs, words_of
from compare.origin.value import SHORTEST_RUN, Credit, CreditPlace, Origin, Relation, SharedRun
from compare.report import Report, Sentence

_ONE_STORY = 0.7  # share of the shorter report; below it a newsroom has added or rewritten a good part
_COPIED = 12  # words of one run; of 49 pairs of reports only four share one, and each has copied sentences
_PARTLY = 0.05  # share that several shorter runs must reach together
_SHOWN = 20  # runs kept for display, the longest
_ONE_SOURCE = 0.4  # share of the shorter of two sentences inside shared runs, for their agreement to be one source


def find_origin(a: Report, b: Report) -> Origin:
    """Tell whether two reports are one wire story, share copy, or are independent as far as their texts show.

    Args:
        a: The one report.
        b: The other; swapping the two mirrors the result.

    Returns:
        Shares, runs and credits. Time is linear in the words of both.
    """
    ours, theirs = words_of(a), words_of(b)
    runs = shared_runs(ours, theirs)
    share_a, quoted_a = _shares(ours, [(run.a.start, run) for run in runs])
    share_b, quoted_b = _shares(theirs, [(run.b.start, run) for run in runs])
    relation = _relation(max(share_a, share_b), runs)
    credits_a, credits_b = find_credits(a), find_credits(b)
    return Origin(
        relation,
        _statement(relation, (share_a, share_b), runs, (credits_a, credits_b)),
        share_a,
        share_b,
        quoted_a,
        quoted_b,
        runs[:_SHOWN],
        credits_a,
        credits_b,
        runs,
    )


def one_source(origin: Origin, a: Report, b: Report, pairs: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Those of ``pairs`` (sentence ids of A and B) that agree because they are the same copy: one source, not two.

    At least four tenths of the shorter sentence's length lie in runs that both share. Linear in pairs and runs.
    """
    by_sentence: dict[int, list[SharedRun]] = {}
    ordered = sorted((run for run in origin.all_runs if run.told >= SHORTEST_RUN), key=lambda run: run.a.start)
    at = 0
    for run in ordered:
        while at > 0 and a.sentences[at].start > run.a.start:
            at -= 1
        while at < len(a.sentences) and a.sentences[at].end <= run.a.start:
            at += 1
        here = at
        while here < len(a.sentences) and a.sentences[here].start < run.a.end:
            by_sentence.setdefault(here, []).append(run)
            here += 1
    return frozenset((i, j) for i, j in pairs if _same_copy(a.sentences[i], b.sentences[j], by_sentence.get(i, ())))


def _same_copy(ours: Sentence, theirs: Sentence, runs: Iterable[SharedRun]) -> bool:
    common = 0
    for run in runs:
        if run.b.overlaps(theirs.span):
            # What the run covers of either sentence; the lesser is what both have of it.
            in_a = min(run.a.end, ours.end) - max(run.a.start, ours.start)
            in_b = min(run.b.end, theirs.end) - max(run.b.start, theirs.start)
            common += min(in_a, in_b)
    return common >= _ONE_SOURCE * min(len(ours.span), len(theirs.span))


def _shares(words: Words, runs: list[tuple[int, SharedRun]]) -> tuple[float, float]:
    """The share of a report's own words in runs of enough own words, and of all its words in quoted runs."""
    own = bytearray(len(words.plain))
    quoted = bytearray(len(words.plain))
    for start, run in runs:
        # The last that begins there: a mark for what is left out begins with the word after it.
        first = bisect_right(words.starts, start) - 1
        counts = run.told >= SHORTEST_RUN or run.words == len(words.plain)
        for index in range(first, first + run.words):
            if words.quoted[index]:
                quoted[index] = 1
            elif counts:
                own[index] = 1
    size = sum(map(lt, words.starts, words.ends))  # all but the marks for what is left out
    told = words.quoted.count(0)
    share = own.count(1) / told if told else float(size > 0 and quoted.count(1) == size)
    return share, quoted.count(1) / size if size else 0.0


def _relation(share: float, runs: tuple[SharedRun, ...]) -> Relation:
    told = [run.told for run in runs if run.told >= SHORTEST_RUN]
    if share >= _ONE_STORY:
        return Relation.ONE_STORY
    if any(words >= _COPIED for words in told) or (share >= _PARTLY and len(told) > 1):
        return Relation.PARTLY_SHARED
    return Relation.INDEPENDENT


def _statement(
    relation: Relation,
    shares: tuple[float, float],
    runs: tuple[SharedRun, ...],
    named: tuple[tuple[Credit, ...], tuple[Credit, ...]],
) -> str:
    """One or two sentences in plain words."""
    told = max((run.told for run in runs if run.told >= SHORTEST_RUN), default=0)
    said = {
        Relation.ONE_STORY: f"One wire story: {shares[0]:.0%} of A and {shares[1]:.0%} of B are the same words.",
        Relation.PARTLY_SHARED: f"Partly shared copy: {shares[0]:.0%} of A and {shares[1]:.0%} of B are the same "
        f"words, the longest run {told} words.",
        Relation.INDEPENDENT: "Independent as far as the text shows: hardly any run of words is shared.",
    }[relation]
    names = [f"{side} names {_listed(found)}" for side, found in zip("AB", named, strict=True) if found]
    return f"{said} {'; '.join(names)}." if names else said


def _listed(found: tuple[Credit, ...]) -> str:
    """Each name once, with "in its credit line" where it stands there."""
    places: dict[str, set[CreditPlace]] = {}
    for credit in found:
        places.setdefault(credit.name, set()).add(credit.place)
    parts = []
    for name, where in places.items():
        credited = where - {CreditPlace.BODY}
        parts.append(f"{name} ({', '.join(sorted(credited))})" if credited else name)
    return ", ".join(parts)
