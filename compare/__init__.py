"""The library: two reports in, one Comparison out. No terminal, no Textual, importable alone.

    from compare import compare, read

    comparison = compare(read("a.txt"), read("b.txt"))
    for link in comparison.links:
        print(link.score, comparison.a.quote(comparison.a.sentences[link.a]))

What is named here is the public face; it is imported on first use, so that a program which only reads files does not
wait for the linking engine.
"""

from typing import TYPE_CHECKING

from compare.late import imported_late

if TYPE_CHECKING:
    from compare.comparison import Comparison
    from compare.pipeline import compare
    from compare.reading import Metadata, ReadError, read, read_text
    from compare.report import Report
    from compare.side import Side

__all__ = ["Comparison", "Metadata", "ReadError", "Report", "Side", "compare", "read", "read_text"]

__getattr__ = imported_late(
    __name__,
    {
        "Comparison": "comparison",
        "compare": "pipeline",
        "Metadata": "reading",
        "ReadError": "reading",
        "read": "reading",
        "read_text": "reading",
        "Report": "report",
        "Side": "side",
    },
)
