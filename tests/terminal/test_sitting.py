"""An editor's sitting in a real terminal: what is decided is there after quitting, a kill, and another's decisions."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import seeds
from tests.terminal.pseudoterminal import SYNOPTIC, Terminal

_OTHER = """
import sys
from pathlib import Path
from compare import Side, compare, read
from compare.review import deciding, open_review
a, b = read(sys.argv[1]), read(sys.argv[2])
computed = compare(a, b)
review = open_review(a, b, file=Path(sys.argv[3]), author="jane")
for sentence in range(20, 25):
    review.add(deciding.check(computed, Side.A, sentence))
print(len(review.decisions))
"""


def _open(review: Path) -> Terminal:
    return Terminal([SYNOPTIC, "--demo", "--review", str(review)], 140, 40)


def _press(terminal: Terminal, *steps: tuple[str, str]) -> None:
    for keys, shown in steps:
        terminal.send(keys)
        terminal.wait(shown)


def _status(text: str) -> str:
    return text.splitlines()[-1]


def _decisions(review: Path) -> list[str]:
    command = [SYNOPTIC, "--demo", "--review", str(review), "--format", "text"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return text.partition("WHAT WAS DECIDED")[2].splitlines()


def test_a_sitting_is_all_there_when_it_is_opened_again(tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    with _open(review) as terminal:
        terminal.wait("links")
        _press(terminal, ("n", "fact"), ("X", "link cut"), ("d", "quantity"), ("r", "dismissed"))
        _press(terminal, ("t", "✓ checked"), ("Z", "undone"), ("t", "✓ checked"))
        _press(terminal, ("A", "note on this verdict"), ("call the harbour\r", "noted on the verdict"))
        terminal.send("q")
        assert terminal.finish() == 0
    told = "\n".join(_decisions(review))
    assert "cut the link" in told
    assert "dismissed" in told
    assert "call the harbour" in told
    with _open(review) as terminal:
        terminal.wait("checked 2/")
        terminal.send("q")
        assert terminal.finish() == 0


def test_another_program_writes_to_the_same_review_meanwhile(tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    with _open(review) as terminal:
        terminal.wait("links")
        _press(terminal, ("n", "fact"), ("t", "checked"))
        done = subprocess.run(
            [sys.executable, "-c", _OTHER, seeds.A, seeds.B, str(review)], capture_output=True, check=True, text=True
        )
        assert int(done.stdout) == 7
        terminal.wait("new from others")
        # They may come as one piece of news or as five: a key shows the count again, until all are in it.
        while "checked 7/" not in terminal.wait(lambda text: "checked" in _status(text) or "others" in _status(text)):
            before = terminal.text
            terminal.send("j")
            terminal.wait(lambda text, before=before: text != before)
        terminal.send("q")
        assert terminal.finish() == 0


@pytest.mark.parametrize("seed", range(3))
def test_nothing_told_as_done_is_lost_to_a_kill(seed: int, tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    chance = random.Random(seed)
    ticks = chance.randint(1, 6)
    with _open(review) as terminal:
        terminal.wait("links")
        for number in range(ticks):
            before = terminal.text
            terminal.send("u")
            terminal.wait(lambda text, before=before: text != before)
            terminal.send("t")
            terminal.wait("✓ checked")
            if number == ticks - 1:
                terminal.kill(signal.SIGKILL)
    with _open(review) as terminal:
        terminal.wait(f"checked {ticks}/")
        terminal.send("q")
        assert terminal.finish() == 0
