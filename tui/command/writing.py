"""A report written without a screen."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from compare.formats import write_pieces
from compare.mode import Mode
from compare.progress import part
from compare.reading import Limits, Page, printable
from tui.command.output import save, write_out
from tui.command.progress import Progress
from tui.command.trouble import TroubleError, tell

if TYPE_CHECKING:
    from compare.comparison import Comparison
    from compare.review import Reviewed


def write_report(a: Page, b: Page, form: str, arguments: argparse.Namespace) -> int:
    """Compare, write in the format named, and return the exit code."""
    from compare.pipeline import compare  # the engine is not needed to open a screen
    from compare.review.reviewed import Reviewed

    with Progress("comparing") as waiting:
        comparison = compare(
            a.whole(),
            b.whole(),
            threshold=arguments.threshold,
            include_fenced=arguments.include_fenced,
            mode=Mode(arguments.mode),
            progress=part(waiting.done, 0.0, 0.9),
        )
        result = _decided(comparison, arguments)
        (result.comparison if isinstance(result, Reviewed) else result).work_out(part(waiting.done, 0.9, 1.0))
        written = write_pieces(result, form)
        conflicts = result.comparison.disagreements if isinstance(result, Reviewed) else result.disagreements
    if arguments.output is None:
        write_out(written)
    else:
        save(written, arguments.output, (arguments.a, arguments.b))
    return 1 if arguments.exit_code and conflicts else 0


def _decided(comparison: "Comparison", arguments: argparse.Namespace) -> "Comparison | Reviewed":
    """The comparison with what was decided of these reports laid over it, if anything was."""
    from compare.review.folder import has_reviews

    if arguments.as_computed or (arguments.review is None and not has_reviews()):
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
    tell(f"with {len(review.decisions)} decisions of {printable(review.name)}")
    return lay_over(recompare(comparison, review.decisions), review.decisions)


def print_text(source: str, limits: Limits) -> int:
    """Print one report, a sentence a line, and return the exit code.

    Nothing is wrong with an empty file here: git asks for the text of every version, the empty one too.
    """
    from compare.formats.sentences import render_report
    from compare.reading import read

    path = Path(source)
    if not (path.is_file() and path.stat().st_size == 0):
        write_out((render_report(read(source, limits=limits)).encode(),))
    return 0
