"""Textual's driver of a terminal, with a reader of keys that no noise on the line ends, deceives or makes deaf."""

import asyncio
import os
import selectors
import signal
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, Paste, Resize
from textual.geometry import Size
from textual.message import Message

from tui.input.sequences import Kind, Piece, Pieces
from tui.signals import STOPPING

_LOOK_EVERY = 0.1  # seconds between two looks at whether silence has ended something, and whether the program ends
_MOST = 4096  # bytes that are read at once
_FOCUS = "\x1b[I"
"""A report that Textual always knows: whatever it still had of a sequence before is done with."""
_WIDEST = 2_000  # cells: a terminal that says it is larger was misheard


class KeysDriver(LinuxDriver):
    """Reads what the terminal sends in pieces (``sequences``), and hands Textual those that it knows."""

    def start_application_mode(self) -> None:
        """Take the terminal up, with threads that leave to another what stops the program."""
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual types it not
        asyncio.get_running_loop().add_signal_handler(signal.SIGWINCH, self._tell_size)

    def _tell_size(self) -> None:
        """Tell the size that the terminal has now.

        Asked for by the loop, one after the other: Textual asks amid whatever the signal interrupts, also amid telling
        the size before it, and of several in quick succession an older one may so be told last, and stay.
        """
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self._app.post_message(Resize(size, size))

    def run_input_thread(self) -> None:
        """Read until the program ends, or the terminal has."""
        # In the charset that is drawn in; of noise on the line each byte is a sign that stands for none.
        decode = getincrementaldecoder(sys.__stderr__.encoding if sys.__stderr__ else "utf-8")("replace").decode
        pieces, keys = Pieces(), Parser(debug=self._debug)
        with selectors.SelectSelector() as selector:  # the others of some systems know no terminals
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_LOOK_EVERY):
                    try:
                        data = os.read(self.fileno, _MOST)
                    except OSError:
                        data = b""
                    if not data:
                        self.exit_event.wait()  # hung up: that is told elsewhere
                        return
                    found = pieces.take(decode(data), time.monotonic())
                else:
                    found = pieces.wait(time.monotonic())
                for piece in found:
                    self._hand_on(keys.of(piece))
                self._hand_on(keys.waited())

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)


class Parser:
    """Pieces of what a terminal sent as Textual's events."""

    def __init__(self, *, debug: bool = False) -> None:
        self._debug = debug
        self._parser = XTermParser(debug)

    def of(self, piece: Piece) -> list[Message]:
        """The events of a piece; none where Textual does not know it.

        Escape and a letter that come together are two keys, but for the few that Textual knows with alt: a slow line
        brings together what was pressed in turn.
        """
        if piece.kind is Kind.PASTE:
            return [Paste(piece.text.replace("\0", ""))]
        known = self._parsed(piece.text)
        if not known and piece.kind is Kind.KEY and piece != _ESCAPE and piece.text[1:].isprintable():
            self._parsed(_FOCUS)
            return [*self.of(_ESCAPE), *self._parsed(piece.text[1:])]
        if piece.kind is Kind.SEQUENCE and not known:
            self._parsed(_FOCUS)
        elif piece == _ESCAPE:
            known += self._parsed(_FOCUS)[:-1]
        return known

    def waited(self) -> list[Message]:
        """The events of a key that more could have followed."""
        return list(self._parser.tick())

    def _parsed(self, text: str) -> list[Message]:
        try:
            return [event for event in self._parser.feed(text) if _makes_sense(event)]
        except (ArithmeticError, LookupError, ValueError):  # numbers that no terminal means; that ends a parser
            former, self._parser = self._parser, XTermParser(self._debug)
            self._parser.mouse_pixels = former.mouse_pixels
            self._parser.terminal_size, self._parser.terminal_pixel_size = (
                former.terminal_size,
                former.terminal_pixel_size,
            )
            return []


_ESCAPE = Piece(Kind.KEY, "\x1b")


def _makes_sense(event: Message) -> bool:
    """Whether an event is of a size that a terminal can have, or of a letter that there is."""
    if isinstance(event, Resize):
        return 0 < event.size.width <= _WIDEST and 0 < event.size.height <= _WIDEST
    return not (isinstance(event, Key) and event.character and "\ud800" <= event.character <= "\udfff")
