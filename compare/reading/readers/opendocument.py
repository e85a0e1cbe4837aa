"""An OpenDocument text becomes a Document.

The format is read here: odfpy's last release is of 2020, and text alone needs few of its elements (OpenDocument 1.3,
part 3, sections 5 and 6).
"""

import zipfile

from compare.reading.document import Document
from compare.reading.errors import ReadError

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BODY = f"{_OFFICE}body/{_OFFICE}text"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
# Comments, what was deleted with changes tracked, notes, and the numbers of an index.
_SKIPPED = frozenset(
    {f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}table-of-content", f"{_TEXT}ruby-text"}
)
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"}
_DAMAGED = "an OpenDocument text that is cut off or damaged: open it and save it again, or save its text"


def read_opendocument(archive: zipfile.ZipFile) -> Document:
    """Read an .odt; comments, notes and deleted revisions are left out. Cost grows in line with the markup.

    Raises:
        ReadError: It is protected, damaged, or not a text.
    """
    from lxml import etree

    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise ReadError("an OpenDocument text behind a password: save a copy without one")
    content = archive.read("content.xml")
    if b"<!DOCTYPE" in content[:4096]:
        raise ReadError(_DAMAGED)  # a document declares none: entities in it are an attack
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise ReadError(_DAMAGED) from None
    body = root.find(_BODY)
    if body is None:
        raise ReadError("an OpenDocument table or drawing: save the report's text to a file")
    parts: list[str] = []
    walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _SKIPPED:
                walker.skip_subtree()
            else:
                parts += ("\n\n" if tag in _PARAGRAPHS else _SPACES.get(tag, ""), element.text or "")
        else:
            parts += ("\n\n" if tag in _PARAGRAPHS else "", element.tail or "")
    return Document("".join(parts))
