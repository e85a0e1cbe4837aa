"""Time and memory of linking, beside RapidFuzz over all pairs.

    python tests/speed/engine.py [SENTENCES ...]

Times are of one process on an otherwise idle machine; the first line is after a warm-up, since stems and tables are
read once.
"""

import resource
import statistics
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz
from texts import telling

import seeds
from compare.matching import find_links
from compare.reading import Metadata, read_text
from compare.report import Report

_ROUNDS = 20
_SIZES = (1000, 5000, 20_000)


def main() -> None:
    """Prints everything."""
    before = memory()
    a, b = (read_text(Path(path).read_text("utf-8")) for path in (seeds.A, seeds.B))
    find_links(a, b)
    times = sorted(timed(a, b) for _ in range(_ROUNDS))
    took = statistics.median(times) * 1000
    print(f"seeds, {told(a)} x {told(b)} sentences: {took:.0f} ms, {memory() - before:.0f} MB added")
    for size in [int(size) for size in sys.argv[1:]] or _SIZES:
        a, b = (read_text(telling(size, seed), Metadata(language="en")) for seed in (1, 2))
        before = memory()
        took = timed(a, b)
        print(f"{size:6} sentences a side: {took:6.1f} s, {memory() - before:4.0f} MB added", flush=True)
        if size <= 1000:
            print(f"{'':6} RapidFuzz token_set_ratio over all pairs: {all_pairs(a, b):.1f} s")


def told(report: Report) -> int:
    """How many sentences take part in linking."""
    return sum(not sentence.zone.fenced for sentence in report.sentences)


def timed(a: Report, b: Report) -> float:
    """Seconds of the process for linking two reports."""
    start = time.process_time()
    find_links(a, b)
    return time.process_time() - start


def all_pairs(a: Report, b: Report) -> float:
    """Seconds of the process for scoring every pair with RapidFuzz."""
    theirs = [b.quote(sentence) for sentence in b.sentences]
    start = time.process_time()
    for sentence in a.sentences:
        one = a.quote(sentence)
        for other in theirs:
            fuzz.token_set_ratio(one, other)
    return time.process_time() - start


def memory() -> float:
    """The most memory that the process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
