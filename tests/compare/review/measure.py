"""Prints how many passages are found again, and how many wrongly, over generated versions of reports.

python -m tests.compare.review.measure [versions of each report]
"""

import random
import sys
from collections import Counter

import seeds
from compare.reading import read, read_text
from compare.report import Report
from compare.review.finding_again import anchor_at, finder

from .edits import Desk, standing_at
from .texts import COUNT, FLOOD, TRIAL


def reports() -> dict[str, Report]:
    written = {"count": COUNT, "trial": TRIAL, "flood": FLOOD}
    return {"A": read(seeds.A), "B": read(seeds.B)} | {name: read_text(text) for name, text in written.items()}


def outcomes(report: Report, desk: Desk) -> Counter[str]:
    version = desk.edit(report)
    again = finder(version.report)
    seen: Counter[str] = Counter()
    for sentence in report.sentences:
        found = again.find(anchor_at(report, sentence.span))
        if found is None:
            seen["lost" if sentence.id in version.places else "rightly lost"] += 1
        elif standing_at(version, sentence.id, found.span):
            seen["found"] += 1
        else:
            seen["wrong"] += 1
            print(
                "WRONG",
                report.quote(sentence)[:90],
                "|",
                version.report.quote(found.span)[:90],
                round(found.similarity, 2),
            )
        if sentence.id in version.places and sentence.id in version.reworded:
            seen["reworded"] += 1
            seen["reworded found"] += found is not None
    return seen


def main(versions: int) -> None:
    for heavy in (0.1, 0.25, 0.5):
        for name, report in reports().items():
            seen: Counter[str] = Counter()
            for seed in range(versions):
                seen += outcomes(report, Desk(random.Random(seed), heavy=heavy))
            here = seen["found"] + seen["lost"] + seen["wrong"]
            print(
                f"{heavy:.2f} {name:6} found {seen['found'] / here:.3f} wrong {seen['wrong']} of {here}, "
                f"reworded found {seen['reworded found'] / max(1, seen['reworded']):.3f} of {seen['reworded']}, "
                f"rightly lost {seen['rightly lost']}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
