"""What the program prints about itself: its config file, completion for shells, its manual page."""

import argparse
from collections.abc import Callable

from tui.command.output import write_out


def add_flags(parser: argparse.ArgumentParser) -> None:
    """Add the flags that print a document and exit."""
    parser.add_argument(
        "--write-config", action=_Printed, nargs=0, help="print a config file that says what can be set, and exit"
    )
    parser.add_argument(
        "--completion",
        action=_Printed,
        choices=("bash", "zsh", "fish"),
        help="print what a shell needs to complete this command's arguments, and exit",
    )
    parser.add_argument("--man", action=_Printed, nargs=0, help="print the manual page, and exit")


class _Printed(argparse.Action):
    """Makes a document when it is asked for: what makes it is imported only then."""

    def __call__(self, parser: argparse.ArgumentParser, _: object, values: object, __: str | None = None) -> None:
        make: dict[str, Callable[[], str]] = {
            "write_config": _config,
            "completion": lambda: _completion(parser, str(values)),
            "man": lambda: _manual_page(parser),
        }
        write_out((make[self.dest]().encode(),))
        parser.exit()


def _config() -> str:
    from tui.settings.default_config import default_config

    return default_config()


def _completion(parser: argparse.ArgumentParser, shell: str) -> str:
    import shtab

    for action in parser._actions:  # noqa: SLF001 - argparse has no public list of what was added; shtab reads this one
        if action.metavar in ("A", "B", "FILE"):
            setattr(action, "complete", shtab.FILE)  # noqa: B010 - shtab's way to say so; the stub has no such field
    return shtab.complete(parser, shell)


def _manual_page(parser: argparse.ArgumentParser) -> str:
    from tui.command.manual_page import manual_page

    return manual_page(parser)
