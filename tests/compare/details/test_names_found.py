"""Names in a text: which stretches are names, and what they name."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from compare.details import names, places
from compare.details.context import Context
from compare.details.names import Name, NameType
from compare.details.names.reading import read as read_names
from compare.details.names.tokens import tokens
from compare.details.places import Place
from compare.reading import read_text
from compare.report import Report

Make = Callable[..., Report]
OWN = Path(__file__).with_name("name_cases.jsonl")
TYPES = {"PER": NameType.PERSON, "ORG": NameType.ORGANISATION, "LOC": NameType.PLACE}


def plain(name: str) -> str:
    """A name as cases are matched: whole, but for apostrophes, full stops and a leading article."""
    return name.replace("’", "'").replace(".", "").removeprefix("the ").removeprefix("The ")


def typed(text: str) -> dict[str, set[str]]:
    """The typed names of ``text``, as the details of its report."""
    context = Context.of(read_text(text))
    found: dict[str, set[str]] = {kind: set() for kind in TYPES}
    for detail in names.find(context, ()):
        assert isinstance(detail.value, Name)
        for kind, name_type in TYPES.items():
            if detail.value.type is name_type:
                found[kind].add(plain(detail.value.text))
    for detail in places.find(context, ()):
        assert isinstance(detail.value, Place)
        found["LOC"].add(plain(detail.value.text))
    return found


def f1(cases: Iterable[dict[str, Any]]) -> float:
    """F1 over all names of all cases; a name counts only whole and with the right type."""
    right = found = wanted = 0
    for case in cases:
        got = typed(case["text"])
        for kind in TYPES:
            want = set(map(plain, case[kind]))
            right += len(got[kind] & want)
            found += len(got[kind])
            wanted += len(want)
    return 2 * right / (found + wanted)


def test_names_of_our_own_cases() -> None:
    assert f1(json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()) >= 0.95


def test_names_of_the_marked_cases(shared_cases: Callable[[str], list[dict[str, Any]]]) -> None:
    assert f1(shared_cases("names")) >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "It was quiet. Nobody spoke. However, most had left by Monday.",
        "In June the French and Russian delegations met again on Tuesday.",
        "“Why now?” he asked. “Nothing has changed.”",
        "I’m not sure. We’ve seen worse. Don’t ask.",
        "UPDATE: the road is open again.",
        "",
    ],
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert typed(text) == {"PER": set(), "ORG": set(), "LOC": set()}


def test_the_rest_of_the_report_says_whether_a_word_at_the_start_is_a_name() -> None:
    assert "Baker" in typed("Tom Baker spoke first.\n\nBaker was brief.")["PER"]
    assert not typed("They asked a baker.\n\nBaker was the word they used.")["PER"]


def test_a_headline_finds_the_names_that_the_body_knows() -> None:
    found = typed(
        "Boycott Threat Hits Harwick Wool, Odell Says\n\nMayor Jean Odell met the owners of Harwick Wool Ltd."
    )
    assert "Odell" in found["PER"]
    assert not any("Threat" in name or "Says" in name for group in found.values() for name in group)


def test_a_surname_is_typed_by_its_full_name() -> None:
    found = typed("Prime Minister Ada Lorn resigned.\n\nThe shares rose as Lorn left.")
    assert found["PER"] == {"Ada Lorn", "Lorn"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S.-based firm", ["the", "U.S.", "based", "firm"]),
        ("Moscow-based ex-President", ["Moscow", "based", "ex", "President"]),
        ("Belarus’ Belta, O’Neill’s", ["Belarus", "Belta", "O’Neill"]),
        ("Jose Aznar-López and al-Assad", ["Jose", "Aznar-López", "and", "al-Assad"]),
        ("Mr. J. Roe Jr.", ["Mr", "J", "Roe", "Jr"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text, 0, len(text))] == words


def test_details_are_what_is_printed(a_report: Make) -> None:
    report = a_report("Gen. Mark A. Roe’s aide met Ursula von der Leyen, of the Institute for the Study of Rain.")
    found = [report.quote(detail.span) for detail in names.find(Context.of(report), ())]
    assert found == ["Mark A. Roe", "Ursula von der Leyen", "Institute for the Study of Rain"]


def test_a_report_in_another_language_yields_names_without_failing(a_report: Make) -> None:
    report = a_report("Der Minister Olaf Scholz traf die Leute in Berlin.", language="de")
    assert {mention.text for mention in read_names(Context.of(report)).mentions} >= {"Olaf Scholz", "Berlin"}
