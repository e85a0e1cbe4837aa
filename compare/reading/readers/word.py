"""A Word document becomes a Document: its text as it reads with all changes accepted."""

import io
import re

from compare.reading.document import Document
from compare.reading.errors import ReadError
from compare.reading.markup import text_of

# Anchors of notes in the text, and the arrows that lead back to them.
_ANCHORS = re.compile(r'<sup><a href="#[^"]{1,80}" id="[^"]{1,80}">\[\d{1,4}\]</a></sup>|<a href="#[^"]{1,80}">↑</a>')


def read_word(data: bytes) -> Document:
    """Read a .docx; comments, deleted revisions and pictures are left out, notes follow the text.

    Its properties are not read: their title and author are those of a template or a machine as often as not.

    Raises:
        ReadError: It has parts that no Word document has, or no text.
    """
    import mammoth
    from lxml import html

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {}), ignore_empty_paragraphs=True
        )
    except (KeyError, ValueError, AttributeError) as error:
        raise ReadError(
            "a Word document that is cut off or damaged: open it in Word and save it again, or save its text"
        ) from error
    markup = _ANCHORS.sub("", result.value)
    if not markup.strip():
        raise ReadError("a Word document without text: name one with the report in it")
    return Document(text_of(html.fragment_fromstring(markup, create_parent="div")))
