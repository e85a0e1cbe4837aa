"""What a finder may know of the report it reads, made once a report."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from compare.report import Report, Sentence, Span


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """A report and what is worked out once for every finder.

    Compared and hashed by identity, so a module may keep what it derives from a context in a small ``lru_cache``.

    ``starts`` holds the start of each sentence, for a look-up by offset in log time.
    """

    report: Report
    starts: tuple[int, ...]

    @staticmethod
    def of(report: Report) -> "Context":
        """The context of ``report``: the same object while the report is one of the last few asked for.

        So what a module keeps by context serves both finding and judging.
        """
        return _context(_Identical(report))

    @property
    def english(self) -> bool:
        """Whether the English rules apply; a finder keeps to what no language changes where they do not."""
        return self.report.language == "en"

    def sentences_over(self, span: Span) -> range:
        """The ids of the sentences that ``span`` touches, in log time."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        return range(first, max(bisect_left(self.starts, span.end), first + 1))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at ``offset``; None between sentences."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return None
        sentence = self.report.sentences[at]
        return sentence if offset < sentence.end else None


class _Identical:
    """A report compared and hashed by identity: hashing its text and sentences would cost a reading of them."""

    __slots__ = ("report",)

    def __init__(self, report: Report) -> None:
        self.report = report

    def __hash__(self) -> int:
        return id(self.report)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identical) and other.report is self.report


@lru_cache(maxsize=4)
def _context(key: _Identical) -> Context:
    return Context(key.report, tuple(sentence.start for sentence in key.report.sentences))
