"""Makers of files of every kind that is read, from texts; the seeds' own two by default."""

import html
import io
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from pathlib import Path

import docx
import fpdf
import pytest

import seeds
from compare.reading.kind import source_kind
from compare.reading.page import page_of
from compare.reading.readers import reader_for
from compare.report import Report, Zone

HEADLINE = "Wagner fighters leave Rostov"
# Seed A is an article of this many paragraphs with its readers' comments below.
ARTICLE = 25

COMMENT_MARKUP = {
    "wordpress": (
        (
            '<div id="comments" class="comments-area"><h2 class="comments-title">{count} thoughts</h2>'
            '<ol class="comment-list">{all}</ol><div id="respond"><form><textarea></textarea></form></div></div>'
        ),
        (
            '<li class="comment depth-1"><article class="comment-body"><b class="fn">Jo</b> <time>June 25</time>'
            '<div class="comment-content"><p>{text}</p></div><a href="#">Reply</a></article></li>'
        ),
    ),
    "schema.org": (
        '<section class="talk">{all}</section>',
        (
            '<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Jo</span>'
            '<div itemprop="text">{text}</div></div>'
        ),
    ),
    "unnamed": ('<div class="x1">{all}</div>', '<div class="x2"><p>{text}</p></div>'),
}

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} | The Daily Herald</title>
<meta property="og:site_name" content="The Daily Herald"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2023-06-25T16:05:00+02:00"><script>var words = "not printed";</script>
</head><body class="single comments-open"><header><a href="/">The Daily Herald</a><nav><ul>
<li><a href="/w">World</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
<main><article class="post has-comments"><h1>{headline}</h1>
<p class="byline">By Jane Roe</p><a href="#comments">23 comments</a><div class="ad">Advertisement. Buy two.</div>
{article}</article>{comments}</main><aside><h3>More stories</h3><ul><li><a href="/1">A ferry sank off Oban</a></li></ul>
</aside><footer>© 2023 The Daily Herald. All rights reserved.</footer></body></html>"""


def paragraphs(side: str) -> tuple[list[str], list[str]]:
    """The article of a seed and the comments below it."""
    lines = Path(side).read_text("utf-8").splitlines()
    return (lines[:ARTICLE], lines[ARTICLE:]) if side == seeds.A else (lines, [])


def as_page(article: Sequence[str], comments: Sequence[str] = (), markup: str = "wordpress") -> bytes:
    around, each = COMMENT_MARKUP[markup]
    section = around.format(count=len(comments), all="".join(each.format(text=html.escape(text)) for text in comments))
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in article)
    return _PAGE.format(headline=HEADLINE, article=body, comments=section if comments else "").encode()


def as_pdf(texts: Sequence[str], columns: int = 1, *, justified: bool = True, password: str = "") -> bytes:
    """A newspaper's page: headline, running head and page numbers on every page, text in columns."""

    class Paper(fpdf.FPDF):
        def header(self) -> None:
            self.set_font("Times", size=8)
            self.cell(0, 5, "The Daily Herald — Sunday edition", align="C")
            self.ln(10)

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Times", size=8)
            self.cell(0, 5, f"Page {self.page_no()} of {{nb}}", align="C")

    paper = Paper()
    paper.core_fonts_encoding = "windows-1252"
    if password:
        paper.set_encryption(owner_password=f"{password}s", user_password=password)
    paper.add_page()
    paper.set_font("Times", style="B", size=20)
    paper.multi_cell(0, 9, HEADLINE)
    paper.ln(4)
    paper.set_font("Times", size=10)
    with paper.text_columns(ncols=columns, gutter=8, text_align="J" if justified else "L") as text:
        for each in texts:
            with text.paragraph(bottom_margin=2) as paragraph:
                paragraph.write(each)
    return bytes(paper.output())


def as_docx(texts: Sequence[str]) -> bytes:
    document = docx.Document()
    document.add_heading(HEADLINE)
    for text in texts:
        document.add_paragraph(text)
    document.add_comment(document.paragraphs[1].runs, text="Is this so? An editor's remark.", author="Desk")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_odt(texts: Sequence[str]) -> bytes:
    body = "".join(f"<text:p>{html.escape(text, quote=False)}</text:p>" for text in texts)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
            "<text:tracked-changes><text:changed-region><text:p>Deleted words.</text:p></text:changed-region>"
            f"</text:tracked-changes><text:h>{HEADLINE}</text:h>{body}"
            "<text:p>The end.<office:annotation><text:p>A remark.</text:p></office:annotation></text:p>"
            "</office:text></office:body></office:document-content>",
        }
    )


def as_rtf(texts: Sequence[str]) -> bytes:
    def escaped(text: str) -> str:
        units = [text.encode("utf-16-le")[k : k + 2] for k in range(0, len(text.encode("utf-16-le")), 2)]
        codes = [int.from_bytes(unit, "little", signed=True) for unit in units]
        return "".join(chr(code) if 32 <= code < 127 and chr(code) not in "\\{}" else f"\\u{code}?" for code in codes)

    body = "\\par\n".join(map(escaped, (HEADLINE, *texts)))
    return f"{{\\rtf1\\ansi{{\\fonttbl\\f0 Times;}}\\f0 {body}\\par{{\\deleted Struck words.}}}}".encode("ascii")


def as_markdown(texts: Sequence[str]) -> bytes:
    first = texts[0].replace("Russian", "**Russian**", 1)
    marked = [first, *(f"{text[:20]}[{text[20:40]}](https://example.org/a_b)~~cut~~{text[40:]}" for text in texts[1:])]
    front = f"---\ntitle: {HEADLINE}\nauthor: Jane Roe\ndate: 2023-06-25\n---\n"
    return (f"{front}# {HEADLINE}\n\n" + "\n\n".join(marked)).encode()


def as_mail(texts: Sequence[str], subtype: str = "plain") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Press Office <press@example.org>"
    mail["To"] = "desk@example.org"
    mail["Subject"] = f"Fwd: {HEADLINE}"
    mail["Date"] = "Sun, 25 Jun 2023 16:05:00 +0200"
    mail["Message-ID"] = "<1@example.org>"
    if subtype == "html":
        mail.set_content("".join(f"<p>{html.escape(text)}</p>" for text in texts), subtype="html")
    else:
        mail.set_content("\n\n".join(texts), charset="utf-8", cte="quoted-printable")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="release.pdf")
    return mail.as_bytes()


def zipped(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def read_here(data: bytes, name: str = "") -> Report:
    """Read bytes as ``read`` does, but in this process, which has the libraries at hand already."""
    found = reader_for(source_kind(data, name))(data, None)
    return page_of(found).whole()


def body_of(report: Report) -> list[str]:
    """The sentences of a report's body."""
    return [report.quote(sentence) for sentence in report.sentences if sentence.zone is Zone.BODY]


@pytest.fixture(scope="session")
def make() -> dict[str, Callable[..., bytes]]:
    """Makers of files, by kind."""
    return {
        "page": as_page,
        "pdf": as_pdf,
        "docx": as_docx,
        "odt": as_odt,
        "rtf": as_rtf,
        "markdown": as_markdown,
        "mail": as_mail,
        "zip": zipped,
    }


@pytest.fixture(scope="session")
def seed() -> Callable[[str], tuple[list[str], list[str]]]:
    return paragraphs


@pytest.fixture(scope="session")
def here() -> Callable[..., Report]:
    return read_here


@pytest.fixture(scope="session")
def told() -> tuple[Callable[..., Report], Callable[[Report], list[str]]]:
    """What reads bytes, and what gives the sentences of a report's body."""
    return read_here, body_of
