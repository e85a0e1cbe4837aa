"""Two versions of one report are told from two reports, and what changed is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import Comparison, compare, read_text
from compare.mode import Mode
from compare.reading import Metadata
from compare.report import Report
from compare.side import Side
from compare.versions import Change, What
from tests.compare import updates


def _compare(a: str, b: str, mode: Mode = Mode.AUTO, outlets: tuple[str, str] = ("", "")) -> Comparison:
    one, other = (
        read_text(text, Metadata(outlet=outlet or None)) for text, outlet in zip((a, b), outlets, strict=True)
    )
    return compare(one, other, mode=mode)


def _changes(comparison: Comparison, what: What) -> list[tuple[str, str]]:
    assert comparison.versions
    return [_words(comparison, change) for change in comparison.versions.of(what)]


def _words(comparison: Comparison, change: Change) -> tuple[str, str]:
    def words(report: Report, sentences: tuple[int, ...]) -> str:
        return " ".join(report.quote(report.sentences[sentence]) for sentence in sentences)

    return words(comparison.a, change.a), words(comparison.b, change.b)


@pytest.mark.parametrize("pair", updates.VERSIONS)
def test_updates_are_taken_for_versions(pair: str) -> None:
    assert _compare(*updates.VERSIONS[pair]).versions


@pytest.mark.parametrize("pair", updates.TWO_REPORTS)
def test_reports_by_two_newsrooms_are_not(pair: str) -> None:
    assert _compare(*updates.TWO_REPORTS[pair]).versions is None


def test_one_text_that_two_outlets_printed_is_two_reports() -> None:
    assert _compare(updates.FERRY, updates.FERRY_NEXT_DAY, outlets=("Oban Post", "Tobermory News")).versions is None


def test_the_mode_can_be_said() -> None:
    assert _compare(updates.FERRY, updates.FERRY_NEXT_DAY, Mode.REPORTS).versions is None
    assert _compare(updates.FERRY, updates.FERRY_BY_ANOTHER, Mode.VERSIONS).versions


def test_each_change_is_named() -> None:
    comparison = _compare(updates.FERRY, updates.FERRY_NEXT_DAY)
    assert [b for _, b in _changes(comparison, What.ADDED)] == [
        "Two people were taken to hospital with slight injuries.",
        "An inquiry will begin on Thursday.",
    ]
    assert [a for a, _ in _changes(comparison, What.CUT)] == ["Police asked people to keep away from the shore."]
    assert [a for a, _ in _changes(comparison, What.MOVED)] == ["The coastguard said the weather had been calm."]
    assert len(_changes(comparison, What.REWORDED)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("21 to 20", "22 to 20"),
        ("Tuesday night", "Wednesday night"),
        ("Ruth Adeyemi", "Ruth Adeyeme"),
        ("£1.2 million", "£2.1 million"),
        ("Ashby Road", "Ashton Road"),
        ("1.9 million", "1.8 million"),
        ("300 people", "3,000 people"),
    ],
)
def test_a_corrected_figure_name_or_day_is_called_a_correction(before: str, after: str) -> None:
    comparison = _compare(updates.COUNCIL, updates.COUNCIL.replace(before, after))
    assert comparison.versions
    corrected = comparison.versions.of(What.CORRECTED)
    assert len(corrected) == len(comparison.versions.changes) == updates.COUNCIL.count(before)
    for correction in corrected[0].corrections:
        assert comparison.a.quote(correction.a) != comparison.b.quote(correction.b)


@pytest.mark.parametrize(("before", "after"), [("1.9 million", "1,900,000"), ("Some 300", "About 300"), ("“", '"')])
def test_another_way_to_print_the_same_is_no_correction(before: str, after: str) -> None:
    comparison = _compare(updates.COUNCIL, updates.COUNCIL.replace(before, after))
    assert comparison.versions
    assert not comparison.versions.of(What.CORRECTED)


def test_a_sentence_made_two_is_one_change() -> None:
    after = updates.COUNCIL.replace(
        "close four branch libraries and extend", "close four branch libraries. They will extend"
    )
    comparison = _compare(updates.COUNCIL, after)
    assert comparison.versions
    assert [len(change.b) for change in comparison.versions.changes] == [2]


_ORDERS = st.permutations(updates.COUNCIL.splitlines()[1:])
_CUTS = st.sets(st.integers(0, 8), max_size=4)


@settings(max_examples=25)  # each compares two reports
@given(_ORDERS, _CUTS)
def test_every_sentence_is_accounted_for_once(order: list[str], cut: set[int]) -> None:
    after = "\n".join(line for index, line in enumerate(order) if index not in cut) + "\nA new line ends it all."
    comparison = _compare(updates.COUNCIL, after, Mode.VERSIONS)
    versions = comparison.versions
    assert versions
    for side in Side:
        told = [s.id for s in comparison.report(side).sentences if comparison.takes_part(side, s.id)]
        changed = [s for change in versions.changes for s in (change.a if side is Side.A else change.b)]
        assert len(changed) == len(set(changed))
        assert set(changed) <= set(told)
        assert len(told) - len(changed) == versions.unchanged


def test_a_text_is_unchanged_against_itself() -> None:
    versions = _compare(updates.COUNCIL, updates.COUNCIL).versions
    assert versions
    assert not versions.changes
    assert "nothing changed" in versions.statement
