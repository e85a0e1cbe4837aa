"""Files that hold no report, each with its name and what to do instead of reading it."""

_PICTURE = "a picture: run it through text recognition first, and name its text"
_PACKED = "a packed file: unpack it and name the report in it"
_SOUND = "a recording: name its transcript"
_BEGINNINGS = (
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"BM", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"\x7fELF", "a program, not a report: check the name"),
    (b"SQLite format 3", "a database, not a report: check the name"),
)
# Microsoft's compound files: Word before 2007, and newer ones behind a password ([MS-OFFCRYPTO] 2.3.4).
_COMPOUND = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ANY = "not a text file: name a text, a web page, a PDF or a Word document"


def why_binary(data: bytes) -> str:
    """What bytes that are no text are, and what to do, for a message. Looks at the first bytes, or once through."""
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            return "protected by a password: save a copy without one"
        return "a document in the format of Word before 2007: save it as .docx or as text"
    if data[:4] == b"RIFF":
        return _PICTURE if data[8:12] == b"WEBP" else _SOUND
    if data[4:8] == b"ftyp":
        return _PICTURE if data[8:12] in (b"heic", b"avif", b"mif1") else _SOUND
    return next((why for beginning, why in _BEGINNINGS if data.startswith(beginning)), _ANY)


def why_xml(text: str) -> str:
    """What an XML file that is no web page is, and what to do, for a message."""
    head = text[:2000].lower()
    if any(root in head for root in ("<rss", "<feed", "<rdf:rdf")):
        return "a feed, which lists articles: name the address of one of them"
    return "an XML file, not a report: name the report's own page or text"
