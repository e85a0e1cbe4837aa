"""A Comparison written down: one result, many renderers.

A renderer is a module with ``render``, from a ``Result`` to text or bytes. Those for people (all but JSON) start with
a summary: the sources, what disagrees, what both tell, what only one has, who is quoted, where the texts come from,
and what was decided by whom.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from compare.formats.laying_out import Result

# Renderers are imported when they are asked for: no format waits for the libraries of another.


class Form(NamedTuple):
    """One format: the module that writes it, the endings of files that hold it, and whether it is no text.

    A ``streamed`` one has ``pieces`` beside ``render``: the same text in pieces, each made while it is asked for.
    """

    module: str
    endings: tuple[str, ...]
    binary: bool = False
    streamed: bool = False


FORMATS = {
    "text": Form("plain", (".txt", ".text")),
    "json": Form("json", (".json",), streamed=True),
    "markdown": Form("markdown", (".md", ".markdown")),
    "html": Form("html", (".html", ".htm")),
    "csv": Form("csv", (".csv",)),
    "docx": Form("docx", (".docx",), binary=True),
}
"""The formats by name."""


class FormatError(Exception):
    """A format cannot be written here; the message is one line that says what to do."""


def form_of(name: str) -> str | None:
    """The format that a file of that name holds, by its ending; None where the ending tells nothing."""
    ending = PurePath(name).suffix.lower()
    return next((form for form, how in FORMATS.items() if ending in how.endings), None)


def write(result: "Result", form: str) -> bytes:
    """The comparison in one of ``FORMATS``: UTF-8 text that ends in a newline, or a binary file.

    Args and errors are those of ``write_pieces``.
    """
    return b"".join(write_pieces(result, form))


def write_pieces(result: "Result", form: str) -> Iterator[bytes]:
    """What ``write`` gives, in pieces where the format is one of many alike: a book's is never held as a whole.

    Args:
        result: A comparison, or a ``Reviewed`` one, which brings the decisions on it.
        form: A name in ``FORMATS``.

    Raises:
        ValueError: There is no such format; or there are the links alone, of which a written report would claim that
            nothing disagrees.
        FormatError: A library that the format needs is not installed.
    """
    if form not in FORMATS:
        raise ValueError(f"no format {form!r}: there are {', '.join(FORMATS)}")
    from compare.comparison import Comparison  # by now one is there: whoever lists the formats need not load it

    comparison = result if isinstance(result, Comparison) else result.comparison
    if comparison.links_only:
        raise ValueError("the details are not compared yet")
    module = import_module(f"compare.formats.{FORMATS[form].module}")
    if FORMATS[form].streamed:
        pieces: Callable[[Result], Iterator[str]] = module.pieces
        return map(str.encode, pieces(result))
    render: Callable[[Result], str | bytes] = module.render
    written = render(result)
    return iter((written if isinstance(written, bytes) else written.encode(),))
