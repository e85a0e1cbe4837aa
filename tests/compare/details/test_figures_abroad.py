"""Figures of other languages than English: what they come to, in what, of what, and what is no figure at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from compare.details.context import Context
from compare.details.figures.figure import Figure
from compare.details.figures.nouns import same_noun
from compare.details.figures.reading import figures
from compare.pipeline import compare
from compare.reading import Metadata, read_text
from compare.report import Report

Make = Callable[..., Report]
_SIGNS = {"": "", "about": "~", "more": ">", "less": "<", "min": "≥", "max": "≤", "vague": "…"}


def rows(name: str) -> list[tuple[str, ...]]:
    """The lines of a file beside this one, cut at their bars."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|")) for line in lines if not line.startswith("#")]


CASES = rows("figures_abroad.txt")
PAIRS = rows("figures_abroad_pairs.txt")


def short(figure: Figure) -> str:
    """A figure in a few characters: bound, value or range, unit or noun; "old" for an age."""
    value = f"{figure.lo:.10g}" if figure.lo == figure.hi else f"{figure.lo:.10g}-{figure.hi:.10g}"
    return f"{_SIGNS[figure.bound or '']}{value} {'old' if figure.age else figure.unit or figure.noun}".strip()


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[f"{one}-{text}" for one, text, _ in CASES])
def test_figures_are_read_in_the_words_of_their_language(
    a_report: Make, language: str, text: str, expected: str
) -> None:
    found = figures(Context.of(a_report(text, language=language)))
    assert "; ".join(short(figure) for figure in found) == expected
    places = [place for figure in found for place in (figure.start, figure.end)]
    assert places == sorted(places)
    assert all(text[figure.start : figure.end].strip() for figure in found)


@pytest.mark.parametrize(
    ("language", "one", "other", "same"),
    [
        ("de", "Reisende", "Menschen", True),
        ("de", "Flüge", "Flügen", True),
        ("de", "Flüge", "Starts", False),
        ("de", "Soldaten", "Passagiere", False),
        ("fr", "victimes", "personnes", True),
        ("fr", "maisons", "voitures", False),
        ("es", "vuelo", "vuelos", True),
        ("es", "heridos", "personas", True),
        ("it", "feriti", "persone", True),
        ("pt", "casas", "casa", True),
        ("nl", "huizen", "woningen", True),
        ("ru", "погибших", "человек", True),
        ("ru", "домов", "дома", True),
        ("uk", "осіб", "людей", True),
        ("it", "case", "homes", False),
        ("en", "cases", "homes", False),
    ],
)
def test_nouns_name_the_same_in_the_words_of_their_language(language: str, one: str, other: str, *, same: bool) -> None:
    assert same_noun(one, other, language) is same
    assert same_noun(other, one, language) is same


@pytest.mark.parametrize("language", sorted({language for language, *_ in PAIRS}))
def test_figures_that_differ_are_told_in_their_language(language: str) -> None:
    pairs = [(differ, one, other) for code, differ, one, other in PAIRS if code == language]
    a = read_text("\n\n".join(one for _, one, _ in pairs), Metadata(language=language))
    b = read_text("\n\n".join(other for _, _, other in pairs), Metadata(language=language))
    told = [
        (a.sentences[each.finding.a.sentence].paragraph, b.sentences[each.finding.b.sentence].paragraph)
        for each in compare(a, b).findings
        if each.finding.verdict.disagrees and each.finding.a and each.finding.b
    ]
    differing = {pairs[one][1] for one, other in told if one == other}
    assert differing == {text for differ, text, _ in pairs if differ == "differ"}
