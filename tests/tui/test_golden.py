"""The screens of the seeds as plain text: what changes on them is looked at, by hand, as a diff.

``pytest tests/tui/test_golden.py --update-golden`` writes them anew.
"""

import asyncio
from pathlib import Path

import pytest

from tests.tui.screen import opened, press

_GOLDEN = Path(__file__).with_name("golden")
_SIZES = ((60, 20), (80, 24), (120, 40))
_VIEWS = {
    "open": "",
    "disagreement": "d",
    "as-printed": "n o",
    "folds": "G z",
    "help": "question_mark",
}


@pytest.mark.parametrize("view", _VIEWS)
@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_screen_is_as_it_was_last_looked_at(
    view: str, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    shown = asyncio.run(_shown(size, _VIEWS[view]))
    golden = _GOLDEN / f"{view}-{size[0]}x{size[1]}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


async def _shown(size: tuple[int, int], keys: str) -> str:
    async with opened(size) as pilot:
        return await press(pilot, keys)
