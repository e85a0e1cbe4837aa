"""The word diff inside a link: complete, in order, and the same seen from either side."""

from hypothesis import given
from hypothesis import strategies as st

from compare.link import Grade
from compare.wording import Run, compare_wording

_WORDS = ("the", "ferry", "left", "late", "on", "Saturday", ",", "“quay”", "日本", "it’s")
_SENTENCES = st.one_of(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80),
    st.lists(
        st.sampled_from(["the", "ferry", "left", "late", "on", "Saturday", ",", "“quay”", "日本", "it’s"]), max_size=20
    ).map(" ".join),
)


def _shared(text: str, runs: tuple[Run, ...]) -> list[str]:
    return [text[run.start : run.end].strip() for run in runs if run.shared and text[run.start : run.end].strip()]


def _unshared(text: str, runs: tuple[Run, ...]) -> list[str]:
    return [text[run.start : run.end].strip() for run in runs if not run.shared]


@given(_SENTENCES, _SENTENCES, st.sampled_from(Grade))
def test_the_runs_cover_both_sentences_without_a_gap(a: str, b: str, grade: Grade) -> None:
    wording = compare_wording(a, b, grade)
    for text, runs in ((a, wording.a), (b, wording.b)):
        ends = [0, *(run.end for run in runs)]
        assert [run.start for run in runs] == ends[:-1]
        assert ends[-1] == len(text)
        assert all(run.start < run.end for run in runs)


@given(_SENTENCES, st.sampled_from(Grade))
def test_a_sentence_shares_all_its_words_with_itself(text: str, grade: Grade) -> None:
    assert all(run.shared for run in compare_wording(text, text, grade).a)


def test_a_near_verbatim_pair_shows_exactly_what_was_changed() -> None:
    a = "They drove hundreds of kilometres south, late on Saturday."
    b = "They drove hundreds of miles south, overnight."
    wording = compare_wording(a, b, Grade.CLOSE)
    assert _unshared(a, wording.a) == ["kilometres", "late on Saturday."]
    assert _unshared(b, wording.b) == ["miles", "overnight."]


def test_quotes_dashes_and_capitals_are_no_difference() -> None:
    wording = compare_wording("The “quay” — closed", 'the "quay" - Closed', Grade.CLOSE)
    assert all(run.shared for run in (*wording.a, *wording.b))


def test_a_paraphrase_shares_words_in_any_order_and_inflection() -> None:
    a, b = "Fighters were withdrawing from the city", "From the city the fighter withdrew"
    wording = compare_wording(a, b, Grade.PARAPHRASE)
    assert "Fighters" in " ".join(_shared(a, wording.a))
    assert "from the city" in " ".join(_shared(a, wording.a))
