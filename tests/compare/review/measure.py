"""Prints how many passages and decisions are found again, and how many wrongly, over generated versions of reports.

    python -m tests.compare.review.measure [versions of each report]

Passages by report; decisions by kind, of both seeds edited at once: sentences added, cut, reordered, merged and
reworded, up to a tenth, a quarter or half of the words of a reworded one.
"""

import random
import sys
from collections import Counter

import seeds
from compare import compare
from compare.reading import read, read_text
from compare.report import Report
from compare.review import recompare
from compare.review.finding_again import anchor_at, finder
from compare.side import Side

from .edits import Desk, standing_at
from .outcomes import Outcome, a_days_decisions, kind_of, outcome
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


_HEAVY = (0.1, 0.25, 0.5)


def main(versions: int) -> None:
    passages(versions)
    decisions(versions)


def decisions(versions: int) -> None:
    former = compare(read(seeds.A), read(seeds.B))
    made = a_days_decisions(former, random.Random(5))
    for heavy in _HEAVY:
        seen: dict[str, Counter[Outcome]] = {}
        for seed in range(versions):
            made_of = {
                side: Desk(random.Random(1000 * seed + (side is Side.A)), heavy=heavy).edit(former.report(side))
                for side in Side
            }
            now = compare(made_of[Side.A].report, made_of[Side.B].report)
            now = recompare(now, made)
            for decision in made:
                seen.setdefault(kind_of(decision), Counter())[outcome(former, made_of, now, decision)] += 1
        for kind, count in [*seen.items(), ("all", sum(seen.values(), Counter()))]:
            there = count[Outcome.FOUND] + count[Outcome.LOST]
            print(
                f"{heavy:.2f} {kind:18} found {count[Outcome.FOUND] / there:.3f} wrong {count[Outcome.WRONG]} "
                f"of {there}, rightly lost {count[Outcome.GONE]}"
            )


def passages(versions: int) -> None:
    for heavy in _HEAVY:
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
