"""Words, stems and what they weigh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.link import Grade
from compare.matching.grade import grade
from compare.matching.profile import profiles
from compare.matching.rarity import rarity
from compare.matching.spellings import same_names
from compare.matching.synonyms import related
from compare.matching.wholeness import is_whole
from compare.matching.words import stem, words
from compare.reading import Metadata, read_text


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "ran", "running"),
        ("en", "Russian", "Russia"),
        ("en", "Russia’s", "Russia"),
        ("en", "GOP", "Republicans"),
        ("en", "Sept.", "September"),
        ("en", "twelve", "12"),
        ("en", "1,200", "1200"),
        ("en", "U.S.", "American"),
        ("de", "Häuser", "Häusern"),
        ("fr", "blessés", "blessée"),
        ("ru", "пожарных", "пожарные"),
        ("uk", "лікарень", "лікарень"),
        ("uk", "будинків", "будинки"),
        ("ar", "المدرسة", "مدرسة"),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, one: str, other: str) -> None:
    assert stem(one, language) == stem(other, language)


def test_unspaced_scripts_are_cut_into_pairs() -> None:
    assert [word for word, _, _ in words("扬州大桥")] == ["扬州", "州大", "大桥"]


@given(st.text(max_size=200))
def test_words_lie_in_the_text_as_printed(text: str) -> None:
    for word, start, end in words(text):
        assert text[start:end] == word
        assert stem(word)


def test_rare_words_weigh_more() -> None:
    assert rarity("the") < rarity(stem("said")) < rarity(stem("police")) < rarity(stem("barricade")) <= 1
    assert 0 < rarity("anything", "xx") < 1


def test_synonyms_read_the_same_either_way() -> None:
    assert related(stem("decide"))[stem("decision")] >= 0.8
    for one in ("decid", "kill", "arrest", "resign"):
        for other, closeness in related(one).items():
            assert related(other)[one] == closeness


def test_another_spelling_of_a_name_counts_as_the_name() -> None:
    a = profiles(read_text("The warlord Prigozhin left.\nThe town slept.", Metadata(language="en")))
    b = profiles(read_text("The warlord Prigohzin stayed.\nThe town woke.", Metadata(language="en")))
    assert same_names(a, b, "en") == same_names(b, a, "en") == {"prigozhin": "prigohzin"}


def test_wording_is_graded() -> None:
    one = ["the", "harbour", "was", "shut", "on", "monday", "after", "the", "storm"]
    assert grade(one, one) is Grade.VERBATIM
    assert grade(one, [*one[:-2], "a", "gale"]) is Grade.CLOSE
    assert (
        grade(one, [*["in", "the", "evening", "officials", "said", "that"], *one, *["had", "passed", "at", "last"]])
        is Grade.CLOSE
    )
    assert grade(one, ["ships", "wait", "outside", "the", "port"]) is Grade.PARAPHRASE


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Storm shuts harbour\n\nThe harbour was shut.\nIt rained.\nIt blew.\nShips waited.\nCrews slept.", True),
        ("LISBON (AP) — The harbour was shut.\nIt rained.\nIt blew.\nShips waited.\nCrews slept.", True),
        ("He said no more.\nIt rained all day.\nIt blew all night.\nShips waited outside.\nCrews slept below.", False),
        ("The harbour was shut. Ships waited.", False),
        ("KOVAL: It rained.\nREPORTER: For long?\nKOVAL: All day.\nREPORTER: And then?\nKOVAL: It stopped.", False),
    ],
)
def test_excerpts_and_transcripts_are_told_from_whole_reports(text: str, *, whole: bool) -> None:
    assert is_whole(read_text(text, Metadata(language="en"))) is whole
