"""The map of links: every link has its place, and the gravest one is seen."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.comparison import Comparison
from compare.side import Side
from tests.tui.made_up import comparisons
from tests.tui.screen import opened, press
from tui.drawing.styled import width_of
from tui.items.link_map import Scale, map_lines
from tui.layout.cursor import Cursor
from tui.screens.reading import Reading


def _text(comparison: Comparison, here: Cursor, width: int, height: int) -> list[str]:
    return ["".join(piece.text for piece in row) for row in map_lines(comparison, here, width, height)]


@settings(max_examples=80)
@given(comparisons(), st.integers(4, 120), st.integers(4, 50), st.sampled_from(Side))
def test_the_map_fills_its_room_and_shows_a_sign_wherever_links_lie(
    comparison: Comparison, width: int, height: int, side: Side
) -> None:
    rows = map_lines(comparison, Cursor(side, 0), width, height)
    assert len(rows) == height
    assert {width_of(row) for row in rows} == {width}
    across, down = Scale(comparison, Side.A, width - 1), Scale(comparison, Side.B, height - 1)
    text = _text(comparison, Cursor(side, 0), width, height)
    signs = {(x, y) for y, row in enumerate(text[1:]) for x, sign in enumerate(row[1:]) if sign in "!=~"}
    assert signs == {(across.cell(link.a), down.cell(link.b)) for link in comparison.links}


@given(comparisons(), st.integers(1, 50))
def test_what_is_read_later_lies_no_earlier(comparison: Comparison, cells: int) -> None:
    scale = Scale(comparison, Side.A, cells)
    places = [scale.cell(sentence.id) for sentence in comparison.a.sentences]
    assert places == sorted(places)
    assert set(places) <= set(range(cells))


@pytest.mark.parametrize("size", [(60, 15), (120, 40)])
def test_the_map_opens_over_the_texts_and_goes_away(size: tuple[int, int]) -> None:
    async def run() -> tuple[str, bool]:
        async with opened(size=size) as pilot:
            text = await press(pilot, "d M")
            await press(pilot, "q")
            return text, isinstance(pilot.app.screen, Reading)

    text, back = asyncio.run(run())
    first, *rows, last = text.splitlines()
    assert "A → rostov-a.txt" in first
    assert "! disagrees" in last
    drawn = "".join(rows)
    assert all(sign in drawn for sign in "!=~╌")
    assert back


def test_the_map_tells_links_apart_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def run() -> str:
        async with opened(size=(60, 15)) as pilot:
            return await press(pilot, "M")

    assert all(sign in asyncio.run(run()) for sign in "!=~")
