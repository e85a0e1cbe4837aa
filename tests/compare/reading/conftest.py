"""What the tests of reading share: invented texts, and the cases kept beside the checkout."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def zone_texts() -> dict[str, Any]:
    """Articles that are all body, and comments to put below them."""
    return json.loads((HERE / "zone_texts.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def cases() -> Callable[[str], list[dict[str, Any]]]:
    """The examples of one job, a dict a line, from the folder beside the checkout; skips where there is none."""

    def load(job: str) -> list[dict[str, Any]]:
        path = HERE.parents[3] / "shared" / "cases" / f"{job}.jsonl"
        if not path.exists():
            pytest.skip(f"no {path.name} in ../shared/cases beside the checkout")
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    return load
