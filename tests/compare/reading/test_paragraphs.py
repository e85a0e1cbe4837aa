"""Lines become paragraphs, however a text was wrapped."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from compare.reading import read_text
from compare.reading.paragraphs import paragraphs

STORY = """\
The old harbour bridge collapsed shortly before dawn on Tuesday, sending two empty lorries into the water and cutting \
the island off from the mainland for the first time in forty years.
Nobody was hurt, the port authority said, because the night crossing had been closed for repairs an hour earlier.
Engineers had warned in March that the well-known hangers were corroded. The council voted to wait until the autumn, \
when money for the work was to be found.
“We will build it again,” the mayor told residents who had gathered on the quay.
""".splitlines()


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n \n\n"])
def test_hard_wrapped_text_is_joined_again(width: int, between: str) -> None:
    wrapped = between.join(textwrap.fill(p, width, break_on_hyphens=False) for p in STORY)
    assert paragraphs(wrapped) == STORY


@pytest.mark.parametrize("width", [60, 72])
def test_hard_wrapped_text_with_indented_first_lines(width: int) -> None:
    wrapped = "\n".join(textwrap.fill(p, width, initial_indent="    ", break_on_hyphens=False) for p in STORY)
    assert paragraphs(wrapped) == STORY


def test_a_double_spaced_page_is_joined_again() -> None:
    assert paragraphs("\n\n".join(textwrap.wrap(STORY[0] + " " + STORY[2], 72))) == [STORY[0] + " " + STORY[2]]


def test_a_headline_above_hard_wrapped_text_stays_alone() -> None:
    wrapped = "Bridge falls into harbour\nBy Jane Roe\n\n" + "\n\n".join(textwrap.fill(p, 72) for p in STORY)
    assert paragraphs(wrapped)[:2] == ["Bridge falls into harbour", "By Jane Roe"]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_one_paragraph_a_line_stays_so(between: str) -> None:
    assert paragraphs(between.join(STORY)) == STORY


def test_short_lines_are_not_swallowed() -> None:
    lines = ["Headline without a full stop", "by a name in lower case", "The story begins here.", "It ends here."]
    assert paragraphs("\n".join(lines)) == lines


def test_list_items_stay_apart() -> None:
    items = [
        "• two dead in the north",
        "• five hurt in the south",
        "3. power lost in the west",
        "- roads closed in the east",
    ]
    assert paragraphs("\n".join(items)) == items


def test_a_wrapped_list_item_is_joined_and_its_neighbours_stay_apart() -> None:
    items = ["- " + STORY[1], "- " + STORY[0], "- " + STORY[2]]
    wrapped = "\n".join(textwrap.fill(item, 60, subsequent_indent="  ") for item in items)
    assert paragraphs(wrapped) == items


def test_a_word_broken_at_a_line_end_is_mended_only_when_the_text_prints_it_whole() -> None:
    text = (
        "The government denied on Friday that there was any truth in it, and the govern-\n"
        "ment went on to deny it again on the day after that, in the same well-\n"
        "known words, and with the same half-\n"
        "hearted look, as the minister later said in the course of a short talk."
    )
    (joined,) = paragraphs(text)
    assert "and the government went on" in joined
    assert "well-known" in joined
    assert "half-hearted" in joined


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = (
        "总统周一表示，政府将在未来几周内公布一项新的计划，以应对不断上\n"
        "涨的能源价格，并帮助中小企业度过今年冬天，同时还将继续与邻国就\n"
        "天然气供应问题进行谈判。"
    )
    assert paragraphs(text) == [text.replace("\n", "")]


def test_a_seed_reads_the_same_hard_wrapped() -> None:
    body = Path(seeds.B).read_text("utf-8")
    wrapped = "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in body.splitlines())
    assert read_text(wrapped).text == read_text(body).text


LINES = st.lists(st.text(st.sampled_from("ab cA.,-–•1”。中 "), max_size=60), max_size=30)


@given(LINES)
def test_splitting_again_gives_the_same_paragraphs(lines: list[str]) -> None:
    once = paragraphs("\n".join(lines))
    assert paragraphs("\n".join(once)) == once


@given(LINES)
def test_nothing_but_space_and_hyphens_is_lost(lines: list[str]) -> None:
    def kept(text: str) -> str:
        return "".join(char for char in text if not char.isspace() and char not in "-‐")

    assert kept("".join(paragraphs("\n".join(lines)))) == kept("".join(lines))
