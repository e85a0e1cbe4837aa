"""The real screen without a terminal: opened on the seeds, driven by keys, read as text."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

import seeds
from compare.reading import open_page
from tui.app import Synoptic
from tui.screens.reading import Reading
from tui.settings.config import Config
from tui.settings.state import State


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (120, 40),
    review: Path | None = None,
    sources: tuple[str, str] = (seeds.A, seeds.B),
    config: Config | None = None,
    state: State | None = None,
) -> AsyncIterator[Pilot[None]]:
    """The seeds, or two other sources, on a screen, with the comparison there."""
    a, b = (open_page(source) for source in sources)
    app = Synoptic(a, b, review=review, config=config, state=state)
    async with app.run_test(size=size) as pilot:
        reading = app.screen
        assert isinstance(reading, Reading)
        while reading.comparison is None:
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.pause()
        yield pilot


def shown(pilot: Pilot[None]) -> str:
    """What stands on the screen, a line a row, without the blanks at the ends of lines."""
    rows = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows) + "\n"


async def press(pilot: Pilot[None], keys: str) -> str:
    """Press keys, parted by blanks, and read the screen."""
    for key in keys.split():
        await pilot.press(key)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return shown(pilot)
