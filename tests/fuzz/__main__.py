"""Fuzzes the program: every reader, what is made of a text, reviews, settings, all that is written.

    python -m tests.fuzz [--seconds N] [--engine hypothesis|atheris] [--keep FOLDER] [TARGET ...]
    python -m tests.fuzz --replay FILE

Tells for each target how many inputs were tried, how many were refused in the orderly way, and what failed; failing
inputs are kept in the folder. Ends with 1 where something failed.
"""

import argparse
import logging
import sys
from pathlib import Path
from time import perf_counter

from tests.fuzz import by_hypothesis
from tests.fuzz.targets import all_targets
from tests.fuzz.trial import Trial


def main() -> int:
    """Run the targets named, or all, each for its share of the time."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Try the program with any bytes.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(all_targets())}; all by default")
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together (60)")
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="another N tries other inputs (hypothesis)")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"), metavar="FOLDER", help="for failing inputs")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="run one kept input, and let it fail")
    arguments = parser.parse_args()
    if arguments.replay:
        return _replay(arguments.replay)
    unknown = set(arguments.targets) - all_targets().keys()
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    logging.disable(logging.CRITICAL)  # what a reader's libraries remark on a broken file; its own process drops it
    names = arguments.targets or list(all_targets())
    trials = [Trial(all_targets()[name], arguments.keep) for name in names]
    print(f"{'target':14} {'tried':>9} {'refused':>9} {'failed':>7} {'seconds':>8}", flush=True)
    for trial in trials:
        began = perf_counter()
        if arguments.engine == "atheris":
            from tests.fuzz import by_atheris  # the extra is there only where it was asked for

            by_atheris.fuzz(trial, arguments.seconds / len(trials))
        else:
            by_hypothesis.fuzz(trial, arguments.seconds / len(trials), first=arguments.first)
        failed = len(trial.failed)
        line = f"{trial.target.name:14} {trial.tried:9,} {trial.refused:9,} {failed:7} {perf_counter() - began:8.1f}"
        print(line, flush=True)
        for place, (file, why) in trial.failed.items():
            print(f"  {place}: {file}\n    " + "\n    ".join(why.splitlines()[-12:]), flush=True)
    print(f"{'all':14} {sum(t.tried for t in trials):9,} {sum(t.refused for t in trials):9,}")
    return int(any(trial.failed for trial in trials))


def _replay(file: Path) -> int:
    """Run a kept input on the target that its name begins with."""
    name = next((name for name in sorted(all_targets(), key=len, reverse=True) if file.name.startswith(f"{name}-")), "")
    if not name:
        print(f"{file}: no target has that name: a kept input is called TARGET-...", file=sys.stderr)
        return 2
    all_targets()[name].run(file.read_bytes())
    print(f"{file}: {name} takes it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
