"""Invisible characters are left out of the text, counted, named, and known by their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import compare, read_text
from compare.formats import write
from compare.reading import lookalikes
from compare.reading.document import Document
from compare.reading.hidden import names, notice
from compare.reading.page import page_of
from compare.report import Report

_TRICKS = "\u200b\u202e\u2066\ufeff\u2060\u3164\x00\x08\U000e0041\u034f"


def _shown(report: Report) -> str:
    """The text with a sign before each place where something was hidden."""
    places = {each.place for each in report.hidden}
    return "".join("¤" * (index in places) + char for index, char in enumerate(report.text))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("The fer\u200bry left\u202e the harbour.", "The fer¤ry left ¤the harbour."),
        (
            "\u2066Nobody\u2069 was hurt.\u202c\n\nThe pier\U000e0041 is shut.",
            "¤Nobody ¤was hurt¤.\nThe pier ¤is shut.",
        ),
        ("A \x1b]0;owned\x07title and \x1b[2Ja screen.", "A ¤title and ¤a screen."),
        ("A fam\u200dily paid 1\u2060200\ufe01 dollars.", "A fam¤ily paid 1¤200 ¤dollars."),
        ("The cafe\u0301s and sh\u200bops in Se\u0301oul closed.\u0000", "The cafés and sh¤ops in Séoul closed¤."),
        # What spells, breaks lines or turns the writing in an honest text.
        (
            "Der Fähr\u00adhafen, 👩\u200d👩\u200d👧, ❤\ufe0f, 1\ufe0f\u20e3.",
            "Der Fährhafen, 👩\u200d👩\u200d👧, ❤\ufe0f, 1\ufe0f\u20e3.",
        ),
        ("\ufeffمی\u200cخواهم \u200fABC\u200e.", "می\u200cخواهم ABC."),
        ("ภาษา\u200bไทย", "ภาษาไทย"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f won.", "\U0001f3f4 won."),
    ],
)
def test_what_is_hidden_is_known_by_its_place(raw: str, shown: str) -> None:
    report = read_text(raw)
    assert _shown(report) == shown
    assert page_of(Document(raw)).shown.hidden == report.hidden
    assert page_of(Document(raw)).whole().hidden == report.hidden
    assert bool(notice(report.hidden)) == ("¤" in shown)


@given(st.lists(st.sampled_from(["ferry", "é", "1 200", " ", "\n\n", ".", "漢字", "ﬁ", *_TRICKS]), max_size=30))
def test_places_lie_in_sentences_and_nothing_hidden_changes_the_text(pieces: list[str]) -> None:
    raw = "".join(pieces)
    report = read_text(raw)
    hidden = report.hidden
    assert report.text.isprintable() or "\n" in report.text
    assert sum(len(report.hidden_in(s.start, s.end)) for s in report.sentences) == len(hidden) * bool(report.text)
    assert [each.place for each in hidden] == sorted(each.place for each in hidden)
    assert all(name.isprintable() for each in hidden for name in names(each))
    assert notice(hidden).isprintable()
    without = read_text("".join(char for char in raw if char not in _TRICKS))
    assert report.text == without.text


def test_every_report_tells_what_is_not_as_it_looks() -> None:
    a = read_text("The fer\u200bry sank off Oban on Monday,\u202e said P\u0430ypal.")
    b = read_text("The ferry sank off Oban on Tuesday, said Paypal.")
    comparison = compare(a, b)
    assert any("U+202E right-to-left override" in told for told in comparison.notices)
    assert any("1 word mixes letters of two alphabets" in told for told in comparison.notices)
    for form in ("text", "markdown", "html", "json"):
        written = write(comparison, form).decode()
        assert "U+202E right" in written.replace("\\", "")
        assert "\u202e" not in written
        assert "\u200b" not in written


def test_words_that_two_scripts_spell_on_purpose_are_no_trick() -> None:
    assert lookalikes.notice("β-blocker, Wi-Fi-сеть, Δt, 5 µm, T-34, Москва and Moscow, COVID-19") == ""
    assert lookalikes.notice("Р\u0430ris, Cах\u0430р and \u041coscow").startswith("3 words mix")


def test_the_line_ends_of_windows_hide_nothing() -> None:
    assert read_text("The bridge fell.\r\n\r\nNobody was hurt.\r\n").hidden == ()
    assert len(read_text("The br\u200bidge fell.\r\n\r\nNobody was hurt.\r\n").hidden) == 1
