"""One source becomes a Report: load, decode, clean, split, zone."""

from datetime import datetime

from compare.reading.clean import clean, printable
from compare.reading.errors import ReadError
from compare.reading.plain import read_text
from compare.report import Report

__all__ = ["LIMIT_BYTES", "ReadError", "clean", "printable", "read", "read_text"]

LIMIT_BYTES = 64 << 20
"""The largest source that is read by default: 64 MiB, some hundred novels."""


def read(
    source: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    author: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
    limit_bytes: int = LIMIT_BYTES,
) -> Report:
    """Read one source into a Report.

    What the caller gives wins over what the text says of itself. Cost grows in line with the file.

    Args:
        source: A path, or ``-`` for standard input.
        title: The headline.
        outlet: Who published it.
        author: Who wrote it.
        published: When it was published; relative dates count from here.
        language: An ISO 639-1 code; detected if not given.
        limit_bytes: A larger source is refused.

    Raises:
        ReadError: There is no text to be had; the message is one line that is safe to print.
    """
    from compare.reading.decode import decode, is_binary  # noqa: PLC0415
    from compare.reading.source import load  # noqa: PLC0415

    data = load(source, limit_bytes)
    name = "standard input" if source == "-" else printable(source)
    if is_binary(data):
        raise ReadError(f"{name}: not a text file: save the report as plain text first")
    report = read_text(
        decode(data).text,
        source=source,
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        language=language,
    )
    if not report.sentences:
        raise ReadError(f"{name}: empty: there is no text in it")
    return report
