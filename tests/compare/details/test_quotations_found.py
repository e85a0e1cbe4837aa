"""Quotations are found with the right speaker, form and outlet."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import seeds
from compare.details.context import Context
from compare.details.finding import find_details
from compare.details.quotations import Form, Utterance, utterances
from compare.reading import Metadata, read, read_text

SENTENCES = json.loads((Path(__file__).parent / "quotation_sentences.json").read_text(encoding="utf-8"))


def found_in(text: str) -> tuple[Utterance, ...]:
    return utterances(Context.of(read_text(text, Metadata(language="en"), source="test")))


def plain(words: str | None) -> str:
    """Words without the mark that a newsroom sets at their end."""
    return (words or "").strip(" .,").lower()


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["text"][:40])
def test_every_quotation_of_a_sentence_has_its_speaker_form_and_outlet(case: dict[str, Any]) -> None:
    found = {
        (plain(q.quote), plain(q.speaker), q.outlet, str(q.form))
        for q in (utterance.quotation for utterance in found_in(case["text"]))
        if q.speaker is not None
    }
    expected = {(plain(e["quote"]), plain(e["speaker"]), e["outlet"], e["type"]) for e in case["expect"]}
    assert found == expected


def test_marked_cases_are_found_with_the_right_speaker(shared_cases: Callable[[str], list[dict[str, Any]]]) -> None:
    right, wanted, wrong = 0, 0, []
    for case in shared_cases("quotations"):
        found = [utterance.quotation for utterance in found_in(case["text"])]
        if not case["expect"]:
            assert not [q for q in found if q.speaker], case["text"]
        for expected in case["expect"]:
            wanted += 1
            hit = [q for q in found if plain(q.quote) == plain(expected["quote"])]
            if hit and plain(hit[0].speaker) == plain(expected["speaker"]):
                right += 1
            else:
                wrong.append((case["id"], expected["quote"], hit))
    assert right >= 34 / 39 * wanted, wrong


def test_a_contraction_cut_off_from_its_word_is_a_word_like_another() -> None:
    (cut,) = found_in("“I could n’t go to the harbour,” Anna Bell said.")
    assert cut.quotation.speaker == "Anna Bell"
    assert find_details(read_text("“I n’t o spec"))


def test_a_speech_over_paragraphs_is_one_quotation() -> None:
    (speech,) = found_in("“The first part ends here.\n“The second ends it all,” Anna Bell said in an address.")
    assert speech.quotation.quote == "The first part ends here. The second ends it all,"
    assert speech.quotation.speaker == "Anna Bell"


def test_a_missing_mark_does_damage_to_the_end_of_its_paragraph_at_most() -> None:
    found = found_in("Anna Bell said: “The road is shut and nobody knows why.\nJohn Clay said: “It opens at noon.”")
    assert [(u.quotation.quote, u.quotation.speaker) for u in found] == [
        ("The road is shut and nobody knows why.", "Anna Bell"),
        ("It opens at noon.", "John Clay"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell visited the site on Monday. “We lost it all,” she said.", "Anna Bell"),
        ("Mayor John Clay spoke first. “We lost it all,” the mayor said.", "John Clay"),
        ("Anna Bell is back. “We lost it all,” Bell said.", "Anna Bell"),
        (
            "The Harbour Trust runs the port. The Harbour Trust said it was shut. “We lost it all,” it said.",
            "The Harbour Trust",
        ),
        ("Ms Bell met Mr Clay. Mr Clay said it was late. “We lost it all,” she said.", "Bell"),
        ("“We lost it all,” she said.", None),
        ("Two men came. “We lost it all,” they said.", None),
    ],
)
def test_pronouns_and_roles_lead_to_a_name_where_that_is_clear(text: str, speaker: str | None) -> None:
    (quotation,) = [u.quotation for u in found_in(text) if u.quotation.quote.startswith("We lost")]
    assert quotation.person == speaker
    assert str(quotation.resolution) == ("resolved" if speaker else "unresolved")


def test_words_without_a_verb_of_their_own_go_on_from_the_speech_before() -> None:
    found = found_in("“We lost it all,” said Anna Bell. “The roof went first.”\n“Then the walls.”")
    assert [(u.quotation.speaker, str(u.quotation.resolution)) for u in found] == [
        ("Anna Bell", "named"),
        ("Anna Bell", "carried"),
        ("Anna Bell", "carried"),
    ]


def test_a_programme_in_marks_is_the_occasion_and_no_quotation() -> None:
    (only,) = found_in("“So much has surfaced,” Bell told ABC News’ “This Week.”")
    assert (only.quotation.outlet, only.quotation.occasion) == ("ABC News", "This Week")


def test_the_seeds_give_the_secretary_to_two_networks() -> None:
    outlets = [
        {u.quotation.outlet for u in utterances(Context.of(read(seed))) if u.quotation.person == "Antony Blinken"}
        - {None}
        for seed in (seeds.A, seeds.B)
    ]
    assert outlets == [{"NBC"}, {"ABC News"}]


def test_denied_speech_is_no_statement() -> None:
    assert not found_in("The spokesman did not say when the talks would end. She refused to say who had paid.")


def test_the_json_of_a_quotation_names_what_an_editor_asks_for() -> None:
    (only,) = found_in("“It is over,” Bell told the BBC.")
    assert only.quotation.as_json() == {
        "quote": "It is over,",
        "type": Form.DIRECT.value,
        "speaker": "Bell",
        "person": "Bell",
        "resolution": "named",
        "cue": "told",
        "outlet": "the BBC",
        "occasion": None,
    }
