"""One reader for each kind of file: bytes in, a Document out, or a ReadError that says why not.

They parse what others wrote with libraries that can be made to run away, so they run in a process of their own with
bounded time and memory (``compare.reading.bounded``). Their messages lack the source's name, which they don't know.
"""

from collections.abc import Callable

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.kind import SourceKind
from compare.reading.limits import Limits

Reader = Callable[[bytes, str | None, Limits], Document]
"""Takes the bytes, the charset that came with them, if any did, and how much of them may be read."""


def reader_for(kind: SourceKind) -> Reader:
    """The reader of a kind of file, with the libraries it needs; no other reader's are imported.

    Raises:
        ReadError: There is none.
    """
    match kind:
        case SourceKind.HTML:
            from compare.reading.readers.html_page import read_page as reader
        case SourceKind.PDF:
            from compare.reading.readers.pdf import read_pdf as reader
        case SourceKind.ZIP:
            from compare.reading.readers.packed import read_packed as reader
        case SourceKind.RTF:
            from compare.reading.readers.rtf import read_rtf as reader
        case SourceKind.MARKDOWN:
            from compare.reading.readers.markdown import read_markdown as reader
        case SourceKind.MAIL:
            from compare.reading.readers.mail import read_mail as reader
        case _:
            raise ReadError(f"{kind}: there is no reader for it")
    return reader
