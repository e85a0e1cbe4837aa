"""What kind of file some bytes are, told by how they begin; a reader for each kind is picked by it."""

from enum import StrEnum

from compare.reading.decode import is_binary


class SourceKind(StrEnum):
    """The kinds of source that are told apart, as a message names them."""

    TEXT = "plain text"
    HTML = "an HTML page"
    PDF = "a PDF"
    ZIP = "a Word, OpenDocument or other packed file"
    RTF = "an RTF document"
    BINARY = "not a text file"


_BEGINNINGS = (
    (b"%PDF-", SourceKind.PDF),
    (b"PK\x03\x04", SourceKind.ZIP),
    (b"{\\rtf", SourceKind.RTF),
    (b"\xd0\xcf\x11\xe0", SourceKind.BINARY),  # Word before 2007, and other OLE files
)
_HTML = (b"<!doctype html", b"<html")
# An XML declaration and a comment may come first.
_HTML_WITHIN = 1024


def source_kind(data: bytes) -> SourceKind:
    """The kind of a source, from its first bytes alone."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    head = data[:_HTML_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<") and any(tag in head for tag in _HTML):
        return SourceKind.HTML
    return SourceKind.BINARY if is_binary(data) else SourceKind.TEXT
