"""The steps from bytes to a comparison, and a little of all that the program does, for what listens while it is done.

``compare`` is imported in the steps, not above them: ``patterns.py`` listens to what it compiles when it is imported.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.speed.hostile import HOSTILE

_STORY = "The ferry sank off Oban on Monday with 12 people aboard, police said."
_PAGE = f"<html><body><article><p>{_STORY}</p><p>{_STORY}<br> \n \n{_STORY}</p></article></body></html>"
_CREDITED = f"Ferry sinks\n\nBy ANN ROE\n\nThe Oban Times, 2023-06-25\n\n25/06/2023\n\nOBAN (Reuters) - {_STORY}\n"
_BROKEN = "The police said that they had not yet con-\nfirmed what any of the witnesses told on Mon-\nday night.\n" * 9


def _clean(text: str) -> object:
    from compare.reading import clean

    return clean(text)


def _page(text: str) -> object:
    from compare.reading.document import Document
    from compare.reading.page import page_of

    return page_of(Document(text))


def _read(text: str) -> object:
    from compare import read_text

    return read_text(text)


def _compare(text: str) -> object:
    from compare import compare, read_text

    comparison = compare(read_text(text), read_text(f"The ferry sank off Oban on Monday. {text[:2000]}"))
    return comparison.disagreements, comparison.notices, comparison.origin, comparison.speakers


STEPS: dict[str, Callable[[str], object]] = {"clean": _clean, "page": _page, "read": _read, "compare": _compare}
"""From a text to what it amounts to, by name."""


def a_little_of_everything() -> None:
    """Read a file of each kind, compare short texts of every kind, search."""
    import seeds
    from compare import read_text
    from compare.reading import read
    from tui.layout.search import search

    for each in (seeds.A, seeds.B):
        _compare(read(each).text)
    for unit in HOSTILE.values():
        _compare(unit * 20)
    with TemporaryDirectory() as folder:
        for path in _files(Path(folder)):
            _compare(read(str(path)).text)
    search(read_text(_STORY), '"12" people')


def _files(folder: Path) -> Iterator[Path]:
    """A page, a text with its credits, one with broken words, Markdown, RTF and a PDF."""
    from fpdf import FPDF

    written = {"page.html": _PAGE, "credited.txt": _CREDITED, "broken.txt": _BROKEN, "notes.md": f"# Ferry\n\n{_STORY}"}
    for name, text in written.items():
        (folder / name).write_text(text, "utf-8")
        yield folder / name
    printed = FPDF()
    for text in (f"Ferry sinks\n\n{_BROKEN}", _STORY * 3):
        printed.add_page()
        printed.set_font("Helvetica", size=12)
        printed.multi_cell(0, 8, text)
    printed.output(str(folder / "printed.pdf"))
    yield folder / "printed.pdf"
