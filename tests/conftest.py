"""What all tests share: the option to remake golden screens, and hypothesis without deadlines."""

import pytest
from hypothesis import HealthCheck, settings

# Law tests bound work by counts; a time limit would fail on a busy machine and say nothing.
settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden screens anew, then look at the diff"
    )
