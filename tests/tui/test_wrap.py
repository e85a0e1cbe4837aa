"""Wrapping: no character but spaces is lost, and no line is wider than the pane."""

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.reading import clean
from tui.layout.wrap import count_even, even_places, wrap

_TEXTS = st.one_of(
    st.text(st.sampled_from("aAzZ ,.—–-/'’ "), max_size=200),
    st.text(st.sampled_from("ab 日本語한글🙂e\u0301👩🏽\u200dñ—"), max_size=120),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80),
).map(lambda text: clean(text).replace("\n", " "))  # as a report's text is


@given(_TEXTS, st.integers(1, 200))
def test_no_character_is_lost_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, 0, len(text), width)
    told = "".join(text[start:end] for start, end in lines)
    assert told.replace(" ", "") == text.replace(" ", "")
    assert [start for start, _ in lines] == sorted(start for start, _ in lines)


@given(_TEXTS, st.integers(2, 200))
@example("aa \u0301", 2)
@example("日a aa", 3)
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    for start, end in wrap(text, 0, len(text), width):
        # A single cluster may be wider than a very narrow pane; it stands alone then.
        assert cell_len(text[start:end]) <= width or end - start == 1


@given(_TEXTS, st.integers(1, 120))
def test_every_stretch_has_a_line(text: str, width: int) -> None:
    assert wrap(text, 0, 0, width) == [(0, 0)]
    assert len(wrap(text, 0, len(text), width)) >= 1


@given(st.text(st.sampled_from("abc "), max_size=300), st.integers(4, 80))
def test_words_that_fit_a_line_are_never_cut(text: str, width: int) -> None:
    words = {word for word in text.split(" ") if 0 < len(word) <= width}
    shown = [word for start, end in wrap(text, 0, len(text), width) for word in text[start:end].split(" ")]
    assert words <= set(shown)


@given(_TEXTS, st.integers(0, 100), st.integers(1, 200))
def test_lines_are_counted_as_they_are_wrapped(text: str, start: int, width: int) -> None:
    start = min(start, len(text))
    (even,) = even_places(text, [(start, len(text))])
    if even:
        assert count_even(text, start, len(text), width) == len(wrap(text, start, len(text), width))
    assert bool(even) is all(even_places(text, [(at, at + 1) for at in range(start, len(text))]))
