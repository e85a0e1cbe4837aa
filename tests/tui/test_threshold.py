"""Another threshold: its links stand at once, what they amount to when it is judged; nothing is left half told."""

import asyncio

import seeds
from compare.engine.task import Judge
from compare.pipeline import compare
from compare.reading import open_page, read
from tests.tui.held_engine import HeldEngine
from tests.tui.screen import shown
from tui.app import Synoptic
from tui.comparing import Comparing
from tui.screens.reading import Reading


def test_its_links_stand_at_once_and_are_taken_back_where_it_is_stopped() -> None:
    async def body() -> None:
        engine = HeldEngine(lambda task, _: isinstance(task, Judge))
        app = Synoptic(*map(open_page, (seeds.A, seeds.B)), comparing=Comparing(engine=lambda: engine))
        async with app.run_test(size=(120, 40)) as pilot:
            reading = app.screen
            assert isinstance(reading, Reading)
            while reading.comparison is None or reading.workings.jobs.busy:
                await pilot.pause(0.01)
            judged = reading.comparison
            try:
                for _ in range(4):
                    await pilot.press("plus")
                await pilot.pause()
                assert "≥ .78" in shown(pilot)
                fewer = reading.comparison
                assert fewer is not None
                assert fewer.links == tuple(link for link in judged.links if link.score >= 0.78)
                await pilot.press("escape")
                await pilot.pause()
                assert "stopped comparing" in shown(pilot)
                assert reading.comparison == judged
                await pilot.press("minus", "minus")
            finally:
                engine.go_on.set()
            while reading.workings.jobs.busy:
                await pilot.pause(0.01)
            await pilot.pause()
            assert "≥ .48" in shown(pilot)
            assert reading.comparison.links == compare(read(seeds.A), read(seeds.B), threshold=0.48).links

    asyncio.run(body())
