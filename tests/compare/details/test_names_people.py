"""Who is who: the mentions of one person, in one report and across two."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from compare.detail import Detail
from compare.details import names
from compare.details.context import Context
from compare.details.names import people, people_of_both, same_person
from compare.details.names.people import roll_of
from compare.reading import read
from compare.report import Report

Make = Callable[..., Report]


def found(report: Report) -> Sequence[Detail]:
    return tuple(names.find(Context.of(report), ()))


def test_mentions_of_one_person_are_grouped(a_report: Make) -> None:
    report = a_report("Ada Lorn spoke.\nMs Lorn was brief, said Tom Peake.\nPeake and Lorn left.")
    groups = {person.name: [report.quote(each.span) for each in person.mentions] for person in people(found(report))}
    assert groups == {"Ada Lorn": ["Ada Lorn", "Lorn", "Lorn"], "Tom Peake": ["Tom Peake", "Peake"]}


def test_a_given_name_alone_finds_nobody_named_later(a_report: Make) -> None:
    report = a_report("The baker Dmitry wept.\nThe spokesman Dmitry Orlov did not.")
    assert len(people(found(report))) == 2


def test_relatives_are_two_people(a_report: Make) -> None:
    report = a_report("Joe Lorn and Jill Lorn came.\nMrs. Lorn spoke; Mr. Lorn did not.")
    assert {person.name for person in people(found(report))} >= {"Joe Lorn", "Jill Lorn"}


def test_the_people_of_the_seeds() -> None:
    a, b = (found(read(path)) for path in (seeds.A, seeds.B))
    both = {(one.name, other.name) for one, other in people_of_both(a, b) if one and other}
    for name in ("Yevgeny Prigozhin", "Vladimir Putin", "Antony Blinken"):
        assert (name, name) in both


def test_a_surname_in_one_report_is_the_full_name_of_the_other(a_report: Make) -> None:
    a, b = a_report("Mr Peake said no."), a_report("The lawyer Tom Peake said no.")
    assert [(one and one.name, other and other.name) for one, other in people_of_both(found(a), found(b))] == [
        ("Peake", "Tom Peake")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prigozhin", "Yevgeny Prigozhin"),
        ("John Boehner", "John A. Boehner"),
        ("Joe Biden", "Joseph R. Biden Jr."),
        ("von der Leyen", "Ursula von der Leyen"),
        ("José Ramos", "Jose Ramos"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Xi", "Xi Jinping"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), [("Jill Biden", "Joe Biden"), ("Orlov", "Orloff"), ("", "Putin")])
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


parts = st.sampled_from(["Ada", "Tom", "J.", "Lorn", "Peake", "von", "Óscar", "-", "’", "Jr."])
printed = st.lists(parts, min_size=1, max_size=4).map(" ".join)


@given(st.lists(printed, max_size=12))
def test_every_mention_has_a_full_name_that_may_be_its_own(given_names: list[str]) -> None:
    full = roll_of([(name, "") for name in given_names])
    assert len(full) == len(given_names)
    assert set(full) <= set(given_names)
    assert all(len(name) >= 1 for name in full)


@given(printed, printed)
def test_being_one_person_is_symmetric(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)
