"""The ``synoptic`` command: arguments in, a screen or a written report out.

stdout is data, stderr is narration. Exit codes follow git: 0, 1 where ``--exit-code`` asks and there are conflicts,
2 for trouble.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence

from compare.formats import FORMATS, FormatError, form_of
from compare.reading import LIMITS, Page, ReadError
from compare.review.errors import ReviewError
from tui.command.arguments import parsed
from tui.command.output import flush_out, keep_places
from tui.command.sources import open_source, watched_files
from tui.command.terminal import follow_window, in_a_page, line_settings_kept, no_screen
from tui.command.trouble import TROUBLE, TroubleError, tell
from tui.command.without import without
from tui.settings.config import Config, ConfigError, load


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments after the program's name; by default those of the process.

    Returns:
        The exit code.
    """
    keep_places()
    try:
        arguments = _parsed(argv)
        if arguments.serve and not in_a_page():
            return _serve(arguments, sys.argv[1:] if argv is None else argv)
        return _run(arguments)
    except (ReadError, FormatError, ReviewError, ConfigError, TroubleError) as trouble:
        tell(str(trouble))
        return TROUBLE
    except BrokenPipeError:
        # The reader of our output went away (`synoptic A B | head`): nothing is wrong, and nothing more to say.
        return 0
    except KeyboardInterrupt:
        tell("stopped")
        return 130


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    try:
        return parsed(argv)
    except SystemExit:
        flush_out()  # the help, the version
        raise


def _serve(arguments: argparse.Namespace, argv: Sequence[str]) -> int:
    from tui.command.served import ServeError, serve

    _settled(arguments)
    try:
        serve(arguments, argv)
    except ServeError as error:
        raise TroubleError(str(error)) from None
    return 0


def _settled(arguments: argparse.Namespace) -> Config:
    """The settings in force, those that are no matter of a screen put into the arguments."""
    config = load(vars(arguments), os.environ)
    settings = config.settings
    arguments.threshold, arguments.include_fenced = settings.threshold, settings.include_fenced
    arguments.limits = LIMITS.times(settings.limits)
    return config


def _run(arguments: argparse.Namespace) -> int:
    from tui.command.writing import print_text, write_report  # a screen needs neither

    config = _settled(arguments)
    if arguments.print_text is not None:
        return print_text(arguments.print_text, arguments.limits)
    if arguments.a == arguments.b == "-":
        raise TroubleError("only one of the two reports can come from standard input")
    a, b = open_source("a", arguments), open_source("b", arguments)
    form = arguments.format
    if form and FORMATS[form].binary and arguments.output is None and sys.stdout and sys.stdout.isatty():
        raise TroubleError(f"{form} is no text for a terminal: name a file with -o")
    if form is None and arguments.output is None:
        why_not = no_screen()
        if why_not is None:
            return _open_screen(a, b, arguments, config)
        if why_not:
            tell(f"{why_not}: writing plain text instead")
    return write_report(a, b, form or form_of(arguments.output or "") or "text", arguments)


def _open_screen(a: Page, b: Page, arguments: argparse.Namespace, config: Config) -> int:
    gc.disable()  # until the first paint: all that is made on the way there stays in use
    with without("ssl"):  # with OpenSSL 6 MB and 5 ms, for connections that the screen's loop never makes
        import asyncio
    import threading

    follow_window()  # before anything asks for the size
    from tui.app import Synoptic  # Textual is imported only when a screen is wanted
    from tui.command.charset import fit_terminal
    from tui.comparing import Comparing, engine_apart
    from tui.settings.state import State

    if not in_a_page():
        fit_terminal()
    app = Synoptic(
        a,
        b,
        Comparing(arguments.threshold, arguments.include_fenced, engine_apart),
        review=arguments.review,
        watched=watched_files((a, b), arguments) if arguments.watch else (),
        config=config,
        state=State(),
    )
    with line_settings_kept():
        # A loop of our own: asyncio.run would wait for a comparison that is still being made.
        app.run(loop=asyncio.new_event_loop(), mouse=config.settings.mouse)
    if app.lost:
        tell(app.lost)
    code = app.return_code or (TROUBLE if app.lost else 0)
    if any(thread.name.startswith("asyncio_") for thread in threading.enumerate()):
        # So would the interpreter. Nothing of a comparison needs saving.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code
