"""Laws of what the terminal sends: nothing in it presses keys that nobody pressed, and nothing makes deaf."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS, IGNORE_SEQUENCE
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.message import Message

from tui.input.driver import Parser
from tui.input.sequences import PASTE_BEGINS, PASTE_ENDS, Kind, Piece, Pieces

_LONG = 60.0  # seconds: silence enough to end anything
_ALPHABET = st.sampled_from(
    [*"\x1b\x1b\x1b[[]PO_^X?<;:0127$ MmRuqtx~\\\x07\x03\r\x00", "\x9c", "é", "漢", "\ufffd", PASTE_BEGINS, PASTE_ENDS]
)
_SENT = st.lists(st.one_of(_ALPHABET, st.text(max_size=3), st.sampled_from(sorted(ANSI_SEQUENCES_KEYS)))).map("".join)


def _pieces(portions: list[str]) -> list[Piece]:
    pieces = Pieces()
    found = [piece for number, portion in enumerate(portions) for piece in pieces.take(portion, number / 1000)]
    return found + list(pieces.wait(_LONG)) + list(pieces.wait(2 * _LONG))


def _cut(data: st.DataObject, text: str) -> list[str]:
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)) | {0, len(text)})
    return [text[start:end] for start, end in pairwise(places)]


def _events(pieces: list[Piece]) -> list[Message]:
    parser = Parser()
    return [event for piece in pieces for event in parser.of(piece)]


@given(_SENT, st.data())
def test_after_whatever_was_sent_a_key_is_heard(sent: str, data: st.DataObject) -> None:
    pieces, parser = Pieces(), Parser()
    for number, portion in enumerate(_cut(data, sent)):
        for piece in pieces.take(portion, number / 1000):
            parser.of(piece)
    for piece in pieces.wait(_LONG):
        parser.of(piece)
    last = [*pieces.take("\x1b[B", 2 * _LONG), *pieces.take("q", 2 * _LONG)]
    assert last[-1] == Piece(Kind.TEXT, "q")
    keys = [event.key for piece in last for event in parser.of(piece) if isinstance(event, Key)]
    assert keys[-2:] == ["down", "q"]


@given(st.sampled_from(sorted(ANSI_SEQUENCES_KEYS)), st.data())
def test_every_key_is_known_however_it_comes_in_portions(sequence: str, data: st.DataObject) -> None:
    if sequence in {"\x1b", "\x1b\x1b"}:
        return  # two escapes are as likely two keys
    textual = [repr(event) for event in XTermParser().feed(sequence)]  # some are the place of the cursor as well
    assert textual or ANSI_SEQUENCES_KEYS[sequence] is IGNORE_SEQUENCE
    assert [repr(event) for event in _events(_pieces(_cut(data, sequence)))] == textual


@given(_SENT, st.data())
def test_what_is_pasted_presses_no_key(sent: str, data: st.DataObject) -> None:
    pasted = sent.replace(PASTE_ENDS, "")
    while PASTE_ENDS in pasted:
        pasted = pasted.replace(PASTE_ENDS, "")
    whole = f"{PASTE_BEGINS}{pasted}{PASTE_ENDS}"
    assert _pieces([whole]) == [Piece(Kind.PASTE, pasted)]
    portions = _cut(data, whole)
    if not {"\x1b", "\x03", "\x1b[27u", "\x1b[99;5u"} & set(portions):  # alone they are pressed, to get out
        assert _pieces(portions) == [Piece(Kind.PASTE, pasted)]


@pytest.mark.parametrize("way_out", ["\x1b", "\x03", "\x1b[27u"])
def test_a_paste_without_an_end_is_ended_by_silence_or_by_a_key(way_out: str) -> None:
    pieces = Pieces()
    assert list(pieces.take(f"{PASTE_BEGINS}some words", 0.0)) == []
    assert list(pieces.wait(1.0)) == []
    assert list(pieces.take(", and more", 1.5)) == []
    assert list(pieces.wait(5.0)) == [Piece(Kind.PASTE, "some words, and more")]
    assert list(pieces.take(f"late words{PASTE_ENDS}", 6.0)) == [Piece(Kind.PASTE, "late words")]
    assert list(pieces.take(f"{PASTE_BEGINS}some words", 7.0)) == []
    ended = [*pieces.take(way_out, 7.1), *pieces.wait(8.0)]
    assert ended[0] == Piece(Kind.PASTE, "some words")
    assert [piece.text for piece in ended[1:]] == [way_out]


@given(st.sampled_from("]P^_X"), st.text(st.characters(min_codepoint=32, exclude_characters="\x9c"), min_size=1))
def test_answers_to_questions_of_others_are_passed_over(opens: str, said: str) -> None:
    for ends in ("\x07", "\x1b\\", "\x9c"):
        assert _pieces([f"\x1b{opens}{said}{ends}q"]) == [Piece(Kind.TEXT, "q")]
    assert _pieces([f"\x1b{opens}{said}"]) == []
    assert _events(_pieces(["\x1b[?62;4;22c", "\x1b[>41;354;0c", "\x1b[0n", "\x1b[3;1;1t"])) == []


@pytest.mark.parametrize(
    "numbers", ["\x1b[1114112u", "\x1b[55296u", "\x1b[48;99999;99999;0;0t", "\x1b[99999999999999999999u"]
)
def test_numbers_that_no_terminal_means_are_passed_over(numbers: str) -> None:
    events = _events(_pieces([numbers, "\x1b[48;40;120;0;0t", "\x1b[<0;5;5M", "j"]))
    assert [event.key for event in events if isinstance(event, Key)] == ["j"]


@pytest.mark.parametrize("letter", ["j", "G", "?", "/", "é"])
def test_escape_and_a_letter_in_one_packet_are_two_keys(letter: str) -> None:
    apart = [event.key for event in _events(_pieces(["\x1b"]) + _pieces([letter])) if isinstance(event, Key)]
    together = [event.key for event in _events(_pieces([f"\x1b{letter}"])) if isinstance(event, Key)]
    assert together == apart
    assert len(together) == 2


def test_alt_moves_and_deletes_by_words() -> None:
    for sent, key in (("\x1b\x7f", "ctrl+w"), ("\x1bb", "ctrl+left"), ("\x1bf", "ctrl+right")):
        assert [event.key for event in _events(_pieces([sent])) if isinstance(event, Key)] == [key]
