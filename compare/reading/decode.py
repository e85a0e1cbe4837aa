"""Bytes become text: which encoding they are in, and whether they are text at all."""

import codecs
from contextlib import suppress
from dataclasses import dataclass

# The four-byte marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes that no text in any one-byte encoding or in UTF-8 has, save for terminal recordings: the C0 controls without the
# white space, backspace and escape.
_CONTROLS = bytes(sorted(set(range(0x20)) - set(b"\b\t\n\v\f\r\x1b")))
# A file with more of those than one in twenty bytes is not text (programs and pictures have one in six).
_MOST_CONTROLS = 0.05
# What is looked at to tell text from other files.
_SAMPLE = 1 << 16
# Western European text has one accented letter in six at most (Portuguese, French: one in twenty); text in another
# alphabet read as cp1252 has nothing but.
_MOST_ACCENTED = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name of the encoding that it was read with."""

    text: str
    encoding: str


def is_binary(data: bytes) -> bool:
    """Whether the bytes are something other than text: many controls, and no mark that says UTF-16 or UTF-32."""
    if any(data.startswith(mark) for mark, _ in _MARKS) or _unmarked_utf16(data):
        return False
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample)


def decode(data: bytes) -> Decoded:
    """Read bytes as text; never fails.

    A byte order mark decides; then strict UTF-8; then cp1252, where the outcome looks like Western European prose; then
    whatever charset-normalizer makes of it. UTF-8 with a few broken bytes in it stays UTF-8, the broken ones as U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, errors="replace"), name)
    if unmarked := _unmarked_utf16(data):
        return Decoded(data.decode(unmarked, errors="replace"), unmarked)
    with suppress(UnicodeDecodeError):
        return Decoded(data.decode("utf-8"), "utf-8")
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    if sum(not char.isascii() for char in set(lenient)) > 1 and _non_ascii(lenient) > 4 * broken:
        return Decoded(lenient, "utf-8")
    return _legacy(data)


def _legacy(data: bytes) -> Decoded:
    """Read bytes that are not UTF-8: cp1252 if that gives Western European prose, or else the likeliest guess."""
    with suppress(UnicodeDecodeError):
        western = data.decode("cp1252")
        if _accented(western) <= _MOST_ACCENTED:
            return Decoded(western, "cp1252")
    # Imported here: it costs 20 ms, and few files come this far.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        return Decoded(data.decode(best.encoding, errors="replace"), best.encoding)
    return Decoded(data.decode("cp1252", errors="replace"), "cp1252")


def _non_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", errors="ignore"))


def _accented(text: str) -> float:
    """The share of letters that are not ASCII, 0..1."""
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    return sum(not char.isascii() for char in letters) / max(1, len(letters))


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark, if every second byte is nearly always NUL, as in text of the Latin alphabet."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.8 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.8 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
