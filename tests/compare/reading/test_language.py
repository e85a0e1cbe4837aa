"""The language of a report is told without a model."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading.language import detect

Cases = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three dead after bridge collapse"),
        ("en", "Zelenskyy and Müller met in Genève, São Paulo and Łódź, and said little about it."),
        ("en", ""),
        ("en", "1,234 – 5%"),
        ("fr", "Le président a annoncé mardi une réforme des retraites."),
        ("de", "Die Regierung plant neue Steuern für das kommende Jahr."),
        ("es", "El presidente anunció una reforma el martes."),
        ("it", "Il presidente ha annunciato una riforma delle pensioni."),
        ("pt", "O presidente anunciou uma reforma na terça-feira."),
        ("nl", "De president kondigde dinsdag een hervorming aan."),
        ("sv", "Polisen utreder händelsen och har gripit två män."),
        ("pl", "Policja bada sprawę i zatrzymała dwóch mężczyzn."),
        ("ro", "Președintele a anunțat marți o reformă a pensiilor."),
        ("tr", "Köprünün çökmesi sonucu üç kişi öldü"),
        ("ru", "Полиция расследует дело о пропаже документов."),
        ("uk", "Поліція розслідує справу про зникнення документів."),
        ("ar", "تحقق الشرطة في القضية منذ يوم الاثنين"),
        ("fa", "پلیس در حال بررسی پرونده است"),
        ("zh", "警方正在调查此案，NATO表示关注。"),
        ("ja", "警察は事件を調査している。"),
        ("ko", "경찰이 사건을 조사하고 있다."),
        ("he", "המשטרה חוקרת את המקרה"),
        ("hi", "पुलिस मामले की जांच कर रही है"),
    ],
)
def test_a_line_is_enough(language: str, text: str) -> None:
    assert detect(text) == language


def test_shared_cases(cases: Cases) -> None:
    wrong = [case for case in cases("language") if detect(case["text"]) != case["lang"]]
    assert len(wrong) <= 1, wrong


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert 2 <= len(detect(text)) <= 3
