"""A PDF becomes a Document: its lines in reading order, without what every page repeats, joined to paragraphs.

pdfminer.six finds the columns and the order they are read in. Which lines make a paragraph is told by their geometry,
as a PDF has none (``pdf_lines``).
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.readers.pdf_lines import Line, joined

MOST_PAGES = 300
"""More pages are refused: no report has them, and at 10 to 40 ms a page they would take longer than a reader waits."""

# A header or footer stands in this share of a page's height at its top or bottom.
_MARGIN = 0.12
# Printed on this share of the pages it belongs to the pages, not to the text: left and right pages may differ.
_REPEATED = 0.4
_PAGE_NUMBER = re.compile(
    r"(?i)[-–—|·\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?[-–—|·\s]*|(?:https?|file)://\S+(?:\s+\d+/\d+)?"
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# What pdfminer writes for a glyph that the file gives no letter for.
_UNKNOWN = re.compile(r"\(cid:\d{1,6}\)")


def read_pdf(data: bytes, charset: str | None = None) -> Document:  # noqa: ARG001 - a PDF's fonts say their own
    """Read the text of a PDF.

    Its properties are not read: their title and author are a template's or a file name as often as not.

    Raises:
        ReadError: It is protected, damaged, too long, or has no text.
    """
    from pdfminer.pdfdocument import PDFNoValidXRef, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException

    try:
        pages = list(_pages(data))
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
    lines = [line for page in _without_repeated(pages) for line in page]
    if not lines:
        raise ReadError("a PDF of pictures, without text: run it through text recognition first (ocrmypdf)")
    text = "\n\n".join(joined(lines))
    unknown = len(_UNKNOWN.findall(text))
    if unknown * 20 > len(text.split()):
        raise ReadError(
            "a PDF whose fonts do not say which letters they draw: run it through text recognition (ocrmypdf)"
        )
    return Document(_UNKNOWN.sub("", text).translate(_LIGATURES))


def _pages(data: bytes) -> Iterator[list[Line]]:
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
    device = PDFPageAggregator(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number >= MOST_PAGES or (isinstance(count, int) and count > MOST_PAGES):
            most = max(count if isinstance(count, int) else 0, number)
            raise ReadError(
                f"a PDF of {most:,} pages, {MOST_PAGES} are the most that is read: save the report's own pages"
            )
        interpreter.process_page(page)
        yield list(_lines(device.get_result(), number))


def _lines(page: object, number: int) -> Iterator[Line]:
    """The lines of a page in reading order."""
    from pdfminer.layout import LTChar, LTPage, LTTextBox, LTTextLine

    assert isinstance(page, LTPage)  # noqa: S101 - the device is an aggregator of pages
    for index, box in enumerate(item for item in page if isinstance(item, LTTextBox)):
        for line in box:
            if not isinstance(line, LTTextLine) or not (text := " ".join(line.get_text().split())):
                continue
            sizes = sorted(char.size for char in line if isinstance(char, LTChar))
            yield Line(
                text=text,
                page=number,
                box=index,
                left=line.x0,
                right=line.x1,
                top=page.height - line.y1,
                bottom=page.height - line.y0,
                size=sizes[len(sizes) // 2] if sizes else line.height,
                margin=line.y1 > (1 - _MARGIN) * page.height or line.y0 < _MARGIN * page.height,
            )


def _without_repeated(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The lines of each page that are not its header, footer or number."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page if line.margin})
    least = max(2.0, _REPEATED * len(pages))
    for page in pages:
        yield [
            line
            for line in page
            if not line.margin or not (seen[_key(line)] >= least or _PAGE_NUMBER.fullmatch(line.text))
        ]


def _key(line: Line) -> tuple[str, int]:
    """The same for a header on every page: its words, whatever its numbers, at the same height to 3 points."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.top / 3)
