"""Notes on what is looked at: a verdict, a passage, a link; seen wherever that is shown, changed, and taken back."""

import asyncio
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from textual.pilot import Pilot

import seeds
from compare import compare, read
from compare.formats import write
from compare.review import lay_over, open_review, recompare
from tests.tui.screen import opened, press, shown

_SIZES = ((60, 20), (120, 40))


def _sitting(review: Path, work: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (120, 40)) -> None:
    async def run() -> None:
        async with opened(size, review=review) as pilot:
            await work(pilot)

    asyncio.run(run())


async def _note_all_three(pilot: Pilot[None]) -> None:
    """On the gravest disagreement: the verdict is offered first, Tab turns to the passage and to the link."""
    await press(pilot, "d")
    for word, turns in (("verdict", ""), ("passage", "tab tab"), ("link", "tab tab tab tab")):
        text = await press(pilot, f"A {turns}")
        assert f"note on this {word}" in text
        text = await press(pilot, f"{' '.join(f'on{word}')} enter")
        assert f"noted on the {word}" in text
        assert f"on{word} · " in text  # in the details


@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_a_note_goes_on_the_verdict_the_passage_or_the_link_and_says_which(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await _note_all_three(pilot)
        listed = await press(pilot, "P V V")
        assert "with a note" in listed
        assert all(f"on{word} · " in listed for word in ("verdict", "passage", "link"))
        assert "onverdict · " in await press(pilot, "q x")

    _sitting(tmp_path / "r.review", work, size)


def test_without_a_disagreement_the_note_is_on_the_passage_and_without_a_link_on_nothing_else(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        assert "note on this passage of A" in await press(pilot, "n A")
        text = await press(pilot, "escape u A")
        assert "note on this passage of" in text
        assert "Tab" not in text.splitlines()[-2]

    _sitting(tmp_path / "r.review", work)


def test_a_note_is_changed_taken_back_and_undone(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "n A")
        assert "* ask · " in await press(pilot, "a s k enter")
        text = await press(pilot, "A")
        assert "change the note on this passage" in text
        assert text.splitlines()[-1].strip() == "ask"
        text = await press(pilot, "ctrl+u w a i t enter")
        assert "note changed" in text
        assert "* wait · " in text
        text = await press(pilot, "A ctrl+u enter")
        assert "note taken back" in text
        assert "* wait" not in text
        assert "* wait · " in await press(pilot, "Z")
        assert "* ask · " in await press(pilot, "Z")

    _sitting(tmp_path / "r.review", work)


def test_anothers_note_is_not_changed_by_writing_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def write_down(pilot: Pilot[None]) -> None:
        await press(pilot, "n A t o m s enter")

    async def add(pilot: Pilot[None]) -> None:
        assert "another note on this passage" in await press(pilot, "n A")
        text = await press(pilot, "m i n e enter")
        assert "* toms · tom" in text
        assert "* mine · " in text

    with monkeypatch.context() as patch:
        patch.setenv("LOGNAME", "tom")
        _sitting(tmp_path / "r.review", write_down)
    _sitting(tmp_path / "r.review", add)


def test_a_note_longer_than_the_screen_is_shown_whole(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "n A")
        pilot.app.screen.query_one("Prompt Input").value = "word " * 20 + "end"  # type: ignore[attr-defined]
        assert "end · " in await press(pilot, "enter e")

    _sitting(tmp_path / "r.review", work, (60, 30))


def test_a_hostile_note_from_a_shared_review_is_only_printed(tmp_path: Path) -> None:
    from compare.review import deciding
    from compare.side import Side

    a, b = read(seeds.A), read(seeds.B)
    computed = compare(a, b)
    review = open_review(a, b, file=tmp_path / "r.review")
    review.add(deciding.note(deciding.passage(computed, Side.A, computed.links[0].a), "\x1b]0;title\x07gone"))
    review.close()

    async def work(pilot: Pilot[None]) -> None:
        text = await press(pilot, "n")
        assert "title" in text
        assert "\x1b" not in text

    _sitting(tmp_path / "r.review", work)


def test_every_written_report_carries_the_notes_on_verdict_passage_and_link(tmp_path: Path) -> None:
    _sitting(tmp_path / "r.review", _note_all_three)
    a, b = read(seeds.A), read(seeds.B)
    review = open_review(a, b, file=tmp_path / "r.review")
    reviewed = lay_over(recompare(compare(a, b), review.decisions), review.decisions)
    review.close()
    for form in ("text", "markdown", "html", "csv", "json", "docx"):
        written = write(reviewed, form)
        if form == "docx":
            document = docx.Document(BytesIO(written))
            cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
            text = "\n".join(p.text for holder in (document, *cells) for p in holder.paragraphs)
        else:
            text = written.decode()
        for word in ("verdict", "passage", "link"):
            assert f"on{word}" in text, (form, word)


def test_notes_are_gone_as_computed_and_back_with_the_decisions(tmp_path: Path) -> None:
    async def work(pilot: Pilot[None]) -> None:
        await press(pilot, "n A a s k enter")
        assert "* ask" not in await press(pilot, "C")
        assert "* ask" in await press(pilot, "C")
        assert "* ask" in shown(pilot)

    _sitting(tmp_path / "r.review", work)
