"""A long pair: its links are shown and worked with before the details are compared, and nothing is claimed of those."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from compare.comparison import Comparison
from compare.engine.message import Linked, Made, Message, Share
from compare.reading import open_page
from tests.speed.texts import telling
from tests.tui.held_engine import HeldEngine
from tests.tui.screen import press, shown
from tui.app import Synoptic
from tui.comparing import Comparing
from tui.screens.reading import Reading


@pytest.fixture(autouse=True)
def _long_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.engine.task.LONG", 100)


@asynccontextmanager
async def _linked(
    folder: Path, held: set[type[Message]] | None = None
) -> AsyncIterator[tuple[Pilot[None], Reading, threading.Event]]:
    """A long pair on a screen, with the links there and the details yet to come.

    The engine waits after each message of a type that is ``held``.
    """
    held = {Linked} if held is None else held
    for seed in (1, 2):
        (folder / f"{seed}.txt").write_text(telling(60, seed), encoding="utf-8")
    pages = (open_page(str(folder / f"{seed}.txt")) for seed in (1, 2))
    engine = HeldEngine(lambda _, message: type(message) in held)
    app = Synoptic(*pages, comparing=Comparing(engine=lambda: engine), review=folder / "x.review")
    async with app.run_test(size=(120, 30)) as pilot:
        reading = app.screen
        assert isinstance(reading, Reading)
        try:
            while reading.comparison is None:
                await pilot.pause(0.01)
            await pilot.pause()
            yield pilot, reading, engine.go_on
        finally:
            engine.go_on.set()


async def _keys(pilot: Pilot[None], *keys: str) -> str:
    """Press keys while the engine is at work."""
    for key in keys:
        await pilot.press(key)
    await pilot.pause()
    return shown(pilot)


def _comparison(reading: Reading) -> Comparison:
    assert reading.comparison is not None
    return reading.comparison


async def _all(pilot: Pilot[None], reading: Reading) -> Comparison:
    """The comparison once the details are there."""
    while _comparison(reading).links_only or reading.workings.jobs.busy:
        await pilot.pause(0.01)
    return _comparison(reading)


def test_links_are_walked_while_details_are_compared(tmp_path: Path) -> None:
    async def body() -> None:
        async with _linked(tmp_path) as (pilot, reading, go_on):
            assert _comparison(reading).links
            assert "comparing details" in await _keys(pilot, "n", "n")
            assert "details: not compared yet" in shown(pilot)
            here = reading.sheet.view.cursor
            for key in ("d", "x", "s", "P", "i", "y"):  # what rests on details opens nothing, and claims nothing
                assert "comparing details" in (await _keys(pilot, key)).splitlines()[-1]
                assert pilot.app.screen is reading
            go_on.set()
            comparison = await _all(pilot, reading)
            assert reading.sheet.view.cursor == here
            assert "not compared" not in shown(pilot)
            assert comparison.disagreements
            await press(pilot, "d")
            assert reading.sheet.finding == comparison.disagreements[0]

    asyncio.run(body())


def test_what_is_decided_of_the_links_alone_stands_when_the_details_are_there(tmp_path: Path) -> None:
    async def body() -> None:
        async with _linked(tmp_path) as (pilot, reading, go_on):
            await _keys(pilot, "n", "X")
            assert reading.sitting.desk is not None
            cut = reading.sitting.desk.reviewed.cut[0]
            assert (cut.a, cut.b) not in {(link.a, link.b) for link in _comparison(reading).links}
            await _keys(pilot, "j", "t")
            go_on.set()
            comparison = await _all(pilot, reading)
            assert (cut.a, cut.b) not in {(link.a, link.b) for link in comparison.links}
            assert any(link.findings for link in comparison.links)
            assert "checked" in shown(pilot).splitlines()[-1]

    asyncio.run(body())


def test_a_threshold_moved_meanwhile_is_that_of_the_details(tmp_path: Path) -> None:
    async def body() -> None:
        async with _linked(tmp_path) as (pilot, reading, go_on):
            before = _comparison(reading)
            await _keys(pilot, "plus", "plus")
            fewer = _comparison(reading)
            assert fewer.threshold > before.threshold
            assert all(link.score >= fewer.threshold for link in fewer.links)
            go_on.set()
            comparison = await _all(pilot, reading)
            assert comparison.threshold == fewer.threshold
            assert all(link.score >= fewer.threshold for link in comparison.links)
            assert any(link.findings for link in comparison.links)

    asyncio.run(body())


def test_stopped_it_says_what_is_missing_and_goes_on_when_asked(tmp_path: Path) -> None:
    async def body() -> None:
        async with _linked(tmp_path) as (pilot, reading, go_on):
            assert "stopped comparing details at" in await _keys(pilot, "S")
            go_on.set()
            assert "details not compared" in (await _keys(pilot, "j")).splitlines()[-1]
            assert "the details are not compared: S compares" in await _keys(pilot, "d")
            await _keys(pilot, "S")
            assert (await _all(pilot, reading)).disagreements
            assert "details not compared" not in shown(pilot)

    asyncio.run(body())


def test_a_list_of_what_is_still_worked_out_is_there_in_a_moment(tmp_path: Path) -> None:
    async def body() -> None:
        async with _linked(tmp_path, {Made}) as (pilot, reading, go_on):
            while _comparison(reading).links_only:
                await pilot.pause(0.01)
            for key in ("s", "P", "i"):
                assert "still being worked out" in (await _keys(pilot, key)).splitlines()[-1]
                assert pilot.app.screen is reading
            go_on.set()
            while reading.workings.jobs.finishing:
                await pilot.pause(0.01)
            await _keys(pilot, "i")
            assert pilot.app.screen is not reading

    asyncio.run(body())


def test_a_threshold_moved_before_the_links_come_again_is_that_of_the_details(tmp_path: Path) -> None:
    async def body() -> None:
        held: set[type[Message]] = {Linked}
        async with _linked(tmp_path, held) as (pilot, reading, go_on):
            await _keys(pilot, "S")
            go_on.set()
            go_on.clear()
            held.add(Share)
            await _keys(pilot, "S", "plus")
            wanted = _comparison(reading).threshold
            go_on.set()
            comparison = await _all(pilot, reading)
            assert comparison.threshold == wanted
            assert comparison.disagreements

    asyncio.run(body())


def test_a_threshold_moved_while_fenced_text_is_compared_too_takes_nothing_back(tmp_path: Path) -> None:
    async def body() -> None:
        held: set[type[Message]] = set()
        async with _linked(tmp_path, held) as (pilot, reading, go_on):
            before = (await _all(pilot, reading)).threshold
            held.add(Share)
            await _keys(pilot, "a", "plus")
            go_on.set()
            comparison = await _all(pilot, reading)
            assert comparison.include_fenced
            assert comparison.threshold > before

    asyncio.run(body())
