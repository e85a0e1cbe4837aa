"""Text from outside is made safe and regular, and nothing that a reader would see is lost."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading import clean, printable

Cases = Callable[[str], list[dict[str, Any]]]

# The joiners where they spell, and number signs, which are printed.
KEPT_FORMATS = "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
HOSTILE = st.text(
    st.characters() | st.sampled_from("\x1b[]();0123mJHPX^_\\\x07\x9b\x9c\x9d\u200d\u200c\u202e\r\n\t\u0301")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[1;31mALERT\x1b[0m", "ALERT"),
        ("a\x1b]8;;file:///etc/passwd\x07b\x1b]8;;\x07c", "abc"),
        ("a\x1b]52;c;cm0gLXJm\x1b\\b", "ab"),
        ("\x1bP1$r0m\x1b\\x", "x"),
        ("line\x1b[2K\x1b[1Aover", "lineover"),
        ("\x1b(0lqk\x1b(B", "lqk"),
        ("cut\x1b]0;title\nnext", "cut]0;title\nnext"),
        ("\x9b2Jgone", "gone"),
        ("one\u2029two\x85three\x0cfour", "one\ntwo\nthree\nfour"),
        ("5\u2009000\u00a0\u20ac", "5 000 €"),
        ("pay\u202epal\u2069", "paypal"),
        ("in\u00advi\u2060si\ufeffble\u180e", "invisible"),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\U0001f308"),
        ("co\u200doperate", "cooperate"),
        ("\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645", "\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ("wo\u200crd", "word"),
        ("1\ufe0f\u20e3", "1\ufe0f\u20e3"),
        ("a\ufe0fb", "ab"),
        ("\udcff\ufffe", "\ufffd\ufffd"),
        ("Zu\u0308rich", "Zürich"),
        ("Vi\u1ec7t", "Việt"),
        ("\tindented\tby tabs", "    indented by tabs"),
    ],
)
def test_cleaning(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_pile_of_marks_is_cut_to_what_a_letter_can_carry() -> None:
    assert len(clean("a" + "\u0301\u0316" * 500 + "b")) <= 6


@given(HOSTILE)
def test_no_control_and_no_invisible_formatting_survives(text: str) -> None:
    for char in clean(text):
        assert char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert char in KEPT_FORMATS or unicodedata.category(char) != "Cf"


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(categories=("L", "Nd", "P")), max_size=200))
def test_letters_digits_and_punctuation_are_kept(text: str) -> None:
    blank = "\u115f\u1160\u3164\uffa0"
    expected = unicodedata.normalize("NFC", "".join(char for char in text if char not in blank))
    assert clean(text) == expected


@given(HOSTILE)
def test_a_printable_name_is_one_line_that_no_terminal_obeys(text: str) -> None:
    name = printable(text)
    assert "\n" not in name
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in name)
    assert printable(name) == name


def test_a_printable_name_shows_what_it_does_not_obey() -> None:
    assert printable("a\x1b[2Jb\u202e.txt\n\udcff") == r"a\x1b[2Jb\u202e.txt\x0a\xff"
    assert printable("Zürich – «été».txt") == "Zürich – «été».txt"


def test_shared_cases(cases: Cases) -> None:
    for case in cases("unicode"):
        found = clean(case["input"])
        assert case["expect"] is None or found == case["expect"], case["id"]
