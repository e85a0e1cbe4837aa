"""What the tests of reviews share: the two seeds compared, and decisions of every kind about them."""

from collections.abc import Callable
from pathlib import Path

import pytest

import seeds
from compare import Comparison, compare, read
from compare.review import deciding
from compare.review.decision import What
from compare.review.opening import open_review
from compare.review.review import Review
from compare.side import Side


@pytest.fixture(scope="session")
def computed() -> Comparison:
    return compare(read(seeds.A), read(seeds.B))


@pytest.fixture(scope="session")
def checks(computed: Comparison) -> list[What]:
    """A decision for every sentence of A: each passage checked."""
    return [deciding.check(computed, Side.A, sentence.id) for sentence in computed.a.sentences]


@pytest.fixture
def opened(computed: Comparison, tmp_path: Path) -> Callable[..., Review]:
    """Opens a review of the seeds in one file, as often as it is called."""

    def open_again(author: str = "jane", file: Path = tmp_path / "rostov.review") -> Review:
        return open_review(computed.a, computed.b, file=file, author=author)

    return open_again
