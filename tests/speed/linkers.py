"""What links the sentences of two reports: Synoptic, and what else might; one of them at one size in this process.

    python -m tests.speed.linkers METHOD SENTENCES LIMIT

Prints seconds of the processor, the most resident memory in megabytes and the links as JSON; ``tests.speed.engine``
makes a table of it. It is ended by SIGXCPU after LIMIT seconds of the processor. Every method is given the sentences as
read. The others give each sentence of A its best partner in B; a threshold of theirs is no matter here, for they score
all pairs first.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from compare.report import Report
from tests.speed.texts import telling

_BLOCK = 500  # rows of a product that are held at once, or n x n floats would be


@dataclass(frozen=True, slots=True)
class Method:
    """A way to link: what it is called, what it imports, and what it does with two reports, giving a count of links.

    ``all_pairs`` tells that it looks at each sentence of A with each of B.
    """

    name: str
    needs: tuple[str, ...]
    link: Callable[[Report, Report], int]
    all_pairs: bool = True


def main() -> None:
    """Measure the method and the size that the arguments name."""
    method, size = METHODS[sys.argv[1]], int(sys.argv[2])
    for library in method.needs:
        try:
            __import__(library)
        except ImportError:
            sys.exit(f"{library} is missing: pip install -e '.[speed]'")
    from compare.reading import Metadata, read_text

    a, b = (read_text(telling(size, seed), Metadata(language="en")) for seed in (1, 2))
    limit = int(time.process_time()) + int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
    start = time.process_time()
    links = method.link(a, b)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    print(json.dumps({"seconds": seconds, "megabytes": peak, "links": links}))


def _sentences(report: Report) -> list[str]:
    return [report.quote(sentence) for sentence in report.sentences]


def _synoptic(a: Report, b: Report) -> int:
    from compare.matching import DEFAULT_THRESHOLD, find_links

    return sum(link.score >= DEFAULT_THRESHOLD for link in find_links(a, b))


def _whole(a: Report, b: Report) -> int:
    from compare import compare

    comparison = compare(a, b)
    comparison.work_out()
    return len(comparison.links)


def _difflib(a: Report, b: Report) -> int:
    theirs, best = _sentences(b), []
    for one in _sentences(a):
        matcher = SequenceMatcher(None, b=one, autojunk=False)  # what it learns of b it keeps for all of theirs
        scores = []
        for other in theirs:
            matcher.set_seq1(other)
            scores.append(matcher.ratio())
        best.append(max(scores))
    return len(best)


def _cdist(a: Report, b: Report) -> int:
    import numpy as np
    from rapidfuzz import fuzz, process

    ours, theirs, best = _sentences(a), _sentences(b), 0
    for start in range(0, len(ours), _BLOCK):
        block = ours[start : start + _BLOCK]
        scores = process.cdist(block, theirs, scorer=fuzz.token_set_ratio, dtype=np.uint8, workers=1)
        best += len(scores.argmax(axis=1))
    return best


def _tf_idf(a: Report, b: Report) -> int:
    from sklearn.feature_extraction.text import TfidfVectorizer

    ours, theirs = _sentences(a), _sentences(b)
    vectors = TfidfVectorizer().fit_transform(ours + theirs)
    left, right = vectors[: len(ours)], vectors[len(ours) :].T.tocsc()
    best = 0
    for start in range(0, len(ours), _BLOCK):
        best += len((left[start : start + _BLOCK] @ right).argmax(axis=1))
    return best


METHODS = {
    "links": Method("Synoptic, links", (), _synoptic, all_pairs=False),
    "whole": Method("Synoptic, all that a written report asks for", (), _whole, all_pairs=False),
    "difflib": Method("difflib, SequenceMatcher a pair", (), _difflib),
    "cdist": Method("RapidFuzz, cdist with token_set_ratio", ("numpy",), _cdist),
    "tfidf": Method("scikit-learn, TF-IDF cosine", ("numpy", "sklearn"), _tf_idf),
}
"""By the name that the command line has for each."""


if __name__ == "__main__":
    main()
