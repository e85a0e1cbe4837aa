"""The marked pairs of reports, read with the program's own reader and counted as the marks' own scorer counts.

The marks lie beside the checkout, in ``../shared/gold`` or where ``GOLD_PAIRS`` says; they are copyrighted news and
no part of the project. Every tool here ends with a message where they are absent.
"""

import importlib.util
import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.reading import read_text
from compare.report import Report

GOLD = Path(os.environ.get("GOLD_PAIRS", Path(__file__).parents[3] / "shared" / "gold"))
ASIDE_EVERY = 3  # every third pair is reported apart

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """Two reports and which pairs of their sentences (by id) hit which marks.

    ``hits`` maps a pair to the marks that it hits; ``same`` are the marks of grade same, which recall counts.
    """

    name: str
    a: Report
    b: Report
    hits: dict[Cell, frozenset[int]]
    same: frozenset[int]
    unrelated: bool

    @property
    def aside(self) -> bool:
        """Whether the pair is one of those that are reported apart."""
        return self.name.startswith("dev") and int(self.name[3:]) % ASIDE_EVERY == 0


def marked_pairs() -> list[Marked]:
    """All marked pairs by name, or the end of the program where there are none."""
    folders = sorted(path.parent for path in GOLD.glob("pairs/*/gold.json"))
    if not folders:
        sys.exit(f"no marked pairs under {GOLD}: set GOLD_PAIRS to the folder that holds pairs/ and score.py")
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return [_read(folder, scorer) for folder in folders]


def _read(folder: Path, scorer: object) -> Marked:
    marks = json.loads((folder / "gold.json").read_text("utf-8"))
    reports, places = [], []
    for side in "ab":
        text = (folder / f"{side}.txt").read_text("utf-8")
        report = read_text(text, source=f"{side}.txt")
        ruler = scorer.Ruler(text, report.text)  # type: ignore[attr-defined]
        reports.append(report)
        places.append({s.id: ruler.span(s.start, s.end) for s in report.sentences})
    hits: dict[Cell, set[int]] = {}
    links = marks.get("links", [])
    for mark, link in enumerate(links):
        ours = [i for i, place in places[0].items() if scorer.overlap(place, link["a"])]  # type: ignore[attr-defined]
        theirs = [j for j, place in places[1].items() if scorer.overlap(place, link["b"])]  # type: ignore[attr-defined]
        for i in ours:
            for j in theirs:
                hits.setdefault((i, j), set()).add(mark)
    same = frozenset(mark for mark, link in enumerate(links) if link["grade"] == "same")
    frozen = {cell: frozenset(found) for cell, found in hits.items()}
    return Marked(folder.name, reports[0], reports[1], frozen, same, bool(marks.get("unrelated")))


@dataclass(frozen=True, slots=True)
class Curve:
    """Precision, recall, F1 and links per unrelated pair at every threshold, from the highest score down."""

    thresholds: list[float]
    precision: list[float]
    recall: list[float]
    f1: list[float]
    crossings: list[float]

    @property
    def best(self) -> int:
        """Where F1 is highest."""
        return max(range(len(self.f1)), key=lambda k: self.f1[k])

    def at(self, threshold: float) -> int:
        """The last place whose score reaches ``threshold``."""
        return max((k for k, score in enumerate(self.thresholds) if score >= threshold), default=0)

    @property
    def average_precision(self) -> float:
        """Precision summed over the steps of recall."""
        before = [0.0, *self.recall]
        return sum(p * (r - was) for p, r, was in zip(self.precision, self.recall, before, strict=False))

    def told(self, k: int) -> str:
        """One line on the place ``k``."""
        return (
            f"F1 {self.f1[k]:.3f}  P {self.precision[k]:.3f}  R {self.recall[k]:.3f}  "
            f"unrelated {self.crossings[k]:.2f}  at {self.thresholds[k]:.2f}"
        )


def curve(pairs: Sequence[Marked], scored: Iterable[tuple[float, int, Cell]]) -> Curve:
    """Count predicted links as score.py does, at every threshold.

    ``scored`` holds (score, index into ``pairs``, pair of sentence ids). Precision counts all marks, recall marks of
    grade same, all pairs together; links of unrelated pairs are counted apart.
    """
    total = sum(len(pair.same) for pair in pairs)
    unrelated = sum(pair.unrelated for pair in pairs)
    found: set[tuple[int, int]] = set()
    shown = right = crossed = 0
    out = Curve([], [], [], [], [])
    for score, k, cell in sorted(scored, key=lambda item: -item[0]):
        pair = pairs[k]
        if pair.unrelated:
            crossed += 1
        else:
            shown += 1
            marks = pair.hits.get(cell, frozenset())
            right += bool(marks)
            found |= {(k, mark) for mark in marks & pair.same}
        precision, recall = right / max(1, shown), len(found) / max(1, total)
        out.thresholds.append(score)
        out.precision.append(precision)
        out.recall.append(recall)
        out.f1.append(2 * precision * recall / max(1e-9, precision + recall))
        out.crossings.append(crossed / max(1, unrelated))
    return out
