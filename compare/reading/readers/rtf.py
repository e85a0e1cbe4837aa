"""Rich Text Format becomes a Document."""

import re

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, Limits

# The target of a link, which striprtf would print behind the link's text.
_LINK = re.compile(r"(\\fldinst[^{}]{0,80}\{?[^{}]{0,80})HYPERLINK")
# Text that was deleted with changes tracked (RTF 1.9.1, "Track Changes").
_DELETED = re.compile(r"\{[^{}]*\\deleted(?![a-z0-9])[^{}]*\}")


def read_rtf(
    data: bytes,
    charset: str | None = None,
    limits: Limits = LIMITS,  # noqa: ARG001 - it takes no more than the size of the file
) -> Document:
    """Read a rich text document: its text without fields, notes' anchors and deleted revisions.

    Raises:
        ReadError: It is cut off or no RTF after all.
    """
    from striprtf.striprtf import rtf_to_text

    markup = data.decode(charset or "cp1252", errors="replace")
    markup = _DELETED.sub("", _LINK.sub(r"\1LINK", markup))
    if markup.count("{") > markup.count("}") + 1:
        raise ReadError("an RTF document that is cut off or damaged: save it again, or save its text")
    text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    return Document(text.replace("\n", "\n\n"))
