"""The clipboard of the desktop as a source: what was copied from a page, a mail or a document."""

from compare.reading.errors import ReadError


def clipboard() -> str:
    """The text on the clipboard.

    Raises:
        ReadError: There is none, or no way to it from here.
    """
    try:
        import pyperclip
    except ModuleNotFoundError:
        raise ReadError(
            "reading it takes pyperclip: pip install 'synoptic[clipboard]', or give the text as -"
        ) from None
    try:
        text: str = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError, UnicodeError):
        raise ReadError(
            "none can be reached from here: install wl-clipboard or xclip, or over SSH paste the text into "
            "synoptic - and end it with ctrl+d"
        ) from None
    if not text.strip():
        raise ReadError("no text on it: copy the report first")
    return text
