"""What is decided at the screen is seen at once, kept, shared, and can be taken back."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.screen import opened, press, shown


def _links(text: str) -> int:
    found = re.search(r"(\d+) links", text)
    assert found, text
    return int(found[1])


def _corrections(text: str) -> int:
    found = re.search(r"! (\d+) correction", text)
    return int(found[1]) if found else 0


def _sitting(review: Path, work: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    async def run() -> None:
        async with opened(review=review) as pilot:
            await work(pilot)

    asyncio.run(run())


def test_a_check_is_there_when_the_reports_are_opened_again(tmp_path: Path) -> None:
    async def check(pilot: Pilot[None]) -> None:
        assert "checked" in await press(pilot, "d t")

    async def look(pilot: Pilot[None]) -> None:
        text = await press(pilot, "d")
        assert "✓ checked" in text
        assert "checked 2/" in text

    _sitting(tmp_path / "r.review", check)
    _sitting(tmp_path / "r.review", look)


def test_a_cut_link_comes_back_with_undo_and_goes_with_redo(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        before = _links(shown(pilot))
        assert _links(await press(pilot, "n X j")) == before - 1
        assert _links(await press(pilot, "Z j")) == before
        assert _links(await press(pilot, "R j")) == before - 1
        assert _links(await press(pilot, "C j")) == before  # as computed

    _sitting(tmp_path / "r.review", work)


def test_a_dismissed_disagreement_no_longer_counts(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        before = _corrections(shown(pilot))
        assert _corrections(await press(pilot, "d r j")) == before - 1

    _sitting(tmp_path / "r.review", work)


def test_after_a_dismissal_the_next_disagreement_is_the_one_after_it(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        def here() -> object:
            found = pilot.app.screen.sheet.finding  # type: ignore[attr-defined]
            return found.finding.a

        await press(pilot, "3 d")
        third = here()
        await press(pilot, "D r d")
        assert here() == third
        await press(pilot, "r D")
        first = here()
        await press(pilot, "2 D")
        assert here() == first

    _sitting(tmp_path / "r.review", work)


def test_two_passages_are_linked_by_hand(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        before = _links(shown(pilot))
        text = await press(pilot, "u m l G m j k")
        assert _links(text) == before + 1

    _sitting(tmp_path / "r.review", work)


def test_a_note_stands_by_its_passage(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "d A")
        assert "* ask" in await press(pilot, "a s k enter")

    _sitting(tmp_path / "r.review", work)


def test_what_one_decides_the_other_sees(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(review=tmp_path / "r.review") as one, opened(review=tmp_path / "r.review") as other:
            await press(one, "d t")
            other.app.screen.sitting.ask_others()  # type: ignore[attr-defined]
            assert "checked 2/" in await press(other, "j")

    asyncio.run(run())


def test_a_review_that_cannot_be_opened_is_told_and_the_texts_are_shown(tmp_path: Path) -> None:
    (tmp_path / "r.review").write_text("no review")

    async def work(pilot: Pilot[None]) -> None:
        text = shown(pilot)
        assert "r.review" in text
        assert "Rostov" in await press(pilot, "n")

    _sitting(tmp_path / "r.review", work)


def test_looking_leaves_no_review_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    async def run() -> None:
        async with opened() as pilot:
            await press(pilot, "n d u o")

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []
