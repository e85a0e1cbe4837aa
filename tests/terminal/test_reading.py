"""What an editor sees and presses: the real program in a pseudo-terminal."""

import re
from collections.abc import Iterator

import pytest

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_A, _B = "Ukrainian Defence Minister", "As members of Russia"


def links_shown(text: str) -> bool:
    return re.search(r"\b\d+ links?\b", text.splitlines()[-1]) is not None


def link_count(text: str) -> int:
    found = re.search(r"\b(\d+) links?\b", text.splitlines()[-1])
    assert found, text
    return int(found[1])


@pytest.fixture
def demo() -> Iterator[Terminal]:
    with Terminal([SYNOPTIC, "--demo"], 120, 40) as terminal:
        terminal.wait(links_shown)
        yield terminal


def test_opens_on_both_texts_before_the_links_are_there() -> None:
    with Terminal([SYNOPTIC, "--demo"], 120, 40) as terminal:
        # The first frame has both texts whole: the status line is its last row.
        first = terminal.wait(lambda text: "comparing" in text)
        assert _A in first
        assert _B in first
        terminal.wait(links_shown)


def test_the_next_link_brings_its_two_passages_level(demo: Terminal) -> None:
    demo.send("n")
    text = demo.wait(lambda text: "fact 1" in text)
    left, right = zip(*(_halves(line) for line in text.splitlines() if "│" in line), strict=True)
    assert any(a.startswith("▌") and b.startswith("▌") for a, b in zip(left, right, strict=True)), text


def test_every_link_is_visited_once_from_the_top(demo: Terminal) -> None:
    links, visited = link_count(demo.text), 0
    for _ in range(links + 1):
        before = demo.text
        demo.send("n")
        after = demo.wait(lambda text, before=before: text != before)
        if "no more links" in after:
            break
        visited += 1
    # The cursor starts on the first sentence, which may be linked: then its link is not "next".
    assert visited in (links, links - 1)


def test_threshold_keys_change_the_count_of_links(demo: Terminal) -> None:
    before = link_count(demo.text)
    demo.send("-" * 5)
    more = link_count(demo.wait(lambda text: links_shown(text) and link_count(text) != before))
    assert more > before
    demo.send("+" * 5)
    demo.wait(lambda text: links_shown(text) and link_count(text) == before)


def test_both_orders_are_a_key_apart(demo: Terminal) -> None:
    demo.send("o")
    text = demo.wait("as printed")
    assert _A in text
    assert _B in text
    demo.send("o")
    demo.wait("aligned by A")
    demo.send("w")
    demo.wait("aligned by B")


def test_searches_both_reports(demo: Terminal) -> None:
    demo.send("/")
    demo.wait("search both reports")
    demo.send("convoy of armored\r")
    demo.wait("convoy of armored")
    demo.send("/")
    demo.wait("search both reports")
    demo.send("no such words\r")
    demo.wait("not found: no such words")


def test_help_opens_and_closes(demo: Terminal) -> None:
    demo.send("?")
    demo.wait("two reports of one event, side by side")
    demo.send("?")
    demo.wait(lambda text: "two reports of one event, side by side" not in text and links_shown(text))


def test_the_palette_finds_an_action_by_name(demo: Terminal) -> None:
    demo.send("\x10")
    demo.wait("Search for commands")
    demo.send("switch order")
    demo.wait("Switch order")
    demo.send("\r")
    demo.wait("as printed")


def test_folds_and_unfolds_the_reader_comments(demo: Terminal) -> None:
    demo.send("G")
    demo.wait("z unfolds")
    demo.send("z")
    demo.wait(lambda text: "z unfolds" not in text and "Thinking about what Putin’s next step will be" in text)
    demo.send("z")
    demo.wait("z unfolds")


def test_pages_through_the_whole_report_and_back(demo: Terminal) -> None:
    demo.send("G")
    demo.wait("reader comments")
    demo.send("g")
    demo.wait(_A)
    for _ in range(40):
        if "reader comments" in demo.text:
            break
        before = demo.text
        demo.send(" ")
        demo.wait(lambda text, before=before: text != before)
    assert "reader comments" in demo.text


def test_a_resize_wraps_again_and_keeps_both_texts_in_view() -> None:
    # Some shells export the size that the window had when they began.
    with Terminal([SYNOPTIC, "--demo"], 120, 40, environment={"COLUMNS": "80", "LINES": "24"}) as terminal:
        terminal.wait(links_shown)
        for columns, rows in ((60, 15), (200, 60), (80, 24)):
            terminal.resize(columns, rows)
            text = terminal.wait(
                lambda text, rows=rows: len(text.splitlines()) == rows and _A in text and links_shown(text)
            )
            assert len(text.splitlines()) == rows


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (20, 2)])
def test_a_tiny_window_and_back_leaves_the_screen_as_it_was(demo: Terminal, size: tuple[int, int]) -> None:
    before = demo.text
    demo.resize(*size)
    demo.send("n")
    demo.send("p")
    demo.settle()
    demo.resize(120, 40)
    demo.wait(links_shown)
    demo.send("g")
    demo.wait(lambda text: text.split("\n")[:20] == before.split("\n")[:20])


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40), (200, 60), (1, 1), (10, 3)])
def test_opens_and_quits_at_every_size(size: tuple[int, int]) -> None:
    with Terminal([SYNOPTIC, "--demo"], *size) as terminal:
        if min(size) >= 15:
            text = terminal.wait(links_shown)
            assert "A rostov-a" in text
            assert "B The Epoch Times" in text
        else:
            terminal.settle()
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.left_behind() == []


def _halves(line: str) -> tuple[str, str]:
    left, _, right = line.partition("│")
    return left, right
