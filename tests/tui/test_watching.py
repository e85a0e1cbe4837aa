"""A report that is edited while it is on the screen: read again when it is whole, with the place and decisions kept."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

import seeds
from compare.changes import what_changed
from compare.reading import open_page, read
from compare.side import Side
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.tui.screen import opened, press, shown
from tui.screens.reading import Reading
from tui.watching import News, WatchedFile, same_place

_OLD = (
    "The ferry sank off Oban on Monday with 12 people aboard.\n\nDivers searched the wreck until dusk.\n\nIt was old.\n"
)
_NEW = "The ferry sank off Oban on Monday with 14 people aboard.\n\nDivers searched the wreck until dusk.\n"


def _watched(path: Path, text: str = _OLD) -> WatchedFile:
    path.write_text(text, encoding="utf-8")
    return WatchedFile(Side.B, str(path), open_page(str(path)), partial(open_page, str(path)))


def _look(file: WatchedFile) -> News | None:
    """Look twice: nothing is read that two looks do not find the same."""
    first, second = file.look(), file.look()
    assert first is None
    return second


def test_a_file_is_read_again_once_it_is_settled(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    file = _watched(path)
    assert _look(file) is None
    path.write_text(_NEW, encoding="utf-8")
    news = _look(file)
    assert news is not None
    assert news.page is not None
    assert "14 people" in news.page.shown.text
    assert file.look() is None


def test_a_file_put_in_its_place_at_one_stroke_is_read_again(tmp_path: Path) -> None:
    path, beside = tmp_path / "b.txt", tmp_path / "new.txt"
    file = _watched(path)
    _look(file)
    beside.write_text(_NEW, encoding="utf-8")
    beside.replace(path)
    news = _look(file)
    assert news is not None
    assert news.page is not None


def test_a_file_touched_but_not_changed_brings_no_news(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    file = _watched(path)
    _look(file)
    path.touch()
    assert _look(file) is None


def test_a_file_empty_for_a_moment_brings_no_news(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    file = _watched(path)
    _look(file)
    path.write_text("", encoding="utf-8")
    assert file.look() is None
    path.write_text(_OLD, encoding="utf-8")
    assert _look(file) is None


@pytest.mark.parametrize(
    "spoil", [lambda path: path.write_text(""), lambda path: path.unlink()], ids=["emptied", "gone"]
)
def test_what_cannot_be_read_leaves_the_last_version_and_is_told(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = tmp_path / "b.txt"
    file = _watched(path)
    _look(file)
    spoil(path)
    news = _look(file)
    assert news is not None
    assert news.page is None
    assert "the version read last stays" in news.says
    assert file.look() is None  # told once
    path.write_text(_OLD, encoding="utf-8")
    back = _look(file)
    assert back is not None
    assert "back" in back.says


def test_what_changed_is_said_in_one_line(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(_OLD, encoding="utf-8")
    new.write_text(_NEW, encoding="utf-8")
    assert what_changed(Side.B, read(str(old)), read(str(new))) == "B changed: 1 sentence cut, 1 corrected"


def test_a_sentence_that_is_gone_gives_way_to_its_neighbour(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(_OLD, encoding="utf-8")
    new.write_text("Rain fell.\n\n" + _NEW, encoding="utf-8")
    before, after = read(str(old)), read(str(new))
    places = [after.quote(after.sentences[same_place(before, after, s.id)])[:6] for s in before.sentences]
    assert places == ["The fe", "Divers", "Divers"]


def _seeds_in(folder: Path) -> tuple[Path, Path]:
    paths = folder / "a.txt", folder / "b.txt"
    for path, seed in zip(paths, (seeds.A, seeds.B), strict=True):
        path.write_bytes(Path(seed).read_bytes())
    return paths


def _sitting(folder: Path, work: Callable[[Pilot[None], Reading, Path], Awaitable[None]]) -> None:
    a, b = _seeds_in(folder)

    async def run() -> None:
        async with opened(review=folder / "r.review", sources=(str(a), str(b))) as pilot:
            reading = pilot.app.screen
            assert isinstance(reading, Reading)
            reading.comparer.watched = [WatchedFile(Side.A, str(a), open_page(str(a)), partial(open_page, str(a)))]
            await work(pilot, reading, a)

    asyncio.run(run())


def _put_first(path: Path, words: str, *, rest: bool = True) -> None:
    text = path.read_text(encoding="utf-8") if rest else ""
    path.write_text(f"{words}\n\n{text}", encoding="utf-8")


async def _looks(pilot: Pilot[None], reading: Reading) -> str:
    """Two looks at the files, and all that comes of them."""
    for _ in range(2):
        reading.comparer.look()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return shown(pilot)


def test_the_place_the_search_and_the_decisions_are_kept_when_a_report_grows(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None], reading: Reading, path: Path) -> None:
        await press(pilot, "slash R o s t o v enter")
        await press(pilot, "d t")
        here = reading.sheet.view.cursor
        words = reading.sheet.reports[here.side].quote(reading.sheet.reports[here.side].sentences[here.sentence])
        _put_first(path, "Officials in Zubtsov spoke to nobody at all yesterday.")
        assert "A changed: 1 sentence added" in await _looks(pilot, reading)
        cursor = reading.sheet.view.cursor
        report = reading.sheet.reports[cursor.side]
        assert report.quote(report.sentences[cursor.sentence]) == words
        assert reading.sheet.finding is not None
        assert "checked 2/" in await press(pilot, "j k f F n p d")
        assert "Zubtsov" in await press(pilot, "h g")

    _sitting(tmp_path, work)


def test_every_action_works_after_a_report_has_shrunk_to_a_line(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None], reading: Reading, path: Path) -> None:
        await press(pilot, "slash R o s t o v enter")
        await press(pilot, "d G m x j j")  # with a list open over it
        _put_first(path, "Wagner fighters left Rostov on Saturday.", rest=False)
        await _looks(pilot, reading)
        text = await press(pilot, "enter n d u c v f F j k o w z a plus minus G g h l m q")
        assert "Rostov" in text

    _sitting(tmp_path, work)


def test_an_edited_file_shows_in_a_real_terminal(tmp_path: Path) -> None:
    a, b = _seeds_in(tmp_path)
    with Terminal(
        [SYNOPTIC, "--watch", str(a), str(b)], 100, 30, environment={"XDG_DATA_HOME": str(tmp_path)}
    ) as terminal:
        terminal.wait("links")
        b.write_text("Zubtsov was quiet.\n\n" + b.read_text(encoding="utf-8"), encoding="utf-8")
        terminal.wait("B changed: 1 sentence added")
        b.unlink()
        terminal.wait("B is gone from its place: the version read last stays")
        terminal.send("q")
        assert terminal.finish() == 0
