"""A terminal that changes its size: every screen takes the last of many sizes, and then rests."""

import asyncio

import pytest
from textual.events import Resize
from textual.geometry import Size

from tests.tui.screen import opened, press


@pytest.mark.parametrize("keys", ["n", "P", "?", "ctrl+p"], ids=["reading", "list", "help", "palette"])
def test_of_sizes_in_quick_succession_the_last_is_shown_and_then_there_is_rest(keys: str) -> None:
    asyncio.run(_told_of_many_sizes(keys))


async def _told_of_many_sizes(keys: str) -> None:
    async with opened((100, 30)) as pilot:
        await press(pilot, keys)
        screen = pilot.app.screen
        laid_out = 0

        def count(_: object) -> None:
            nonlocal laid_out
            laid_out += 1
            if laid_out == 100:
                pytest.fail("no end of it")  # no Exception, which Textual would only take note of

        screen.screen_layout_refresh_signal.subscribe(screen, count, immediate=True)
        for width in (80, 100) * 4:  # told to the screen as they come, the last of them being the terminal's
            screen.post_message(Resize(Size(width, 30), Size(width, 30)))
            screen.call_later(lambda: None)
        for _ in range(20):
            await pilot.pause()
        before = laid_out
        for _ in range(20):
            await pilot.pause()
        assert laid_out == before
        assert screen.size == (100, 30)
