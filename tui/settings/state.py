"""What the program remembers of its own between two sessions: a small file in the user's state folder."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class State:
    """Names and values, a line each, kept in a file.

    There is no file before something is remembered. A file that cannot be read or written is no trouble: a hint is
    shown once more, a theme is chosen again.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._values: dict[str, str] = {}
        self._file = file or _state_file()
        self._values = dict(self._read())

    def get(self, name: str) -> str:
        """What was remembered under a name; empty if nothing."""
        return self._values.get(name, "")

    def remember(self, values: Mapping[str, str]) -> None:
        """Remember values until others take their places; values hold no line breaks.

        The file is read anew, so that what another session remembered meanwhile stays.
        """
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values = {**self._read(), **values}
        if self._file is None:
            return
        lines = (f"{name} = {value}\n" for name, value in sorted(self._values.items()))
        beside = self._file.with_name(f".{self._file.name}.{os.getpid()}.tmp")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text("".join(lines), encoding="utf-8")
            beside.replace(self._file)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def _read(self) -> dict[str, str]:
        if self._file is None:
            return self._values
        try:
            text = self._file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return {}
        parted = (line.partition("=") for line in text.splitlines())
        return {name.strip(): value.strip() for name, equals, value in parted if equals}


def _state_file() -> Path | None:
    """None for a user without a home folder."""
    from platformdirs import user_state_path  # reads the environment: only when it is asked for

    try:
        return user_state_path("synoptic") / "state"
    except RuntimeError:
        return None
