"""How many of the disagreements that were planted in written pairs of reports are found, by kind of detail.

    python tests/quality/disagreements.py [NUMBER ...] [--misses]

The reports lie in ``written``: four dozen pairs of invented news, each told by two outlets in their own words, with
what disagrees (``conflicts``) and what only looks so (``compatible``) marked in ``expected.json``. A disagreement is
found where one finding that an editor must act on touches both marked places. What is found besides may be right or
wrong: not all that the writers told in two ways was marked.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from compare import compare, read
from compare.comparison import Comparison
from compare.detail import Detail, Finding
from compare.report import Span

WRITTEN = Path(__file__).with_name("written")


@dataclass(frozen=True, slots=True)
class Mark:
    """Two places that disagree, or only look so; spans are code points of the reports' texts."""

    kind: str
    a: Span
    b: Span
    words: tuple[str, str]


def main() -> None:
    """Measure the pairs that are named, or all, and tell recall by kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("numbers", nargs="*", help="pairs to measure, as their folders are called; all by default")
    parser.add_argument("--misses", action="store_true", help="list what is missed and what is alarmed besides")
    asked = parser.parse_args()
    marked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms = wrong = compatible = pairs = 0
    for folder in sorted(WRITTEN.iterdir()):
        if asked.numbers and folder.name not in asked.numbers:
            continue
        pairs += 1
        comparison = compare(read(str(folder / "a.txt")), read(str(folder / "b.txt")))
        expected = json.loads((folder / "expected.json").read_text("utf-8"))
        told = [each.finding for each in comparison.disagreements]
        conflicts = list(_marks(comparison, expected["conflicts"]))
        for mark in conflicts:
            marked[mark.kind] += 1
            if any(_touch(finding, mark) for finding in told):
                found[mark.kind] += 1
            elif asked.misses:
                print(f"{folder.name} missed {mark.kind}: {' | '.join(mark.words)}")
        for finding in told:
            if not any(_touch(finding, mark) for mark in conflicts):
                alarms += 1
                if asked.misses:
                    print(f"{folder.name} besides {finding.kind}: {' | '.join(_words(comparison, finding))}")
        fair = list(_marks(comparison, expected["compatible"]))
        compatible += len(fair)
        wrong += sum(any(_touch(finding, mark) for finding in told) for mark in fair)
    for kind, number in marked.most_common():
        print(f"{kind:12} {found[kind]:4} of {number:4}")
    print(f"all          {found.total():4} of {marked.total():4} ({found.total() / max(1, marked.total()):.2f})")
    print(f"besides: {alarms / max(1, pairs):.2f} a pair; {wrong} of {compatible} that only look like disagreements")


def _marks(comparison: Comparison, entries: list[dict[str, Any]]) -> Iterator[Mark]:
    for entry in entries:
        places = _place(comparison.a.text, entry["a"]), _place(comparison.b.text, entry["b"])
        if places[0] and places[1]:
            yield Mark(entry.get("kind", ""), places[0], places[1], (entry["a"], entry["b"]))


def _place(text: str, words: str) -> Span | None:
    """Where words stand in a report as read, by their letters and figures: spaces and quotation marks may differ."""
    at = [place for place, char in enumerate(text) if char.isalnum()]
    letters = "".join(text[place].lower()[:1] for place in at)
    wanted = "".join(char.lower()[:1] for char in words if char.isalnum())
    first = letters.find(wanted)
    return Span(at[first], at[first + len(wanted) - 1] + 1) if wanted and first >= 0 else None


def _touch(finding: Finding, mark: Mark) -> bool:
    """Whether the finding lies on both places of the mark; one that stands on one side alone has to lie on that."""
    return all(
        detail is None or detail.span.overlaps(place) for detail, place in ((finding.a, mark.a), (finding.b, mark.b))
    )


def _words(comparison: Comparison, finding: Finding) -> Iterator[str]:
    sides: tuple[tuple[Detail | None, str], ...] = (
        (finding.a, comparison.a.text),
        (finding.b, comparison.b.text),
    )
    for detail, text in sides:
        yield text[detail.start : detail.end] if detail else "-"


if __name__ == "__main__":
    main()
