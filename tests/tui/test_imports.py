"""The library knows nothing of the screen, and what writes text starts without it."""

import subprocess
import sys

import pytest

import seeds

_SCREEN = ("textual", "rich", "tui.app", "tui.screens")


def _imported(code: str) -> set[str]:
    """The modules that are loaded after ``code`` ran in a fresh interpreter."""
    told = f"{code}\nimport sys\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "code",
    [
        "import compare",
        f"from compare import compare, read; c = compare(read({seeds.A!r}), read({seeds.B!r})); c.findings, c.origin",
        f"import tui.cli; tui.cli.main(['--format', 'json', {seeds.A!r}, {seeds.B!r}])",
        "import tui.cli; tui.cli.main(['--demo', '--format', 'text'])",
        "import contextlib, tui.cli\nwith contextlib.suppress(SystemExit): tui.cli.main(['--version'])",
    ],
    ids=["import", "compare", "json", "text", "version"],
)
def test_nothing_of_the_screen_is_loaded_without_one(code: str) -> None:
    loaded = _imported(code)
    assert not {name for name in loaded for screen in _SCREEN if name == screen or name.startswith(f"{screen}.")}


def test_a_command_that_compares_nothing_loads_no_engine() -> None:
    code = "import contextlib, tui.cli\nwith contextlib.suppress(SystemExit): tui.cli.main(['--help'])"
    engine = {"rapidfuzz", "Stemmer", "numpy", "diff_match_patch", "compare.matching.links", "compare.comparison"}
    assert not _imported(code) & engine


def test_a_module_that_is_done_without_can_be_imported_later() -> None:
    code = "from tui.command.without import without\nwith without('ssl'):\n    import asyncio\n"
    assert "ssl" not in _imported(code)
    assert "ssl" in _imported(f"{code}import ssl\nwith without('ssl'):\n    import ssl")
