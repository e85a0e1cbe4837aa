"""Word, OpenDocument, RTF, Markdown and mail: what each has besides its text stays out of it."""

from datetime import datetime
from typing import Any

import pytest

import seeds
from compare.reading import ReadError
from compare.reading.kind import SourceKind, source_kind
from compare.reading.readers.mail import read_mail
from compare.reading.readers.markdown import read_markdown
from compare.reading.readers.packed import read_packed
from compare.reading.readers.rtf import read_rtf

WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
    '<w:r><w:t xml:space="preserve">The toll rose to </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>twelve'
    '</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>fourteen</w:t></w:r></w:ins>'
    "<w:r><w:t>,</w:t><w:br/><w:t>police said.</w:t></w:r></w:p></w:body></w:document>"
)
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
}


def test_word_is_read_with_its_changes_accepted_and_without_comments(make: Any, seed: Any) -> None:
    assert (
        read_packed(make["zip"](PARTS | {"word/document.xml": WORD})).text == "The toll rose to fourteen,\npolice said."
    )
    assert "remark" not in read_packed(make["docx"](seed(seeds.B)[0])).text


def test_opendocument_without_comments_and_deleted_text(make: Any) -> None:
    text = read_packed(make["odt"](["The bridge fell."])).text
    assert " ".join(text.split()) == "Wagner fighters leave Rostov The bridge fell. The end."


def test_rtf_without_its_fonts_links_and_deleted_text(make: Any) -> None:
    text = read_rtf(make["rtf"](["Prigozhin’s men — all."])).text
    assert "Prigozhin’s men — all." in text
    assert "Times" not in text
    assert "Struck" not in text
    linked = rb'{\rtf1 See {\field{\*\fldinst{HYPERLINK "http://example.org/x"}}{\fldrslt the report}} now.}'
    assert read_rtf(linked).text == "See the report now."


def test_markdown_says_what_it_is(make: Any) -> None:
    found = read_markdown(make["markdown"](["The Russian front.", "x" * 50]))
    said = found.metadata
    assert (said.title, said.author) == ("Wagner fighters leave Rostov", "Jane Roe")
    assert said.published == datetime(2023, 6, 25)  # noqa: DTZ001 - the newsroom's own clock
    assert "*" not in found.text
    assert "example.org" not in found.text


def test_markdown_keeps_the_numbers_of_a_list_and_drops_pictures() -> None:
    text = (
        "# Points\n\n1. The *first* point\n2. The `second`\n\n- a bullet\n\n![A map](map.png)\n\n<b>Bold</b> words.\n"
    )
    assert read_markdown(text.encode()).text.split("\n\n") == [
        "Points", "1. The first point", "2. The second", "a bullet", "Bold words."
    ]  # fmt: skip


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_mail_says_who_sent_it_and_when(make: Any, subtype: str) -> None:
    found = read_mail(make["mail"](["The bridge fell on Sunday.", "Über alles said."], subtype))
    said = found.metadata
    assert (said.title, said.author) == ("Wagner fighters leave Rostov", "Press Office")
    assert said.published == datetime(2023, 6, 25, 16, 5)  # noqa: DTZ001 - the sender's own clock
    assert found.text.split("\n\n")[:2] == ["The bridge fell on Sunday.", "Über alles said."] or subtype == "plain"
    assert "Über alles said." in found.text


def test_a_flowed_mail_is_joined() -> None:
    mail = b"From: a@b.c\nContent-Type: text/plain; format=flowed\n\nThe bridge fell \non Sunday.\nIt was old.\n"
    assert read_mail(mail).text == "The bridge fell on Sunday.\nIt was old.\n"


def test_a_mail_that_only_carries_a_file_names_it(make: Any) -> None:
    with pytest.raises(ReadError, match=r"release\.pdf"):
        read_mail(make["mail"]([" "]))


@pytest.mark.parametrize("name", ["x", "x.txt", "x.pdf", "x.html"])
def test_kinds_are_told_by_content(make: Any, name: str) -> None:
    texts = ["The bridge fell on Sunday."] * 3
    assert source_kind(make["page"](texts), name) is SourceKind.HTML
    assert source_kind("\ufeff".encode() + make["page"](texts), name) is SourceKind.HTML
    assert source_kind(make["page"](texts).decode().encode("utf-16"), name) is SourceKind.HTML
    assert source_kind(make["pdf"](texts), name) is SourceKind.PDF
    assert source_kind(make["docx"](texts), name) is SourceKind.ZIP
    assert source_kind(make["rtf"](texts), name) is SourceKind.RTF
    assert source_kind(make["markdown"](texts), name) is SourceKind.MARKDOWN
    assert source_kind(make["mail"](texts), name) is SourceKind.MAIL


@pytest.mark.parametrize(
    "text",
    [
        "From: the desk\nThe bridge fell.",
        "The minister said: no.\n\nSubject: closed",
        "# is a hash, and 2 * 3 * 4 is a product.",
        "<They> said it was < 5 km.",
        "Press release\n\nDate: 25 June\nFrom: Council\n",
        "%PDF is a format.",
    ],
)
def test_plain_text_stays_plain(text: str) -> None:
    assert source_kind(text.encode(), "x.txt") is SourceKind.TEXT
