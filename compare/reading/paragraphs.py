"""Lines become paragraphs: one a line as web pages are copied, or hard-wrapped lines joined again.

A text is taken as hard-wrapped by what wrapping leaves behind: lines that stop in mid-sentence, where the next line's
first word would not have fitted. The decision is made once for the whole text, so a short line in a text that is not
wrapped (a headline, a byline) never swallows the next.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

# Share of neighbouring lines that must look wrapped. Wrapped English prose has .75 to .95 (a line in ten happens to end
# with a sentence, another starts with a capital), one paragraph a line 0 to .05.
_WRAPPED_SHARE = 0.4
# Plain text is wrapped at 65 to 80 columns; nothing wider than this was wrapped by column.
_WIDEST = 130
_NARROWEST = 24  # columns
_LIST_ITEM = re.compile(r"(?:[•‣▪●◦○■□–*·+-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4})[.)])\s")
_END = re.compile(r"[.!?…:;。！？؟।:][\"'”’»)\]」』]*$")
_FIRST_IDEOGRAPH = "\u3000"
# A line that ends in a hyphenated half, and one that may go on with the other half.
_HALF = re.compile(r"(?<!\w)(\w+)[-‐]$")
_OTHER_HALF = re.compile(r"[^\W\d_]+")


def paragraphs(text: str) -> list[str]:
    r"""Split clean text into paragraphs: each one line, its white space folded, none empty.

    Blank lines part paragraphs, unless the lines they part were wrapped in mid-sentence all the same, as on a
    double-spaced page. Splitting ``"\n".join(paragraphs(text))`` again gives the same paragraphs.
    Cost grows in line with the text.
    """
    blocks = [[line for line in block.split("\n") if line.strip()] for block in re.split(r"\n[ \n]*\n", text)]
    lines = _unwrap(blocks)
    while True:
        # Once more without the blank lines: what then still looks wrapped would be joined when the text is read again.
        # Each round joins two lines in five or is the last.
        again = _unwrap([lines])
        if len(again) == len(lines):
            return lines
        lines = again


def _unwrap(blocks: Iterable[list[str]]) -> list[str]:
    """Join the lines inside each block if the text is hard-wrapped."""
    blocks = [block for block in blocks if block]
    # A line in one piece (an address, a web link) may stick out of the column.
    width = max((_columns(line) for block in blocks for line in block if not _is_one_word(line.strip())), default=0)
    wrapped = _is_wrapped(blocks, width)
    words = _Vocabulary(blocks) if wrapped else None
    out: list[str] = []
    for block in blocks:
        if words is None:
            out += [_fold(line) for line in block]
            continue
        current = [block[0]]
        for line, following in pairwise(block):
            if _joins(current[0], line, following, width):
                current.append(following)
            else:
                out.append(_join(current, words))
                current = [following]
        out.append(_join(current, words))
    return out


def _is_wrapped(blocks: list[list[str]], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = [pair for block in blocks for pair in pairwise(block)]
    return bool(pairs) and sum(_runs_on(a, b, width) for a, b in pairs) >= _WRAPPED_SHARE * len(pairs)


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line stops in mid-sentence for want of room."""
    line, following = line.strip(), following.lstrip()
    if _END.search(line) or _LIST_ITEM.match(following) or not following[0].isalnum() or following[0].isupper():
        return False
    return _room(line, following, width) < 0.15 * width


def _joins(first: str, line: str, following: str, width: int) -> bool:
    """In a hard-wrapped text: whether the paragraph begun with ``first`` goes on from ``line`` to ``following``."""
    if _runs_on(line, following, width):
        return True
    start = following.lstrip()
    if _LIST_ITEM.match(start) or not any(map(str.isalnum, line)) or not any(map(str.isalnum, following)):
        return False
    ends = bool(_END.search(line.rstrip()))
    if not ends and start[0].islower():
        return True
    indented = len(following) - len(start) > len(line) - len(line.lstrip()) + 1
    if indented and not _LIST_ITEM.match(first.lstrip()):
        return False
    return _room(line, following, width) < (0.1 if ends else 0.25) * width


def _room(line: str, following: str, width: int) -> int:
    """Columns left over, had the next line's first word been put on this line; below 0 if it did not fit."""
    line, following = line.strip(), following.lstrip()
    word = following[0] if _is_ideograph(following[0]) else following.split(maxsplit=1)[0]
    return width - _columns(line) - 1 - _columns(word)


def _columns(text: str) -> int:
    """The width of a line in a fixed-width font: an ideograph takes two columns."""
    text = text.rstrip()
    if text.isascii() or max(text) < _FIRST_IDEOGRAPH:
        return len(text)
    return len(text) + sum(map(_is_ideograph, text))


def _is_one_word(line: str) -> bool:
    return " " not in line and not _is_ideograph(line[0])


class _Vocabulary:
    """The words of a text, to tell a word broken at a line's end from a compound that has its hyphen anyway."""

    def __init__(self, blocks: list[list[str]]) -> None:
        self._words = {word.lower() for block in blocks for line in block for word in re.findall(r"[\w-]+", line)}

    def is_broken(self, first: str, second: str) -> bool:
        """Whether the halves make a word that the text prints whole, and never with the hyphen."""
        whole, compound = f"{first}{second}".lower(), f"{first}-{second}".lower()
        return whole in self._words and compound not in self._words


def _join(lines: list[str], words: _Vocabulary) -> str:
    parts = [_fold(lines[0])]
    for line in map(_fold, lines[1:]):
        before = parts[-1]
        half, other = _HALF.search(before), _OTHER_HALF.match(line)
        if half and other and other[0][0].islower():
            if words.is_broken(half[1], other[0]):
                parts[-1] = before[:-1]
        elif not _is_ideograph(before[-1]) or not _is_ideograph(line[0]):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def _is_ideograph(char: str) -> bool:
    """Whether no space stands beside the character: Chinese and Japanese letters and punctuation."""
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def _fold(line: str) -> str:
    return " ".join(line.split())
