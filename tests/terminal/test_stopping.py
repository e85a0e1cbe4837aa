"""A comparison that takes long tells how far it is, is stopped and started again, and keeps nobody waiting."""

import re
from pathlib import Path

import pytest

from tests.speed.texts import telling
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_SHARE = re.compile(r"comparing \d+ %")


@pytest.fixture
def long(tmp_path: Path) -> tuple[str, str]:
    """Two reports that take seconds to compare."""
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for seed, path in enumerate(paths, 1):
        path.write_text(telling(450, seed), encoding="utf-8")
    return str(paths[0]), str(paths[1])


def _last(text: str) -> str:
    return text.splitlines()[-1]


def test_a_long_comparison_is_stopped_the_texts_are_read_and_it_is_started_again(long: tuple[str, str]) -> None:
    with Terminal([SYNOPTIC, *long], 100, 30) as terminal:
        terminal.wait(lambda text: bool(_SHARE.search(_last(text))))
        terminal.send("\x1b")
        terminal.wait("S starts again")
        first = terminal.wait("The two reports are not compared.")
        terminal.send("n")
        terminal.wait("there are no links: S compares")
        terminal.send(" ")
        terminal.wait(lambda text: text.splitlines()[1] != first.splitlines()[1])  # read on meanwhile
        terminal.send("S")
        terminal.wait(lambda text: bool(_SHARE.search(_last(text))))
        terminal.send("S")
        terminal.wait("stopped comparing at")
        terminal.send("S")
        terminal.wait(" links", seconds=60)
        terminal.send("q")
        assert terminal.finish() == 0


def test_nobody_waits_for_a_comparison_to_quit(long: tuple[str, str]) -> None:
    with Terminal([SYNOPTIC, *long], 100, 30) as terminal:
        terminal.wait(lambda text: bool(_SHARE.search(_last(text))))
        terminal.send("q")
        assert terminal.finish() == 0
        assert " links" not in terminal.text
