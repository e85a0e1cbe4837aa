"""Small documents of every kind, to begin from; the makers are those of the readers' own tests."""

import io
import zipfile
from collections.abc import Sequence
from functools import cache

from tests.compare.reading.files import conftest as make

STORY = (
    "The old bridge over the Tay was closed on Monday after engineers found cracks in two piers.",
    "“We saw it at once,” Captain Ada Lind, 43, told the Harbour Post. Repairs cost £1.2 million, officials said.",
    "More than 40 people were hurt, 12 miles from the town, at 9:40 p.m. on Saturday.",
)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
}
"""The parts of a Word document beside its text."""

OPEN = {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>"}
"""The parts of an OpenDocument text beside its text."""


def texts() -> list[bytes]:
    """Texts that touch each kind of detail."""
    return [
        "\n\n".join(STORY).encode(),
        b'12. A list ~~here~~ | said @harbour.\n=HYPERLINK("x")\n<script>alert(1)</script> sank on Monday.',
        "Er sagte am 19. Juni: „Wir bleiben.“ 3 Tote.\n« Non », a dit Mme Roe. 他说：“好。”走了。".encode(),
    ]


def word_parts() -> list[bytes]:
    """The text of a Word document, as XML."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in STORY)
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dead</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    return [f'<w:document xmlns:w="{_W}"><w:body>{body}{table}</w:body></w:document>'.encode()]


def open_parts() -> list[bytes]:
    """The text of an OpenDocument text, as XML."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    body = "".join(f"<text:p>{text}<text:s/></text:p>" for text in STORY)
    text = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0"><office:body>'
        f"<office:text><text:h>Bridge closed</text:h>{body}</office:text></office:body></office:document-content>"
    )
    return [text.encode()]


@cache
def pages() -> tuple[bytes, ...]:
    """Web pages, with comments in each kind of markup."""
    return tuple(make.as_page(STORY * 2, STORY, markup) for markup in make.COMMENT_MARKUP)


@cache
def pdfs() -> tuple[bytes, ...]:
    """PDFs of one column and of two."""
    return tuple(make.as_pdf(STORY, columns) for columns in (1, 2))


@cache
def archives() -> tuple[bytes, ...]:
    """Packed documents as a whole."""
    return make.as_docx(STORY), make.as_odt(STORY)


_LARGEST_PART = 20_000  # bytes: the style sheets that Word brings have some hundred thousand, and say nothing
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    "</w:styles>"
)


@cache
def small_word() -> bytes:
    """A Word document with all parts that it usually has, but small ones."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make.as_docx(STORY))) as whole, zipfile.ZipFile(stream, "w") as small:
        for part in whole.infolist():
            if part.filename == "word/styles.xml":
                small.writestr(part.filename, _STYLES)
            elif part.file_size < _LARGEST_PART:
                small.writestr(part.filename, whole.read(part))
    return stream.getvalue()


def rtfs() -> tuple[bytes, ...]:
    """RTF."""
    return (make.as_rtf(STORY),)


def markdowns() -> tuple[bytes, ...]:
    """Markdown with a head."""
    return (make.as_markdown(["Russian ships left.", *STORY]),)


@cache
def mails() -> tuple[bytes, ...]:
    """A mail in plain text and one in HTML."""
    return make.as_mail(STORY), make.as_mail(STORY, "html")


def encoded() -> list[bytes]:
    """One text in several encodings."""
    text = "\n".join(STORY) + "\nRéunion à Orléans, œuvre – 5 €"
    names = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252")
    return [*(text.encode(name) for name in names), "Мост закрыли в понедельник. Ранены трое.".encode("cp1251")]


def everything() -> Sequence[bytes]:
    """A document of each kind."""
    return [*pages()[:1], *pdfs()[:1], *archives(), *rtfs(), *markdowns(), *mails(), *encoded(), *texts()]
