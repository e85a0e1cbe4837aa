"""One source becomes a Report: load its bytes, pick the reader for their kind, decode, clean, split, zone.

``read`` takes a path, an address, standard input or the clipboard; ``read_text`` takes text, and is where a reader of
any kind of file ends.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.late import imported_late
from compare.reading.clean import clean, printable
from compare.reading.document import UNKNOWN, Metadata
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, Limits
from compare.reading.page import Page, page_of
from compare.report import Report

if TYPE_CHECKING:
    from compare.reading.dateline import dateline_prefix
    from compare.reading.plain import read_text

__all__ = [
    "LIMITS",
    "Limits",
    "Metadata",
    "Page",
    "ReadError",
    "clean",
    "dateline_prefix",
    "open_page",
    "printable",
    "read",
    "read_text",
]


def read(source: str, known: Metadata = UNKNOWN, *, limits: Limits = LIMITS, allow_private: bool = False) -> Report:
    """Read one source into a Report.

    Cost grows in line with the file.

    Args:
        source: A path, an http or https address, ``-`` for standard input, or ``clip:`` for the clipboard.
        known: What is known of it: it wins over what the source says of itself.
        limits: How much of it may be read, and for how long.
        allow_private: Whether an address may be of this machine or its own network.

    Raises:
        ReadError: There is no text to be had; the message is one line that is safe to print.
    """
    return open_page(source, known, limits=limits, allow_private=allow_private).whole()


def open_page(source: str, known: Metadata = UNKNOWN, *, limits: Limits = LIMITS, allow_private: bool = False) -> Page:
    """Read one source as far as it takes to show it; the arguments and errors are those of ``read``."""
    # Imported here, so that who only reads text does not load them.
    from compare.reading.opening import open_document
    from compare.reading.source import source_name

    page = page_of(open_document(source, limits, allow_private=allow_private), known, source)
    if not page.shown.sentences:
        raise ReadError(f"{source_name(source)}: empty: there is no text in it")
    return replace(page, limits=limits)


# What only readers of text need: it is not on the way to the first page.
__getattr__ = imported_late(__name__, {"dateline_prefix": "dateline", "read_text": "plain"})
