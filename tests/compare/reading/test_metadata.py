"""Title, author, outlet and date are read where a report states them, and never guessed."""

from datetime import datetime

import pytest

from compare.reading import Metadata, read_text
from compare.reading.published import printed_moment

STORY = "LONDON (Reuters) - The old bridge fell into the river on Monday.\n\nIt was closed at the time, police said."


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def page(*lines: str) -> str:
    return "\n\n".join([*lines, STORY])


def test_a_report_that_states_everything() -> None:
    report = read_text(
        page(
            "Bridge falls into river",
            "By JANE ROE and Tom Poe, The Daily Example",
            "Published June 25, 2023 4:05 p.m. EDT",
        )
    )
    assert report.title == "Bridge falls into river"
    assert report.author == "Jane Roe and Tom Poe"
    assert report.outlet == "The Daily Example"
    assert report.published == at("2023-06-25 16:05")


def test_a_report_that_states_nothing() -> None:
    report = read_text("The old bridge fell into the river on Monday. It was closed at the time.")
    assert (report.title, report.author, report.outlet, report.published) == (None, None, None, None)


def test_the_caller_is_right() -> None:
    given = {"title": "T", "outlet": "O", "author": "A", "language": "fr", "published": at("2001-01-01")}
    report = read_text(page("Bridge falls into river", "By Jane Roe"), Metadata(**given))  # type: ignore[arg-type]
    assert {name: getattr(report, name) for name in given} == given


def test_what_the_caller_gives_is_made_safe_to_print() -> None:
    report = read_text(STORY, Metadata(title="a\x1b[2Jb", outlet="c\u202ed"), source="e\nf")
    assert (report.title, report.outlet, report.source) == (r"a\x1b[2Jb", r"c\u202ed", r"e\x0af")


@pytest.mark.parametrize(
    ("below", "outlet"),
    [
        ("From The Daily Example", "The Daily Example"),
        ("© 2023 Example News. All rights reserved.", "Example News"),
        ("Copyright 2023 The Associated Press. All rights reserved.", "The Associated Press"),
        ("AFP contributed to this report.", "Reuters"),
    ],
)
def test_who_published(below: str, outlet: str) -> None:
    assert read_text(page("Bridge falls") + "\n\n" + below).outlet == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Northern Courier, 14 June 2024", "The Northern Courier"),
        ("Example Post | June 14, 2024", "Example Post"),
        ("AP - June 14, 2024", "Associated Press"),
        ("Harrogate, 14 June 2024", "Reuters"),
        ("Capitol Ledger\n\n14 June 2024", "Capitol Ledger"),
        ("Friday, 14 June 2024", "Reuters"),
    ],
)
def test_who_published_and_when_on_one_line(line: str, outlet: str) -> None:
    report = read_text(page("Bridge falls into river", "By Jane Roe", line))
    assert (report.outlet, report.published) == (outlet, at("2024-06-14"))


def test_a_date_in_the_byline_is_no_outlet() -> None:
    assert read_text(page("Bridge falls into river", "By Jane Roe | Friday, June 14, 2024")).outlet == "Reuters"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("By Jane Roe, Staff Writer", "Jane Roe"),
        ("By Jane Roe | Example News", "Jane Roe"),
        ("By Jane Roe in Harrogate", "Jane Roe"),
        ("By Jane Roe, Tom Poe and Ann Moe", "Jane Roe, Tom Poe and Ann Moe"),
        ("By Associated Press", None),
    ],
)
def test_who_wrote(line: str, author: str | None) -> None:
    assert read_text(page("Bridge falls into river", line)).author == author


def test_a_summary_and_a_job_title_may_stand_above_the_dateline() -> None:
    report = read_text(
        page("# Bridge falls into river", "By Jane Roe", "Staff Writer", "Nobody was hurt in the fall of a bridge.")
    )
    assert (report.title, report.author, report.outlet) == ("Bridge falls into river", "Jane Roe", "Reuters")


def test_the_first_publication_counts_before_an_update() -> None:
    report = read_text(page("Bridge falls", "Updated June 27, 2023", "Published June 25, 2023"))
    assert report.published == at("2023-06-25")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("June 25, 2023 at 4:05 PM", at("2023-06-25 16:05")),
        ("7:00pm UK, Wednesday 05 May 2010", at("2010-05-05 19:00")),
        ("Stand: 25.06.2023, 12:04 Uhr", at("2023-06-25 12:04")),
        ("2023-06-25T16:05:00Z", at("2023-06-25 16:05")),
        ("12:30 a.m. on Jan. 1, 2020", at("2020-01-01 00:30")),
        ("06/25/2023", at("2023-06-25")),
        ("05/06/2023", None),
        ("June 25", None),
        ("31 Feb 2020", None),
        ("© 2023", None),
    ],
)
def test_dates_that_can_be_read_in_one_way(line: str, moment: datetime | None) -> None:
    assert printed_moment(line) == moment
