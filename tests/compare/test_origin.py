"""Whether two reports are one wire story, share copy, or stand alone."""

import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from compare.origin import CreditPlace, Relation, find_credits, find_origin, one_source
from compare.reading import Metadata, read, read_text
from compare.report import Report

STORY = (
    "The old ferry left the harbour at dawn with forty people and a cargo of timber on board.\n"
    "It struck a rock off the northern cape an hour later and began to take in water at once.\n"
    "All forty were taken off by fishermen before the lifeboat from the town could reach them."
)
OTHER = (
    "Forty passengers had a narrow escape when their boat hit rocks near the cape on Monday morning.\n"
    "Local fishing crews picked everybody up, and nobody was hurt, the coastguard said later.\n"
    "The lifeboat came too late to be of any use to them."
)


def report(text: str) -> Report:
    return read_text(text, Metadata(language="en"), source="test")


def test_the_seeds_share_copy_and_credit_reuters() -> None:
    a, b = read(seeds.A), read(seeds.B)
    origin = find_origin(a, b)
    assert origin.relation is Relation.PARTLY_SHARED
    assert "Reuters" in origin.statement
    assert ("Reuters", CreditPlace.CREDIT) in {(credit.name, credit.place) for credit in origin.credits_b}
    assert a.quote(origin.runs[-1].a).startswith("Prigozhin, 62, was seen leaving the district military headquarters")
    assert 0.05 < origin.share_a < 0.2


@pytest.mark.parametrize(
    "text", [STORY, Path(seeds.B).read_text(encoding="utf-8"), "“Every word here stands between marks.”"]
)
def test_a_report_against_itself_is_one_story(text: str) -> None:
    same = report(text)
    origin = find_origin(same, same)
    assert origin.relation is Relation.ONE_STORY
    assert origin.share_a == origin.share_b == 1.0


def test_house_style_does_not_hide_one_story() -> None:
    one = "The armoured convoy halted at the defence ministry’s gates while the organisers de-escalated the row."
    other = "The armored convoy halted at the Defense Ministry's gates, while the organizers deescalated the row."
    assert find_origin(report(one), report(other)).relation is Relation.ONE_STORY


def test_two_reporters_on_one_event_are_independent() -> None:
    origin = find_origin(report(STORY), report(OTHER))
    assert origin.relation is Relation.INDEPENDENT
    assert origin.runs == ()


def test_one_speech_in_two_reports_is_no_shared_copy() -> None:
    speech = "“We saw the rock too late, the wheel was jammed and there was nothing more that any of us could do,”"
    origin = find_origin(
        report(f"{OTHER}\n{speech} the captain said."), report(f"{speech} said the man at the wheel.\nNo more.")
    )
    assert origin.relation is Relation.INDEPENDENT
    assert origin.share_a == origin.share_b == 0.0
    assert origin.quoted_b > 0.5


def test_linked_sentences_of_shared_copy_are_one_source() -> None:
    a, b = report(f"{STORY}\nThe mayor thanked the crews."), report(f"{OTHER}\n{STORY}")
    pairs = [(0, 3), (1, 4), (0, 0), (3, 2)]
    assert one_source(find_origin(a, b), a, b, pairs) == {(0, 3), (1, 4)}


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (
            "By Anna Bell, Associated Press\nThe ferry sank at dawn off the cape.",
            "Associated Press",
            CreditPlace.BYLINE,
        ),
        ("CAPE TOWN (AP) — The ferry sank at dawn off the cape.", "Associated Press", CreditPlace.DATELINE),
        ("The ferry sank at dawn, AFP reported from the cape.", "Agence France-Presse", CreditPlace.BODY),
        ("The ferry sank at dawn.\nReuters contributed to this report.", "Reuters", CreditPlace.CREDIT),
    ],
)
def test_credits_and_where_they_stand(text: str, name: str, place: CreditPlace) -> None:
    assert (name, place) in {(credit.name, credit.place) for credit in find_credits(report(text))}


def test_a_reporter_s_surname_is_no_broadcaster() -> None:
    report = read_text("Ferry sinks\n\nBy Anjali Rai in Stowe\n\nThe ferry sank off Stowe overnight, police said.\n")
    assert not find_credits(report)


def test_the_json_holds_shares_runs_and_credits() -> None:
    data = find_origin(read(seeds.A), read(seeds.B)).as_json()
    assert data["relation"] == "partly shared copy"
    assert {"statement", "verbatim", "verbatim_quoted", "runs", "credits", "shortest_run"} <= data.keys()


PIECES = ["the", "a", "ferry", "rock", "sank", "at", "dawn", "off", "cape", "“", "”", ".", "said"]
WORDS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


@settings(deadline=None, max_examples=80)
@given(one=WORDS, other=WORDS)
def test_swapping_mirrors_and_runs_hold_the_same_words(one: str, other: str) -> None:
    a, b = report(one), report(other)
    there, back = find_origin(a, b), find_origin(b, a)
    assert (there.relation, there.share_a, there.share_b) == (back.relation, back.share_b, back.share_a)
    assert {(run.a, run.b) for run in there.all_runs} == {(run.b, run.a) for run in back.all_runs}
    assert 0 <= there.share_a <= 1
    for run in there.all_runs:
        assert 0 <= run.a.start < run.a.end <= len(a.text)
        assert 0 <= run.b.start < run.b.end <= len(b.text)


@pytest.mark.parametrize("piece", ["the ", "ferry sank at ", "“off the cape” ", "Rock and cape. "])
def test_work_grows_in_line_with_repeated_text(piece: str) -> None:
    def steps(size: int) -> int:
        a, b = report(piece * size), report(piece * size)
        count = 0

        def count_line(_frame: FrameType, event: str, _arg: object) -> object:
            nonlocal count
            count += event == "line"
            return count_line

        sys.settrace(count_line)
        try:
            find_origin(a, b)
        finally:
            sys.settrace(None)
        return count

    steps(10)  # lists and tables are read once
    assert steps(800) <= 5 * steps(200) + 2_000


def test_sentences_in_another_order_are_still_one_story() -> None:
    first, second, third = STORY.split("\n")
    assert find_origin(report(STORY), report(f"{third}\n{first}\n{second}")).relation is Relation.ONE_STORY
