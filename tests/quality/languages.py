"""Links in other languages than English, on sentences written for this: precision and recall by language.

    python tests/quality/languages.py

``languages.json`` has for each language ten pairs of sentences that tell one fact in other words and ten that share a
subject but no fact. The first sentences of all twenty make one report, the second ones another, in another order;
every link between sentences that do not tell one fact counts as wrong.
"""

import json
from pathlib import Path

from compare.matching import DEFAULT_THRESHOLD, find_links
from compare.reading import Metadata, read_text
from compare.report import Report

TEXTS = Path(__file__).with_name("languages.json")
_STEP = 7  # the second report takes every seventh sentence in turn, so that places tell nothing


def main() -> None:
    """Prints one row a language and the whole."""
    languages = json.loads(TEXTS.read_text("utf-8"))
    sums = [0, 0, 0]
    for code, sets in languages.items():
        shown, right, wanted = measure(code, sets["same"], sets["different"])
        sums = [total + part for total, part in zip(sums, (shown, right, wanted), strict=True)]
        print(f"{code}  precision {right / max(1, shown):.2f}  recall {right / wanted:.2f}  of {wanted}")
    print(f"all precision {sums[1] / max(1, sums[0]):.2f}  recall {sums[1] / sums[2]:.2f}  of {sums[2]}")


def measure(code: str, same: list[list[str]], different: list[list[str]]) -> tuple[int, int, int]:
    """How many links were shown, how many were right, how many there should be."""
    pairs = [*same, *different]
    order = sorted(range(len(pairs)), key=lambda k: (k * _STEP) % len(pairs))
    a = report([one for one, _ in pairs], code)
    b = report([pairs[k][1] for k in order], code)
    wanted = {(k, place) for place, k in enumerate(order) if k < len(same)}
    shown = {(link.a, link.b) for link in find_links(a, b) if link.score >= DEFAULT_THRESHOLD}
    return len(shown), len(shown & wanted), len(wanted)


def report(sentences: list[str], code: str) -> Report:
    """A report of one sentence a paragraph."""
    found = read_text("\n".join(sentences), Metadata(language=code))
    if len(found.sentences) != len(sentences):
        raise ValueError(f"{code}: {len(sentences)} sentences were read as {len(found.sentences)}")
    return found


if __name__ == "__main__":
    main()
