"""The library: two reports in, one Comparison out. No terminal, no Textual, importable alone.

    from compare import compare, read

    comparison = compare(read("a.txt"), read("b.txt"))
    for link in comparison.links:
        print(link.score, comparison.a.quote(comparison.a.sentences[link.a]))

What is named here is the public face; it is imported on first use, so that a program which only reads files does not
wait for the linking engine.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.comparison import Comparison, compare
    from compare.reading import Metadata, ReadError, read, read_text
    from compare.report import Report
    from compare.side import Side

__all__ = ["Comparison", "Metadata", "ReadError", "Report", "Side", "compare", "read", "read_text"]

_ROOMS = {
    "Comparison": "compare.comparison",
    "compare": "compare.comparison",
    "Metadata": "compare.reading",
    "ReadError": "compare.reading",
    "read": "compare.reading",
    "read_text": "compare.reading",
    "Report": "compare.report",
    "Side": "compare.side",
}


def __getattr__(name: str) -> object:
    from importlib import import_module  # PEP 562 hook: runs only on first use of a name

    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)
