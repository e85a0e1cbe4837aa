"""From the name of a source to its Document: get the bytes, tell their kind, and have the reader for it read them."""

from collections.abc import Iterator
from contextlib import contextmanager

from compare.reading.clean import printable
from compare.reading.decode import decode
from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.kind import SourceKind, source_kind
from compare.reading.limits import Limits
from compare.reading.source import load, source_name

CLIPBOARD = "clip:"
"""The name of the clipboard as a source."""


def is_path(source: str) -> bool:
    """Whether a source is a file, and not standard input, the clipboard or an address of the web."""
    return source not in ("-", CLIPBOARD) and not _is_address(source)


def open_document(source: str, limits: Limits, *, allow_private: bool = False) -> Document:
    """Read a path, ``-`` for standard input, ``clip:`` for the clipboard, or an http or https address.

    Plain text is read here and now, every other kind in a process with bounds.

    Raises:
        ReadError: There is no text to be had; the message is one line that is safe to print.
    """
    # What a source other than a file of plain text needs is imported late: it is not on the way to the first page.
    if source != CLIPBOARD and not _is_address(source):
        data = load(source, limits.source_bytes)
        with _naming(source_name(source)):
            return _read(data, None, source, limits)
    if source == CLIPBOARD:
        from compare.reading.clipboard import clipboard

        with _naming("the clipboard"):
            return Document(clipboard())
    from compare.reading.web import fetch

    with _naming(printable(source)):
        page = fetch(source, limits, allow_private=allow_private)
        return _read(page.data, page.charset, page.address.partition("?")[0], limits)


def _read(data: bytes, charset: str | None, name: str, limits: Limits) -> Document:
    """Read bytes by what they are.

    Raises:
        ReadError: There is no text in them; the message lacks the source's name.
    """
    kind = source_kind(data, name)
    if kind is SourceKind.BINARY:
        from compare.reading.refused import why_binary

        raise ReadError(why_binary(data))
    if kind is SourceKind.TEXT:
        if charset is None:
            text = decode(data).text
        else:
            from compare.reading.declared import decode_declared

            text = decode_declared(data, charset).text
        if text[:200].lstrip().startswith("<?xml"):
            from compare.reading.refused import why_xml

            raise ReadError(why_xml(text))
        document = Document(text)
    else:
        from compare.reading.bounded import read_bounded

        document = read_bounded(data, kind, charset, limits)
    if not document.text.strip():
        raise ReadError("empty: there is no text in it")
    return document


def _is_address(source: str) -> bool:
    return source[:8].lower().startswith(("http://", "https://"))


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Put the source's name before the message of a ReadError."""
    try:
        yield
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from None
