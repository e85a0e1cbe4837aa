"""What kind of file some bytes are, told by how they begin; a reader for each kind is picked by it.

A name decides only between plain text and its two dialects, Markdown and e-mail, and only where the text does not
contradict it. Signatures are those of the WHATWG's MIME Sniffing Standard, sections 6 and 7, where it has them.
"""

import codecs
import re
from enum import StrEnum
from functools import cache

from compare.reading.decode import is_binary


class SourceKind(StrEnum):
    """The kinds of source that are read, as a message names them."""

    TEXT = "plain text"
    MARKDOWN = "a Markdown text"
    MAIL = "an e-mail"
    HTML = "an HTML page"
    PDF = "a PDF"
    ZIP = "a packed document"
    RTF = "an RTF document"
    BINARY = "not a text file"


_BEGINNINGS = (
    (b"%PDF-", SourceKind.PDF),
    (b"PK\x03\x04", SourceKind.ZIP),
    (b"PK\x05\x06", SourceKind.ZIP),
    (b"{\\rtf", SourceKind.RTF),
)
# How much of a file is looked at.
_HEAD = 1024
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):\s")
_MAIL_HEADERS = frozenset({
    "from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "delivered-to",
    "content-type", "cc", "reply-to",
})  # fmt: skip
# What only a mail program writes.
_ONLY_MAIL = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to"})
# One of these is in every text that has a sign of Markdown.
_MARKDOWN_HINTS = ("# ", "](", "**", "```", "~~~", "]: ")
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd")


def source_kind(data: bytes, name: str = "") -> SourceKind:
    """The kind of a source.

    Args:
        data: Its bytes; only the first few thousand are looked at.
        name: Its file name, if it has one.
    """
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if b"%PDF-" in data[:_HEAD] and data.rstrip().endswith(b"%%EOF"):  # ISO 32000-1, implementation note 13
        return SourceKind.PDF
    head = _as_ascii(data[: 2 * _HEAD]).lstrip(b" \t\r\n")
    if head.startswith(b"<") and _is_html(head):
        return SourceKind.HTML
    if is_binary(data):
        return SourceKind.BINARY
    text = data[: 16 * _HEAD].decode("utf-8", errors="replace")
    if _is_mail(text, name):
        return SourceKind.MAIL
    return SourceKind.MARKDOWN if _is_markdown(text, name) else SourceKind.TEXT


def _as_ascii(head: bytes) -> bytes:
    """The head without its byte order mark, and out of UTF-16, so that tags can be looked for."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, errors="replace").encode("ascii", errors="replace")
    return head.removeprefix(codecs.BOM_UTF8)


def _is_html(head: bytes) -> bool:
    """Whether a page or a piece of one begins here, or further down below a licence or a browser's note."""
    first = re.compile(
        rb"(?i)(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--(?:[^-]|-(?!->)){0,800}-->\s*+){0,20}+"
        rb"<(?:!doctype\s+html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|article|section|main|"
        rb"meta|link|nav|header|span)(?=[\s>/])"
    )
    return bool(first.match(head) or re.search(rb"(?i)<!doctype\s+html|<html[\s>]", head))


def _is_mail(text: str, name: str) -> bool:
    """Whether the text starts with a block of header lines (RFC 5322), some of which only mail has."""
    found = set()
    for index, line in enumerate(text.splitlines()):
        header = _HEADER.match(line)
        if header:
            found.add(header[1].lower())
        elif not line.strip():
            break
        elif not line.startswith((" ", "\t")) and not (index == 0 and line.startswith("From ")):
            return False
    known = found & _MAIL_HEADERS
    return "from" in known and len(known) > 2 and (not known.isdisjoint(_ONLY_MAIL) or name.lower().endswith(".eml"))


def _is_markdown(text: str, name: str) -> bool:
    if name.lower().endswith(_MARKDOWN_NAMES):
        return True
    # Patterns are compiled for those texts alone that may need them: most are plain.
    return any(hint in text for hint in _MARKDOWN_HINTS) and sum(bool(sign.search(text)) for sign in _signs()) >= 2


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    signs = (
        r"^#{1,6} \S",
        r"\[[^\]\n]{1,200}\]\((?:https?:|mailto:|/|#)[^)\s]{0,500}\)",
        r"(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])",
        r"^(?:```|~~~)",
        r"^\[[^\]\n]{1,60}\]: https?://",
        r"^!\[",
    )
    return tuple(re.compile(sign, re.MULTILINE) for sign in signs)
