"""What all tests share: the option to remake golden screens, hypothesis without deadlines, a home of their own."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Law tests bound work by counts; a time limit would fail on a busy machine and say nothing.
settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden screens anew, then look at the diff"
    )


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Reviews and settings of the person who runs the tests neither change what they see nor are changed."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("SYNOPTIC_")]:
            patch.delenv(name)
        for kind in ("data", "config", "state"):
            patch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path_factory.mktemp(kind)))
        patch.setenv("SYNOPTIC_HINT", "false")  # a first start greets; every start of a test would be one
        yield
