"""The engine for long runs: atheris, which keeps the inputs that reach new lines of the program and changes those.

It never comes back (libFuzzer ends the process), so it runs in a process of its own and tells its counts in a file:
``python -m tests.fuzz.by_atheris TARGET SECONDS FOLDER``.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.fuzz.target import Target
from tests.fuzz.trial import Trial

_LONGEST = 6_000  # bytes of an input
_MEMORY = 3_000  # MB
_TOLD_EVERY = 50  # inputs


def fuzz(trial: Trial, seconds: float) -> None:
    """Try a target for so many seconds on the clock, in another process.

    Raises:
        RuntimeError: That process died before its time; what it last wrote is told.
    """
    folder = trial.folder / f"{trial.target.name}.corpus"
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(trial.target.seeds()):
        (folder / f"seed-{number}").write_bytes(data[:_LONGEST])
    counts = trial.folder / f"{trial.target.name}.counts"
    command = [sys.executable, "-m", "tests.fuzz.by_atheris", trial.target.name, str(int(seconds)), str(trial.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    if not counts.exists() or done.returncode:
        raise RuntimeError(f"{trial.target.name}: atheris ended with {done.returncode}\n{done.stderr[-2000:]}")
    told = json.loads(counts.read_text(encoding="utf-8"))
    trial.tried, trial.refused, trial.again = told["tried"], told["refused"], told["again"]
    trial.failed = {place: (Path(file), why) for place, (file, why) in told["failed"].items()}


def _tell(trial: Trial) -> None:
    told = {
        "tried": trial.tried,
        "refused": trial.refused,
        "again": trial.again,
        "failed": {place: (str(file), why) for place, (file, why) in trial.failed.items()},
    }
    file = trial.folder / f"{trial.target.name}.counts"
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(told), encoding="utf-8")
    beside.replace(file)


def _words(target: Target, folder: Path) -> Path:
    """The words of a target as libFuzzer's dictionary."""
    file = folder / f"{target.name}.words"
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in target.words)
    file.write_text("".join(lines), encoding="ascii")
    return file


def main(name: str, seconds: str, folder: str) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["compare", "tui"]):
        from tests.fuzz.targets import all_targets

        target = all_targets()[name]
        for data in target.seeds():
            try:
                target.run(data)  # modules that are imported late are watched, too
            except Exception:  # noqa: BLE001, S112 - tried again below, and told there
                continue
    trial = Trial(target, Path(folder))

    def once(data: bytes) -> None:
        trial.run(data)
        if trial.tried % _TOLD_EVERY == 0:
            _tell(trial)

    _tell(trial)
    corpus = Path(folder) / f"{name}.corpus"
    options = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", f"-rss_limit_mb={_MEMORY}", "-timeout=120"]
    words = [f"-dict={_words(target, Path(folder))}"] if target.words else []
    atheris.Setup([sys.argv[0], str(corpus), *options, *words, f"-artifact_prefix={folder}/{name}."], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
