"""One target tried with one input after the other: counts what came of it, and keeps an input of each failure."""

import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.fuzz.target import RefusedError, Target, TooSlowError

_SHRINKING = 300  # runs spent on making a failing input smaller


@dataclass
class Trial:
    """What came of the inputs that a target was tried with.

    ``failed`` holds a file and the traceback for each place that an input failed at; ``again`` counts the inputs that
    failed at a place known before.
    """

    target: Target
    folder: Path
    tried: int = 0
    refused: int = 0
    again: int = 0
    failed: dict[str, tuple[Path, str]] = field(default_factory=dict)

    def run(self, data: bytes) -> None:
        """Try one input; a failure is kept, and never raised."""
        self.tried += 1
        place = self._failure(data)
        if place == "refused":
            self.refused += 1
        elif place in self.failed:
            self.again += 1
        elif place:
            self._keep(place, data)

    def _failure(self, data: bytes) -> str:
        """Where the target fails with an input: empty where it does not."""
        try:
            with limited(self.target.seconds):
                self.target.run(data)
        except RefusedError:
            return "refused"
        except TooSlowError:
            return f"more than {self.target.seconds:g} seconds"
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
        return ""

    def _keep(self, place: str, data: bytes) -> None:
        smaller = data if place.startswith("more") else self._shrunk(place, data)
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / f"{self.target.name}-{sha256(smaller).hexdigest()[:12]}"
        file.write_bytes(smaller)
        try:
            with limited(self.target.seconds):
                self.target.run(smaller)
            told = place
        except BaseException:  # noqa: BLE001 - told, whatever it is
            told = traceback.format_exc()
        self.failed[place] = (file, told)

    def _shrunk(self, place: str, data: bytes) -> bytes:
        """An input that fails at the same place, with what can be taken out of it taken out."""
        runs, size = 0, len(data) // 2
        while size and runs < _SHRINKING:
            at = 0
            while at < len(data) and runs < _SHRINKING:
                less = data[:at] + data[at + size :]
                runs += 1
                if self._failure(less) == place:
                    data = less
                else:
                    at += size
            size //= 2
        return data


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise ``TooSlowError`` within once so many seconds of the processor are spent, whatever else the machine does."""

    def stop(*_: object) -> None:
        raise TooSlowError

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)
