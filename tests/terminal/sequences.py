"""What the program may write to a terminal: printed text, and the few sequences that draw. Anything else has leaked."""

import re
import unicodedata

_MODES = b"(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)"
_ALLOWED = re.compile(
    rb"\x1b\["
    rb"(?:[\d;:]*m|(?:\d+)?[CDAB]|(?:\d+(?:;\d+)?)?H|(?:\d+;\d+)?r|\d*[LMXKJGSTP@]|6n"  # draw; ask where the cursor is
    rb"|\?" + _MODES + rb"[hl]|\?(?:2026|2048)\$p"  # modes that a screen needs, and whether the terminal has them
    rb"|>\d+u|<u)"  # kitty's keys
    rb"|\x1b\]22;(?:default|text|pointer)\x07"  # the pointer's shape
    rb"|\x1b\]52;c;[A-Za-z0-9+/]*=*\x07"  # what was copied
    rb"|[\r\n\t\x07\x18]"  # CAN: should a sequence be cut short by the end; tabs typed while stopped are echoed
)
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")
_CUT = re.compile(rb"\x1b(?:\[[\d;:?<>]*\$?|\][^\x07]*)?\Z")
_HIDING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_SPELLING = set("\u200c\u200d")  # joiners stay inside words and emoji


def leaked(written: bytes, *, cut_off: bool = False) -> list[str]:
    """What was written that is neither printed text nor an allowed sequence, each with what stands around it.

    Args:
        written: All that a program wrote, in order.
        cut_off: Whether it was killed: the last sequence and the last letter may be in pieces.
    """
    if cut_off:
        written = _CUT.sub(b"", written)
    # A sequence may not stand for nothing: what is left around it is looked at as it was printed.
    text = _ALLOWED.sub(b"\n", written)
    found = [_around(text, match.start()) for match in _CONTROL.finditer(text) if match[0] != b"\n"]
    printed = text.decode("utf-8", "replace" if cut_off else "strict")
    unsafe = {
        char
        for char in set(printed) - {"\n"} - _SPELLING
        if unicodedata.category(char) in _HIDING and ord(char) >= 128  # those below were looked for in the bytes
    }
    return found + [f"{ord(char):#06x}" for char in sorted(unsafe)]


def _around(text: bytes, at: int) -> str:
    return repr(text[max(0, at - 30) : at + 30])
