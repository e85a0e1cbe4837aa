"""What is written for any change of any screen leaves the screen that drawing it anew would leave, cell by cell."""

import re
from collections.abc import Sequence
from typing import Any

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment

from tui.frames.cells import Row, cells_of
from tui.frames.difference import difference
from tui.frames.pens import PLAIN, Pen, blank, change, near, pen

_SIZES = st.tuples(st.integers(1, 30), st.integers(1, 9))
_WORDS = st.lists(st.sampled_from([*"aeost ,   …│░日本한", "e\u0301", "日\u0300"]), max_size=8).map("".join)
_LOOKS = st.sampled_from(
    ["", "1", "3", "4", "7", "9", "1;4", "38;5;246", "38;5;246;48;5;17", "48;5;17", "1;3;48;2;1;2;3", "31;44", "97;100"]
)
_PENS = st.builds(
    lambda attributes, color, ground: pen(";".join(filter(None, (*sorted(attributes), color, ground)))),
    st.sets(st.sampled_from(["1", "2", "3", "4", "5", "7", "8", "9", "21", "53"])),
    st.sampled_from(["", "31", "95", "38;5;246", "38;2;1;2;3"]),
    st.sampled_from(["", "42", "103", "48;5;17", "48;2;3;2;1"]),
)


def _row(pieces: Sequence[tuple[str, str]], width: int) -> Row:
    """A row of so many cells, with as many of the pieces as fit."""

    class Pens(dict[object, Pen]):
        def __missing__(self, style: object) -> Pen:
            return pen(str(style))

    row: Row = []
    for text, look in pieces:
        cells = cells_of([Segment(text, look)], Pens())  # type: ignore[arg-type] - looks are styles here
        if len(row) + len(cells) <= width:
            row += cells
    return row + [(" ", PLAIN)] * (width - len(row))


@st.composite
def _changes(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """A screen and another, in which some rows are moved, some changed, some the same."""
    width, height = draw(_SIZES)
    rows = st.lists(st.tuples(_WORDS, _LOOKS), max_size=8).map(lambda pieces: _row(pieces, width))
    before = draw(st.lists(rows, min_size=height, max_size=height))
    by, top, end = draw(st.integers(-height, height)), draw(st.integers(0, height)), draw(st.integers(0, height))
    after = [before[y + by] if top <= y < end and 0 <= y + by < height else row for y, row in enumerate(before)]
    for _ in range(draw(st.integers(0, 4))):
        y = draw(st.integers(0, height - 1))
        x = draw(st.integers(0, width - 1))
        other = draw(rows)
        # A part of another row, between whole characters.
        mixed = [*after[y][:x], *other[x:]]
        after[y] = mixed if all(_whole(mixed, i) for i in range(width)) else other
    return before, after


def _whole(row: Row, x: int) -> bool:
    text = row[x][0]
    wide = any(each in "日本한" for each in text)
    follows = x + 1 < len(row) and not row[x + 1][0]
    return wide == follows if text else x > 0 and any(each in "日本한" for each in row[x - 1][0])


def screen_of(rows: Sequence[Row]) -> pyte.Screen:
    """The screen after every row was drawn, from its first cell on."""
    screen = pyte.Screen(len(rows[0]), len(rows))
    stream = pyte.Stream(screen)
    stream.feed("\x1b[?7l")
    for y, row in enumerate(rows):
        stream.feed(f"\x1b[{y + 1}H")
        for text, ink in row:
            stream.feed(f"{change(PLAIN, ink)}{text}\x1b[m")
    return screen


def seen(screen: pyte.Screen) -> list[list[tuple[Any, ...]]]:
    """What is seen of every cell: of a blank not the colour or weight of its letters."""
    return [[_seen(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def _seen(char: pyte.screens.Char) -> tuple[Any, ...]:
    plain_blank = char.data == " " and not (char.underscore or char.reverse or char.strikethrough)
    return (" ", char.bg) if plain_blank else tuple(char)


@given(_changes())
def test_the_difference_leaves_the_screen_that_drawing_it_leaves(screens: tuple[list[Row], list[Row]]) -> None:
    before, after = screens
    shown = screen_of(before)
    pyte.Stream(shown).feed(difference(before, after))
    assert seen(shown) == seen(screen_of(after))
    # Whatever comes next finds the pen, the margins and the lines as it expects them.
    assert shown.cursor.attrs == shown.default_char
    assert shown.margins is None


@given(_changes(), st.data())
def test_rows_that_are_not_known_are_drawn_whole(screens: tuple[list[Row], list[Row]], data: st.DataObject) -> None:
    before, after = screens
    unknown = data.draw(st.sets(st.integers(0, len(before) - 1)))
    junk = _row([("#" * len(before[0]), "7;31")], len(before[0]))
    shown = screen_of([junk if y in unknown else row for y, row in enumerate(before)])
    pyte.Stream(shown).feed(difference([None if y in unknown else row for y, row in enumerate(before)], after))
    assert seen(shown) == seen(screen_of(after))


@given(_changes())
def test_nothing_is_written_where_nothing_changed(screens: tuple[list[Row], list[Row]]) -> None:
    before, _ = screens
    assert difference(before, [list(row) for row in before]) == ""


@given(_PENS, _PENS)
def test_a_change_of_pen_leads_from_any_to_any(now: Pen, then: Pen) -> None:
    assert _drawing_with(now, change(now, then)) == then
    assert len(change(now, then)) <= len(change(PLAIN, then)) + len("\x1b[0;m")
    # A blank drawn with the pen nearest to what is wanted looks as if it were drawn with that.
    assert blank(near(now, blank(then))) == blank(then)


def _drawing_with(now: Pen, sequence: str) -> Pen:
    """The pen after a sequence, as ECMA-48 has it."""
    attributes, color, ground = set(now.attributes), now.color, now.ground
    off = {"22": {"1", "2"}, "23": {"3"}, "24": {"4", "21"}, "25": {"5", "6"}, "27": {"7"}, "28": {"8"}, "29": {"9"},
           "55": {"53"}}  # fmt: skip
    codes = re.findall(r"[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+", sequence) or (["0"] if sequence else [])
    for code in codes:
        if code == "0":
            attributes, color, ground = set(), "", ""
        elif code in off:
            attributes -= off[code]
        elif code == "39" or code.startswith(("38", "31", "95")):
            color = code.removeprefix("39")
        elif code == "49" or code.startswith(("48", "42", "103")):
            ground = code.removeprefix("49")
        else:
            attributes.add(code)
    return pen(";".join(filter(None, (*sorted(attributes), color, ground))))


def test_a_line_that_goes_up_between_others_is_moved_by_the_terminal() -> None:
    rows = [_row([(f"{y} is a line of words, {y * 7} of them", "38;5;246")], 40) for y in range(20)]
    frame = [_row([("=" * 40, "7")], 40)]
    before, after = frame + rows[:15] + frame, frame + rows[1:16] + frame
    written = difference(before, after)
    assert len(written) < 100
    assert "\x1b[2;16r" in written


def test_a_text_of_doubtful_width_is_drawn_from_its_own_place_and_so_is_what_follows() -> None:
    before = _row([("a woman 👩🏽‍🚀 in space", "")], 30)
    after = _row([("a woman 👩🏽‍🚀 in orbit", "")], 30)
    assert "👩🏽‍🚀" in difference([before], [after])
    shown = screen_of([_row([("x" * 30, "")], 30)])
    pyte.Stream(shown).feed(difference([None], [_row([("🚀🚀", ""), (" and then", "")], 30)]))
    assert "".join(shown.display).rstrip() == "🚀🚀 and then"


def test_no_letter_is_lost_where_a_terminal_gives_joined_signs_a_cell_for_each() -> None:
    row = _row([("with 👩‍👩‍👧 and 🇬🇧 flags.", "")], 30)  # pyte gives the family six cells, Textual two
    shown = screen_of([_row([("x" * 30, "")], 30)])
    pyte.Stream(shown).feed(difference([None], [row]))
    for words in ("with ", " and ", " flags."):
        at = next(x for x in range(30) if "".join(text for text, _ in row[x : x + len(words)]) == words)
        assert "".join(shown.buffer[0][x].data for x in range(at, at + len(words))) == words
