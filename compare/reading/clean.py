"""Text from outside made safe and regular: no control, no invisible formatting, one form for each letter.

``clean`` is for a report's text, ``printable`` for a name that goes into a message. Both work in one pass over the text
plus one over its alphabet, so their cost grows in line with the text.
"""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache

# Sequences that a terminal would obey (ECMA-48, 5.4 and 5.6). A string sequence (OSC, DCS, SOS, PM, APC) ends at BEL or
# ST; one that does not end on its line loses only its introducer, so an unterminated one cannot swallow a report.
_STRING = r"(?:\x1b[]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\n\r\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"
_CONTROL = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
_SINGLE = r"\x1b[ -/]+[0-~]|\x1b[0-OQ-WYZ\\`-~]"

# What a sequence begins with.
_INTRODUCERS = frozenset("\x1b\x90\x98\x9b\x9d\x9e\x9f")
# What stays as it is, wherever it stands.
_PLAIN = frozenset(map(chr, range(0x20, 0x7F))) | {"\n"}
_LINE_BREAKS = frozenset("\v\f\x85\u2028\u2029")
# Format characters (Cf) that are printed: the Arabic, Syriac and Kaithi number signs.
_PRINTED_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Letters and marks that are drawn as nothing (Default_Ignorable_Code_Point, beyond those of category Cf).
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_JOINERS = "\u200c\u200d"
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
# Scripts that spell with the joiners: Arabic and its neighbours, the Indic ones, Khmer, Mongolian.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
# Marks on one letter: no orthography needs more than four; Unicode's Stream-Safe Text Format (UAX 15) draws its line at
# thirty, and normalising longer runs grows with their square.
_MOST_MARKS = 4
_STREAM_SAFE = 30


@cache
def sequence() -> re.Pattern[str]:
    """What a terminal would obey as one; compiled, as are the two below, for the few texts that need it."""
    return re.compile(f"{_STRING}|{_CONTROL}|{_SINGLE}")


@cache
def stray_joiner() -> re.Pattern[str]:
    """A joiner where it means nothing."""
    return re.compile(
        f"(?<![{_JOINING}])\u200c|\u200c(?![{_JOINING}])"
        f"|(?<![{_JOINING}{_EMOJI}\ufe0f])\u200d|\u200d(?![{_JOINING}{_EMOJI}])"
    )


@cache
def stray_selector() -> re.Pattern[str]:
    """A selector where it means nothing: after no emoji, in no keycap, nor (the first fourteen) after an ideograph."""
    return re.compile(
        f"(?<![{_EMOJI}0-9#*\u203c\u2049])[\ufe0e\ufe0f]|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)"
        "|(?<![\u4e00-\u9fff])[\ufe00-\ufe0d]"
    )


def clean(text: str) -> str:
    r"""Make text safe to print and to compare, losing nothing a reader would see.

    Terminal sequences, controls, bidirectional and invisible formatting go; every line break becomes ``\n`` and every
    other space a plain one (a tab at the start of a line four, so that an indent stays one); lone surrogates and
    noncharacters become U+FFFD; the rest is in NFC, with at most four marks on a letter. Joiners stay where they spell:
    inside an emoji, in Persian, in Indic scripts.

    Cleaning a clean text changes nothing. Cost grows in line with the text.
    """
    alphabet = set(text)
    if alphabet <= _PLAIN:
        return text
    # Each step reads the whole text, so it is taken only where the alphabet has what it is for.
    if not alphabet.isdisjoint(_INTRODUCERS):
        text = sequence().sub("", text)
    if "\r" in alphabet:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in alphabet:
        text = re.sub(r"(?m)^\t+", "    ", text)
    if replacements := _replacements(alphabet):
        text = text.translate(replacements)
    if text.isascii():
        return text
    if not alphabet.isdisjoint(_JOINERS):
        text = re.sub(f"([{_JOINERS}])[{_JOINERS}]+", r"\1", text)
        text = stray_joiner().sub("", text)
    if not alphabet.isdisjoint(_SELECTORS):
        text = stray_selector().sub("", text)
    text = unicodedata.normalize("NFC", _bound_marks(text, alphabet, _STREAM_SAFE))
    return _bound_marks(text, set(text), _MOST_MARKS)


def printable(text: str) -> str:
    r"""Make a name from outside safe to print on one line: what a terminal would obey is shown, not obeyed.

    Controls, line breaks, bidirectional and invisible characters and lone surrogates are written as escapes
    (``\x1b``, ``\u202e``); bytes of a file name that are no text as the bytes they are (``\xff``).
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate({ord(char): _escape(char) for char in set(text) if is_unsafe(char)})


def is_left_out(char: str) -> bool:
    """Whether ``clean`` leaves a character out wherever it stands; variation selectors of emoji among them."""
    return char != "\r" and _replacement(char) == ""  # that is a line break, alone or with another


def shows_all(text: str) -> bool:
    """Whether ``clean`` leaves nothing out of a text but spaces and line breaks, told by its alphabet alone."""
    alphabet = set(text) - _PLAIN
    return not may_stray(alphabet) and not any(map(is_left_out, alphabet))


def may_stray(alphabet: AbstractSet[str]) -> bool:
    """Whether a text of this alphabet can hold a joiner or a selector where it means nothing."""
    return not (alphabet.isdisjoint(_JOINERS) and alphabet.isdisjoint(_SELECTORS))


def _replacements(alphabet: AbstractSet[str]) -> dict[int, str]:
    """What to put for each character of a text that does not stay as it is."""
    table = {}
    for char in alphabet - _PLAIN:
        if (new := _replacement(char)) != char:
            table[ord(char)] = new
    return table


def _replacement(char: str) -> str:
    if char == "\n" or " " <= char <= "~":
        return char
    if char in _LINE_BREAKS:
        return "\n"
    category = unicodedata.category(char)
    if char == "\t" or category == "Zs" or char == "\u2800":
        return " "
    if category == "Cs" or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef":
        return "\ufffd"
    if char in _JOINERS or char in _PRINTED_FORMATS:
        return char
    if category in {"Cc", "Cf"} or char in _BLANK_LETTERS or "\U000e0100" <= char <= "\U000e01ef":
        return ""
    return char


def _bound_marks(text: str, alphabet: AbstractSet[str], most: int) -> str:
    """Cut runs of combining marks down to ``most``."""
    marks = "".join(sorted(char for char in alphabet if unicodedata.category(char) in {"Mn", "Me"}))
    if not marks:
        return text
    return re.sub(f"([{re.escape(marks)}]{{{most}}})[{re.escape(marks)}]+", r"\1", text)


def is_unsafe(char: str) -> bool:
    """Whether a character is drawn as nothing, or obeyed: by a terminal, or by what lays out lines."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or char in _BLANK_LETTERS


def _escape(char: str) -> str:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # os.fsdecode's surrogateescape
        code -= 0xDC00
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
