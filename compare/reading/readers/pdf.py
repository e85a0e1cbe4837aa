"""A PDF becomes a Document: its lines in reading order, without what every page repeats, joined to paragraphs.

pdfminer.six puts the letters together. A PDF knows neither columns nor paragraphs: ``pdf_columns`` and ``pdf_lines``
tell them by geometry.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.limits import LIMITS, RAISE, Limits
from compare.reading.readers.pdf_columns import Line, gutters_of, in_order
from compare.reading.readers.pdf_lines import joined

if TYPE_CHECKING:
    from pdfminer.layout import LTPage

# A header or footer stands in this share of a page's height at its top or bottom.
_MARGIN = 0.12
# Type this much smaller than the text, in a margin, is a running head or foot even on a single page.
_SMALL = 0.85
# Printed on this share of the pages it belongs to the pages, not to the text: left and right pages may differ.
_REPEATED = 0.4
_PAGE_NUMBER = re.compile(
    r"(?i)[-–—|·\s]{0,80}+(?:page\s{0,9})?\d{1,4}(?:\s{0,9}(?:of|/|von|sur|de)\s{0,9}\d{1,4})?[-–—|·\s]{0,80}|(?:https?|file)://\S+(?:\s+\d+/\d+)?"
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# What pdfminer writes for a glyph that the file gives no letter for.
_UNKNOWN = re.compile(r"\(cid:\d{1,6}\)")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's width in points, and what is printed on it."""

    width: float
    fragments: list[Line]


def read_pdf(
    data: bytes,
    charset: str | None = None,  # noqa: ARG001 - a PDF's fonts say their own
    limits: Limits = LIMITS,
) -> Document:
    """Read the text of a PDF.

    Its properties are not read: their title and author are a template's or a file name as often as not.

    Raises:
        ReadError: It is protected, damaged, too long, or has no text.
    """
    from pdfminer.pdfdocument import PDFNoValidXRef, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException

    try:
        pages = list(_pages(data, limits.pages))
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed):
        raise ReadError("a PDF behind a password: save a copy without one") from None
    except (
        PDFNoValidXRef,
        PDFException,
        PSException,
        KeyError,
        IndexError,
        TypeError,
        ValueError,
        AttributeError,
    ) as error:
        raise ReadError(
            "a PDF that is cut off or damaged: open it in a viewer and print it to a new PDF, or save its text"
        ) from error
    if not pages:
        raise ReadError("a PDF without pages: open it in a viewer and print it to a new PDF, or save its text")
    lines = list(_without_repeated(pages))
    if not lines:
        raise ReadError("a PDF of pictures, without text: run it through text recognition first (ocrmypdf)")
    text = "\n\n".join(joined(lines))
    unknown = len(_UNKNOWN.findall(text))
    if unknown * 20 > len(text.split()):
        raise ReadError(
            "a PDF whose fonts do not say which letters they draw: run it through text recognition (ocrmypdf)"
        )
    return Document(_UNKNOWN.sub("", text).translate(_LIGATURES))


def _pages(data: bytes, most: int) -> Iterator[_Page]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1

    document = PDFDocument(PDFParser(io.BytesIO(data)))
    count = resolve1(resolve1(document.catalog.get("Pages", {})).get("Count", 0))
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams(boxes_flow=None))
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number >= most or (isinstance(count, int) and count > most):
            raise ReadError(
                f"a PDF of more than {most} pages, the most that is read: save the report's own pages, {RAISE}"
            )
        interpreter.process_page(page)
        layout = device.get_result()
        yield _Page(layout.width, list(_fragments(layout, number)))


def _fragments(page: "LTPage", number: int) -> Iterator[Line]:
    """What a page prints, as pdfminer puts letters together: whole lines, or parts of them where spaces are wide."""
    from pdfminer.layout import LTChar, LTTextBox, LTTextLine

    for line in (line for box in page if isinstance(box, LTTextBox) for line in box):
        if not isinstance(line, LTTextLine) or not (text := " ".join(line.get_text().split())):
            continue
        sizes = sorted(char.size for char in line if isinstance(char, LTChar))
        yield Line(
            text=text,
            page=number,
            left=line.x0,
            right=line.x1,
            top=page.height - line.y1,
            size=sizes[len(sizes) // 2] if sizes else line.height,
            margin=line.y1 > (1 - _MARGIN) * page.height or line.y0 < _MARGIN * page.height,
        )


def _without_repeated(pages: Sequence[_Page]) -> Iterator[Line]:
    """The lines of all pages in reading order, without headers, footers and page numbers."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page.fragments if line.margin})
    least = max(2.0, _REPEATED * len(pages))
    sizes = sorted(line.size for page in pages for line in page.fragments for _ in line.text.split())
    small = _SMALL * sizes[len(sizes) // 2] if sizes else 0.0
    gutters: list[float] = []
    for page in pages:
        kept = [line for line in page.fragments if not line.margin or seen[_key(line)] < least]
        gutters = gutters_of(kept, page.width, gutters)
        for line in in_order(kept, gutters):
            if not line.margin or not (_PAGE_NUMBER.fullmatch(line.text) or line.size < small):
                yield line


def _key(line: Line) -> tuple[str, int]:
    """The same for a header on every page: its words, whatever its numbers, at the same height to 3 points."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.top / 3)
