"""Bytes become text where a header or the file itself says how they are encoded; what it says may be wrong."""

import codecs

from compare.reading.decode import Decoded, decode

# The WHATWG's Encoding Standard reads these names as Windows's own encoding, as their users meant it.
_WINDOWS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874"}
# In these, letters of other alphabets are written with ASCII bytes, which are valid UTF-8 of another text.
_SEVEN_BITS = ("iso2022", "hz", "utf-7")


def decode_declared(data: bytes, declared: str | None) -> Decoded:
    """Read bytes as text; never fails.

    A byte order mark and valid UTF-8 win over what is declared, as saved pages keep the declaration of the page they
    were; what is declared wins over a guess, where the bytes can be read so.
    """
    name = _known(declared)
    if name is None:
        return decode(data)
    if not name.startswith(_SEVEN_BITS):
        found = decode(data)
        if found.encoding.startswith("utf") and "\ufffd" not in found.text:
            return found
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return decode(data)


def _known(declared: str | None) -> str | None:
    """Python's name of a declared encoding of text; None for one it does not know."""
    try:
        info = codecs.lookup(declared.strip()) if declared else None
    except (LookupError, ValueError):
        return None
    if info is None or not info._is_text_encoding or info.name == "idna":  # noqa: SLF001 - codecs tells it nowhere else
        return None
    return _WINDOWS.get(info.name, info.name)
