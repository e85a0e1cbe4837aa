"""What all tests share: how many processes run them, the option to remake golden screens, a home of their own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Law tests bound work by counts; a time limit would fail on a busy machine and say nothing.
settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")


_MOST_PROCESSES = 8  # each imports the engine anew: beyond that, starting takes longer than it saves


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """None for a single file, which is done before they are started; else two a core: tests wait half of their time."""
    paths = [Path(argument.partition("::")[0]) for argument in config.args]
    if all(path.suffix == ".py" for path in paths) and len(set(paths)) == 1:
        return 0
    return min(2 * len(os.sched_getaffinity(0)), _MOST_PROCESSES)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden screens anew, then look at the diff"
    )
    parser.addoption("--kills", type=int, help="how often a program is killed in one test, in place of a few times")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Reviews and settings of the person who runs the tests neither change what they see nor are changed."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("SYNOPTIC_")]:
            patch.delenv(name)
        for kind in ("config", "state"):
            patch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path_factory.mktemp(kind)))
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # a user's program is compiled once, not at every start
        patch.setenv("SYNOPTIC_HINT", "false")  # a first start greets; every start of a test would be one
        yield


@pytest.fixture(autouse=True)
def _own_reviews(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test decides of the seeds is not there for the next, whichever that is and in whatever process."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
