"""What was decided on the screen stands in the written report, in a real terminal and across programs."""

import json
import subprocess
from pathlib import Path

from tests.terminal.pseudoterminal import SYNOPTIC, Terminal


def _written(review: Path, *flags: str) -> dict[str, object]:
    command = [SYNOPTIC, "--demo", "--review", str(review), "--format", "json", *flags]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout))


def _conflicts(written: dict[str, object]) -> int:
    links = written["links"]
    assert isinstance(links, list)
    return sum(detail["verdict"] == "conflict" for link in links for detail in link["details"])


def test_a_dismissed_conflict_is_gone_from_the_written_report_and_back_as_computed(tmp_path: Path) -> None:
    review = tmp_path / "shared.review"
    with Terminal([SYNOPTIC, "--demo", "--review", str(review)], 120, 40) as terminal:
        terminal.wait("links")
        terminal.send("d")
        terminal.wait("fact")
        terminal.send("r")
        terminal.wait("dismissed")
        terminal.send("q")
        assert terminal.finish() == 0
    computed = _written(review, "--as-computed")
    assert _conflicts(_written(review)) < _conflicts(computed)


def test_a_review_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    command = [SYNOPTIC, "--demo", "--review", str(tmp_path / "none.review"), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "none.review" in done.stderr
