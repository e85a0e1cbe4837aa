"""Broken and hostile files: each is refused in one clear line, in bounded time and memory, with nothing written."""

import io
import random
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compare import own_process
from compare.reading import Limits, ReadError, read
from compare.reading.bounded import read_bounded
from compare.reading.kind import SourceKind

NOISE = random.Random(6).randbytes(20_000)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = '<!DOCTYPE x [<!ENTITY l0 "lol">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
DOCX = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
}
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>"}


def word(body: str, before: str = "") -> dict[str, str]:
    return DOCX | {"word/document.xml": f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}


def pdf(*objects: bytes) -> bytes:
    """A PDF of the given objects, the first its catalogue."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\n" % (size, table, size)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def one_page(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def pages(count: int, said: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%b]>>" % (said, kids), *[page] * count)


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
TEXT = b"BT /F 12 Tf 50 700 Td (The bridge fell on Sunday.) Tj ET"
Make = dict[str, Callable[..., bytes]]
# A file of each kind of trouble: how it is made, and a word that its message must have.
FILES: dict[str, tuple[Callable[[Make], bytes], str]] = {
    "cut-off.pdf": (lambda _: one_page(TEXT)[:200], "damaged"),
    "header-only.pdf": (lambda _: b"%PDF-1.7\n", "damaged"),
    "noise.pdf": (lambda _: b"%PDF-1.4\n" + NOISE + b"%%EOF", "damaged"),
    "pictures-only.pdf": (lambda _: one_page(b"0 0 100 100 re f"), "ocrmypdf"),
    "no-page.pdf": (lambda _: pdf(CATALOGUE, b"<</Type/Pages/Count 1/Kids[2 0 R]>>"), "without pages"),
    "10000-pages.pdf": (lambda _: pages(10_000, 10_000), "more than 300 pages"),
    "hidden-pages.pdf": (lambda _: pages(1_000, 1), "more than 300 pages"),
    "locked.pdf": (lambda make: make["pdf"](["The bridge fell."], password="x"), "password"),  # noqa: S106 - a test's
    "nested-arrays.pdf": (lambda _: one_page(b"[" * 50_000), "PDF"),
    "empty.html": (lambda _: b"<!doctype html><html><body></body></html>", "without an article"),
    "50-megabytes.html": (lambda _: b"<!doctype html>" + b"<p>The bridge fell.</p>" * 2_300_000, "10 MB"),
    "nested.html": (lambda _: b"<html><body>" + b"<div>" * 200_000 + b"The bridge fell.", "HTML"),
    "nested-bold.html": (lambda _: b"<html><body>" + b"<b><i>" * 50_000 + b"The bridge fell.", "HTML"),
    "nested-tables.html": (lambda _: b"<html><body>" + b"<table><tr><td>" * 20_000 + b"The bridge fell.", "HTML"),
    "open-comment.html": (lambda _: b"<!doctype html><!--" + b"The bridge fell. " * 10_000, "HTML"),
    "nul.html": (lambda _: b"<html><body>" + b"\0" * 100_000, "HTML"),
    "frames.html": (lambda _: b"<html><frameset><frame src=a></frameset></html>", "HTML"),
    "laughs.xhtml": (lambda _: f'<?xml version="1.0"?>{LAUGHS}<html><body>&l9;</body></html>'.encode(), "HTML"),
    "bomb.docx": (lambda make: make["zip"](word(f"<w:p>{'a' * (13 << 20)}</w:p>")), "unpacks to more"),
    "laughs.docx": (lambda make: make["zip"](word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", LAUGHS)), "damaged"),
    "nested.docx": (lambda make: make["zip"](word("<w:ins>" * 20_000 + "</w:ins>" * 20_000)), "nested too deeply"),
    "open.docx": (lambda make: make["zip"](word("<w:p>")), "damaged"),
    "cut-off.docx": (lambda make: make["zip"](word("<w:p/>"))[:300], "cut off"),
    "no-text.docx": (lambda make: make["zip"](word("<w:p/>")), "without text"),
    "no-document.docx": (lambda make: make["zip"](DOCX | {"word/document2.xml": "<x/>"}), "damaged"),
    "many-parts.docx": (lambda make: make["zip"](DOCX | {f"{n}.xml": "" for n in range(6_000)}), "unpacks to more"),
    "locked.docx": (lambda _: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") + NOISE, "password"),
    "word-97.doc": (lambda _: b"\xd0\xcf\x11\xe0" + NOISE, "save it as .docx"),
    "bomb.odt": (lambda make: make["zip"](ODT | {"content.xml": "a" * (13 << 20)}), "unpacks to more"),
    "laughs.odt": (lambda make: make["zip"](ODT | {"content.xml": f"{LAUGHS}<x>&l9;</x>"}), "damaged"),
    "locked.odt": (
        lambda make: make["zip"](ODT | {"META-INF/manifest.xml": "<encryption-data/>", "content.xml": NOISE}),
        "password",
    ),
    "book.epub": (lambda make: make["zip"]({"META-INF/container.xml": "<x/>"}), "EPUB"),
    "sheet.xlsx": (lambda make: make["zip"](DOCX | {"xl/workbook.xml": "<x/>"}), "Excel"),
    "files.zip": (lambda make: make["zip"]({"a.txt": "The bridge fell."}), "unpack"),
    "nothing.zip": (lambda make: make["zip"]({}), "unpack"),
    "picture.png": (lambda _: b"\x89PNG\r\n\x1a\n" + NOISE, "picture"),
    "picture.jpg": (lambda _: b"\xff\xd8\xff\xe0" + NOISE, "picture"),
    "named-wrongly.txt": (lambda _: b"\x1f\x8b" + NOISE, "unpack"),
    "noise.txt": (lambda _: NOISE, "not a text file"),
    "empty.txt": (lambda _: b"", "empty"),
    "blank.txt": (lambda _: b" \r\n\t\n", "empty"),
    "laughs.xml": (lambda _: f'<?xml version="1.0"?>{LAUGHS}<x>&l9;</x>'.encode(), "XML"),
    "feed.rss": (lambda _: b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"),
    "cut-off.rtf": (lambda _: b"{\\rtf1 {{{ The bridge", "cut off"),
    "no-text.eml": (lambda _: b"From: a@b.c\nTo: d@e.f\nMessage-ID: <1@b.c>\n\n", "without text"),
    "nested.eml": (
        lambda _: b"From: a@b.c\nTo: d@e.f\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 500,
        "mail",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_each_is_refused_in_one_clear_line(name: str, tmp_path: Path, make: Make) -> None:
    maker, named = FILES[name]
    path = tmp_path / name
    path.write_bytes(maker(make))
    with pytest.raises(ReadError) as caught:
        read(str(path))
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert named in message
    assert message.isprintable()
    assert len(message) - len(str(path)) < 200
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_deadline_ends_a_reader() -> None:
    with pytest.raises(ReadError, match=r"more than 0\.01 seconds"):
        read_bounded(b"<html>" + b"<p>The bridge fell.</p>" * 1000, SourceKind.HTML, limits=Limits(reader_seconds=0.01))


def test_memory_is_bounded() -> None:
    with pytest.raises(ReadError, match=r"memory"):
        read_bounded(one_page(b"q " * (40 << 20)), SourceKind.PDF, limits=Limits(reader_memory=150 << 20))


def test_a_reader_that_dies_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_process.sys, "executable", "/bin/false")
    with pytest.raises(ReadError, match="damaged or takes"):
        read_bounded(b"<html>", SourceKind.HTML)


def test_plain_text_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: Any, **__: Any) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr("subprocess.Popen", none)
    (tmp_path / "a.txt").write_text("The bridge fell.")
    assert read(str(tmp_path / "a.txt")).text == "The bridge fell."


def test_entities_are_not_read_from_files(make: Make) -> None:
    from compare.reading.readers.packed import read_packed

    leak = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(ReadError, match="damaged"):
        read_packed(make["zip"](ODT | {"content.xml": f"{leak}<x>&e;</x>"}))


@pytest.mark.parametrize("kind", ["page", "pdf", "docx", "odt", "rtf", "markdown", "mail"])
def test_every_kind_is_read_from_standard_input(kind: str, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = ["The old bridge over the Tay was closed on Monday after engineers found cracks in two piers."] * 3
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(make[kind](stories))))
    assert stories[0] in read("-").text.replace("\n", " ").replace("cut", "")


def test_limits_are_raised_together_and_say_how(tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_bytes(b"<html><body>" + b"<p>The bridge over the river fell on Monday, the mayor said.</p>" * 60)
    for limits in (Limits(source_bytes=999), Limits(markup_bytes=999), Limits(reader_seconds=0.001)):
        with pytest.raises(ReadError, match="--limits 2") as caught:
            read(str(path), limits=limits)
        assert str(caught.value).isprintable()
    with pytest.raises(ReadError, match=r"60 sentences, 10 are the most that are compared: .* --limits 2"):
        read(str(path), limits=Limits(sentences=10))
    assert len(read(str(path), limits=Limits(sentences=10).times(6)).sentences) == 60
    assert Limits().times(1) == Limits()
