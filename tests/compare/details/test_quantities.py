"""Numbers in figures and words: what they come to, and what is no number at all."""

from collections.abc import Callable
from math import isclose
from typing import Any

import pytest

from compare.detail import Detail, Kind
from compare.details.figures.amount import Amount
from compare.details.finding import find_details
from compare.report import Report

Make = Callable[..., Report]
NUMERIC = {Kind.QUANTITY, Kind.MONEY, Kind.AGE}


def numeric(report: Report) -> list[Detail]:
    return [detail for detail in find_details(report) if detail.kind in NUMERIC]


def amounts(report: Report) -> list[Amount]:
    return [detail.value for detail in numeric(report) if isinstance(detail.value, Amount)]


@pytest.mark.parametrize(
    ("text", "lo", "hi", "unit", "approx"),
    [
        ("Some 1,200 homes lost power", 1200, 1200, "", "about"),
        ("at least three dozen people", 36, 36, "", "min"),
        ("tens of thousands of fans", 10_000, 99_999, "", "vague"),
        ("one hundred and twenty-one seats", 121, 121, "", None),
        ("two hundred thousand trees", 200_000, 200_000, "", None),
        ("a bit over two and a half miles", 2.5, 2.5, "mile", "more"),
        ("a six-foot-2 guard", 74, 74, "inch", None),
        ("6 feet 2 inches tall", 74, 74, "inch", None),
        ("it lasted two hours and 15 minutes", 135, 135, "minute", None),
        ("nine out of 10 voters", 0.9, 0.9, "", None),
        ("1 in 4 adults", 0.25, 0.25, "", None),
        ("5 to 7 percent", 5, 7, "percent", None),
        ("rates went up by 0.3 percentage points", 0.3, 0.3, "percentage point", None),
        ("2.5 lakh people", 250_000, 250_000, "", None),
        ("an area of 30 sq km", 30, 30, "square kilometre", None),
        ("half a century", 50, 50, "year", None),
        ("a temperature of minus 12C", -12, -12, "degree Celsius", None),
        ("gusts of 90 miles an hour", 90, 90, "mile per hour", None),
        ("500 or so onlookers", 500, 500, "", "about"),
        ("1.2m people watched", 1_200_000, 1_200_000, "", None),
    ],
)
def test_quantities_come_to_what_a_reader_takes_them_for(
    a_report: Make, text: str, lo: float, hi: float, unit: str, approx: str | None
) -> None:
    (found,) = amounts(a_report(text))
    assert (isclose(found.lo, lo), isclose(found.hi, hi), found.unit) == (True, True, unit)
    assert found.as_json().get("approx") == approx


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("nearly $14 billion", 14e9, "USD"),
        ("£3m", 3e6, "GBP"),
        ("€2.5bn", 2.5e9, "EUR"),
        ("two million pounds", 2e6, "GBP"),
        ("he was fined 300 pounds", 300, "GBP"),
        ("NZ$40", 40, "NZD"),
        ("12 million Swiss francs", 12e6, "CHF"),
        ("Rs 4 lakh", 400_000, "INR"),
        ("75 pence", 0.75, "GBP"),
        ("a half-million-dollar house", 500_000, "USD"),
    ],
)
def test_sums_of_money(a_report: Make, text: str, value: float, code: str) -> None:
    (found,) = numeric(a_report(text))
    assert found.kind is Kind.MONEY
    assert isinstance(found.value, Amount)
    assert (found.value.lo, found.value.unit) == (value, code)


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("Ms. Roe, 41, teaches", 41, 41),
        ("a 19-year-old driver", 19, 19),
        ("aged three", 3, 3),
        ("a man, 70, was hurt", 70, 70),
        ("a nurse in her late 30s", 37, 39),
        ("between the ages of 5 and 11", 5, 11),
        ("Anna Roe (34) of Leeds", 34, 34),
        ("he turned 18 in jail", 18, 18),
    ],
)
def test_ages(a_report: Make, text: str, lo: float, hi: float) -> None:
    (found,) = numeric(a_report(text))
    assert found.kind is Kind.AGE
    assert isinstance(found.value, Amount)
    assert (found.value.lo, found.value.hi) == (lo, hi)
    assert found.value.as_json()["kind"] == "age"


@pytest.mark.parametrize(
    "text",
    [
        "an F-16 and a Boeing 737",
        "no one saw it, and he was the one who ran",
        "the third man and the 21st floor",
        "at 221 Baker Street",
        "the 9/11 attacks; open 24/7",
        "Interstate 95 was shut",
        "call 555-0142 or 020-7946-0018",
        "since 1984",
        "Section 230 of the law",
        "the only one of its kind",
        "a one-sided match",
    ],
)
def test_names_and_ranks_count_nothing(a_report: Make, text: str) -> None:
    assert numeric(a_report(text)) == []


def test_a_score_is_two_numbers_and_a_range_is_one(a_report: Make) -> None:
    assert [(one.lo, one.hi) for one in amounts(a_report("They won 3-1 after 10-15 minutes."))] == [
        (3, 3),
        (1, 1),
        (10, 15),
    ]


def test_a_change_tells_two_values(a_report: Make) -> None:
    assert [one.lo for one in amounts(a_report("Unemployment fell from 4.1% to 3.9%."))] == [4.1, 3.9]


def test_other_languages_keep_their_decimal_mark(a_report: Make) -> None:
    (people, share) = amounts(a_report("Rund 1.234 Menschen, 3,5% der Stadt", language="de"))
    assert (people.lo, people.noun, share.lo, share.unit) == (1234, "Menschen", 3.5, "percent")


def _as_expected(found: Detail, expected: dict[str, Any]) -> bool:
    value = found.value
    if not isinstance(value, Amount):
        return False
    numbers = isclose(value.lo, expected["lo"]) and isclose(value.hi, expected["hi"])
    noun = expected.get("noun", value.noun) == value.noun
    age = (found.kind is Kind.AGE) == (expected.get("kind") == "age")
    approx = value.as_json().get("approx") == expected.get("approx")
    return numbers and noun and age and approx and value.unit == expected["unit"]


def test_marked_cases(a_report: Make, shared_cases: Callable[[str], list[dict[str, Any]]]) -> None:
    cases = shared_cases("quantities")
    missed = []
    for case in cases:
        note = case["note"] or ""
        found = numeric(a_report(case["text"], language=note if len(note) == 2 else "en"))
        if len(found) != len(case["expect"]) or not all(map(_as_expected, found, case["expect"])):
            missed.append(case["id"])
    assert len(cases) - len(missed) >= 78, missed
