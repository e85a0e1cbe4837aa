"""Long reports: their beginnings stand at once, and the place is kept when the rest is there."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.progress import Progress
from compare.reading import Page, open_page
from compare.report import Report
from compare.side import Side
from tests.tui.screen import press, shown
from tui.app import Synoptic
from tui.screens.reading import Reading


def _long(path: Path, ship: str) -> Page:
    told = (f"On day {day} the {ship} sailed past buoy {day}. Nobody saw her.\n\n" for day in range(60))
    path.write_text("".join(told) + "Then she sank off Oban.\n", encoding="utf-8")
    return open_page(str(path))


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Keeps long texts from being read whole until it is called."""
    gate, whole = threading.Event(), Page.whole
    monkeypatch.setattr("compare.reading.page.BEGINNING", 1_000)

    def waits(self: Page, progress: Progress | None = None) -> Report:
        gate.wait(30)
        return whole(self, progress)

    monkeypatch.setattr(Page, "whole", waits)
    return gate.set


def test_the_beginning_is_read_while_the_rest_is_still_being_read(tmp_path: Path, held: Callable[[], None]) -> None:
    asyncio.run(_read_on(tmp_path, held))


async def _read_on(folder: Path, held: Callable[[], None]) -> None:
    pages = [_long(folder / f"{ship}.txt", ship) for ship in ("Ada", "Ida")]
    assert all(page.unread for page in pages)
    app = Synoptic(*pages)
    async with app.run_test(size=(100, 30)) as pilot:
        reading = app.screen
        assert isinstance(reading, Reading)
        await pilot.pause()
        screen = shown(pilot)
        assert "On day 0 the Ada sailed" in screen
        assert "reading …" in screen
        assert "sentences" not in screen.splitlines()[0]
        for key in ("j", "j", "j"):
            await pilot.press(key)
        here = reading.sheet.view.cursor
        words = reading.sheet.reports[Side.A].quote(reading.sheet.reports[Side.A].sentences[here.sentence])
        assert words.startswith("On day 3")
        await pilot.press("slash", *"Oban", "enter")
        await pilot.pause()
        assert "not in the beginning: Oban; the rest is still being read" in shown(pilot)
        held()
        while reading.comparison is None:
            await app.workers.wait_for_complete()
            await pilot.pause()
        now = reading.sheet.reports[Side.A]
        assert now.quote(now.sentences[reading.sheet.view.cursor.sentence]) == "On day 3 the Ada sailed past buoy 3."
        assert "121 sentences" in shown(pilot).splitlines()[0]
        assert "Then she sank off Oban." in await press(pilot, "f")
