"""What the tests of details share: a report of one sentence a line, and the cases kept beside the checkout."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from compare.report import Paragraph, Report, Sentence, Zone

_CASES = Path(__file__).resolve().parents[4] / "shared" / "cases"


@pytest.fixture(scope="session")
def a_report() -> Callable[..., Report]:
    """Makes a report of which every line is a paragraph and a sentence."""

    def make(text: str, *, published: str | None = None, language: str = "en") -> Report:
        paragraphs, sentences, at = [], [], 0
        for number, line in enumerate(text.split("\n")):
            paragraphs.append(Paragraph(at, at + len(line), Zone.BODY))
            sentences.append(Sentence(number, at, at + len(line), Zone.BODY, number))
            at += len(line) + 1
        anchor = datetime.fromisoformat(published) if published else None
        return Report("test", text, tuple(paragraphs), tuple(sentences), published=anchor, language=language)

    return make


@pytest.fixture(scope="session")
def shared_cases() -> Callable[[str], list[dict[str, Any]]]:
    """Reads a file of cases; skips where the folder is not there."""

    def read(name: str) -> list[dict[str, Any]]:
        path = _CASES / f"{name}.jsonl"
        if not path.exists():
            pytest.skip(f"no marked cases beside the checkout ({path.name})")
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]

    return read
