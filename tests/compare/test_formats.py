"""What is written: JSON to the contract, text without anything a terminal would obey."""

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import seeds
from compare import Comparison, compare, read, read_text
from compare.formats import write
from compare.formats.json import schema

_TEXT_FORMS = ("text", "json")  # a terminal may be shown these
_EMPTY_PAIRS = (("It rained.", "Nobody was hurt."), ("It rained.", "It rained."))


@cache
def _seeds() -> Comparison:
    return compare(read(seeds.A), read(seeds.B))


def _json(comparison: Comparison) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(write(comparison, "json"))
    return data


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("include_fenced", [False, True])
def test_the_seeds_fulfil_the_contract(*, include_fenced: bool) -> None:
    comparison = compare(read(seeds.A), read(seeds.B), include_fenced=include_fenced)
    Draft202012Validator(schema()).validate(_json(comparison))


@pytest.mark.parametrize(("a", "b"), _EMPTY_PAIRS, ids=["nothing shared", "everything shared"])
def test_the_least_reports_fulfil_the_contract(a: str, b: str) -> None:
    Draft202012Validator(schema()).validate(_json(compare(read_text(a), read_text(b))))


def test_every_key_of_the_contract_is_written_and_told_of() -> None:
    """A key that is written and not in the schema is a promise made by accident."""
    data = _json(_seeds())
    assert set(data) == set(schema()["properties"])
    report, link = schema()["$defs"]["report"], schema()["$defs"]["link"]
    assert set(data["a"]) == set(report["properties"])
    assert set(data["links"][0]) == set(link["properties"])


def test_all_places_lie_in_the_text_and_say_what_stands_there() -> None:
    data = _json(_seeds())
    for side in ("a", "b"):
        text = data[side]["text"]
        for place in (*data[side]["sentences"], *data[side]["details"]):
            assert 0 <= place["start"] < place["end"] <= len(text)
        for detail in data[side]["details"]:
            assert text[detail["start"] : detail["end"]] == detail["text"]
        for link in data["links"]:
            for finding in link["details"]:
                if finding[side]:
                    assert text[finding[side]["start"] : finding[side]["end"]] == finding[side]["text"]


def test_sentences_are_linked_or_only_here() -> None:
    data = _json(_seeds())
    for side in ("a", "b"):
        linked = {link[side] for link in data["links"]}
        open_ones = {s["id"] for s in data[side]["sentences"] if s["zone"] in ("headline", "body")}
        assert linked | set(data[f"only_{side}"]) == open_ones
        assert not linked & set(data[f"only_{side}"])


@pytest.mark.parametrize("form", _TEXT_FORMS)
def test_what_is_written_is_the_same_every_time_and_ends_in_a_newline(form: str) -> None:
    one, other = write(_seeds(), form), write(compare(read(seeds.A), read(seeds.B)), form)
    assert one == other
    assert one.endswith(b"\n")


@pytest.mark.parametrize("form", _TEXT_FORMS)
def test_no_control_character_of_a_report_is_written(form: str) -> None:
    hostile = "The ferry \x1b]0;owned\x07left\u202e at noon\x9b31m. It rained\x00 on Monday."
    written = write(compare(read_text(hostile), read_text("The ferry left at noon.")), form).decode()
    assert not [c for c in written if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c == "\u202e"]


def test_there_is_no_such_format() -> None:
    with pytest.raises(ValueError, match="no format"):
        write(_seeds(), "papyrus")
