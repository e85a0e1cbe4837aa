"""A ZIP archive that is a document: which kind it is, and no more of it unpacked than a document has."""

import io
import zipfile

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, RAISE, Limits

_DAMAGED = "a packed document that is cut off or damaged: open it and save it again, or save its text"
_BOMB = f"a packed document that unpacks to more than any report has: it is refused; save its text to a file, {RAISE}"
_NAMES = (
    ("xl/workbook.xml", "an Excel workbook: save the report's text to a file"),
    ("ppt/presentation.xml", "a PowerPoint presentation: save the report's text to a file"),
    ("Index/Document.iwa", "a Pages document: export it as Word or text"),
    ("META-INF/container.xml", "an EPUB book, not a report: save the chapter's text to a file"),
)


def read_packed(
    data: bytes,
    charset: str | None = None,  # noqa: ARG001 - XML names its own
    limits: Limits = LIMITS,
) -> Document:
    """Read a Word or OpenDocument text, and name what else comes packed.

    Raises:
        ReadError: It is neither, damaged, protected, or unpacks to more than a document does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(data, archive, limits)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise ReadError(_DAMAGED) from None


def _read(data: bytes, archive: zipfile.ZipFile, limits: Limits) -> Document:
    parts = archive.infolist()
    markup = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    too_large = sum(markup) > limits.unpacked_bytes or max(markup, default=0) > limits.part_bytes
    if len(parts) > limits.parts or too_large:
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
