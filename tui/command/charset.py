"""What bytes a terminal sends and reads.

Where that is not UTF-8, what it cannot show is drawn in what it can, cell for cell.

A terminal reads what its locale says. Python takes LANG=C, which says nothing, for UTF-8, as nearly all terminals are
today; the DEC terminals (vt100 and its like) are taken for ASCII then.
"""

import codecs
import io
import os
import sys
import unicodedata

from rich.cells import cell_len

_SIGNS = {
    "│": "|", "─": "-", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "▌": ">", "▐": "<", "▏": "|", "▎": "|", "▍": "|", "▊": "#", "█": "#", "▀": "#", "▄": "#",
    "░": ":", "▒": "#", "▓": "#", "▁": "_", "▔": "-", "·": ".", "•": "*", "…": "~", "✓": "v", "≥": ">", "≤": "<",
    "≈": "~", "→": ">", "←": "<", "↑": "^", "↓": "v", "↔": "-", "↗": "^", "↘": "v", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "−": "-", "×": "x", "¿": "?", "☐": " ",
    "☑": "v", "🔎": "? ",
}  # fmt: skip
_NAME = "synoptic-cells"
_DEC = "vt"


def fit_terminal() -> None:
    """Have the screen drawn in the charset of the terminal; keys are read in the same (``tui.input.driver``)."""
    stream = sys.__stderr__
    if not isinstance(stream, io.TextIOWrapper):
        return
    encoding = "ascii" if _is_mute_dec() else stream.encoding
    if codecs.lookup(encoding).name != "utf-8":
        codecs.register_error(_NAME, _in_cells)
        stream.reconfigure(encoding=encoding, errors=_NAME)


def encoded(text: str, encoding: str) -> bytes:
    """Text for a terminal that reads ``encoding``; what it does not have is drawn in as many cells of what it has."""
    codecs.register_error(_NAME, _in_cells)
    return text.encode(encoding, _NAME)


def _is_mute_dec() -> bool:
    """Whether this is a DEC terminal, and no locale says that it reads UTF-8."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if _is_said(name)), "")
    return os.environ.get("TERM", "").startswith(_DEC) and "utf" not in said.lower()


def _is_said(name: str) -> bool:
    """Whether a variable says a locale: C.UTF-8 as LC_CTYPE is Python's own word, where none was said (PEP 538)."""
    return os.environ.get(name, "") not in ("", "C.UTF-8" if name == "LC_CTYPE" else "")


def _in_cells(error: UnicodeError) -> tuple[str, int]:
    """What to draw for characters that an encoding lacks; as wide as they are."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_stand_in(char, error.encoding) for char in lacking), error.end


def _stand_in(char: str, encoding: str) -> str:
    """A sign that looks alike, or the letter without its accent, or a question mark."""
    width = cell_len(char)
    for sign in (_SIGNS.get(char, ""), unicodedata.normalize("NFKD", char)[:1]):
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            continue
        if sign and cell_len(sign) == width:
            return sign
    return "?" * width
