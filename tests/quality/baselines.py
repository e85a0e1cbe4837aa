"""The links beside what else could have made them, on the marked pairs in one run.

    python tests/quality/baselines.py

Single scores have their threshold chosen on the very pairs that they are measured on; the model of evidence is
cross-validated.
"""

import difflib
import math
import time
from collections import Counter
from collections.abc import Callable, Iterator

from fitting import cross_validated, scored, tabulate
from gold import Cell, Marked, curve, marked_pairs
from rapidfuzz import fuzz

from compare.matching.evidence import NAMES
from compare.matching.words import stem, words
from compare.report import Report

Scorer = Callable[[str, str], float]


def main() -> None:
    """Prints one row a method."""
    pairs = marked_pairs()
    text_scores: dict[str, Callable[[Marked], Scorer]] = {
        "difflib ratio": lambda _: lambda a, b: difflib.SequenceMatcher(None, a, b, autojunk=False).ratio(),
        "RapidFuzz ratio": lambda _: lambda a, b: fuzz.ratio(a, b) / 100,
        "RapidFuzz token_set_ratio": lambda _: lambda a, b: fuzz.token_set_ratio(a, b) / 100,
        "TF-IDF cosine of stems": tf_idf,
    }
    for title, make in text_scores.items():
        start = time.perf_counter()
        rows = [
            (score(marked.a.quote(marked.a.sentences[i]), marked.b.quote(marked.b.sentences[j])), k, (i, j))
            for k, marked in enumerate(pairs)
            for score in [make(marked)]
            for i, j in cells(marked)
        ]
        tell(title, pairs, rows, time.perf_counter() - start)
    start = time.perf_counter()
    table = tabulate(pairs).only(NAMES)
    took = time.perf_counter() - start
    tell("model of evidence", pairs, scored(table, cross_validated(table)), took)


def cells(marked: Marked) -> Iterator[Cell]:
    """All pairs of sentences that take part in linking."""
    for one in marked.a.sentences:
        for other in marked.b.sentences:
            if not one.zone.fenced and not other.zone.fenced:
                yield one.id, other.id


def tf_idf(marked: Marked) -> Scorer:
    """Cosine of stems weighted by how often they stand in a sentence and in how few sentences of the pair."""

    def stems(text: str) -> Counter[str]:
        return Counter(stem(word, marked.a.language) for word, _, _ in words(text))

    def sentences(report: Report) -> list[Counter[str]]:
        return [stems(report.quote(sentence)) for sentence in report.sentences]

    counted = [*sentences(marked.a), *sentences(marked.b)]
    spread = Counter(root for counts in counted for root in counts)
    idf = {root: math.log((1 + len(counted)) / (1 + n)) + 1 for root, n in spread.items()}

    def norm(counts: Counter[str]) -> float:
        return math.sqrt(sum((n * idf[root]) ** 2 for root, n in counts.items())) or 1.0

    def score(one: str, other: str) -> float:
        a, b = stems(one), stems(other)
        return sum(n * b[root] * idf[root] ** 2 for root, n in a.items()) / (norm(a) * norm(b))

    return score


def tell(title: str, pairs: list[Marked], rows: list[tuple[float, int, Cell]], took: float) -> None:
    """Prints one row."""
    found = curve(pairs, rows)
    print(f"{title:26} {found.told(found.best)}  average precision {found.average_precision:.3f}  {took:.1f} s")


if __name__ == "__main__":
    main()
