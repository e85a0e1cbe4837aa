"""Bytes are read in the encoding they are in, and other files are told from text."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading.decode import decode, is_binary
from compare.reading.kind import SourceKind, source_kind

WESTERN = "Le café de l’été – «bientôt», dit-il, coûte 3 €. " * 3
RUSSIAN = "Президент подписал указ о создании новой комиссии, сообщила в понедельник пресс-служба. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_usual_encodings(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)).text == WESTERN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(encoding: str) -> None:
    text = "Plain words, no mark. " * 5
    assert decode(text.encode(encoding)).text == text
    assert not is_binary(text.encode(encoding))


def test_another_alphabet_is_not_read_as_western() -> None:
    found = decode(RUSSIAN.encode("cp1251"))
    assert found.text == RUSSIAN
    assert found.encoding != "cp1252"


def test_a_broken_byte_does_not_turn_utf8_into_another_encoding() -> None:
    data = "Zürich, Genève, Łódź, München: “naïve”".encode() + b" \xff end"
    assert decode(data).text == "Zürich, Genève, Łódź, München: “naïve” \ufffd end"


def test_a_mark_is_never_binary() -> None:
    assert not is_binary("short".encode("utf-16"))
    assert not is_binary("short".encode("utf-32"))


@pytest.mark.parametrize(
    "data", [os.urandom(0) + bytes(range(256)) * 8, b"\x00" * 100, b"\x7fELF\x02\x01\x01" + b"\x00" * 40]
)
def test_other_files_are_binary(data: bytes) -> None:
    assert is_binary(data)


def test_a_stray_nul_or_colour_is_still_text() -> None:
    assert not is_binary(b"A long enough line of text with one \x00 in it, and more.")
    assert not is_binary(b"\x1b[31mred\x1b[0m\n" * 20)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", SourceKind.PDF),
        (b"PK\x03\x04word/document.xml", SourceKind.ZIP),
        (b"{\\rtf1\\ansi", SourceKind.RTF),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", SourceKind.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", SourceKind.HTML),
        (b"< html is what he wrote", SourceKind.TEXT),
        (b"The page began with <html> and ended there.", SourceKind.TEXT),
        (b"", SourceKind.TEXT),
    ],
)
def test_the_kind_of_a_source_is_told_by_its_beginning(data: bytes, kind: SourceKind) -> None:
    assert source_kind(data) is kind


@given(st.binary(max_size=400))
def test_decoding_never_fails(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


@given(st.text())
def test_utf8_is_read_as_written(text: str) -> None:
    data = text.encode("utf-8", errors="replace")
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\0" not in data:
        assert decode(data).text == data.decode("utf-8").removeprefix("\ufeff")
