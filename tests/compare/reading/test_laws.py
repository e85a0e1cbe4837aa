"""Laws that hold for the Report made of any text."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from compare.reading import clean, read, read_text
from compare.reading.document import Document
from compare.reading.page import page_of
from compare.report import Report

ANY = st.text(st.characters() | st.sampled_from("\n\n\n .!?\"“”'‘’()\x1b\x9b\r\t\u200d🙂aA1-"), max_size=300)
HOSTILE = {
    "quotation marks": '"' * 20_000,
    "opened quotations": "“He left. " * 2_000,
    "line breaks": "\r\n \n" * 20_000,
    "brackets": "([{" * 8_000,
    "backticks": "`" * 500_000,
    "digits": "1" * 20_000,
    "one line": "The bridge fell. " * 6_000,
    "short lines": "ab\n" * 5_000,
    "escapes": "\x1b]0;" * 8_000,
    "marks": "e" + "\u0301\u0316" * 8_000,
    "joiners": "👩\u200d" * 8_000,
    "hyphens": "a-\n" * 5_000,
    "NULs": "a\0b " * 5_000,
}


def check(report: Report) -> None:
    text = report.text
    assert text == clean(text)
    assert text == "\n".join(report.quote(p) for p in report.paragraphs)
    at = 0
    for index, sentence in enumerate(report.sentences):
        place = report.paragraphs[sentence.paragraph]
        assert sentence.id == index
        assert place.start <= sentence.start < sentence.end <= place.end
        assert sentence.zone is place.zone
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@given(ANY)
def test_sentences_in_reading_order_rebuild_the_text(text: str) -> None:
    check(read_text(text))


@given(ANY)
def test_a_report_read_again_is_the_same(text: str) -> None:
    report = read_text(text, source="x")
    assert read_text(report.text, source="x") == replace(report, hidden=())  # that is not in the text any more


@given(ANY)
def test_no_letter_is_lost_but_with_a_control_sequence(text: str) -> None:
    def letters(printed: str) -> str:
        return "".join(filter(str.isalnum, printed))

    assert letters(read_text(text).text) == letters(clean(text))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_obey_the_laws(name: str) -> None:
    report = read_text(HOSTILE[name])
    check(report)
    assert read_text(report.text).text == report.text
    assert len(report.sentences) <= len(HOSTILE[name])


@pytest.mark.parametrize("source", [seeds.A, seeds.B])
def test_the_seeds(source: str) -> None:
    report = read(source)
    check(report)
    assert report.language == "en"
    assert report.source == source


def test_the_second_seed_says_who_published_it() -> None:
    assert read(seeds.B).name == "The Epoch Times"


def test_reading_english_loads_nothing_heavy() -> None:
    code = (
        "import sys, seeds; from compare.reading import read; read(seeds.A); "
        "heavy = {'numpy', 'py3langid', 'charset_normalizer', 'rapidfuzz', 'textual'} & set(sys.modules); "
        "sys.exit(', '.join(heavy) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


BEGINNING = 3_000
LONG = {
    "paragraphs with blank lines": ("The bridge fell on Sunday. ", 5, "\n\n"),
    "a paragraph a line": ("The bridge fell on Sunday. ", 5, "\n"),
    "Windows's line ends": ("The bridge fell on Sunday. ", 5, "\r\n\r\n"),
    "one endless line": ("The bridge fell on Sunday. ", 5, ""),
    "hard-wrapped": ("The bridge over the wide\nriver fell on a Sunday\nand nobody saw it fall. ", 3, "\n\n"),
    "accents to be joined": ("La fe\u0301e tomba\u202e dimanche. ", 5, "\n\n"),
    "no spaces": ("橋が落ちた。", 20, "\n"),
    "one endless word": ("x", 100, ""),
}


@pytest.mark.parametrize("kind", LONG)
def test_the_beginning_of_a_long_text_is_there_at_once(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.reading.page.BEGINNING", BEGINNING)
    sentence, count, end = LONG[kind]
    paragraph = sentence * count + end
    document = Document(paragraph * (3 * BEGINNING // len(paragraph)))
    page = page_of(document)
    assert page.unread
    assert len(page.shown.text) <= BEGINNING
    assert len(page.shown.text) > BEGINNING // 2
    whole = page.whole()
    assert whole.text.startswith(page.shown.text)
    assert whole == read_text(document.text)


def test_a_text_of_ordinary_length_is_there_whole() -> None:
    page = page_of(Document("The bridge fell on Sunday.\n\n" * 1_000))
    assert page.unread is None
    assert page.shown.text == page.whole().text


def test_a_long_text_that_begins_with_nothing_is_there_whole() -> None:
    assert "The end." in page_of(Document("\n" * 200_000 + "The end.")).shown.text
