"""Passages found again in versions of a report that were edited at random."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.reading import read_text
from compare.report import Report, Span
from compare.review import find_again
from compare.review.finding_again import anchor_at, finder
from compare.review.passages import Passages

from .edits import Desk
from .measure import outcomes, reports
from .texts import COUNT, TRIAL

REPORTS = reports()


@pytest.mark.parametrize("heavy", [0.1, 0.25, 0.5])
def test_at_least_95_of_100_passages_are_found_again_and_none_wrongly(heavy: float) -> None:
    seen: Counter[str] = Counter()
    for report in REPORTS.values():
        for seed in range(6):
            seen += outcomes(report, Desk(random.Random(seed), heavy=heavy))
    assert seen["wrong"] == 0
    assert seen["found"] >= 0.95 * (seen["found"] + seen["lost"])


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_every_passage_of_an_unchanged_report_is_found_where_it_stood(report: Report) -> None:
    for sentence in report.sentences:
        assert find_again(anchor_at(report, sentence.span), report) == sentence.span


def test_a_passage_that_was_cut_is_lost_even_where_its_twin_stays() -> None:
    old, ward = read_text(COUNT), "Ward 3: 870 votes for Smith, 1,402 for Okafor, 40 spoilt.\n"
    anchor = anchor_at(old, _place(old, ward.strip()))
    assert find_again(anchor, read_text(COUNT.replace(ward, ""))) is None


def test_the_same_words_said_three_times_are_told_apart_by_what_stands_around_them() -> None:
    old = read_text(TRIAL)
    said = [sentence.span for sentence in old.sentences if old.quote(sentence) == "He denied it."]
    new = read_text("The court sat for nine hours.\n" + TRIAL.replace(", Nordbahn,", ""))
    again = [find_again(anchor_at(old, place), new) for place in said]
    assert [place and place.start for place in again] == [
        s.start for s in new.sentences if new.quote(s) == "He denied it."
    ]


def test_a_short_passage_that_moved_away_from_all_that_stood_beside_it_is_lost() -> None:
    old = read_text("The hall was full. Nobody sang.\nRain fell on the roof all evening.")
    new = read_text("The bridge is closed until May. Nobody sang.\nBuses go round by the mill.")
    assert find_again(anchor_at(old, _place(old, "Nobody sang.")), new) is None


def test_a_passage_of_several_sentences_is_found_from_its_first_to_its_last() -> None:
    old = read_text(TRIAL)
    first, last = _place(old, "An engineer who"), _place(old, "The log of the box at Lund had no such gap.")
    anchor = anchor_at(old, Span(first.start, last.end))
    new = read_text(TRIAL.replace("She could not say why.", "She had no explanation for it at all."))
    found = find_again(anchor, new)
    assert found is not None
    assert new.quote(found).startswith("An engineer who")
    assert new.quote(found).endswith("had no such gap.")


def test_a_sentence_merged_into_another_is_found_there() -> None:
    old = read_text(TRIAL)
    new = read_text(TRIAL.replace("lit.\n“There", "lit.\nLate on Tuesday he spoke: “There"))
    found = find_again(anchor_at(old, _place(old, "“There was nothing there,”")), new)
    assert found is not None
    assert "nothing there" in new.quote(found)


def test_a_reworded_sentence_is_found_in_a_script_without_spaces() -> None:
    old = read_text(
        "消防隊は午前四時に橋の下で三人を救助した。\n市長は日曜日に被災地を訪れる予定だ。\n雨は火曜日まで続く。"
    )
    new = read_text("新しい避難所が学校に開かれた。\n市長は月曜日に被災地を訪れる予定だ。\n雨は火曜日まで続く。")
    found = find_again(anchor_at(old, _place(old, "市長は")), new)
    assert found == _place(new, "市長は")


def test_a_text_without_any_sentence_end_is_searched_as_any_other() -> None:
    words = [f"word{number}" for number in range(20_000)]
    old = read_text(" ".join(words))
    new = read_text(" ".join([*words[:7_000], "changed", *words[7_001:]]))
    assert find_again(anchor_at(old, old.sentences[0].span), new) == new.sentences[0].span


def test_house_style_of_quotation_marks_does_not_lose_a_passage() -> None:
    old = read_text(TRIAL)
    new = read_text(TRIAL.replace("“", '"').replace("”", '"').replace("’", "'"))
    anchors = [anchor_at(old, sentence.span) for sentence in old.sentences]
    assert all(find_again(anchor, new) for anchor in anchors)


def test_the_sentences_looked_at_for_one_passage_do_not_grow_with_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: Counter[int] = Counter()
    weigh = Passages.likeness
    for copies in (10, 40):
        lines = [
            f"Witness {n} saw the {n * n} th lorry turn at gate {n % 97} near the river." for n in range(50 * copies)
        ]
        old, new = read_text("\n".join(lines)), read_text("\n".join(line + " It rained." for line in lines))
        anchor = anchor_at(old, old.sentences[33].span)

        def counted(self: Passages, *args: tuple[str, ...], copies: int = copies) -> float:
            compared[copies] += 1
            return weigh(self, *args)

        monkeypatch.setattr(Passages, "likeness", counted)
        finder(new).find(anchor)
        monkeypatch.undo()
    assert compared[40] <= max(16, compared[10])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.data())
def test_what_is_found_lies_in_the_report_and_has_letters_in_common(one: str, other: str, data: st.DataObject) -> None:
    old, new = read_text(one), read_text(other)
    if not old.sentences:
        return
    place = data.draw(st.sampled_from(old.sentences)).span
    assert find_again(anchor_at(old, place), old) in (place, None)
    found = find_again(anchor_at(old, place), new)
    if found is not None:
        assert 0 <= found.start < found.end <= len(new.text)
        assert set(new.quote(found).casefold()) & set(old.quote(place).casefold())


def _place(report: Report, words: str) -> Span:
    at = report.text.index(words)
    return next(sentence.span for sentence in report.sentences if sentence.start <= at < sentence.end)
