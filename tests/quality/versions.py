"""How far versions of one report and reports by two newsrooms lie apart: `python -m tests.quality.versions`.

Prints, for each pair that shares any copy, the share of the shorter and of the longer text in shared runs, the share
of those that stands in one order, and what the pair is taken for.
"""

from collections.abc import Iterator

from compare.comparison import Comparison
from compare.pipeline import compare
from compare.reading import read_text
from compare.versions import SHARE_OF_LONGER, SHARE_OF_SHORTER, in_order
from tests.compare import updates
from tests.quality.gold import marked_pairs


def _pairs() -> Iterator[tuple[str, Comparison]]:
    for name, (a, b) in {**updates.VERSIONS, **updates.TWO_REPORTS}.items():
        yield f"own: {name}", compare(read_text(a), read_text(b))
    for pair in marked_pairs():
        yield pair.name, compare(pair.a, pair.b)


if __name__ == "__main__":
    print(f"taken for versions from {SHARE_OF_SHORTER:.2f} of the shorter and {SHARE_OF_LONGER:.2f} of the longer on")
    for name, comparison in _pairs():
        origin = comparison.origin
        longer, shorter = sorted((origin.share_a, origin.share_b))
        if shorter > 0:
            taken = "versions" if comparison.versions else "two reports"
            print(f"{name:28} {shorter:.2f} {longer:.2f} {in_order(origin.all_runs):.2f} {taken}")
