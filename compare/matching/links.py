"""Links between two reports: candidates scored by their evidence."""

import math
from collections import Counter

from rapidfuzz import fuzz

from compare.matching.link import Band, Evidence, Grade, Link
from compare.matching.words import stem, words
from compare.report import Report, Sentence, Zone

DEFAULT_THRESHOLD = 0.5
FLOOR = 0.15
_SURE, _LIKELY = 0.9, 0.5


def find_links(a: Report, b: Report, *, include_fenced: bool = False, floor: float = FLOOR) -> tuple[Link, ...]:
    """Every pair of sentences of ``a`` and ``b`` that may state a same fact, sorted by place."""
    left, right = _profiles(a, include_fenced=include_fenced), _profiles(b, include_fenced=include_fenced)
    spread = Counter(word for stems in (*left.values(), *right.values()) for word in stems)
    total = len(left) + len(right)
    weight = (
        {word: (math.log((total + 1) / n) / math.log(total + 1)) ** 2 for word, n in spread.items()} if total else {}
    )
    mass = {id(s): sum(weight[w] for w in s) for s in (*left.values(), *right.values())}
    holding: dict[str, list[int]] = {}
    for j, stems in right.items():
        for word in stems:
            holding.setdefault(word, []).append(j)
    links = []
    for i, stems in left.items():
        shared: dict[int, float] = {}
        for word in stems:
            for j in holding.get(word, ()):
                shared[j] = shared.get(j, 0.0) + weight[word]
        for j, common in sorted(shared.items()):
            alike = common / math.sqrt(max(1.5, mass[id(stems)]) * max(1.5, mass[id(right[j])]))
            one, other = a.quote(a.sentences[i]), b.quote(b.sentences[j])
            score = 1.0 if one == other else 1 / (1 + math.exp(-(alike - 0.3) * 14))
            if score >= floor:
                rare = sorted(stems & right[j], key=lambda w: (-weight[w], w))[:3]
                why = (Evidence("shared words", common, "share the rare words " + ", ".join(rare)),)
                part_a, part_b = (a.sentences[i].span,), (b.sentences[j].span,)
                links.append(Link(i, j, score, _grade(one, other), band(score), why, part_a, part_b))
    return tuple(links)


def band(score: float) -> Band:
    """The step that a score falls into."""
    return Band.SURE if score >= _SURE else Band.LIKELY if score >= _LIKELY else Band.FAINT


def _profiles(report: Report, *, include_fenced: bool) -> dict[int, frozenset[str]]:
    def taken(sentence: Sentence) -> bool:
        return include_fenced or not Zone(sentence.zone).fenced

    return {
        s.id: frozenset(stem(word, report.language) for word, _, _ in words(report.quote(s)))
        for s in report.sentences
        if taken(s)
    }


def _grade(one: str, other: str) -> Grade:
    alike = fuzz.ratio(one, other)
    return Grade.VERBATIM if alike >= 95 else Grade.CLOSE if alike >= 70 else Grade.PARAPHRASE
