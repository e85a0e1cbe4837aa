"""The ``synoptic`` command: arguments in, a screen or a written report out.

stdout is data, stderr is narration. Exit codes follow git: 0, 1 where ``--exit-code`` asks and there are conflicts,
2 for trouble.
"""

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from compare.formats import FORMATS, FormatError, form_of, write
from compare.mode import Mode
from compare.reading import Page, ReadError, printable
from compare.review.errors import ReviewError
from tui import documents, settings
from tui.config import Config, ConfigError, load
from tui.progress import Progress
from tui.sources import add_flags, open_source, watched_files

if TYPE_CHECKING:
    from compare.comparison import Comparison
    from compare.review import Reviewed
    from tui.served import Address

TROUBLE = 2


class TroubleError(Exception):
    """Something the user must know; the message is one line that says what, where and what to do."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments after the program's name; by default those of the process.

    Returns:
        The exit code.
    """
    arguments = _arguments(argv)
    try:
        if arguments.serve and not _in_a_page():
            return _serve(arguments, sys.argv[1:] if argv is None else argv)
        return _run(arguments)
    except (ReadError, FormatError, ReviewError, ConfigError, TroubleError) as trouble:
        print(f"synoptic: {trouble}", file=sys.stderr)
        return TROUBLE
    except BrokenPipeError:
        # The reader of our output went away (`synoptic A B | head`): nothing is wrong, and nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("synoptic: stopped", file=sys.stderr)
        return 130


def _serve(arguments: argparse.Namespace, argv: Sequence[str]) -> int:
    from tui.served import ServeError, serve

    try:
        serve(arguments, argv)
    except ServeError as error:
        raise TroubleError(str(error)) from None
    return 0


def _in_a_page() -> bool:
    """Whether this process draws the screen of one page that is served."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def _run(arguments: argparse.Namespace) -> int:
    if arguments.print_text is not None:
        return _print_text(arguments.print_text)
    if arguments.a == arguments.b == "-":
        raise TroubleError("only one of the two reports can come from standard input")
    config = load(vars(arguments), os.environ)
    arguments.threshold, arguments.include_fenced = config.settings.threshold, config.settings.include_fenced
    a, b = open_source("a", arguments), open_source("b", arguments)
    form = arguments.format
    if form and FORMATS[form].binary and arguments.output is None and sys.stdout.isatty():
        raise TroubleError(f"{form} is no text for a terminal: name a file with -o")
    if form is None and arguments.output is None:
        why_not = _no_screen()
        if why_not is None:
            return _open_screen(a, b, arguments, config)
        if why_not:
            print(f"synoptic: {why_not}: writing plain text instead", file=sys.stderr)
    return _write(a, b, form or form_of(arguments.output or "") or "text", arguments)


def _write(a: Page, b: Page, form: str, arguments: argparse.Namespace) -> int:
    from compare.comparison import compare  # the engine is not needed to open a screen
    from compare.review.reviewed import Reviewed

    with Progress("comparing"):
        comparison = compare(
            a.whole(),
            b.whole(),
            threshold=arguments.threshold,
            include_fenced=arguments.include_fenced,
            mode=Mode(arguments.mode),
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


def _print_text(source: str) -> int:
    """Nothing is wrong with an empty file here: git asks for the text of every version, the empty one too."""
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


def _open_screen(a: Page, b: Page, arguments: argparse.Namespace, config: Config) -> int:
    gc.disable()  # until the first paint: all that is made on the way there stays in use
    import asyncio
    import threading

    from tui.app import Synoptic  # Textual is imported only when a screen is wanted
    from tui.state import State

    app = Synoptic(
        a,
        b,
        arguments.threshold,
        include_fenced=arguments.include_fenced,
        review=arguments.review,
        watched=watched_files((a, b), arguments) if arguments.watch else (),
        config=config,
        state=State(),
    )
    with _line_settings_kept():
        # A loop of our own: asyncio.run would wait for a comparison that is still being made.
        app.run(loop=asyncio.new_event_loop(), mouse=config.settings.mouse)
    if any(thread.name.startswith("asyncio_") for thread in threading.enumerate()):
        # So would the interpreter. Nothing of a comparison needs saving.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(app.return_code or 0)
    return app.return_code or 0


@contextmanager
def _line_settings_kept() -> Iterator[None]:
    """Put the settings of the terminal's line back, come what may.

    Textual does so too, but takes the settings of a program that was stopped (SIGSTOP) and continued for the shell's.
    """
    import termios

    if _in_a_page():  # there is no line
        yield
        return
    settings = termios.tcgetattr(sys.__stdin__)  # type: ignore[arg-type]
    try:
        yield
    finally:
        termios.tcsetattr(sys.__stdin__, termios.TCSADRAIN, settings)  # type: ignore[arg-type]


def _no_screen() -> str | None:
    """Why no screen can be opened; None where it can, empty where that needs no explaining."""
    if _in_a_page():
        return None
    if not sys.stdout.isatty():
        return ""
    if not sys.__stderr__ or not sys.__stderr__.isatty():
        return "stderr is not a terminal, and the screen is drawn there"
    if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        return f"the terminal is {os.environ.get('TERM') or 'not named'} (TERM), which cannot show a screen"
    if not sys.stdin.isatty():
        return _take_keys_from_terminal()
    return None


def _take_keys_from_terminal() -> str | None:
    """Standard input was read as a report or is not a terminal: put the terminal in its place."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return "there is no terminal to take keys from"
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    setattr(sys, "__stdin__", sys.stdin)  # noqa: B010 - Textual's driver reads keys from there; the stub calls it final
    return None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, in place of argparse's usage and error."""
        self.exit(TROUBLE, f"{self.prog}: {message} (--help shows how)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="synoptic",
        description="Two reports of one event, side by side: the facts both tell, where they disagree, "
        "and what only one of them knows.",
        epilog="Without --format or -o a screen opens; ? shows its keys. "
        "A and B are files (text, saved web page, PDF, Word, OpenDocument, RTF, Markdown, mail), addresses of web "
        "pages, - for standard input, or clip: for the clipboard.",
    )
    parser.add_argument("a", metavar="A", nargs="?", help="the one report")
    parser.add_argument("b", metavar="B", nargs="?", help="the other")
    parser.add_argument("more", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--demo", action="store_true", help="open the two reports that ship with the program")
    parser.add_argument("--format", choices=FORMATS, help="write a report in place of opening the screen")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write there, not to standard output; without --format the ending of its name chooses "
        "(.txt .json .md .html .csv .docx)",
    )
    parser.add_argument(
        "--mode",
        choices=[*Mode],
        default=Mode.AUTO,
        help="take A and B for two reports, or for two versions of one; by default the texts decide",
    )
    settings.add_flags(parser)
    add_flags(parser, _date)
    parser.add_argument(
        "--language", metavar="CODE", help="language of both reports (en, fr, ...); by default it is detected"
    )
    parser.add_argument(
        "--review",
        metavar="FILE",
        type=Path,
        help="keep decisions and notes there (two may share it); by default in your data folder, by pair of reports",
    )
    parser.add_argument(
        "--serve",
        metavar="[HOST:]PORT",
        type=_address,
        help="show the screen in a browser; on this machine alone (127.0.0.1) unless HOST says otherwise",
    )
    parser.add_argument(
        "--watch", action="store_true", help="read a file again when it changes, and say what changed (on screen)"
    )
    parser.add_argument(
        "--print-text", metavar="FILE", help="print one report as it is read, a sentence a line (git's textconv)"
    )
    parser.add_argument(
        "--as-computed", action="store_true", help="write the report without what was decided of these two before"
    )
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 if there are conflicts")
    documents.add_flags(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"synoptic {version('synoptic')}")
        parser.exit()


def _address(text: str) -> "Address":
    from tui.served import address  # most serve nothing

    return address(text)


def _date(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{printable(text)!r} is not a date like 2023-06-25 or 2023-06-25T16:05"
        ) from None


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, with the demo's two reports put in."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.demo:
        if arguments.a is not None:
            parser.error("--demo opens its own two reports: leave A and B out")
        import seeds

        arguments.a, arguments.b = seeds.A, seeds.B
    elif arguments.more:
        parser.error(f"two reports are compared at a time: name two of the {2 + len(arguments.more)}")
    elif arguments.b is None and arguments.print_text is None:
        parser.error("two reports are wanted: synoptic A B, or synoptic --demo for a first look")
    return arguments
