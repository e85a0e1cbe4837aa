"""Targets: readers of every kind of file, the decoder, the cleaner, plain text, the sentence splitter."""

import io
import traceback
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from lxml import etree

import compare
import seeds
from compare.reading import ReadError, clean, printable, read_text
from compare.reading.decode import decode, is_binary
from compare.reading.kind import SourceKind, source_kind
from compare.reading.page import page_of
from compare.reading.readers import reader_for
from compare.reading.sentences import sentences
from tests.fuzz import documents, laws, packed
from tests.fuzz.target import Choices, RefusedError, Target, TooSlowError

_ROOT = str(Path(compare.__file__).parent)
_LANGUAGES = ("en", "de", "fr", "ru", "zh", "ja", "ar", "it", "xx")
_SECONDS = 10.0  # of the processor; the program ends a reader after 8 on the clock


def _read(kind: SourceKind, data: bytes) -> None:
    """Read in this process, in place of one of its own: what a reader raises itself is told from what it lets out."""
    try:
        document = reader_for(kind)(data, None)
    except ReadError as refusal:
        laws.one_line(str(refusal))
        raise RefusedError from refusal
    except (RecursionError, TooSlowError) as error:  # the process of a reader says that it is too deep, or is ended
        raise RefusedError from error
    except Exception as error:
        if _is_ours(error):
            raise
        raise RefusedError from error  # a library's: the process of a reader says that the file is damaged
    laws.report(page_of(document).whole())


def _is_ours(error: Exception) -> bool:
    """Whether an error was raised by a line of the project's, not by a library that it called."""
    return traceback.extract_tb(error.__traceback__)[-1].filename.startswith(_ROOT)


def _any(data: bytes) -> None:
    name = "story.md" if data[:1] == b"#" else ""
    kind = source_kind(data, name)
    if kind is SourceKind.BINARY:
        raise RefusedError
    if kind is not SourceKind.TEXT:
        _read(kind, data)
        return
    _decode(data)


def _decode(data: bytes) -> None:
    is_binary(data)
    decoded = decode(data)
    assert isinstance(decoded.text, str)
    "".encode(decoded.encoding)
    laws.report(read_text(decoded.text))


def _clean(data: bytes) -> None:
    # Escapes of undecodable bytes are the lone surrogates that file names bring.
    text = data.decode("utf-8", "surrogateescape")
    cleaned = clean(text)
    laws.safe(cleaned)
    assert clean(cleaned) == cleaned
    if text:
        laws.one_line(printable(text))
    assert printable(printable(text)) == printable(text)


def _plain(data: bytes) -> None:
    report = read_text(data.decode("utf-8", "replace"), source="x")
    laws.report(report)
    again = read_text(report.text, source="x")
    assert again.text == report.text
    assert (again.paragraphs, again.sentences) == (report.paragraphs, report.sentences)


def _sentences(data: bytes) -> None:
    text = clean(data.decode("utf-8", "replace")).replace("\n", " ")
    for language in (_LANGUAGES[len(data) % len(_LANGUAGES)], "en"):
        found = sentences(text, language)
        laws.spans(text, found)


def _packed(part: str, others: dict[str, str], data: bytes) -> None:
    """Read a packed document of which one part is the input: changed as a whole, it would only ever be damaged.

    Every other input is made well-formed XML first: what is not, is refused before anything is made of it.
    """
    if len(data) % 2:
        with suppress(etree.XMLSyntaxError, TypeError):  # nothing in it that could be XML
            parser = etree.XMLParser(recover=True, resolve_entities=False)
            data = etree.tostring(etree.fromstring(data, parser))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in others.items():
            archive.writestr(name, content)
        archive.writestr(part, data)
    _read(SourceKind.ZIP, stream.getvalue())


def _repacked(document: bytes, words: packed.Vocabulary, data: bytes) -> None:
    """Read a packed document whose parts are changed as an input says."""
    _read(SourceKind.ZIP, packed.changed(document, Choices(data), words))


def _steps() -> list[bytes]:
    """Inputs that name changes, many and few."""
    return [
        b"",
        *(bytes(number * step % 251 for number in range(size)) for step, size in ((7, 24), (37, 120), (91, 250))),
    ]


def _texts() -> Sequence[bytes]:
    whole = [Path(source).read_bytes() for source in (seeds.A, seeds.B)]
    return [*whole, *(text[:1500] for text in whole), *documents.texts()]


_SPLITTING = tuple(
    piece.encode()
    for piece in ("“", "”", " ", ".", "…", "?! ", "Mr. ", "U.S. ", "p.m. ", "19. ", "\n", "« ", "。", "🙂", "—")
)
_TERMINAL = (
    b"\x1b[",
    b"\x1b]0;",
    b"\x07",
    b"\xc2\x9b",
    b"\x1bP",
    b"\x1b\\",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8d",
    b"\r",
    b"\t",
)
_TAGS = tuple(
    b"<p> </p> <div> <table><tr><td> <h1> <article> <script> </script> <!-- --> <li> <a> &amp; &#x1b; <br>".split()
)


def _reader(kind: SourceKind, made: Callable[[], Iterable[bytes]], words: Iterable[bytes] = ()) -> Target:
    return Target(
        kind.name.lower() if kind is not SourceKind.ZIP else "zip",
        f"the reader of {kind}",
        partial(_read, kind),
        lambda: list(made()),
        tuple(words),
        _SECONDS,
    )


def targets() -> tuple[Target, ...]:
    """The targets of this module."""
    return (
        _reader(SourceKind.HTML, documents.pages, _TAGS),
        _reader(
            SourceKind.PDF, documents.pdfs, (b"obj", b"endobj", b"stream\n", b"/Length ", b"[", b"<<", b">>", b" Tj ")
        ),
        _reader(SourceKind.ZIP, documents.archives, (b"PK\x03\x04", b"PK\x05\x06")),
        _reader(
            SourceKind.RTF, documents.rtfs, (b"{", b"}", b"\\par ", b"\\u8212?", b"\\'e9", b"\\bin9 ", b"\\deleted ")
        ),
        _reader(
            SourceKind.MARKDOWN, documents.markdowns, (b"# ", b"](", b"**", b"```\n", b"> ", b"- ", b"---\n", b"<b>")
        ),
        _reader(
            SourceKind.MAIL, documents.mails, (b"\n\n", b"Content-Type: ", b"=?utf-8?q?", b"?=", b"boundary=", b"--x\n")
        ),
        Target(
            "docx",
            "the text of a Word document",
            partial(_packed, "word/document.xml", documents.WORD),
            documents.word_parts,
            (b"<w:p>", b"</w:p>", b"<w:t>", b"<w:ins>", b"<w:del>", b"<w:tbl>"),
            _SECONDS,
        ),
        Target(
            "odt",
            "the text of an OpenDocument text",
            partial(_packed, "content.xml", documents.OPEN),
            documents.open_parts,
            (b"<text:p>", b"</text:p>", b"<text:h>", b"<text:s/>", b"<office:annotation>", b"<text:tracked-changes>"),
            _SECONDS,
        ),
        *(
            Target(
                f"{name}-parts",
                f"the parts of {about}, changed as trees",
                partial(_repacked, document, words),
                _steps,
                seconds=_SECONDS,
            )
            for name, about, document, words in (
                ("docx", "a Word document", documents.small_word(), packed.WORD),
                ("odt", "an OpenDocument text", documents.archives()[1], packed.OPEN),
            )
        ),
        Target("any", "bytes of any kind", _any, documents.everything, (b"%PDF-", b"{\\rtf", b"<html>"), _SECONDS),
        Target(
            "decode",
            "bytes to text",
            _decode,
            documents.encoded,
            (b"\xff\xfe", b"\xfe\xff", b"\0", b"\xe9", b"\xc3\xa9"),
        ),
        Target("clean", "text made safe", _clean, _texts, _TERMINAL),
        Target("plain", "text to paragraphs, zones and sentences", _plain, _texts, _SPLITTING + _TERMINAL),
        Target("sentences", "a paragraph to sentences", _sentences, _texts, _SPLITTING),
    )
