"""A fact is copied whole: both sentences, where they are from, and what disagrees."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from compare.comparison import Comparison
from compare.side import Side
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal
from tests.tui.made_up import comparisons
from tests.tui.screen import opened, press
from tui.handing_on import HandingOnError, append_to
from tui.items.fact_text import fact_with_source
from tui.layout.cursor import Cursor, current_link


def _sitting(work: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    async def run() -> None:
        async with opened() as pilot:
            await work(pilot)

    asyncio.run(run())


@settings(max_examples=40)
@given(comparisons(), st.data())
def test_every_fact_is_told_with_both_sentences_and_sources(comparison: Comparison, data: st.DataObject) -> None:
    side = data.draw(st.sampled_from(Side))
    cursor = Cursor(side, data.draw(st.integers(0, len(comparison.report(side).sentences) - 1)))
    text = fact_with_source(comparison, cursor)
    link = current_link(comparison, cursor)
    told = {cursor.side: cursor.sentence} if link is None else {Side.A: link.a, Side.B: link.b}
    for each, sentence in told.items():
        report = comparison.report(each)
        assert f"{each.upper()}: {report.quote(report.sentences[sentence])}" in text
    assert text.count(f"— {comparison.a.source}") == len(told)


def test_copying_says_so_and_names_what_tmux_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(pilot: Pilot[None]) -> None:
        monkeypatch.delenv("TMUX", raising=False)
        assert "set-clipboard" not in await press(pilot, "d Y")
        monkeypatch.setenv("TMUX", "/somewhere,1,0")
        assert "set-clipboard on" in await press(pilot, "Y")
        assert "conflict" in pilot.app.clipboard

    _sitting(work)


def test_facts_are_gathered_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "facts.txt"

    async def work(pilot: Pilot[None]) -> None:
        for keys in ("d W", "n W"):
            await press(pilot, keys)
            pilot.app.screen.query_one("Prompt Input").value = str(file)  # type: ignore[attr-defined]
            assert "added to" in await press(pilot, "enter")

    _sitting(work)
    first, second = file.read_text(encoding="utf-8").split("\n\n")
    assert first.startswith("A: ")
    assert second.startswith("A: ")
    assert second.endswith("\n")


def test_a_report_is_never_written_to(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("The ferry sank.\n", encoding="utf-8")
    with pytest.raises(HandingOnError, match="one of the two reports"):
        append_to(str(report), "a fact", [str(report), "-"])
    assert report.read_text(encoding="utf-8") == "The ferry sank.\n"


@pytest.mark.parametrize("name", ["", "no/such/folder/f.txt", "~nobody-of-this-name/f", "\0"])
def test_a_file_that_cannot_be_written_is_told_in_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HandingOnError) as caught:
        append_to(name, "a fact", [])
    assert "\n" not in str(caught.value)


def test_the_terminal_is_sent_the_fact_by_osc_52() -> None:
    with Terminal([SYNOPTIC, "--demo"], 100, 30, environment={"TMUX": None}) as terminal:
        terminal.wait("links")
        terminal.send("n")
        terminal.wait("fact 1")
        terminal.send("Y")
        terminal.wait("copied")
        terminal.send("q")
        assert terminal.finish() == 0
        _, _, sent = terminal.written.partition(b"\x1b]52;c;")
    assert base64.b64decode(sent.partition(b"\a")[0]).decode().startswith("A: ")
