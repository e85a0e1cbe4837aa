"""The notice that two reports seem to tell different events."""

from pathlib import Path

import pytest

import seeds
from compare.matching import find_links, same_event
from compare.reading import Metadata, read_text

QUAKE = """Quake shakes the Azores

An earthquake of magnitude 5.1 shook the island of Pico before dawn on Monday.
Roof tiles fell in Madalena, and nobody was hurt, the civil guard said.
Schools stayed shut while engineers looked at the walls.
The last strong tremor was felt there in 1998.
Ferries to Faial sailed as planned."""

BUDGET = """Parliament passes budget after night session

Lawmakers in Riga passed next year's budget by a single vote after a session of fourteen hours.
The finance minister promised lower taxes on wages and higher ones on fuel.
Opposition parties walked out before the count.
Teachers' unions called the result a disgrace.
The president has ten days to sign the law."""


def test_the_seeds_tell_one_event() -> None:
    a, b = (read_text(Path(path).read_text("utf-8")) for path in (seeds.A, seeds.B))
    check = same_event(a, b, find_links(a, b))
    assert check.same
    assert not check.says


def test_reports_of_two_events_say_so_and_have_no_links() -> None:
    a, b = read_text(QUAKE), read_text(BUDGET)
    links = find_links(a, b)
    check = same_event(a, b, links)
    assert not check.same
    assert check.says == "these seem to be about different events"
    assert links == ()


def test_the_judgement_is_the_same_from_either_side() -> None:
    a, b = read_text(QUAKE), read_text(BUDGET)
    assert same_event(a, b, find_links(a, b)) == same_event(b, a, find_links(b, a))


def test_two_languages_are_named() -> None:
    a, b = read_text(QUAKE, Metadata(language="en")), read_text(BUDGET, Metadata(language="lv"))
    check = same_event(a, b, ())
    assert check.foreign
    assert "en" in check.says
    assert "lv" in check.says


@pytest.mark.parametrize("text", ["", "...", "“…”\n\n- - -\n"])
def test_reports_without_words_do_not_stumble(text: str) -> None:
    assert not same_event(read_text(text), read_text("The ferry sank off Oban on Monday."), ()).same
