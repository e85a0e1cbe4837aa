"""What an editor may count on in the links, whatever the texts."""

import json
import subprocess
import sys
from dataclasses import astuple
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seeds
from compare.link import Band, Grade, Link
from compare.matching import DEFAULT_THRESHOLD, FLOOR, SURE, find_links, score_pairs
from compare.reading import Metadata, read_text
from compare.report import Report, Zone

WORDS = [
    "ferry",
    "harbour",
    "Koval",
    "said",
    "mayor",
    "12",
    "storm",
    "night",
    "crew",
    "rescued",
    "sank",
    "the",
    "of",
    "a",
    "in",
    "on",
    "Tuesday",
    "300",
    "pilots",
    "lectern",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=7).map("\n".join)

HARBOUR = """Ferry sinks off Port Maren

A ferry carrying 300 passengers sank off Port Maren late on Tuesday after striking a sandbank in heavy rain.
All of the passengers were rescued by fishing boats, the harbour master, Irena Koval, said.
“We had luck with the tide and none with the weather,” she told reporters.
The captain was questioned by police overnight.
Divers will inspect the hull once the storm has passed."""

PORT = """Everyone saved as ferry goes down near Port Maren

Fishing crews rescued all 300 people aboard a ferry that sank near Port Maren on Tuesday night.
The vessel hit a sandbank in heavy rain, harbour master Irena Koval said.
Police questioned its captain.
Insurance experts put the damage at two million euros.
The company that runs the line was founded in 1911."""


@pytest.fixture(scope="module")
def rostov() -> tuple[Report, Report]:
    a, b = (read_text(Path(path).read_text("utf-8")) for path in (seeds.A, seeds.B))
    return a, b


def linked(a: Report, b: Report, links: tuple[Link, ...], ours: str, theirs: str) -> bool:
    """Whether a shown link joins a sentence of A with ``ours`` and one of B with ``theirs``."""
    return any(
        link.score >= DEFAULT_THRESHOLD
        and ours in a.quote(a.sentences[link.a])
        and theirs in b.quote(b.sentences[link.b])
        for link in links
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Security Council", "Security Council"),
        ("Prigozhin, 62", "Prigozhin, 62"),
        ("whereabouts", "whereabouts"),
        ("After capturing Rostov", "After capturing Rostov"),
        ("have withdrawn from the southern Russian city of Rostov", "withdrew from the Russian city of Rostov"),
        ("heading back to their bases", "headed back to their bases"),
        ("heading back to their bases", "heading back to their bases"),
        ("more cracks emerge", "see cracks emerging"),
        ("where they go", "Where they go"),
    ],
)
def test_the_seeds_shared_facts_are_linked(rostov: tuple[Report, Report], ours: str, theirs: str) -> None:
    assert linked(*rostov, find_links(*rostov), ours, theirs)


def test_a_long_name_alone_is_no_link() -> None:
    a = read_text("""Envoys meet in Rome

The talks went on for nine hours.
US Secretary of State Antony Blinken praised the choir.
Rain fell on the square.
The delegates left by train.
A dinner was given for them.""")
    b = read_text("""A long day in Rome

The nine hours of talks ended at midnight.
Delegates dined and left.
Rain kept the square empty.
US Secretary of State Antony Blinken bought a bicycle.
Trains were late.""")
    assert not linked(a, b, find_links(a, b), "praised the choir", "bought a bicycle")


def test_reworded_facts_are_linked_and_others_are_not() -> None:
    a, b = read_text(HARBOUR), read_text(PORT)
    links = find_links(a, b)
    assert linked(a, b, links, "carrying 300 passengers", "all 300 people aboard")
    assert linked(a, b, links, "striking a sandbank", "hit a sandbank")
    assert linked(a, b, links, "was questioned by police", "Police questioned")
    assert not linked(a, b, links, "Divers", "Insurance")


def test_bands_and_scores_agree() -> None:
    for link in find_links(read_text(HARBOUR), read_text(PORT)):
        assert FLOOR <= link.score <= 1
        expected = Band.SURE if link.score >= SURE else Band.LIKELY if link.score >= DEFAULT_THRESHOLD else Band.FAINT
        assert link.band is expected


def test_a_minor_part_is_marked_rather_than_the_whole_sentence() -> None:
    a = read_text(HARBOUR)
    b = read_text("""Storm week

A week of storms closed nine schools, cut power in the north, sank a ferry carrying 300 passengers off Port Maren, and \
left the vineyards of the upper valley under mud.
Schools open on Monday.
Power is back.
The vineyards are lost.
The mud is deep.""")
    best = max(find_links(a, b), key=lambda link: link.score)
    marked = " ".join(b.quote(part) for part in best.b_parts)
    assert "ferry" in marked
    assert "vineyards" not in marked


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_reports_mirrors_the_links(one: str, other: str) -> None:
    a, b = read_text(one, Metadata(language="en")), read_text(other, Metadata(language="en"))
    there = {(x.a, x.b, x.score, x.grade, x.a_parts, x.b_parts) for x in find_links(a, b)}
    back = {(x.b, x.a, x.score, x.grade, x.b_parts, x.a_parts) for x in find_links(b, a)}
    assert there == back


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_a_report_is_linked_with_itself_throughout(text: str) -> None:
    report = read_text(text, Metadata(language="en"))
    links = {(link.a, link.b): link for link in find_links(report, report)}
    for sentence in report.sentences:
        if not sentence.zone.fenced:
            link = links[sentence.id, sentence.id]
            assert link.grade is Grade.VERBATIM
            assert link.band is Band.SURE


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS, st.floats(0, 1), st.floats(0, 1))
def test_a_higher_floor_only_takes_links_away(one: str, other: str, low: float, high: float) -> None:
    low, high = sorted((low, high))
    a, b = read_text(one, Metadata(language="en")), read_text(other, Metadata(language="en"))
    many = find_links(a, b, floor=low)
    assert find_links(a, b, floor=high) == tuple(link for link in many if link.score >= high)


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS, st.floats(0, 1))
def test_whatever_is_made_first_all_links_are_the_same(one: str, other: str, first: float) -> None:
    a, b = read_text(one), read_text(other)
    pairs = score_pairs(a, b)
    made_first = pairs.links(first)
    assert pairs.links(FLOOR) == find_links(a, b)
    assert made_first == tuple(link for link in find_links(a, b) if link.score >= first)


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_links_are_in_order_and_rest_on_named_parts(one: str, other: str) -> None:
    a, b = read_text(one, Metadata(language="en")), read_text(other, Metadata(language="en"))
    links = find_links(a, b)
    assert [(x.a, x.b) for x in links] == sorted({(x.a, x.b) for x in links})
    for link in links:
        assert link.evidence
        assert all(reason.name and reason.says for reason in link.evidence)
        for report, number, parts in ((a, link.a, link.a_parts), (b, link.b, link.b_parts)):
            sentence = report.sentences[number]
            assert parts
            assert sentence.start <= parts[0].start
            assert parts[-1].end <= sentence.end
            assert all(x.end <= y.start for x, y in pairwise(parts))
            assert all(len(part) for part in parts)


def test_nothing_is_linked_where_no_word_is_shared() -> None:
    a = read_text("Bridges closed.\nLorries queue for miles.\nDrivers slept inside cabs.", Metadata(language="en"))
    b = read_text("Vineyards bloom early!\nHarvest may begin soon.\nGrowers hope.", Metadata(language="en"))
    assert find_links(a, b, floor=0.0) == ()


def test_an_empty_report_has_no_links() -> None:
    assert find_links(read_text(""), read_text(HARBOUR)) == ()
    assert find_links(read_text(""), read_text("")) == ()


def test_fenced_text_is_linked_on_request_only(rostov: tuple[Report, Report]) -> None:
    a, _ = rostov
    fenced = {s.id for s in a.sentences if s.zone is Zone.COMMENT}
    assert fenced
    assert not fenced & {link.a for link in find_links(a, a)}
    assert fenced <= {link.a for link in find_links(a, a, include_fenced=True)}


def test_two_languages_are_linked_by_names_and_numbers_only() -> None:
    a = read_text("Irena Koval a sauvé 300 passagers.\nLe bateau a coulé mardi.", Metadata(language="fr"))
    b = read_text("Irena Koval rescued 300 passengers.\nMardi is a cheese.", Metadata(language="en"))
    words = {reason.says for link in find_links(a, b, floor=0.0) for reason in link.evidence if reason.name == "gist"}
    assert not any("mardi" in says for says in words)
    assert (0, 0) in {(link.a, link.b) for link in find_links(a, b, floor=0.0)}


_PRINT = """
import json, sys
from dataclasses import astuple
from itertools import pairwise
from compare.matching import find_links
from compare.reading import read_text
a, b = json.load(sys.stdin)
print(json.dumps([astuple(link) for link in find_links(read_text(a), read_text(b), floor=0.0)]))
"""


def test_links_do_not_depend_on_the_hash_seed() -> None:
    texts = json.dumps([HARBOUR, PORT])
    here = json.dumps([astuple(link) for link in find_links(read_text(HARBOUR), read_text(PORT), floor=0.0)])
    for seed in ("1", "2"):
        there = subprocess.run(
            [sys.executable, "-c", _PRINT],
            input=texts,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
        assert there.stdout.strip() == here
