"""A report written without a screen."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from compare.formats import write
from compare.mode import Mode
from compare.reading import Page, printable
from tui.command.progress import Progress
from tui.command.trouble import TroubleError

if TYPE_CHECKING:
    from compare.comparison import Comparison
    from compare.review import Reviewed


def write_report(a: Page, b: Page, form: str, arguments: argparse.Namespace) -> int:
    """Compare, write in the format named, and return the exit code."""
    from compare.comparison import compare  # the engine is not needed to open a screen
    from compare.review.reviewed import Reviewed

    with Progress("comparing") as waiting:
        comparison = compare(
            a.whole(),
            b.whole(),
            threshold=arguments.threshold,
            include_fenced=arguments.include_fenced,
            mode=Mode(arguments.mode),
            progress=waiting.done,
        )
        result = _decided(comparison, arguments)
        written = write(result, form)
        conflicts = result.comparison.disagreements if isinstance(result, Reviewed) else result.disagreements
    if arguments.output is None:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    else:
        _save(written, arguments.output, (arguments.a, arguments.b))
    return 1 if arguments.exit_code and conflicts else 0


def _decided(comparison: "Comparison", arguments: argparse.Namespace) -> "Comparison | Reviewed":
    """The comparison with what was decided of these reports laid over it, if anything was."""
    from compare.review.folder import default_folder

    if arguments.as_computed or (arguments.review is None and not default_folder().is_dir()):
        return comparison
    from compare.review import lay_over, recompare
    from compare.review.opening import find_review, open_review

    if arguments.review is None:
        review = find_review(comparison.a, comparison.b)
    elif arguments.review.exists():
        review = open_review(comparison.a, comparison.b, file=arguments.review)
    else:
        raise TroubleError(f"{printable(str(arguments.review))}: no such review: the screen makes one with --review")
    if review is None or not review.decisions:
        return comparison
    print(f"synoptic: with {len(review.decisions)} decisions of {printable(review.name)}", file=sys.stderr)
    return lay_over(recompare(comparison, review.decisions), review.decisions)


def print_text(source: str) -> int:
    """Print one report, a sentence a line, and return the exit code.

    Nothing is wrong with an empty file here: git asks for the text of every version, the empty one too.
    """
    from compare.formats.sentences import render_report
    from compare.reading import read

    path = Path(source)
    if not (path.is_file() and path.stat().st_size == 0):
        sys.stdout.buffer.write(render_report(read(source)).encode())
        sys.stdout.buffer.flush()
    return 0


def _save(written: bytes, output: str, sources: Sequence[str]) -> None:
    """Write beside the file first: what stood there is whole until the new file is."""
    from compare.reading.opening import is_path

    target = Path(output)
    if any(is_path(source) and target.exists() and target.samefile(source) for source in sources):
        raise TroubleError(f"{printable(output)} is one of the two reports: name another file with -o")
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(written)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise TroubleError(f"cannot write {printable(output)}: {error.strerror}: name another file with -o") from error
