"""House spellings: words that both houses know, and words that must stay apart."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from compare.detail import Finding, Kind, Severity, Verdict
from compare.details.finding import find_details
from compare.details.judging import judge_links
from compare.details.kind import DetailedReport
from compare.details.spelling import normal_form, same_spelling
from compare.house_style import house_styles
from compare.link import Band, Grade, Link
from compare.reading import read
from compare.report import Report

Make = Callable[..., Report]

ONE_WORD = """
armoured armored, defence defense, licence license, organisation organization, weaponised weaponized, realise realize,
analyse analyze, paralysed paralyzed, centre center, theatre theater, kilometres kilometers, litre liter, fibre fiber,
travelled traveled, cancelling canceling, fuelled fueled, jeweller jeweler, marvellous marvelous, labelled labeled,
catalogue catalog, dialogue dialog, programme program, judgement judgment, ageing aging, likeable likable,
anaemia anemia, paediatric pediatric, haemorrhage hemorrhage, manoeuvre maneuver, oestrogen estrogen, foetus fetus,
grey gray, tyre tire, plough plow, mould mold, sceptical skeptical, aluminium aluminum, jewellery jewelry, kerb curb,
neighbourhood neighborhood, behaviour behavior, favourite favorite, harbour harbor, honourable honorable,
enrolment enrollment, fulfil fulfill, skilful skillful, cosy cozy, moustache mustache, pyjamas pajamas, whilst while,
adviser advisor, towards toward, learnt learned, spelt spelled, burnt burned, enquiry inquiry, storey story,
de-escalate deescalate, co-operate cooperate, e-mail email, anti-war antiwar, Defence defense, OK okay
"""
TWO_WORDS = """
four for, hour her, tour tor, prise prize, filled filed, polled poled, planed planned, timbre timber, there theer,
poor pour, raise raze, rise rice, advise advice, devise device, does des, shoes shes, poet pet, tonne ton,
meter mater, hallo halo, stalled staled, wise wize, vice vise, casual causal, message massage, public pubic
"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in (pair.split() for pair in text.split(","))]


@pytest.mark.parametrize(("one", "other"), pairs(ONE_WORD))
def test_one_word_in_two_houses(one: str, other: str) -> None:
    assert same_spelling(one, other)
    assert same_spelling(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(TWO_WORDS))
def test_two_words_stay_apart(one: str, other: str) -> None:
    assert not same_spelling(one, other)


@given(st.text(max_size=30))
def test_a_word_is_spelt_as_itself(word: str) -> None:
    assert same_spelling(word, word)
    assert same_spelling(word, word.lower()) or not word.isascii()


@given(st.text(alphabet="abcdeilmnorstuz-", min_size=1, max_size=16))
def test_the_plain_form_stays(word: str) -> None:
    assert len(normal_form(word)) <= len(word) + 1


def findings(a: Report, b: Report) -> list[Finding]:
    (link,) = judge_links(a, b, find_details(a), find_details(b), [Link(0, 0, 1.0, Grade.CLOSE, Band.SURE)])
    return [finding for finding in link.findings if finding.kind is Kind.SPELLING]


def test_a_variant_in_a_link_is_style_and_a_note(a_report: Make) -> None:
    ours, theirs = a_report("The armoured car halted."), a_report("An armored car halted.")
    (finding,) = findings(ours, theirs)
    assert (finding.verdict, finding.severity) == (Verdict.STYLE, Severity.NOTE)
    assert finding.a is not None
    assert finding.b is not None
    assert (ours.quote(finding.a.span), theirs.quote(finding.b.span)) == ("armoured", "armored")


def test_the_same_spelling_is_no_finding(a_report: Make) -> None:
    assert findings(a_report("The armoured car halted."), a_report("An armoured car halted.")) == []


def test_the_house_styles_of_the_seeds() -> None:
    a, b = read(seeds.A), read(seeds.B)
    found = house_styles(DetailedReport.of(a, find_details(a)), DetailedReport.of(b, find_details(b)))
    printed = {(a.quote(one.a.span), b.quote(one.b.span)) for one in found if one.a and one.b}
    assert printed == {("Defence", "Defense"), ("US", "U.S."), ("deescalate", "de-escalate"), ("armoured", "armored")}
    assert {one.verdict for one in found} == {Verdict.STYLE}


def test_a_report_has_no_house_style_against_itself() -> None:
    side = DetailedReport.of(read(seeds.A), find_details(read(seeds.A)))
    assert house_styles(side, side) == ()
