"""An e-mail becomes a Document: subject, sender, date, and the text it shows."""

import re
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from compare.reading.declared import decode_declared
from compare.reading.document import Document, Metadata
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, Limits
from compare.reading.markup import text_of

_FORWARDED = re.compile(r"(?i)^(?:(?:re|fwd?|aw|wg|tr)\s?:\s?)+")
# RFC 3676: a line of format=flowed that ends in a space goes on in the next; "-- " opens the signature.
_FLOWED = re.compile(r"(?<!\n-- )(?<= )\n(?=[^\n>])")


def read_mail(
    data: bytes,
    charset: str | None = None,  # noqa: ARG001 - a mail names its own
    limits: Limits = LIMITS,  # noqa: ARG001 - it takes no more than the size of the file
) -> Document:
    """Read a mail as its reader sees it; attachments are not read.

    Raises:
        ReadError: There is no text in it.
    """
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    part = message.get_body(("plain", "html"))
    content = _text(part) if isinstance(part, EmailMessage) else ""
    if not content.strip():
        names = ", ".join(name for attached in message.iter_attachments() if (name := attached.get_filename()))
        raise ReadError(f"an e-mail without text: save and name {names or 'the report that it speaks of'}")
    return Document(
        content,
        metadata=Metadata(
            title=_FORWARDED.sub("", _header(message, "subject")) or None,
            author=_sender(message),
            published=_sent(message),
        ),
    )


def _text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = decode_declared(payload, part.get_content_charset()).text.replace("\r\n", "\n")
    if part.get_content_subtype() == "html":
        from lxml import etree, html

        try:
            return text_of(
                html.document_fromstring(text.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8")).body
            )
        except (etree.ParserError, ValueError, IndexError):
            return ""
    flowed = str(part["content-type"].params.get("format", "")).lower() == "flowed" if part["content-type"] else False
    return _FLOWED.sub("", text) if flowed else text


def _header(message: EmailMessage, name: str) -> str:
    """A header as text; empty where it is missing or broken."""
    try:
        return " ".join(str(message[name] or "").split())
    except (ValueError, IndexError, AttributeError):  # what the parser of headers raises on hostile ones
        return ""


def _sender(message: EmailMessage) -> str | None:
    try:
        addresses = message["from"].addresses
        return (addresses[0].display_name or addresses[0].addr_spec) or None
    except (ValueError, IndexError, AttributeError):
        return None


def _sent(message: EmailMessage) -> datetime | None:
    """When it was sent, by the sender's clock."""
    try:
        moment = message["date"].datetime
    except (ValueError, IndexError, AttributeError):
        return None
    return moment.replace(tzinfo=None) if moment else None
