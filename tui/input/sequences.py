"""What a terminal sends, cut into pieces: text, control sequences (ECMA-48 5.4, 5.6), pastes in xterm's brackets.

Textual takes a sequence that it does not know for keys, one by one, and waits for the end of a paste for ever. A line
that loses bytes, or another program's answer that comes late, would so press keys that nobody pressed, or leave the
program deaf. Here whatever has begun is ended: by silence, by length, or by the key that is pressed to get out.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from enum import Enum, auto

PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"

_ESC = "\x1b"
_CONTROL_SEQUENCE = re.compile(r"\x1b\[(?:M.{3}|\[.|\d+\$|(?![M[])[0-?]*[ -/]*[@-~])", re.DOTALL)
"""With what terminals send beside the standard: the first reports of a mouse, keys of the Linux console and of rxvt."""
_CONTROL_SEQUENCE_BEGUN = re.compile(r"\x1b\[(?:M.{0,2}|\[|[0-?]*[ -/]*)", re.DOTALL)
_STRING = re.compile(r"\x1b[]P^_X][^\x00-\x1f\x9c]*(?:\x07|\x1b\\|\x9c|(?=[\x00-\x1a\x1c-\x1f]|\x1b[^\\]))")
_STRING_BEGUN = re.compile(r"\x1b[]P^_X][^\x00-\x1f\x9c]*\x1b?")
_LONGEST = 1024  # characters that are kept of a sequence; answers of terminals have some dozens
_LONGEST_PASTE = 1 << 20  # characters that are kept of a paste
_KEY = 0.1  # seconds after which escape, or escape and a letter, was a key: as Textual has it
_SILENCE = 0.5  # seconds of silence after which a sequence that has begun has no end
_PASTE_SILENCE = 3.0  # and a paste, which may be long, and the line slow
_WAYS_OUT = {_ESC, "\x03", "\x1b[27u", "\x1b[99;5u"}
"""Escape and ctrl+c, as they are and as kitty tells them: alone they end a paste whose end was lost."""


class Kind(Enum):
    """What a piece is."""

    TEXT = auto()
    """Characters as typed."""
    SEQUENCE = auto()
    """A whole control sequence: a key, the mouse, an answer."""
    KEY = auto()
    """Escape, or escape and the character typed with alt."""
    PASTE = auto()
    """What was pasted, between its brackets."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what the terminal sent."""

    kind: Kind
    text: str


class Pieces:
    """Cuts what comes, in whatever portions it comes, into pieces.

    Times are in seconds, of a clock that only goes forward.
    """

    def __init__(self) -> None:
        self._begun = ""  # a sequence without its end
        self._pasted: str | None = None
        self._heard = 0.0  # when something last came

    def take(self, data: str, now: float) -> Iterator[Piece]:
        """What is whole, of what has come before and now."""
        self._heard = now
        if self._pasted is not None and data in _WAYS_OUT and not self._begun:
            yield from self._end_paste()
        text, self._begun = self._begun + data, ""
        while text:
            if self._pasted is not None:
                text = yield from self._take_paste(text)
            else:
                text = yield from self._take_piece(text)

    def wait(self, now: float) -> Iterator[Piece]:
        """What is taken for ended, now that nothing has come for a while."""
        silence = now - self._heard
        if self._pasted is not None:
            if silence >= _PASTE_SILENCE:
                self._begun = ""
                yield from self._end_paste()
        elif self._begun and silence >= (_KEY if len(self._begun) <= 2 else _SILENCE):
            begun, self._begun = self._begun, ""
            if len(begun) <= 2:
                yield Piece(Kind.KEY, begun)

    def _take_piece(self, text: str) -> Generator[Piece, None, str]:
        """Take the first piece off a text, and return the rest."""
        ends = text.find(PASTE_ENDS)
        if ends >= 0 and not 0 <= text.find(PASTE_BEGINS) < ends:
            # The beginning was lost, or taken for ended: better a paste that nobody made than its letters as keys.
            if ends:
                yield Piece(Kind.PASTE, text[:ends])
            return text[ends + len(PASTE_ENDS) :]
        escape = text.find(_ESC)
        if escape:
            typed = text if escape < 0 else text[:escape]
            yield Piece(Kind.TEXT, typed)
            return text[len(typed) :]
        if text.startswith(PASTE_BEGINS):
            self._pasted = ""
            return text[len(PASTE_BEGINS) :]
        if string := _STRING.match(text):
            return text[string.end() :]  # an answer to a question that was not ours, or a noise that is broken off
        if found := _CONTROL_SEQUENCE.match(text):
            yield Piece(Kind.SEQUENCE, found[0])
            return text[found.end() :]
        begun = _STRING_BEGUN.match(text) or _CONTROL_SEQUENCE_BEGUN.match(text)
        if (begun and begun.end() == len(text)) or text in {_ESC, "\x1bO"}:
            self._begun = text if len(text) <= _LONGEST else text[:3] + _ESC * text.endswith(_ESC)
            return ""
        if begun:  # broken off by what no sequence has
            return text[begun.end() :]
        key = text[: 3 if text[1] == "O" else 1 if text[1] == _ESC else 2]
        yield Piece(Kind.KEY, key)
        return text[len(key) :]

    def _take_paste(self, text: str) -> Generator[Piece, None, str]:
        """Take what is pasted off a text, and return what comes after."""
        pasted, ended, rest = text.partition(PASTE_ENDS)
        if ended:
            self._keep(pasted)
            yield from self._end_paste()
            return rest
        kept = next((n for n in range(len(PASTE_ENDS) - 1, 0, -1) if pasted.endswith(PASTE_ENDS[:n])), 0)
        self._keep(pasted[: len(pasted) - kept])
        self._begun = pasted[len(pasted) - kept :]
        return ""

    def _keep(self, pasted: str) -> None:
        self._pasted = ((self._pasted or "") + pasted)[:_LONGEST_PASTE]

    def _end_paste(self) -> Iterator[Piece]:
        pasted, self._pasted = self._pasted or "", None
        yield Piece(Kind.PASTE, pasted)
