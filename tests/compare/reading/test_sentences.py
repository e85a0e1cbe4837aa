"""Sentences begin and end where a reader would say they do."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading import clean
from compare.reading.paragraphs import paragraphs
from compare.reading.sentences import sentences

Cases = Callable[[str], list[dict[str, Any]]]

# Where one reader of the shared cases may be wrong, or where no rule can tell.
DISPUTED = {
    "inc-end"
}  # "by Acme Inc. Analysts were": a name can go on with a capital just so ("Acme Inc. Chair Ann Roe")


def split(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "“Is it over?” Smith asked. | “No,” she said. | “Not yet.”",
        "“Are you mad?” Police Chief Ann Roe shouted. | Nobody moved.",
        "“Why?” | He said nothing.",
        '"It was awful." | She paused. | "I can\'t talk about it."',
        "He lives in Washington, D.C. | She lives in the U.K. | They met in Sept. | It rained.",
        "Mr. Roe Jr. spoke for Rep. Ann Poe, R-Ohio, on Jan. 5. | J. D. Vale did not.",
        "“He said, ‘I’m done.’ | Then he left,” she recalled. | “That was it.”",
        "‘I was scared,’ he said. | ‘We all were.’ | The boys’ coach agreed.",
        'He said: "We will win!" | The crowd roared. | "We will win!"',
        "What now? | 1. Wait. | 2. Hope.",
        "(Reporting by Jane Roe; Editing by Tom Poe.) | Other news follows.",
        "“This is it,” he said (he was wrong). | [He knew it.] | The end.",
        "Ms. Poe, 34, of 12 Main St., Apt. 4, Springfield, Ill., was hurt. | Her son, 2, wasn't.",
        "Sales of the phone fell. | iPads did well. | eBay rose.",
        "“No one is above the law!” tweeted Poe. | Then silence.",
        "The vote was 5-4. | See Roe v. Poe, 410 U.S. 113 (1973). | It stands.",
        "“Run!” | “Where?” | “Anywhere!”",
        "That was it! 🙂 | So we went home.",
        "He was approx. 62, d. 1912.",
        '"We offered it." Poe said. | "They refused."',
        "“We are done.” | Poe said he was tired.",
        "It failed, Ms. Poe said. | Gen. Roe left at 9:40 p.m. Friday. | It was 9 p.m. | Police came.",
        'Students chanting "Shame! Resign!" marched on. | Some threw stones.',
        "“You lied! | You lied to all of us!” she said.",
    ],
)
def test_english(text: str) -> None:
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Der 1. FC Köln gewann am 12. Juni mit 2:1. | „Wir sind froh!“, sagte H. Müller. | „Sehr sogar.“ | Ende.",
        ),
        ("de", "»Wir gehen«, sagte er. | »Sofort.« | Sie blieb."),
        ("fr", "MM. Roux et Petit sont partis. | « Qui est là ? » demanda-t-il. | « Personne. » | Il sortit."),
        ("es", "El Sr. Paz llegó a EE. UU. el lunes. | «¿Quién sabe?», preguntó la Dra. Ruiz. | ¡No!"),
        ("it", "Il dott. Rossi e l'on. Bianchi sono partiti. | «Basta!», ha detto. | Il sig. Verdi no."),
        ("pt", "O Sr. Silva chegou. | “Não sei”, disse ele. | A Dra. Costa foi embora."),
        ("nl", "Dhr. Jansen kwam aan. | ‘Nee’, zei hij. | ‘Nooit.’ | Het kostte ca. 20 euro."),
        ("ru", "В 2022 г. Россия напала. | «Кто там?» — спросил он. | По словам А. С. Попова, это 5 тыс. руб. в год."),
        ("uk", "Міністр О. Гай заявив про обстріл. | Є жертви."),
        ("ar", "قال: «انتهت الحرب.» | ثم غادر. | هل عاد؟ | لا."),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    assert split(text.replace(" | ", " "), language) == text.split(" | ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "他说：“你好。”|她笑了。|“再见！”他喊道。|结束了。"),
        ("ja", "「行くよ。」と彼は言った。|終わり。"),
    ],
)
def test_languages_without_spaces(language: str, text: str) -> None:
    assert split(text.replace("|", ""), language) == text.split("|")


def test_shared_cases(cases: Cases) -> None:
    wrong = []
    examples = [case for case in cases("sentences") if case["id"] not in DISPUTED]
    for case in examples:
        found = [sentence for p in paragraphs(clean(case["text"])) for sentence in split(p, case["lang"])]
        if found != case["expect"]:
            wrong.append(case["id"])
    assert len(wrong) <= len(examples) // 17, wrong


PROSE = st.text(st.sampled_from("abAB1 .!?…,“”‘’\"'()«» 🙂。！」-"), max_size=120)


@given(PROSE, st.sampled_from(["en", "de", "fr", "zh", "ja", "ar", "xx"]))
def test_sentences_in_order_hold_all_that_is_printed(text: str, language: str) -> None:
    at = 0
    for span in sentences(text, language):
        assert not text[at : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    assert not text[at:].strip()


@given(PROSE)
def test_no_sentence_is_a_lone_mark_beside_words(text: str) -> None:
    pieces = split(text)
    if any(char.isalnum() for char in text):
        assert all(any(char.isalnum() for char in piece) for piece in pieces)


@pytest.mark.parametrize("unit", ["“He left. ", '"', "(", "A. ", "1. ", "?” Smith ", "他说。”", ". ", "’"])
def test_the_number_of_sentences_never_exceeds_the_text(unit: str) -> None:
    text = unit * 5000
    assert len(sentences(text)) <= len(text)
