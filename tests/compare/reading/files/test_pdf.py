"""PDFs: columns, paragraphs, words broken at line ends, what every page repeats."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from compare.reading import ReadError
from compare.reading.readers.pdf import read_pdf
from compare.reading.readers.pdf_columns import Line, gutters_of, in_order
from compare.reading.readers.pdf_lines import joined

Made = dict[str, Callable[..., bytes]]


def test_headers_footers_and_page_numbers_are_dropped(make: Made, seed: Any) -> None:
    article, _ = seed(seeds.A)
    text = read_pdf(make["pdf"]([*article, *article], 2)).text
    assert "Daily Herald" not in text
    assert "Page 1" not in text
    assert "Page 2" not in text


def test_a_headline_stands_alone_above_two_columns(make: Made, seed: Any) -> None:
    blocks = read_pdf(make["pdf"](seed(seeds.B)[0], 2)).text.split("\n\n")
    assert blocks[0] == "Wagner fighters leave Rostov"
    assert blocks[1].startswith("As members of Russia’s Wagner mercenary group")


def test_words_broken_at_a_hyphen_are_whole_again(make: Made, seed: Any) -> None:
    article = seed(seeds.A)[0]
    soft = [
        text.replace("mercenaries", "mer\u00adce\u00adnar\u00adies").replace("Rostov", "Ros\u00adtov")
        for text in article
    ]
    text = read_pdf(make["pdf"](soft, 3)).text
    assert "mer-" not in text
    assert text.count("mercenaries") == " ".join(article).count("mercenaries")
    assert text.count("Rostov") == " ".join(article).count("Rostov") + 1
    assert "short-lived mutiny" in text
    assert "non-working day" in text


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("an inter-", "national deal", "an international deal"),
        ("a non-", "working day", "a non-working day"),
        ("their short-", "lived mutiny", "their short-lived mutiny"),
        ("some withdraw-", "ing troops", "some withdrawing troops"),
        ("the Anglo-", "Irish deal", "the Anglo-Irish deal"),
        ("both pre-", "and post-war", "both pre- and post-war"),
    ],
)
def test_compounds_keep_their_hyphen(first: str, second: str, whole: str) -> None:
    assert joined([line(first, 0, 0), line(second, 0, 12)]) == [whole]


def line(text: str, left: float, top: float, **other: float) -> Line:
    return Line(text=text, page=0, left=left, right=left + other.get("width", 200.0), top=top, size=10.0)


columns = st.integers(1, 3).flatmap(lambda n: st.lists(st.integers(8, 30), min_size=n, max_size=n))


@given(columns, st.floats(12, 30))
def test_columns_are_read_one_after_the_other(lengths: list[int], gap: float) -> None:
    width = (560 - gap * (len(lengths) - 1)) / len(lengths)
    page = [
        line(f"{column} {row}", 20 + column * (width + gap), 50 + 12 * row, width=width)
        for column, rows in enumerate(lengths)
        for row in range(rows)
    ]
    across = [Line("Headline", 0, 20, 580, 20, 20)]
    order = in_order([*reversed(page), *across], gutters_of([*page, *across], 600))
    assert [found.text for found in order] == ["Headline", *(found.text for found in page)]


def test_wide_spaces_in_a_justified_line_are_no_gutter() -> None:
    page = [line(f"left {row}", 20 + 3 * (row % 5), 12 * row, width=150 + 20 * (row % 4)) for row in range(30)]
    page += [line(f"right {row}", 190 + 20 * (row % 4), 12 * row, width=250) for row in range(30)]
    texts = [found.text for found in in_order(page, gutters_of(page, 460))]
    assert texts == [f"left {row} right {row}" for row in range(30)]


def test_an_empty_page_is_no_trouble() -> None:
    assert in_order([], gutters_of([], 600)) == []
    assert joined([]) == []


def test_a_password_is_named(make: Made) -> None:
    with pytest.raises(ReadError, match="password"):
        read_pdf(make["pdf"](["The bridge fell on Sunday."], password="secret"))  # noqa: S106 - of a test's file
