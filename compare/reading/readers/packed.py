"""A ZIP archive that is a document: which kind it is, and no more of it unpacked than a document has."""

import io
import zipfile

from compare.reading.document import Document
from compare.reading.errors import ReadError

LIMIT_BYTES = 40 << 20
"""The most that the text parts of a document may unpack to, 40 MiB."""

# A document of a thousand pages with a picture on each has this many parts.
_MOST_PARTS = 5_000
_PART_BYTES = 12 << 20
"""The most that one part of text may unpack to; a novel of 500 pages has 4 MB of markup."""

_DAMAGED = "a packed document that is cut off or damaged: open it and save it again, or save its text"
_BOMB = "a packed document that unpacks to more than any report has: it is refused; save its text to a file"
_NAMES = (
    ("xl/workbook.xml", "an Excel workbook: save the report's text to a file"),
    ("ppt/presentation.xml", "a PowerPoint presentation: save the report's text to a file"),
    ("Index/Document.iwa", "a Pages document: export it as Word or text"),
    ("META-INF/container.xml", "an EPUB book, not a report: save the chapter's text to a file"),
)


def read_packed(data: bytes, charset: str | None = None) -> Document:  # noqa: ARG001 - XML names its own
    """Read a Word or OpenDocument text, and name what else comes packed.

    Raises:
        ReadError: It is neither, damaged, protected, or unpacks to more than a document does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(data, archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise ReadError(_DAMAGED) from None


def _read(data: bytes, archive: zipfile.ZipFile) -> Document:
    parts = archive.infolist()
    markup = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > _MOST_PARTS or sum(markup) > LIMIT_BYTES or max(markup, default=0) > _PART_BYTES:
        raise ReadError(_BOMB)
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError("a packed file behind a password: save a copy without one")
    names = {part.filename for part in parts}
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        from compare.reading.readers.word import read_word

        return read_word(data)
    for name, why in _NAMES:
        if name in names:
            raise ReadError(why)
    if "content.xml" in names and "mimetype" in names:
        from compare.reading.readers.opendocument import read_opendocument

        return read_opendocument(archive)
    raise ReadError("a packed file: unpack it and name the report in it")
