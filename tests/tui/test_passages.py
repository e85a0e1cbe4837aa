"""The list of passages: each filter shows what it says, nothing else, and choosing goes there."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from compare.comparison import Comparison
from compare.side import Side
from tests.tui.made_up import comparisons
from tests.tui.screen import opened, press
from tui.items.passages import FILTERS, PassageList
from tui.items.seen import Seen
from tui.layout.cursor import Cursor
from tui.screens.passages import Passages
from tui.screens.reading import Reading


def _places(comparison: Comparison, name: str) -> list[Cursor]:
    items = PassageList(Seen(comparison)).items(name, None, None, 80)
    return [item.target.cursor for item in items if item.target]


@settings(max_examples=60)
@given(comparisons())
def test_every_passage_is_linked_unique_or_fenced_and_listed_once(comparison: Comparison) -> None:
    everything = _places(comparison, "everything")
    assert everything == [Cursor(side, s.id) for side in Side for s in comparison.report(side).sentences]
    parts = [place for name in ("linked", "only in A", "only in B") for place in _places(comparison, name)]
    fenced = [p for p in everything if comparison.report(p.side).sentences[p.sentence].zone.fenced]
    assert sorted([*parts, *fenced], key=everything.index) == everything
    assert set(_places(comparison, "not checked")) == set(parts)


@settings(max_examples=60)
@given(comparisons(), st.sampled_from(FILTERS))
def test_a_filter_keeps_reading_order(comparison: Comparison, name: str) -> None:
    places = _places(comparison, name)
    assert places == sorted(places, key=lambda place: (place.side, place.sentence))


def _sitting(work: Callable[[Pilot[None]], Awaitable[None]], review: Path | None = None) -> None:
    async def run() -> None:
        async with opened(review=review) as pilot:
            await work(pilot)

    asyncio.run(run())


def test_the_list_opens_where_the_editor_is_and_leads_there() -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "d")
        reading = pilot.app.screen
        assert isinstance(reading, Reading)
        before = reading.sheet.view.cursor
        await press(pilot, "P")
        assert isinstance(pilot.app.screen, Passages)
        await press(pilot, "enter")
        after = reading.sheet.view.cursor
        assert (after.side, after.sentence) == (before.side, before.sentence)

    _sitting(work)


def test_filters_narrow_by_state_kind_and_speaker() -> None:
    async def work(pilot: Pilot[None]) -> None:
        text = await press(pilot, "P")
        assert "everything · all kinds · all speakers" in text.replace(" everything", "everything")
        text = await press(pilot, "v")
        assert "what disagrees" in text
        assert "kilometres" in text
        assert "█" not in text
        text = await press(pilot, "V s")
        assert "Blinken" in text or "Reznikov" in text
        text = await press(pilot, "S t T t")
        assert "all kinds" not in text.splitlines()[0]

    _sitting(work)


def test_notes_and_checks_are_listed(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "d t A tab")
        await press(pilot, "a s k enter")
        text = await press(pilot, "P V V")
        assert "with a note" in text
        assert "* ask" in text
        text = await press(pilot, "V")
        assert "not checked" in text
        assert "✓" not in text

    _sitting(work, tmp_path / "r.review")


def test_what_is_not_found_again_is_listed_with_why(tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The ferry sank off Oban on Monday.\n\nRain fell on the harbour all night.\n", encoding="utf-8")
    b.write_text("A ferry sank off Oban on Monday.\n\nThe market opened late on Friday.\n", encoding="utf-8")

    async def sit(keys: str) -> str:
        async with opened(review=tmp_path / "r.review", sources=(str(a), str(b))) as pilot:
            return await press(pilot, keys)

    asyncio.run(sit("G t"))
    a.write_text("The ferry sank off Oban on Monday.\n\nNobody was hurt.\n", encoding="utf-8")
    text = asyncio.run(sit("P V"))
    assert "decisions not found again · all kinds · all speakers · 1" in text
    assert "checked: A “Rain fell on the harbour" in text
    assert "there is no place to go to" in asyncio.run(sit("P V enter"))


def test_dismissed_findings_are_listed_and_can_be_gone_to(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "d r")
        text = await press(pilot, "x V")
        assert "what was dismissed · all kinds · 1" in text
        assert "units differ" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Reading)

    _sitting(work, tmp_path / "r.review")


def test_an_open_list_shows_what_another_decides_meanwhile(tmp_path: Path) -> None:
    async def run() -> None:
        review = tmp_path / "r.review"
        async with opened(review=review) as one, opened(review=review) as other:
            before = await press(other, "d P")
            await press(one, "d t A tab a s k enter")
            other.app.screen_stack[0].sitting.ask_others()  # type: ignore[attr-defined]
            after = await press(other, "")
            assert "* ask" not in before
            assert "* ask" in after
            assert isinstance(other.app.screen, Passages)
            here = "\n".join(line for line in after.splitlines() if line.startswith("▌"))
            assert "Prigozhin, 62" in here
            map_before = await press(other, "q M")
            await press(one, "X")
            other.app.screen_stack[0].sitting.ask_others()  # type: ignore[attr-defined]
            assert await press(other, "") != map_before

    asyncio.run(run())


@pytest.mark.parametrize("size", [(60, 15), (80, 24)])
def test_the_list_fits_a_small_screen(size: tuple[int, int]) -> None:
    async def run() -> str:
        async with opened(size=size) as pilot:
            return await press(pilot, "P v j j")

    assert "what disagrees" in asyncio.run(run())
