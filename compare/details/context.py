"""What a finder may know of the report it reads, made once a report."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from compare.details.kept import kept_by_identity
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
        return _context(report)

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


@kept_by_identity(4)
def _context(report: Report) -> Context:
    return Context(report, tuple(sentence.start for sentence in report.sentences))
